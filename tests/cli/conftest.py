"""The command as a user starts it: a process of its own."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

Result = subprocess.CompletedProcess[str]
Sidelines = Callable[..., Result]
Started = subprocess.Popen[str]
Start = Callable[..., AbstractContextManager[Started]]

COMMAND = (sys.executable, "-m", "cli")
# No command here works longer than seconds; a loaded machine may need many times that.
PATIENCE = 240


@pytest.fixture
def sidelines(tmp_path: Path) -> Sidelines:
    """Runs a command to its end: `sidelines("extract", file, env={...}, stdin="...")`."""

    def run(*arguments: object, env: dict[str, str] | None = None, stdin: str = "") -> Result:
        return subprocess.run(
            [*COMMAND, *map(str, arguments)],
            input=stdin,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            env=environment(tmp_path, env),
            check=False,
        )

    return run


@pytest.fixture
def started(tmp_path: Path) -> Start:
    """Starts a command that stays: `with started("serve", env={...}) as process`; ends it with SIGTERM."""

    @contextmanager
    def start(*arguments: object, env: dict[str, str] | None = None) -> Iterator[Started]:
        process = subprocess.Popen(
            [*COMMAND, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(tmp_path, env),
        )
        with process:
            try:
                yield process
            finally:
                process.terminate()
                process.wait(PATIENCE)

    return start


def environment(folder: Path, extra: dict[str, str] | None) -> dict[str, str]:
    """That of the tests, with a data directory that nobody else has, and a wide terminal so that no message is wrapped."""
    return os.environ | {"SIDELINES_DATA": str(folder / "data"), "COLUMNS": "300"} | (extra or {})


def line_with(process: Started, pattern: str) -> re.Match[str]:
    """The first line on standard error that matches; reads on until it comes."""
    assert process.stderr is not None
    seen = []
    for line in process.stderr:
        seen.append(line)
        if match := re.search(pattern, line):
            return match
    raise AssertionError(f"no line like {pattern!r} in:\n{''.join(seen)}")


def poll(look: Callable[[], int]) -> int:
    """Looks until there is something other than 0, and returns it."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if found := look():
            return found
        time.sleep(0.2)
    raise AssertionError("nothing came")
