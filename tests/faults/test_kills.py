"""kill -9 at any moment loses nothing, repeats nothing, and leaves the graph that a run without faults leaves."""

import asyncio
import random
import threading
from collections import Counter
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path
from typing import Any

import httpx
import pytest

from graph.settings import Address
from graph.store import Store
from ingest.queue import accept
from meetings.article import Article
from tests.commands import pointing_to, started
from tests.faults.service import Service, await_all_read, export, hand_in, service, until
from tests.faults.stories import stories

LONG = pytest.mark.faults


@pytest.mark.parametrize(
    ("rounds", "number", "workers"),
    [pytest.param(3, 45, 2), pytest.param(50, 2000, 2, marks=LONG), pytest.param(12, 600, 4, marks=LONG)],
)
def test_every_accepted_article_is_read_and_the_graph_is_that_of_a_run_without_faults(
    rounds: int, number: int, workers: int, empty_database: Address, tmp_path: Path
) -> None:
    articles = list(stories(number))
    chance = random.Random(20241129)
    names = [f"worker-{worker}" for worker in range(workers)]
    victims = cycle(["database", "api", *names])
    with service(tmp_path, "api", *names) as running:
        size = -(-number // rounds)
        for begin in range(0, number, size):
            portion = articles[begin : begin + size]
            _kill_while(running, portion, next(victims), after=chance.randrange(len(portion)))
        await_all_read(running.address)
        nodes, relationships = running.export()

    states = Counter(row["properties"]["state"] for row in nodes if row["label"] == "Article")
    assert states == {"parsed": number}
    undisturbed = _read_without_faults(articles, empty_database, tmp_path / "undisturbed")
    assert nodes == undisturbed[0]
    assert relationships == undisturbed[1]


def _read_without_faults(articles: Sequence[Article], address: Address, data: Path) -> list[list[dict[str, Any]]]:
    """The graph of a run of one worker."""

    async def hand_all_in() -> None:
        async with Store.open(address) as store:
            await accept(store, articles)

    with started(data, "work", env=pointing_to(address)):
        asyncio.run(hand_all_in())
        await_all_read(address)
    return asyncio.run(export(address))


def _kill_while(running: Service, articles: Sequence[Article], victim: str, *, after: int) -> None:
    """Hands the articles in, and meanwhile, when some of them were accepted, kills the victim and starts it again."""
    accepted = 0

    def hand_all_in() -> None:
        nonlocal accepted
        for article in articles:
            hand_in(running.url, article)
            accepted += 1

    client = threading.Thread(target=hand_all_in)
    client.start()
    until(lambda: accepted >= after)
    running.kill(victim)
    running.begin(victim)
    client.join()


@LONG
def test_while_the_database_is_away_nothing_is_accepted_and_afterwards_all_goes_on(tmp_path: Path) -> None:
    with service(tmp_path, "api", "worker") as running:
        _take_the_database_away(running)


def _take_the_database_away(running: Service) -> None:
    before, after = stories(2)
    hand_in(running.url, before)
    running.kill("database")
    ready = httpx.get(f"{running.url}/readyz", timeout=60)
    assert ready.status_code == 503
    assert "database" in ready.json()["missing"]
    body = {"text": "Nobody met anybody.", "published": "2024-05-21", "id": "refused"}
    refused = httpx.post(f"{running.url}/articles", json=body, timeout=60)
    assert refused.status_code == 503
    assert int(refused.headers["retry-after"]) > 0

    running.begin("database")
    hand_in(running.url, after)
    await_all_read(running.address)
    until(lambda: httpx.get(f"{running.url}/readyz", timeout=60).is_success)
    assert httpx.get(f"{running.url}/articles/{before.id}").json()["state"] == "parsed"
    assert httpx.get(f"{running.url}/articles/{after.id}").json()["state"] == "parsed"
    assert httpx.get(f"{running.url}/articles/refused").status_code == 404
