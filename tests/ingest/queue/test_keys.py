"""An idempotency key is remembered for its time, and then forgotten, some at a time."""

import asyncio
from datetime import date

import pytest

from graph.store import Store
from ingest.queue import accept
from ingest.queue.keys import forget_keys
from meetings.article import Article
from meetings.errors import KeyReused
from tests.writings import Graph

DAY = 86_400.0


def hand_in(graph: Graph, text: str, key: str) -> None:
    article = Article(id="talks", text=text, published=date(2024, 6, 1))
    graph.run(lambda store: accept(store, [article], key=key))


def age(graph: Graph, prefix: str, hours: int) -> None:
    """Has the keys come so many hours earlier."""
    graph.driver.execute_query(
        "MATCH (k:IdempotencyKey) WHERE k.id STARTS WITH $prefix SET k.at = k.at - duration({hours: $hours})",
        prefix=prefix,
        hours=hours,
    )


def test_a_key_is_forgotten_after_its_time_and_not_before(graph: Graph) -> None:
    for key in ("old", "young"):
        hand_in(graph, "They met.", key)
    age(graph, "old", 25)
    age(graph, "young", 23)
    assert graph.run(lambda store: forget_keys(store, after=DAY)) == 1
    with pytest.raises(KeyReused):
        hand_in(graph, "They met again.", "young")
    hand_in(graph, "They met again.", "old")


def test_workers_at_once_forget_each_key_a_bounded_number_at_a_time(graph: Graph) -> None:
    for number in range(9):
        hand_in(graph, "They met.", f"old-{number}")
    age(graph, "old", 25)
    assert graph.run(lambda store: forget_keys(store, after=DAY, most=2)) == 2

    async def all_at_once(store: Store) -> None:
        await asyncio.gather(*[forget_keys(store, after=DAY) for _ in range(4)])

    graph.run(all_at_once)
    assert graph.run(lambda store: forget_keys(store, after=DAY)) == 0
