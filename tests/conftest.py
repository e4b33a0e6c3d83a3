"""What many tests share: an environment of their own and one real local Neo4j for the whole run."""

import os
import socket
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import neo4j
import pytest

from graph.local import LocalServer
from graph.local.ports import HOST, USUAL
from graph.settings import Address, Settings
from tests.commands import House, house


# First, for pytest-xdist looks for the groups in the same hook.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that share what is slow to begin run in one process, all others by their files."""
    for item in items:
        assert isinstance(item, pytest.Function)
        file = item.nodeid.partition("::")[0]
        shared = "running" if "running" in item.fixturenames else "app" if file.startswith("tests/app/") else file
        item.add_marker(pytest.mark.xdist_group(shared))


@pytest.fixture(scope="session", autouse=True)
def _groups_count(request: pytest.FixtureRequest) -> None:
    """Fails where groups were asked for and do not count: nothing else would tell, but that all servers start twice."""
    if request.config.getoption("loadgroup", default=False):
        assert all("@" in item.nodeid for item in request.session.items), "why: see pytest in pyproject.toml"


@pytest.fixture(scope="session", autouse=True)
def _own_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test uses a server or a data directory of the person who runs it; only the cache of jars is shared."""
    with pytest.MonkeyPatch.context() as environment:
        for name in os.environ:
            if name.startswith(("NEO4J_", "SIDELINES_")) and name != "SIDELINES_CACHE":
                environment.delenv(name)
        # A Neo4j that is there for a few tests does not earn back what Java's better compiler costs.
        environment.setenv("SIDELINES_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")
        environment.setenv("SIDELINES_DATA", str(tmp_path_factory.mktemp("default-data")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _usual_ports_taken() -> Iterator[None]:
    """No test's server gets a usual port.

    Else, where one of them is killed, that of another test process could take its place, and the clients of the first would
    knock at it with the wrong password until nobody is let in.
    """
    with ExitStack() as held:
        for port in (USUAL.bolt, USUAL.browser):
            with suppress(OSError):  # another test process or a person's own server has it, which serves as well
                held.enter_context(socket.create_server((HOST, port)))
        yield


@pytest.fixture(scope="session")
def neo4j_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data directory of the run's Neo4j: what SIDELINES_DATA must be for a command that shall use the same one."""
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="session")
def neo4j_address(neo4j_data: Path) -> Iterator[Address]:
    """A local Neo4j that runs until the last test is over; what other tests wrote may be in it."""
    with LocalServer(Settings(data=neo4j_data)).held() as address:
        yield address


@pytest.fixture(scope="session")
def neo4j_driver(neo4j_address: Address) -> Iterator[neo4j.Driver]:
    """A plain driver to look into the graph past the code under test."""
    with neo4j.GraphDatabase.driver(neo4j_address.uri, auth=neo4j_address.auth) as driver:
        yield driver


@pytest.fixture
def empty_database(neo4j_address: Address, neo4j_driver: neo4j.Driver) -> Iterator[Address]:
    """The same Neo4j without any node, before the test and after it; constraints and indexes of earlier tests stay."""
    _delete_all(neo4j_address, neo4j_driver)
    yield neo4j_address
    _delete_all(neo4j_address, neo4j_driver)


def _delete_all(address: Address, driver: neo4j.Driver) -> None:
    with driver.session(database=address.database) as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume()


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """What `make run` gives: API and Neo4j Browser with the samples, for tests that only ask."""
    with house(tmp_path_factory.mktemp("running")) as running:
        yield running
