"""When, where and whether at all: background, quoted days, plans in lists, places of posts, of what is spoken of and of the next stop."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("settings"))
def test_settings(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
