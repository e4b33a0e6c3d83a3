"""Whose text it is: letterheads, read-outs of an office, and the titles before and behind names."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("houses"))
def test_houses(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
