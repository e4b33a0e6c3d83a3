"""The service as it runs: a database, an API and workers, each a process that can be killed at any moment."""

import asyncio
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import psutil

from graph.local import LocalServer
from graph.settings import Address, Settings
from graph.store import Store
from ingest.queue.backlog import counts
from ingest.queue.states import OPEN
from meetings.article import Article
from meetings.errors import Unavailable
from tests.commands import COMMAND, ROOT, environment, pointing_to

# After a kill the database takes up to 15 s to start, and a worker's lease two; a busy machine many times that.
PATIENCE_SECONDS = 600
LEASE_SECONDS = 2
Row = dict[str, Any]


class Service:
    """All parts of one running service. `kill` ends a part as badly as can be, `begin` starts it."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._database = LocalServer(Settings(data=data / "neo4j"))
        with socket.create_server(("127.0.0.1", 0)) as free:
            self._port = free.getsockname()[1]
        self._processes: dict[str, subprocess.Popen[bytes]] = {}
        self.address: Address = self._database.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def begin(self, part: str) -> None:
        """Starts a part: `database`, `api`, or a worker of any other name."""
        if part == "database":
            assert self._database.start() == self.address
            return
        arguments = ("serve", "--port", str(self._port)) if part == "api" else ("work", "--processes", "1")
        with (self._data / f"{part}.log").open("ab") as log:
            self._processes[part] = subprocess.Popen(
                [*COMMAND, *arguments],
                stdout=log,
                stderr=log,
                env=environment(self._data, {"SIDELINES_LEASE": str(LEASE_SECONDS), **pointing_to(self.address)}),
                cwd=ROOT,
            )

    def kill(self, part: str) -> None:
        """kill -9. Returns when the part and all processes that it had started are gone."""
        process = psutil.Process(self._database.status().pid if part == "database" else self._processes[part].pid)
        family = [process, *process.children(recursive=True)]
        process.kill()
        if part != "database":
            self._processes.pop(part).wait()
        _, alive = psutil.wait_procs(family, timeout=PATIENCE_SECONDS)
        assert not alive, f"left behind by {part}: {alive}"

    def end(self) -> None:
        for process in self._processes.values():
            process.terminate()
        for process in self._processes.values():
            process.wait(PATIENCE_SECONDS)
        self._database.stop()

    def export(self) -> list[list[Row]]:
        """The whole graph."""
        return asyncio.run(export(self.address))


@contextmanager
def service(data: Path, *parts: str) -> Iterator[Service]:
    """A service with its database and these parts, stopped at the end of the block."""
    running = Service(data)
    try:
        for part in parts:
            running.begin(part)
        yield running
    finally:
        running.end()


async def export(address: Address) -> list[list[Row]]:
    """Nodes and relationships of the whole graph, in their canonical order."""
    async with Store.open(address) as store:
        return [await store.read("read/export_nodes"), await store.read("read/export_relationships")]


def body_of(article: Article) -> Row:
    """The article as the API takes it."""
    return {
        "id": article.id,
        "text": article.text,
        "published": article.published.isoformat(),
        "publisher": article.publisher,
    }


def hand_in(url: str, article: Article) -> None:
    """Hands the article in as a patient client does: again and again, until it is accepted."""
    body = body_of(article)

    def accepted() -> bool:
        try:
            answer = httpx.post(f"{url}/articles", json=body, timeout=30)
        except httpx.TransportError:
            return False
        if answer.status_code == httpx.codes.SERVICE_UNAVAILABLE:
            assert int(answer.headers["retry-after"]) > 0
            return False
        assert answer.is_success, answer.text
        return True

    until(accepted)


def await_all_read(address: Address) -> None:
    """Returns when nothing waits any more."""

    async def waiting() -> int:
        async with Store.open(address) as store:
            states = await counts(store)
        return sum(states[state] for state in OPEN)

    def done() -> bool:
        try:
            return asyncio.run(waiting()) == 0
        except Unavailable:
            return False

    until(done)


def until(look: Callable[[], bool]) -> None:
    """Looks until it is so."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not look():
        assert time.monotonic() < deadline, "it never came to be"
        time.sleep(0.1)
