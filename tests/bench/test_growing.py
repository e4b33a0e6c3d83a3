"""The fast way of the bench to a large graph leaves what the service would have written."""

from datetime import date

import neo4j
import pytest

from bench.growing import grow
from bench.world import MEETINGS_A_MONTH, stories
from graph import schema
from graph.settings import Address
from graph.store import Store
from tests.writings import Graph

_TODAY = date(2200, 1, 1)


@pytest.fixture
def graph(empty_database: Address, neo4j_driver: neo4j.Driver) -> Graph:
    empty = Graph(empty_database, neo4j_driver)
    empty.run(schema.apply)
    return empty


def test_a_grown_graph_is_the_written_one(graph: Graph) -> None:
    begin, end = MEETINGS_A_MONTH - 60, MEETINGS_A_MONTH + 60
    articles = [article for story in stories(begin, end) for article in story.articles]
    graph.write_batches([articles[part : part + 50] for part in range(0, len(articles), 50)], today=_TODAY)
    written = graph.export()
    graph.empty()

    async def grown(store: Store) -> None:
        await grow(store, begin, MEETINGS_A_MONTH, today=_TODAY)
        await grow(store, MEETINGS_A_MONTH, end, today=_TODAY)

    graph.run(grown)
    assert graph.export() == written
    assert {"COPY_OF", "MET", "ATTENDED", "DISCUSSED", "IN"} <= {row["type"] for row in written[1]}
