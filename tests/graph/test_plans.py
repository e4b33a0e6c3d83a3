"""No statement of an article's way, and no question, looks through all nodes of a label: each starts from an index."""

import asyncio
from collections.abc import Iterator
from typing import Any

import neo4j
import pytest

from graph import schema, statements
from graph.settings import Address
from graph.store import Store

# What looks through the graph on purpose, and why.
_WHOLE_GRAPH = {
    "read/export_nodes": "the whole graph is asked for",
    "read/export_relationships": "the whole graph is asked for",
    "read/described": "once, for that same judgement",
    "read/judgements": "the ledger itself is asked for",
    "read/judgements_of_things": "judgements only, of which there are as many as people made",
    "read/leaders_alike": "proposals of leaders are asked for, beside the requests",
    "read/summits_alike": "proposals of summits are asked for, beside the requests",
    "read/organizations_alike": "proposals of organizations are asked for, beside the requests",
    "read/maybe_same": "the proposals are asked for",
    "read/unmarked": "once, when reference tables change",
    "write/spans": "once, when the graph of an older version is met",
    "write/reference_clear": "once, when reference tables change",
}
# Many more may wait than are taken. An index of two properties gives them in order only where both are named in ORDER BY.
_FIRST_OF_MANY = ("read/articles", "read/articles_in_state", "read/backlog", "read/due", "read/items_due")
_SCANS = ("AllNodesScan", "LabelScan", "LabelsScan", "TypeScan", "TypesScan", "AllRelationshipsScan")
_NAMES = [name for name in statements.names() if not name.startswith("schema/")]


@pytest.fixture(scope="module")
def laid_out(neo4j_address: Address) -> None:
    """The run's Neo4j with our indexes."""

    async def lay_out() -> None:
        async with Store.open(neo4j_address) as store:
            await schema.apply(store)

    asyncio.run(lay_out())


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.usefixtures("laid_out")
def test_a_statement_starts_from_an_index(name: str, neo4j_driver: neo4j.Driver) -> None:
    scans = [operator for operator in _operators(neo4j_driver, name) if any(scan in operator for scan in _SCANS)]
    assert bool(scans) is (name in _WHOLE_GRAPH), scans


@pytest.mark.parametrize("name", _FIRST_OF_MANY)
@pytest.mark.usefixtures("laid_out")
def test_the_first_of_many_are_taken_without_a_look_at_the_others(name: str, neo4j_driver: neo4j.Driver) -> None:
    assert not list(_sorted_wholly(_plan(neo4j_driver, name), above=""))


def _operators(driver: neo4j.Driver, name: str) -> Iterator[str]:
    return _walk(_plan(driver, name))


def _plan(driver: neo4j.Driver, name: str) -> dict[str, Any]:
    statement = statements.load(name)
    with driver.session(notifications_min_severity="OFF") as session:
        return (
            session.run(f"EXPLAIN {statement.sent}", statements.given(dict.fromkeys(statement.parameters)))
            .consume()
            .plan
            or {}
        )


def _sorted_wholly(plan: dict[str, Any], *, above: str) -> Iterator[str]:
    """The index seeks of which everything is put in order before a limit cuts it off; `above` is the nearest of the two."""
    operator = plan.get("operatorType", "").partition("@")[0]
    if operator in ("Sort", "Top"):
        above = "sorted"
    elif operator in ("Limit", "PartialTop"):
        above = "limited"
    if "IndexSeek" in operator and above == "sorted":
        yield f"{operator} {plan['args'].get('Details', '')}"
    for child in plan.get("children", []):
        yield from _sorted_wholly(child, above=above)


def _walk(plan: dict[str, Any]) -> Iterator[str]:
    yield f"{plan.get('operatorType', '')} {plan.get('args', {}).get('Details', '')}"
    for child in plan.get("children", []):
        yield from _walk(child)
