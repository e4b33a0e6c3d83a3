"""Where, and at which gathering: cities told by travel, datelines, headers, palaces, occasions."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("places"))
def test_places(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
