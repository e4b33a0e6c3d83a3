"""The tables and the index of names, read once for all tests."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reference.names import NameIndex
from reference.reference import Reference
from reference.tables import load


@pytest.fixture(scope="session")
def reference() -> Reference:
    return load()


@pytest.fixture(scope="session")
def index(reference: Reference) -> NameIndex:
    return NameIndex(reference)


@pytest.fixture
def own_table(tmp_path: Path) -> Callable[[str, str], Path]:
    """Writes a user's own table and gives the folder."""

    def write(name: str, text: str) -> Path:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return write
