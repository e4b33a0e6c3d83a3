"""The tables and the language model are loaded once for all tests of reading."""

import pytest

from ingest.extract import Extractor
from reference.reference import Reference
from reference.tables import load


@pytest.fixture(scope="session")
def reference() -> Reference:
    """The tables that come with the project."""
    return load()


@pytest.fixture(scope="session")
def extractor(reference: Reference) -> Extractor:
    """Reads articles with the tables that come with the project."""
    return Extractor(reference)
