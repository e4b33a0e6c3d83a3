"""Posts and announcements, in which who does it stands outside of the sentence or before its state."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("posts"))
def test_posts(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
