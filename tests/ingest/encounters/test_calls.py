"""Telephone and video: what is a call, and what only sounds like one."""

import pytest

from ingest.extract import Extractor
from tests.ingest.encounters.rows import Row, rows


@pytest.mark.parametrize("row", rows("calls"))
def test_calls(row: Row, extractor: Extractor) -> None:
    assert row.mistakes(extractor) == []
