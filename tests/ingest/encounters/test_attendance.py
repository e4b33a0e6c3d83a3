"""Who else was there: attended by, also present, accompanied by."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("attendance"))
def test_attendance(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
