"""No article is held by two, none is lost with its worker, and what is read counts once."""

import asyncio
from collections.abc import Mapping
from datetime import date

import pytest
import structlog

from graph.store import Store
from ingest.queue import State, accept
from ingest.queue.claiming import Held, claim
from ingest.queue.failing import Failure, fail
from ingest.queue.finishing import Reading, finish
from ingest.queue.holding import hand_back, renew
from ingest.queue.presence import Myself, workers
from meetings.article import Article
from tests.factory import told
from tests.writings import TODAY, Graph


def articles(number: int) -> list[Article]:
    return [
        Article(id=f"a{i:03}", text=f"Sentence {i}.", published=date(2024, 6, 1)) for i in range(number)
    ]  # fmt: skip


@pytest.fixture
def waiting(graph: Graph) -> Graph:
    """A graph with forty articles in the queue."""
    graph.run(lambda store: accept(store, articles(40)))
    return graph


def take(graph: Graph, owner: str, most: int = 1, lease: float = 60) -> tuple[Held, ...]:
    return graph.run(lambda store: claim(store, owner=owner, most=most, lease=lease))


def written(graph: Graph, owner: str, *held: Held) -> set[str]:
    readings = [Reading(held=one, extraction=told(one.article.id), seconds=0) for one in held]
    done = graph.run(lambda store: finish(store, readings, owner=owner, today=TODAY))
    return {one.article for one in done}


def test_who_holds_an_article_knows_the_request_that_brought_it(graph: Graph) -> None:
    with structlog.contextvars.bound_contextvars(request="r-1"):
        graph.run(lambda store: accept(store, articles(1)))
    (held,) = take(graph, "w")
    assert held.request == "r-1"


def test_claimers_at_once_never_get_the_same_article(waiting: Graph) -> None:
    async def until_nothing_is_left(store: Store, owner: str) -> list[str]:
        taken: list[str] = []
        while held := await claim(store, owner=owner, most=3, lease=60):
            taken += [one.article.id for one in held]
        return taken

    async def work(store: Store) -> list[list[str]]:
        return await asyncio.gather(*(until_nothing_is_left(store, f"w{i}") for i in range(6)))

    taken = [id_ for some in waiting.run(work) for id_ in some]
    assert len(taken) == len(set(taken))
    # Those who found only what others had just taken gave up early; what they left is there for the next.
    left = {one.article.id for one in take(waiting, "last", 40)}
    assert {*taken} | left == {article.id for article in articles(40)}


def test_a_lost_workers_article_comes_before_all_that_waits_and_counts_once(waiting: Graph) -> None:
    (lost,) = take(waiting, "lost", lease=0)
    (taken_over,) = take(waiting, "other")
    assert taken_over.article == lost.article
    assert (taken_over.turn, taken_over.attempts) == (2, 1), "a lost worker costs the article no attempt"
    assert written(waiting, "lost", lost) == set(), "the lost one comes back, too late"
    assert written(waiting, "other", taken_over) == {lost.article.id}
    assert written(waiting, "other", taken_over) == set(), "delivered twice"


def test_an_article_that_takes_every_worker_along_dies(waiting: Graph) -> None:
    for number in range(20):
        (held,) = take(waiting, f"w{number}", lease=0)
    assert held.article.id not in {one.article.id for one in take(waiting, "last", 40)}
    assert waiting.nodes("Article")[held.article.id]["state"] == "dead"
    assert "lost 20 times" in waiting.nodes("Article")[held.article.id]["error"]


def test_a_renewed_lease_keeps_others_away(waiting: Graph) -> None:
    held = take(waiting, "slow", 2, lease=0)
    ids = {one.article.id for one in held}
    assert waiting.run(lambda store: renew(store, held, owner="slow", lease=60)) == ids
    assert not ids & {one.article.id for one in take(waiting, "other", 40)}
    assert waiting.run(lambda store: renew(store, held, owner="other", lease=60)) == set()


def test_when_the_clock_of_the_database_is_set_back_nothing_is_stuck(waiting: Graph) -> None:
    held = {one.article.id for one in take(waiting, "lost", 2)}
    (failed,) = take(waiting, "w")
    waiting.run(lambda store: fail(store, [Failure(held=failed, error="no luck")], owner="w", most=2, pause=60))
    # As the graph looks to a clock that is a year behind.
    waiting.driver.execute_query("MATCH (a:Article) SET a.due = a.due + 365 * 24 * 3600 * 1000")
    taken = [one.article.id for one in take(waiting, "other", 40)]
    assert len(taken) == 40
    assert held | {failed.article.id} <= set(taken)
    assert take(waiting, "another", 40) == (), "the new leases are by the clock as it is now"


def test_what_is_handed_back_is_there_for_others_at_once(waiting: Graph) -> None:
    held = take(waiting, "ending", 40)
    waiting.run(lambda store: hand_back(store, held, owner="ending"))
    again = take(waiting, "other", 40)
    assert {one.attempts for one in again} == {1}
    assert len(again) == 40
    assert written(waiting, "ending", *held) == set()


def failed(graph: Graph, *, attempt: int, most: int) -> Mapping[str, State]:
    """The state after an attempt that failed, with no pause before the next one."""
    (held,) = take(graph, "w")
    assert held.attempts == attempt
    return graph.run(lambda store: fail(store, [Failure(held=held, error="no luck")], owner="w", most=most, pause=0))


def test_a_failed_attempt_is_repeated_and_the_last_one_is_the_end(graph: Graph) -> None:
    graph.run(lambda store: accept(store, articles(1)))
    assert failed(graph, attempt=1, most=2) == {"a000": "failed"}
    assert failed(graph, attempt=2, most=2) == {"a000": "dead"}
    assert take(graph, "w") == ()


@pytest.mark.parametrize("pause", [60, 4000], ids=["a minute", "longer than any pause lasts"])
def test_a_failed_article_is_left_alone_until_it_is_due(graph: Graph, pause: int) -> None:
    graph.run(lambda store: accept(store, articles(1)))
    (held,) = take(graph, "w")
    graph.run(lambda store: fail(store, [Failure(held=held, error="no luck")], owner="w", most=2, pause=pause))
    assert take(graph, "w") == ()
    assert graph.nodes("Article")["a000"]["error"] == "no luck"


def test_a_worker_is_seen_until_it_ends(graph: Graph) -> None:
    myself = Myself(processes=2)
    graph.run(myself.show)
    graph.run(myself.show)
    (seen,) = graph.run(workers)
    assert (seen.id, seen.processes) == (myself.id, 2)
    assert 0 <= seen.seconds < 60
    graph.run(myself.leave)
    assert graph.run(workers) == ()
