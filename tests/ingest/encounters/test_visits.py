"""Who arrived, left, returned, will travel: visits that are meetings, and those that are not."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("visits"))
def test_visits(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
