"""Pages of governments, organizations and small papers, as they are really worded: whose text it is, titles, background, plans."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("pages"))
def test_pages(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
