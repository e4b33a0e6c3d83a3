"""No Docker engine runs the tests; what can be held without one is that both ways of running Neo4j agree."""

import re
from pathlib import Path

import neo4j

from graph.local.jars import read_lock

COMPOSE = (Path(__file__).parents[1] / "docker-compose.yml").read_text()
CONF = (Path(__file__).parents[1] / "graph/local/conf/neo4j.conf").read_text()


def compose_settings() -> dict[str, str]:
    """The Neo4j settings of the compose file, by the rule of the image: `__` stands for `_`, and `_` for a dot."""
    found = re.findall(r"^ +NEO4J_([a-z]\w+): \"?([^\"\n]+)", COMPOSE, re.MULTILINE)
    return {name.replace("__", "\0").replace("_", ".").replace("\0", "_"): value for name, value in found}


def test_the_image_has_the_version_that_the_tests_run() -> None:
    (version,) = {jar.version for jar in read_lock() if (jar.group, jar.artifact) == ("org.neo4j", "neo4j")}
    assert f"image: neo4j:{version}-community" in COMPOSE


def test_every_setting_exists(neo4j_driver: neo4j.Driver) -> None:
    known = {record["name"] for record in neo4j_driver.execute_query("SHOW SETTINGS YIELD name").records}
    assert compose_settings().keys() <= known


def test_what_the_local_one_turns_off_is_off_there_too() -> None:
    off = {name for name, value in re.findall(r"^(\S+)=(\S+)$", CONF, re.MULTILINE) if value == "false"}
    off -= {"server.https.enabled", "db.tx_log.preallocate"}  # off by default there; a matter of disk space
    assert {name for name, value in compose_settings().items() if value == "false"} == off
