"""One meeting that a text tells twice, and two meetings of one pair that it must not make one."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("told_twice"))
def test_told_twice(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
