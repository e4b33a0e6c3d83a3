"""A worker reads everything, survives what kills its processes, and leaves nothing behind when it ends."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date

import pytest

from graph.settings import Settings
from graph.store import Store
from ingest.queue import accept
from ingest.queue.backlog import backlog
from ingest.queue.presence import workers
from ingest.working import Line, Terms, Worker
from ingest.working.child import Load
from meetings.article import Article
from meetings.errors import ModelUnavailable
from tests.ingest.working.readers import POISONS, load_nothing, load_poison
from tests.writings import Graph

TERMS = Terms(
    processes=2, lease=30, attempts=2, pause=0.05, poll=0.05, article_seconds=5, article_memory=500 << 20
)  # fmt: skip


def articles(*texts: str) -> list[Article]:
    return [
        Article(id=f"{text.split()[0]}-{number}", text=text, published=date(2024, 6, 1))
        for number, text in enumerate(texts)
    ]


def work(graph: Graph, load: Load, *, until: Callable[[Store], Awaitable[bool]], terms: Terms = TERMS) -> None:
    """Has a worker work until `until` holds."""

    async def working() -> None:
        stop = asyncio.Event()
        async with Line.open(graph.address, stop=stop) as line, Store.open(graph.address) as store:
            task = asyncio.create_task(Worker(line, load, terms).work(stop))
            while not task.done() and not await until(store):
                await asyncio.sleep(0.1)
            stop.set()
            await task

    asyncio.run(working())


async def nothing_waits(store: Store) -> bool:
    return (await backlog(store)).length == 0


def states(graph: Graph) -> dict[str, str]:
    return {id_: row["state"] for id_, row in graph.nodes("Article").items()}


def test_poison_dies_and_everything_else_is_read(graph: Graph) -> None:
    good = articles(*(f"good {number}" for number in range(40)))
    poison = articles(*POISONS)
    graph.run(lambda store: accept(store, [*good[:20], *poison, *good[20:]]))
    work(graph, load_poison, until=nothing_waits)
    assert states(graph) == {one.id: "parsed" for one in good} | {one.id: "dead" for one in poison}
    errors = {id_: row["error"] for id_, row in graph.nodes("Article").items() if row["state"] == "dead"}
    assert errors["kill-0"] == "its process ended with SIGKILL"
    assert errors["loop-1"] == "it was not read within 5 seconds"
    assert "emory" in errors["memory-2"]
    assert errors["raise-3"] == "ValueError: no luck"
    (meeting,) = graph.nodes("Meeting").values()
    assert meeting["sources"] == 40
    assert graph.run(workers) == (), "a worker that ended in order is not missed"


def test_a_worker_that_is_told_to_end_hands_back_what_it_has_not_begun(graph: Graph) -> None:
    graph.run(lambda store: accept(store, articles(*("slow text" for _ in range(400)))))

    async def one_is_read(store: Store) -> bool:
        return "parsed" in {row["state"] for row in await store.read("read/articles", after_id=None, limit=1000)}

    work(graph, load_poison, until=one_is_read, terms=replace(TERMS, article_seconds=60))
    found = graph.nodes("Article").values()
    assert {row["state"] for row in found} == {"parsed", "queued"}
    assert not [row for row in found if row.get("owner")]
    assert graph.run(backlog).length == sum(row["state"] == "queued" for row in found)


def test_a_worker_forgets_idempotency_keys_of_long_ago(graph: Graph) -> None:
    graph.run(lambda store: accept(store, articles("good text"), key="once"))

    async def no_key_is_left(_: Store) -> bool:
        return not graph.driver.execute_query("MATCH (k:IdempotencyKey) RETURN k").records

    work(graph, load_poison, until=no_key_is_left, terms=replace(TERMS, keys=1, lease=0.3))


def test_a_reader_that_cannot_be_loaded_ends_the_worker(graph: Graph) -> None:
    async def never(_: Store) -> bool:
        return False

    with pytest.raises(ModelUnavailable, match="not installed"):
        work(graph, load_nothing, until=never)


def test_the_environment_sets_the_terms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIDELINES_LEASE", "4")
    monkeypatch.setenv("SIDELINES_ARTICLE_MEMORY", "300m")
    monkeypatch.setenv("SIDELINES_KEY_HOURS", "0.5")
    terms = Terms.of(Settings(), processes=3)
    assert (terms.processes, terms.lease, terms.article_memory, terms.keys) == (3, 4, 300 << 20, 1800)
