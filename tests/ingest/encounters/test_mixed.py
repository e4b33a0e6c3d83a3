"""All families together: texts written after the rules, in the styles of one week of news."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("mixed"))
def test_mixed(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
