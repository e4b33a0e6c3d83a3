import asyncio
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import neo4j
import pytest

from graph import schema, statements
from graph.settings import Address
from graph.store import Store
from meetings.errors import SchemaMismatch


def within(address: Address, work: Callable[[Store], Coroutine[Any, Any, None]]) -> None:
    async def run() -> None:
        async with Store.open(address) as store:
            await work(store)

    asyncio.run(run())


@pytest.fixture
def bare(empty_database: Address, neo4j_driver: neo4j.Driver) -> Iterator[Address]:
    """The run's Neo4j without nodes, constraints and indexes; ours are there again afterwards."""
    with neo4j_driver.session() as session:
        _drop_everything(session)
        yield empty_database
        session.run("MATCH (n) DETACH DELETE n").consume()
        _drop_everything(session)
    within(empty_database, schema.apply)


def _drop_everything(session: neo4j.Session) -> None:
    for row in session.run("SHOW CONSTRAINTS YIELD name RETURN name").data():
        session.run(f"DROP CONSTRAINT {row['name']}").consume()
    for row in session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").data():
        session.run(f"DROP INDEX {row['name']}").consume()


def names(driver: neo4j.Driver) -> set[str]:
    with driver.session() as session:
        return {row["name"] for row in session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'").data()}


def test_the_layout_is_made_once_and_found_again(bare: Address, neo4j_driver: neo4j.Driver) -> None:
    async def work(store: Store) -> None:
        with pytest.raises(SchemaMismatch, match="empty"):
            await schema.check(store)
        await asyncio.gather(schema.apply(store), schema.apply(store))
        await schema.apply(store)
        await schema.check(store)

    within(bare, work)
    expected = {name.removeprefix("schema/") for name in statements.names() if name.startswith("schema/")}
    assert names(neo4j_driver) == expected


def test_a_graph_of_a_newer_program_is_refused(empty_database: Address, neo4j_driver: neo4j.Driver) -> None:
    neo4j_driver.execute_query("CREATE (:Schema {id: 'sidelines', version: $version})", version=schema.VERSION + 1)

    async def work(store: Store) -> None:
        for step in (schema.apply, schema.check):
            with pytest.raises(SchemaMismatch, match="newer program") as raised:
                await step(store)
            assert "update sidelines" in str(raised.value.remedy)

    within(empty_database, work)


@pytest.mark.parametrize(
    "in_the_way",
    [
        "CREATE INDEX theirs FOR (n:Meeting) ON (n.start, n.id)",
        "CREATE INDEX theirs FOR (n:Leader) ON (n.id)",
        "CREATE (:Leader {id: 'one'}), (:Leader {id: 'one'})",
    ],
    ids=["the same index by another name", "an index where a constraint must be", "two things with one id"],
)
def test_what_is_in_the_way_of_an_index_is_told(bare: Address, neo4j_driver: neo4j.Driver, in_the_way: str) -> None:
    with neo4j_driver.session() as session:
        session.run(in_the_way).consume()

    async def work(store: Store) -> None:
        with pytest.raises(SchemaMismatch, match=r"meeting_day|leader_id") as raised:
            await schema.apply(store)
        assert raised.value.remedy

    within(bare, work)
