"""Meetings told plainly: verbs and nouns of meeting, headlines, captions, relative clauses."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("meets"))
def test_meets(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
