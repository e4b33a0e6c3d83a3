"""The words of governments: their formulas, titles and calendars."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("read_outs"))
def test_read_outs(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
