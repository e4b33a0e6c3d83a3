"""`sidelines neo4j`: started, looked at, stopped."""

import re

import neo4j
import psutil

from tests.cli.conftest import Sidelines
from tests.commands import NOBODY, is_over


def test_start_status_stop(sidelines: Sidelines) -> None:
    assert sidelines("neo4j", "status").returncode == 3

    # Of this command the address of another Neo4j means nothing.
    started = sidelines("neo4j", "start", env={"NEO4J_URI": NOBODY})
    assert started.returncode == 0, started.stderr
    found = re.search(
        r"process (?P<pid>\d+).*user (?P<user>\S+), password (?P<password>\S+).*driver\s+(?P<uri>\S+)",
        started.stdout,
        re.S,
    )
    assert found
    server = psutil.Process(int(found["pid"]))
    try:
        with neo4j.GraphDatabase.driver(found["uri"], auth=(found["user"], found["password"])) as driver:
            driver.verify_connectivity()
        status = sidelines("neo4j", "status", env={"NEO4J_URI": NOBODY})
        assert (status.returncode, status.stdout) == (0, started.stdout)
    finally:
        stopped = sidelines("neo4j", "stop")
    assert (stopped.returncode, stopped.stdout) == (0, "stopped\n")
    assert is_over(server)
    assert sidelines("neo4j", "stop").stdout == "was not running\n"
