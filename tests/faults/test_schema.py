"""Schema migrations that are cut off: by the end of the program, by the end of the server."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import neo4j
import psutil
import pytest

from graph import schema, statements
from graph.local import LocalServer
from graph.settings import Address, Settings
from graph.store import Store
from meetings.errors import SchemaMismatch
from tests.commands import PATIENCE, ROOT, pointing_to

pytestmark = pytest.mark.faults

APPLY = """
import asyncio
from graph import schema
from graph.settings import read_settings
from graph.store import Store
async def run():
    async with Store.open(read_settings().configured_address()) as store:
        await schema.apply(store)
asyncio.run(run())
"""
OURS = sorted(name.removeprefix("schema/") for name in statements.names() if name.startswith("schema/"))


def test_a_migration_that_is_cut_off_is_finished_by_the_next_start(tmp_path: Path) -> None:
    server = LocalServer(Settings(data=tmp_path / "data"))
    try:
        address = server.start()
        with neo4j.GraphDatabase.driver(address.uri, auth=address.auth) as driver:
            driver.execute_query("CREATE (:Schema {id: 'sidelines', version: $version})", version=schema.VERSION - 1)
        migrating = _apply_until(address, 3)
        migrating.kill()
        migrating.wait()
        assert not _is_done(address)
        migrating = _apply_until(address, 8)
        pid = server.status().pid
        assert pid is not None
        process = psutil.Process(pid)
        process.kill()
        process.wait()
        migrating.kill()
        migrating.wait()
        server.start()
        assert not _is_done(address)
        _within(address, apply=True)
        assert _is_done(address)
        assert sorted(_names(address)) == OURS
    finally:
        server.stop()


def _apply_until(address: Address, number: int) -> subprocess.Popen[bytes]:
    """A process that lays the graph out, stopped when it has made that many constraints and indexes."""
    process = subprocess.Popen([sys.executable, "-c", APPLY], cwd=ROOT, env=os.environ | pointing_to(address))
    deadline = time.monotonic() + PATIENCE
    while len(_names(address)) < number:
        assert process.poll() is None, "it ended before it was cut off"
        assert time.monotonic() < deadline
    process.send_signal(signal.SIGSTOP)
    return process


def _names(address: Address) -> list[str]:
    with neo4j.GraphDatabase.driver(address.uri, auth=address.auth) as driver:
        rows = driver.execute_query("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").records
        return [row["name"] for row in rows]


def _is_done(address: Address) -> bool:
    try:
        _within(address, apply=False)
    except SchemaMismatch:
        return False
    return True


def _within(address: Address, *, apply: bool) -> None:
    async def run() -> None:
        async with Store.open(address) as store:
            await (schema.apply if apply else schema.check)(store)

    asyncio.run(run())
