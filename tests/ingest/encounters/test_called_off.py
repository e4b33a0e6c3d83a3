"""Called off, put off, refused, denied, proposed: what a meeting is that did not take place."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("called_off"))
def test_called_off(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
