"""Texts without a meeting: sport, business, courts, history, metaphors, letters, votes."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("traps"))
def test_traps(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
