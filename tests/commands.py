"""The `sidelines` command as a user starts it: a process of its own, with a data directory that nobody else has."""

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from graph.settings import Address

ROOT = Path(__file__).parents[1]
NOBODY = "bolt://127.0.0.1:1"
"""No server listens on port 1."""
COMMAND = (sys.executable, "-m", "cli")
# No command here works longer than seconds; a loaded machine may need many times that.
PATIENCE = 600

Result = subprocess.CompletedProcess[str]
Started = subprocess.Popen[str]


def run_to_end(data: Path, *arguments: object, env: dict[str, str] | None = None, stdin: str = "") -> Result:
    """What the command printed and its exit code."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        env=environment(data, env),
        cwd=ROOT,
        check=False,
    )


@contextmanager
def started(data: Path, *arguments: object, env: dict[str, str] | None = None) -> Iterator[Started]:
    """A command that stays; ended with SIGTERM at the end of the block."""
    process = subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(data, env),
        cwd=ROOT,
    )
    with process:
        try:
            yield process
        finally:
            process.terminate()
            process.wait(PATIENCE)


@dataclass(frozen=True, slots=True)
class House:
    """What `sidelines run` printed: where everything is, and how to log in."""

    api: str
    browser: str
    user: str
    password: str
    bolt: str
    question: str


@contextmanager
def house(data: Path) -> Iterator[House]:
    """Everything at once, with the samples in the graph."""
    with started(data, "run", "--port", "0") as process:
        api = line_with(process, r"API\s+(\S+)")[1]
        browser = line_with(process, r"Neo4j Browser\s+(\S+)")[1]
        login = line_with(process, r"user (\S+), password (\S+)")
        bolt = line_with(process, r"Neo4j driver\s+(\S+)")[1]
        question = line_with(process, r"curl '(\S+)'")[1]
        yield House(api, browser, login[1], login[2], bolt, question)


def environment(data: Path, extra: dict[str, str] | None) -> dict[str, str]:
    """That of the tests, with the data directory, a wide terminal so that no message is wrapped, and a log of what is wrong alone.

    After the lines that a test waits for, nobody reads standard error: a line for each request would fill the pipe.
    """
    return os.environ | {"SIDELINES_DATA": str(data), "COLUMNS": "300", "SIDELINES_LOG": "warning"} | (extra or {})


def pointing_to(address: Address) -> dict[str, str]:
    """The variables with which a command uses that Neo4j."""
    return {"NEO4J_URI": address.uri, "NEO4J_USERNAME": address.user, "NEO4J_PASSWORD": address.password or ""}


def line_with(process: Started, pattern: str) -> re.Match[str]:
    """The first line on standard error that matches; ends the process where it does not come."""
    assert process.stderr is not None
    seen = []
    impatient = threading.Timer(PATIENCE, process.terminate)
    impatient.start()
    try:
        for line in process.stderr:
            seen.append(line)
            if match := re.search(pattern, line):
                return match
    finally:
        impatient.cancel()
    raise AssertionError(f"no line like {pattern!r} in:\n{''.join(seen)}")


def is_over(process: psutil.Process) -> bool:
    """Also where the system has not cleared it away yet, as it does for a process whose parent ended first."""
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def poll(look: Callable[[], int]) -> int:
    """Looks until there is something other than 0, and returns it."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if found := look():
            return found
        time.sleep(0.2)
    raise AssertionError("nothing came")
