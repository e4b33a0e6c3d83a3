"""English that was translated, or written in a hurry: foreign word order, run-on sentences."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("translated"))
def test_translated(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
