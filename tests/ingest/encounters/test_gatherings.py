"""Summits: who is there, who met on the sidelines, and what "summit" means elsewhere."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("gatherings"))
def test_gatherings(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
