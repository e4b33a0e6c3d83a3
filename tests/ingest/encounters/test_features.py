"""The wordings of columns, features and newsletters, with what looks like them and tells of no meeting."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("features"))
def test_features(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
