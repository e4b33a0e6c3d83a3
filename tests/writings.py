"""The graph as the tests of writing use it: written as the service writes, and looked at as a whole."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import neo4j

from bench.hits import Counted, CountingStore
from graph.settings import Address
from graph.store import Store
from ingest.extraction import Extraction
from ingest.writing import Written, write_extractions

T = TypeVar("T")
TODAY = date(2024, 9, 1)
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Graph:
    """The run's Neo4j; each call opens a store of its own."""

    address: Address
    driver: neo4j.Driver

    def run(self, work: Callable[[Store], Coroutine[Any, Any, T]]) -> T:
        async def opened() -> T:
            async with Store.open(self.address) as store:
                return await work(store)

        return asyncio.run(opened())

    def write(self, *articles: Extraction, today: date = TODAY) -> tuple[Written, ...]:
        """Writes the articles one after the other, each in a transaction of its own."""
        return self.write_batches([[article] for article in articles], today=today)

    def write_batches(self, batches: Sequence[Sequence[Extraction]], today: date = TODAY) -> tuple[Written, ...]:
        """Writes the batches one after the other, each in a transaction of its own."""

        async def work(store: Store) -> tuple[Written, ...]:
            return tuple([one for batch in batches for one in await write_extractions(store, batch, today=today)])

        return self.run(work)

    def statements_for(self, article: Extraction) -> set[str]:
        """Writes the article; the names of the statements that it took."""

        async def written() -> set[str]:
            async with CountingStore.open(self.address) as store:
                store.counted = Counted()
                store.counted.begin()
                await write_extractions(store, [article], today=TODAY)
                return set(store.counted.medians())

        return asyncio.run(written())

    def empty(self) -> None:
        """Deletes everything but schema and reference tables."""
        empty(self.driver)

    def export(self) -> tuple[list[Row], list[Row]]:
        """Nodes and relationships, in their canonical order."""

        async def work(store: Store) -> tuple[list[Row], list[Row]]:
            return await store.read("read/export_nodes"), await store.read("read/export_relationships")

        return self.run(work)

    def nodes(self, label: str) -> dict[str, Row]:
        """The properties of all nodes of the label, by id."""
        return {row["id"]: row["properties"] for row in self.export()[0] if row["label"] == label}

    def links(self, kind: str) -> dict[tuple[str, str], Row]:
        """The properties of all relationships of the kind, by the ids of both ends."""
        return {(row["start"], row["end"]): row["properties"] for row in self.export()[1] if row["type"] == kind}


def empty(driver: neo4j.Driver) -> None:
    """Takes everything out of the graph but schema and reference tables: also what articles said of things in the tables."""
    driver.execute_query(
        "MATCH ()-[r:MET|ATTENDED|HOLDS_OFFICE|MEMBER_OF]->() WHERE coalesce(r.source, 'article') = 'article' DELETE r"
    )
    driver.execute_query("MATCH (n) WHERE NOT n:Schema AND n.reference IS NULL DETACH DELETE n")
