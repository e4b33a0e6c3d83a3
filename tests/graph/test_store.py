import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

import neo4j
import pytest

from graph import schema
from graph.settings import Address
from graph.store import Store, Transaction
from meetings.errors import DatabaseUnavailable, InputError
from tests.wire import wire_to

T = TypeVar("T")


def within(address: Address, work: Callable[[Store], Coroutine[Any, Any, T]]) -> T:
    """What `work` returns for a store at the address."""

    async def run() -> T:
        async with Store.open(address) as store:
            return await work(store)

    return asyncio.run(run())


def writing_article(**properties: Any) -> Callable[[Transaction], Awaitable[list[Any]]]:
    """Work that writes one article."""

    async def work(tx: Transaction) -> list[Any]:
        await tx.run("write/lock_articles", ids=[properties["id"]])
        await tx.run("write/articles", rows=[properties])
        return await tx.run("read/export_nodes")

    return work


def test_what_was_written_is_read_with_plain_dates(empty_database: Address) -> None:
    async def work(store: Store) -> list[dict[str, Any]]:
        await store.write(writing_article(id="a1", published=date(2024, 5, 20)))
        return await store.read("read/export_nodes")

    (row,) = within(empty_database, work)
    assert (row["label"], row["id"]) == ("Article", "a1")
    assert row["properties"].items() >= {("id", "a1"), ("published", date(2024, 5, 20))}


def test_a_statement_has_one_plan_whatever_the_length_of_its_lists(
    empty_database: Address, neo4j_driver: neo4j.Driver
) -> None:
    def plans(*lengths: int) -> str:
        async def work(store: Store) -> None:
            for length in lengths:
                await store.read("read/texts", articles=[f"a{number}" for number in range(length)])

        neo4j_driver.execute_query("CALL db.clearQueryCaches()")
        within(empty_database, work)
        return str(neo4j_driver.execute_query("CALL db.clearQueryCaches()").records[0][0])

    one = plans(1)
    assert "cleared of" in one
    assert plans(0, 1, 20, 300) == one


def test_work_that_fails_leaves_nothing_behind(empty_database: Address) -> None:
    async def failing(tx: Transaction) -> None:
        await writing_article(id="a1")(tx)
        raise InputError("no")

    async def work(store: Store) -> list[dict[str, Any]]:
        with pytest.raises(InputError):
            await store.write(failing)
        return await store.read("read/export_nodes")

    assert within(empty_database, work) == []


def test_a_read_cannot_write(empty_database: Address) -> None:
    async def work(store: Store) -> list[dict[str, Any]]:
        with pytest.raises(Exception, match=r"(?i)access mode"):
            await store.read("write/schema_version", version=1)
        return await store.read("read/export_nodes")

    assert within(empty_database, work) == []


def test_two_writers_who_wait_for_each_other_both_come_through(empty_database: Address) -> None:
    async def crosswise(store: Store, ids: tuple[str, str], both_hold_one: asyncio.Barrier) -> int:
        tries = 0

        async def work(tx: Transaction) -> None:
            nonlocal tries
            tries += 1
            await tx.run("write/lock_articles", ids=[ids[0]])
            if tries == 1:
                await both_hold_one.wait()
            await tx.run("write/lock_articles", ids=[ids[1]])

        await store.write(work)
        return tries

    async def work(store: Store) -> tuple[int, int]:
        await schema.apply(store)
        barrier = asyncio.Barrier(2)
        return await asyncio.gather(crosswise(store, ("a1", "a2"), barrier), crosswise(store, ("a2", "a1"), barrier))

    assert sorted(within(empty_database, work)) == [1, 2]


def message(address: Address) -> str:
    async def work(store: Store) -> None:
        await store.verify()

    with pytest.raises(DatabaseUnavailable) as raised:
        within(address, work)
    assert raised.value.remedy
    return raised.value.message


def test_what_keeps_the_database_away_is_told(neo4j_address: Address) -> None:
    assert "does not answer" in message(replace(neo4j_address, uri="bolt://127.0.0.1:9"))
    assert "refuses the user 'neo4j'" in message(replace(neo4j_address, password="wrong"))
    assert "no database 'other'" in message(replace(neo4j_address, database="other"))


def test_a_server_that_goes_and_comes_back_is_found_again(empty_database: Address) -> None:
    async def work(store: Store) -> None:
        await store.write(writing_article(id="a1"))
        wire.cut()
        with pytest.raises(DatabaseUnavailable, match="does not answer"):
            await store.read("read/ping")
        with pytest.raises(DatabaseUnavailable, match="does not answer"):
            await store.write(writing_article(id="a2"))
        wire.mend()
        assert [row["id"] for row in await store.read("read/export_nodes")] == ["a1"]

    with wire_to(empty_database) as (wire, address):
        within(address, work)
