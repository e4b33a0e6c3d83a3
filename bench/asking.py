"""Time from question to answer of /who-met-whom over HTTP, against the same statements by the raw driver."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import neo4j

from bench.timing import Figure, percentile
from graph import statements
from graph.settings import Address

_SUMMIT = "sco-summit-2024"
_LIMIT = 50
_WARM_UP, _QUESTIONS = 100, 500
_START_SECONDS = 60


def measure_asking(address: Address) -> list[Figure]:
    """Two figures: median and 95th percentile in milliseconds, one question after the other."""
    with serving(address) as url, httpx.Client(base_url=url) as client, _driver(address) as driver:
        ours = _times(
            lambda: client.get("/who-met-whom", params={"summit": _SUMMIT, "limit": _LIMIT}).raise_for_status()
        )
        bare = _times(lambda: _ask(driver, address.database))
    return [
        Figure(
            f"/who-met-whom against the driver, p{share * 100:.0f}, ms",
            percentile(ours, share),
            percentile(bare, share),
        )
        for share in (0.5, 0.95)
    ]


def _times(ask: Callable[[], object]) -> list[float]:
    """Milliseconds of each question after the first ones."""
    taken = []
    for _ in range(_WARM_UP + _QUESTIONS):
        started = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - started) * 1000)
    return taken[_WARM_UP:]


def _ask(driver: neo4j.Driver, database: str) -> list[dict[str, Any]]:
    """The two statements behind the question."""
    keys = statements.load("read/meeting_keys")
    rows = statements.load("read/pair_rows")
    given: dict[str, Any] = {"by_summit": _SUMMIT, "leaders": [], "parties": [], "limit": _LIMIT + 1}
    found = driver.execute_query(keys.text, dict.fromkeys(keys.parameters) | given, database_=database, routing_="r")
    given = {"meetings": [record["id"] for record in found.records], "parties": [], "limit": _LIMIT + 1}
    answer = driver.execute_query(rows.text, dict.fromkeys(rows.parameters) | given, database_=database, routing_="r")
    return [record.data() for record in answer.records]


def _driver(address: Address) -> neo4j.Driver:
    # A graph of samples lacks relationships that the statements name; the server would warn of each.
    return neo4j.GraphDatabase.driver(address.uri, auth=address.auth, notifications_min_severity="OFF")


@contextmanager
def serving(address: Address) -> Iterator[str]:
    """The API in a process of its own, as users run it."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = os.environ | {
        "NEO4J_URI": address.uri,
        "NEO4J_USERNAME": address.user,
        "NEO4J_PASSWORD": address.password or "",
        "SIDELINES_LOG": "warning",
    }
    process = subprocess.Popen([sys.executable, "-m", "cli", "serve", "--port", str(port)], env=environment)
    url = f"http://127.0.0.1:{port}"
    try:
        _await_ready(process, f"{url}/readyz")
        yield url
    finally:
        process.terminate()
        process.wait()


def _await_ready(process: subprocess.Popen[bytes], url: str) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            if httpx.get(url).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise SystemExit("the API did not become ready")
