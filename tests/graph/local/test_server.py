"""The local Neo4j from start to stop, with real processes: one server a data directory, and none left behind."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import neo4j
import psutil
import pytest

from graph.local import LocalServer
from graph.local.ports import HOST
from graph.settings import Address, Settings
from meetings.errors import LocalServerError
from tests.commands import is_over

ROOT = Path(__file__).parents[3]

# Holds the server until a signal ends it; prints the server's process number once it answers.
# Ctrl-C counts even where the tests run in the background of a script, which makes the shell ignore it for them.
HOLDER = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from graph.local import LocalServer
from graph.settings import read_settings
server = LocalServer(read_settings())
with server.held():
    print(server.status().pid, flush=True)
    signal.pause()
"""
STARTER = """
from graph.local import LocalServer
from graph.settings import read_settings
LocalServer(read_settings()).start()
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[LocalServer]:
    """A local server that is not running, in a folder whose name is no easy one."""
    server = LocalServer(Settings(data=tmp_path / "of Zoë & co"))
    yield server
    server.stop()


@contextmanager
def holder(server: LocalServer) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the server, as `sidelines serve` does in its terminal."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER],
        cwd=ROOT,
        env={**os.environ, "SIDELINES_DATA": str(server.home.data)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def held_server(process: subprocess.Popen[str]) -> psutil.Process:
    assert process.stdout is not None
    return psutil.Process(int(process.stdout.readline()))


def ask(address: Address, statement: str) -> list[list[object]]:
    with neo4j.GraphDatabase.driver(address.uri, auth=address.auth) as driver:
        return [list(record.values()) for record in driver.execute_query(statement).records]


def test_it_outlives_the_process_that_started_it_and_a_crash(server: LocalServer, neo4j_address: Address) -> None:
    assert server.status().state == "stopped"
    subprocess.run(
        [sys.executable, "-c", STARTER],
        cwd=ROOT,
        env={**os.environ, "SIDELINES_DATA": str(server.home.data)},
        check=True,
    )
    started = server.status()
    assert started.state == "running"
    assert started.address is not None
    assert started.address.uri != neo4j_address.uri, "the run's other server is beside it"

    with server.held() as address:
        assert address == started.address
        ask(address, "CREATE (:Leader {id: 'kept'})")
    assert server.status().pid == started.pid, "who joins a server that was started to stay does not stop it"

    crashed = psutil.Process(started.pid)
    crashed.kill()
    crashed.wait()
    assert server.status().state == "stopped"
    with server.held() as address:
        assert address == started.address, "the ports and the password stay"
        assert ask(address, "MATCH (l:Leader) RETURN l.id") == [["kept"]]
    assert server.status().state == "stopped"
    assert server.stop() is False


def test_two_processes_at_once_share_one_and_the_last_one_stops_it(server: LocalServer) -> None:
    with holder(server) as one, holder(server) as other:
        java = held_server(one)
        assert held_server(other) == java
        one.kill()  # as bad an end as there is
        one.wait()
        assert server.status().pid == java.pid
        os.killpg(other.pid, signal.SIGINT)  # Ctrl-C in its terminal
        other.wait()
        assert is_over(java)


def test_only_the_owner_gets_in_and_files_stay_out_of_reach(neo4j_address: Address) -> None:
    stranger = Address(neo4j_address.uri, "neo4j", "neo4j", "neo4j")
    with pytest.raises(neo4j.exceptions.AuthError):
        ask(stranger, "RETURN 1")
    with pytest.raises(neo4j.exceptions.ClientError):
        ask(neo4j_address, "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line")


def test_another_process_stops_what_one_holds(server: LocalServer) -> None:
    with holder(server) as process:
        held = held_server(process)
        assert server.stop()
        assert held.status() == psutil.STATUS_ZOMBIE, "its parent, which lives on, has not asked about it"


def test_a_pinned_port_of_another_program_is_told(server: LocalServer) -> None:
    with socket.create_server((HOST, 0)) as other:
        port = other.getsockname()[1]
        pinned = LocalServer(Settings(data=server.home.data, bolt_port=port))
        with pytest.raises(LocalServerError, match=f"port {port} .* is taken"):
            pinned.start()
    assert server.status().state == "stopped"


def test_a_start_that_fails_shows_the_log(server: LocalServer) -> None:
    impossible = LocalServer(Settings(data=server.home.data, heap="1m"))
    with pytest.raises(LocalServerError, match=r"Neo4j stopped while starting:\n(.*\n)*.*heap") as caught:
        impossible.start()
    assert str(server.home.log) in str(caught.value.remedy)


def test_a_changed_jar_never_runs(server: LocalServer, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    (cache / "neo4j").mkdir(parents=True)
    jars = sorted(server.jars.glob("*.jar"))
    for jar in jars[1:]:
        (cache / "neo4j" / jar.name).symlink_to(jar)
    changed = bytearray(jars[0].read_bytes())
    changed[-1] ^= 1
    (cache / "neo4j" / jars[0].name).write_bytes(changed)
    with pytest.raises(LocalServerError, match=jars[0].name):
        LocalServer(Settings(data=server.home.data, cache=cache)).start()
    assert server.status().state == "stopped"
