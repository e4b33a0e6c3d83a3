"""`sidelines doctor`: a line for each thing, and what to do where one is wrong."""

import json
import socket

import neo4j

from graph import schema
from graph.settings import Address
from tests.cli.conftest import Sidelines
from tests.commands import NOBODY, Result, pointing_to


def verdicts(result: Result) -> dict[str, tuple[str, str]]:
    """Verdict and remedy by the name of what was looked at."""
    return {found["name"]: (found["verdict"], found["remedy"] or "") for found in json.loads(result.stdout)}


def test_a_database_that_answers(sidelines: Sidelines, empty_database: Address, neo4j_driver: neo4j.Driver) -> None:
    neo4j_driver.execute_query("CREATE (:Schema {id: 'sidelines', version: $version})", version=schema.VERSION)
    result = sidelines("doctor", env=pointing_to(empty_database) | {"SIDELINES_HAEP": "2g"})
    assert (result.returncode, result.stderr) == (0, "")
    lines = {line.split()[1]: line.split()[0] for line in result.stdout.splitlines()}
    assert lines.pop("settings") == "warning", "SIDELINES_HAEP is no setting"
    assert lines.pop("disk") in ("ok", "warning")
    assert lines == dict.fromkeys(
        ("java", "jars", "model", "tables", "ports", "database", "clock", "schema", "queue"), "ok"
    )
    assert "Neo4j 20" in result.stdout

    neo4j_driver.execute_query("MATCH (s:Schema) SET s.version = $version", version=schema.VERSION + 1)
    newer = sidelines("doctor", "--json", env=pointing_to(empty_database))
    assert newer.returncode == 3
    assert "update sidelines" in verdicts(newer)["schema"][1]


def test_what_is_wrong_is_told_with_what_to_do(sidelines: Sidelines) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        result = sidelines("doctor", "--json", env={"SIDELINES_BOLT_PORT": port, "SIDELINES_REFERENCE": "/no/folder"})
    found = verdicts(result)
    assert result.returncode == 3
    assert found["ports"][0] == "wrong"
    assert "stop that program" in found["ports"][1]
    assert found["database"][0] == "warning", "a local Neo4j that does not run is started by whoever needs it"

    away = sidelines("doctor", env={"NEO4J_URI": NOBODY})
    assert away.returncode == 3
    assert "does not answer: start it" in away.stdout


def test_a_setting_that_cannot_be_used_is_a_line_too(sidelines: Sidelines) -> None:
    result = sidelines("doctor", "--json", env={"SIDELINES_HEAP": "lots"})
    assert result.returncode == 2
    assert list(verdicts(result)) == ["settings"]
