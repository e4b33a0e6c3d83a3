"""Local papers, press reviews, live blogs and translations: headlines, pairs told before, rumours, captions."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("locals"))
def test_locals(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
