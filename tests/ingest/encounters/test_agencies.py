"""What agency stories do that tidy sentences do not: long offices before names, plans within reports, calls told at length."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("agencies"))
def test_agencies(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
