"""The language model is loaded once for all tests of reading."""

import pytest

from ingest.extract import Extractor
from reference.tables import load


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """Reads articles with the tables that come with the project."""
    return Extractor(load())
