"""Programmes, diaries and chronicles: whose a line is, its day, its city, and what it does not share with the lines around it."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("programmes"))
def test_programmes(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
