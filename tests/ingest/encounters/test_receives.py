"""Host and guest: received, welcomed, called on, credentials."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("receives"))
def test_receives(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
