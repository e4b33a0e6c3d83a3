"""A backup of a server that was killed, into a folder that never had one."""

from pathlib import Path

import neo4j
import psutil
import pytest

from graph.local import LocalServer
from graph.local.backup import back_up, restore
from graph.settings import Settings
from tests.graph.local.test_backup import exported

pytestmark = pytest.mark.faults

GRAPH = """
CREATE (a:Leader {id: 'wang-yi', name: 'Wang Yi', names: ['Wang Yi', '王毅']}), (m:Meeting {id: 'm1', start: date('2024-05-20')}),
  (a)-[:PARTICIPATED_IN {party: 'CN'}]->(m)
"""


def test_what_a_killed_server_acknowledged_is_in_the_backup(tmp_path: Path) -> None:
    killed = LocalServer(Settings(data=tmp_path / "killed"))
    address = killed.start()
    with neo4j.GraphDatabase.driver(address.uri, auth=address.auth) as driver:
        driver.execute_query(GRAPH)
    before = exported(killed)
    pid = killed.status().pid
    assert pid is not None
    process = psutil.Process(pid)
    process.kill()
    process.wait()
    file = back_up(killed, tmp_path / "graph.backup")
    assert killed.status().state == "stopped", "a server that did not run does not run afterwards"

    other = LocalServer(Settings(data=tmp_path / "other"))
    restore(other, file)
    try:
        other.start()
        assert exported(other) == before
    finally:
        other.stop()
