"""The wordings of agencies and ministries of forty countries, with what no reader takes for a meeting beside them."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("wires"))
def test_wires(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
