"""Who exactly, on which day, and whether it came about: names, titles, pronouns and dates that are easily mistaken."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("linking"))
def test_linking(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
