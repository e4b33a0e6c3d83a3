"""The command with a data directory of the test's own."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest

from tests.commands import Result, Started, run_to_end, started

Sidelines = Callable[..., Result]
Start = Callable[..., AbstractContextManager[Started]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data directory; nothing makes it before a command needs it."""
    return tmp_path / "data"


@pytest.fixture
def sidelines(data: Path) -> Sidelines:
    """Runs a command to its end: `sidelines("extract", file, env={...}, stdin="...")`."""
    return partial(run_to_end, data)


@pytest.fixture
def start(data: Path) -> Start:
    """Starts a command that stays: `with start("serve", env={...}) as process`."""
    return partial(started, data)
