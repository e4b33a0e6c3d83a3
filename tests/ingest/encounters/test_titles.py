"""Titles that tell a state by themselves: of its parliament, in its language; and days of releases and of former visits."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("titles"))
def test_titles(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
