"""Every statement in cypher/ has a true header and runs as it stands on the real Neo4j."""

import ast
import asyncio
import re
from pathlib import Path

import neo4j
import pytest

from graph import schema, statements
from graph.settings import Address
from graph.store import Store

ROOT = Path(__file__).parents[2]
NAMES = statements.names()


@pytest.fixture(scope="module")
def laid_out(neo4j_address: Address) -> None:
    """The run's Neo4j with our indexes, which some statements name."""

    async def lay_out() -> None:
        async with Store.open(neo4j_address) as store:
            await schema.apply(store)

    asyncio.run(lay_out())


def test_statements_are_found_by_folder_and_name() -> None:
    assert {name.partition("/")[0] for name in NAMES} == {"read", "schema", "write"}
    assert statements.load("read/ping").columns == ("answer",)


@pytest.mark.parametrize("name", ["read/nothing", "nothing", "../graph/store", "read/ping.cypher"])
def test_an_unknown_name_is_an_error(name: str) -> None:
    with pytest.raises(LookupError):
        statements.load(name)


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (n) RETURN n",
        "// Purpose alone.\nMATCH (n) RETURN n",
        "// Parameters: none\n// Columns: none\nMATCH (n) RETURN n",
        "// Purpose.\n// Columns: n\n// Parameters: none\nMATCH (n) RETURN n",
    ],
)
def test_a_header_that_says_too_little_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="the header of read/x"):
        statements.parse("read/x", text)


def test_a_header_may_explain_its_lists_and_go_on_in_the_next_line() -> None:
    text = "// What\n// for.\n//\n// Parameters: ids (list, sorted),\n//   limit\n// Columns: none\nRETURN 1"
    statement = statements.parse("read/x", text)
    assert (statement.purpose, statement.parameters, statement.columns) == ("What for.", ("ids", "limit"), ())


def test_what_is_sent_has_its_parameters_in_one_map() -> None:
    text = "// What.\n// Parameters: ids, id\n// Columns: none\nUNWIND $ids AS one RETURN one, $id, $other"
    sent = statements.parse("read/x", text).sent
    assert sent.endswith("UNWIND $given.ids AS one RETURN one, $given.id, $other")
    assert statements.given({"ids": [1], "id": 2}) == {"given": {"ids": [1], "id": 2}}


@pytest.mark.parametrize("name", NAMES)
def test_the_header_names_the_parameters(name: str) -> None:
    statement = statements.load(name)
    code = "\n".join(line for line in statement.text.splitlines() if not line.strip().startswith("//"))
    assert set(statement.parameters) == set(re.findall(r"\$(\w+)", code))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.usefixtures("laid_out")
def test_neo4j_takes_it_without_a_warning_and_returns_the_columns(name: str, neo4j_driver: neo4j.Driver) -> None:
    statement = statements.load(name)
    with neo4j_driver.session(
        # Which labels and properties a graph has depends on what is in it; docs/graph.md is tested for them.
        notifications_disabled_classifications=[neo4j.NotificationDisabledClassification.UNRECOGNIZED]
    ) as session:
        result = session.run(f"EXPLAIN {statement.sent}", statements.given(dict.fromkeys(statement.parameters)))
        columns = tuple(result.keys())
        notes = [status for status in result.consume().gql_status_objects if status.is_notification]
    assert columns == statement.columns
    assert not notes


def test_no_cypher_stands_in_python() -> None:
    cypher = re.compile(r"\b(MATCH|MERGE|UNWIND|DETACH DELETE|CREATE)\s*\(|\bCALL db\.|\bRETURN \w+ AS\b")
    found = []
    for room in ("meetings", "reference", "graph", "ingest", "app", "evaluation", "cli"):
        for file in sorted((ROOT / room).rglob("*.py")):
            nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            texts = (node for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
            found += [f"{file}:{node.lineno}" for node in texts if cypher.search(str(node.value))]
    assert not found


def test_the_page_on_the_graph_names_every_label_and_relationship() -> None:
    page = (ROOT / "docs" / "graph.md").read_text(encoding="utf-8")
    words = set(re.findall(r"\w+", page))
    for name in NAMES:
        text = "\n".join(line for line in statements.load(name).text.splitlines() if not line.startswith("//"))
        labels = re.findall(r"\(\w*((?::|\|)[A-Z]\w+(?:\|[A-Z]\w+)*)", text)
        kinds = re.findall(r"\[\w*:([A-Z_|]+)", text)
        missing = {word for group in (*labels, *kinds) for word in re.split(r"[:|]", group) if word} - words
        assert not missing, name
