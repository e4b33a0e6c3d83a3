"""Long reports and round-ups, as agencies and papers of many countries really word them: background, itineraries, lists, asides."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("reports"))
def test_reports(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
