"""What is accepted is durable, the same thing twice is one thing, and a new version never leaves a gap."""

from dataclasses import replace
from datetime import date

import pytest

from ingest.queue import Accepted, State, accept
from ingest.queue.backlog import backlog, counts, refuse_when_full
from ingest.queue.claiming import claim
from ingest.queue.dead import discard, replay
from ingest.queue.failing import Failure, fail
from ingest.queue.finishing import Reading, finish
from ingest.writing import retract, write_extractions
from meetings.article import Article
from meetings.errors import Conflict, KeyReused, NotKnown, QueueFull
from tests.factory import encounter, person, told
from tests.writings import TODAY, Graph

ARTICLE = Article(
    id="talks", text="They met.", published=date(2024, 6, 1), url="https://news.example/talks", title="Talks"
)
LAVROV, WANG = person("Sergey Lavrov", "RU"), person("Wang Yi", "CN")


def hand_in(graph: Graph, *articles: Article, key: str | None = None) -> tuple[Accepted, ...]:
    return graph.run(lambda store: accept(store, articles, key=key))


def read(graph: Graph, article: Article = ARTICLE, *facts: object) -> None:
    """Claims the article and writes what it says: one meeting, unless its text says otherwise."""
    found = told(article.id, *([encounter(LAVROV, WANG, when="2024-05-20")] if "met" in article.text else []))
    claims = found.claims
    found = replace(found, article=article, claims=claims)
    (held,) = graph.run(lambda store: claim(store, owner="w", most=1, lease=60))
    assert held.article == article
    reading = Reading(held=held, extraction=found, seconds=0.5)
    assert len(graph.run(lambda store: finish(store, [reading], owner="w", today=TODAY))) == 1


def kill(graph: Graph) -> None:
    (held,) = graph.run(lambda store: claim(store, owner="w", most=1, lease=60))
    graph.run(lambda store: fail(store, [Failure(held=held, error="boom")], owner="w", most=1, pause=1))


def state(graph: Graph, article: str = "talks") -> str:
    return str(graph.nodes("Article")[article]["state"])


def test_the_same_article_is_accepted_once(graph: Graph) -> None:
    (first,) = hand_in(graph, ARTICLE)
    (second,) = hand_in(graph, ARTICLE)
    assert first == Accepted(id="talks", state=State.QUEUED, changed=True)
    assert second == Accepted(id="talks", state=State.QUEUED, changed=False)
    read(graph)
    assert hand_in(graph, ARTICLE) == (Accepted(id="talks", state=State.PARSED, changed=False),)
    assert state(graph) == "parsed"


def test_what_was_ingested_directly_is_there_already(graph: Graph) -> None:
    graph.write(found := told("Talks", encounter(LAVROV, WANG)))
    article = replace(found.article, language=None)
    assert [one.changed for one in hand_in(graph, article)] == [False]
    assert [one.changed for one in hand_in(graph, replace(article, title="Other talks"))] == [True]


def test_a_new_version_takes_the_place_of_the_old_one_when_it_is_read(graph: Graph) -> None:
    hand_in(graph, ARTICLE)
    read(graph)
    newer = replace(ARTICLE, text="They did not come.")
    assert hand_in(graph, newer)[0].changed
    before = graph.nodes("Article")["talks"]
    assert (before["state"], before["text"]) == ("queued", ARTICLE.text)
    assert graph.nodes("Meeting"), "the old version is told until the new one is read"
    read(graph, newer)
    assert graph.nodes("Article")["talks"]["text"] == newer.text
    assert not graph.nodes("Meeting")


def test_a_new_version_discards_what_is_being_read_of_the_old_one(graph: Graph) -> None:
    hand_in(graph, ARTICLE)
    (held,) = graph.run(lambda store: claim(store, owner="w", most=1, lease=60))
    hand_in(graph, replace(ARTICLE, text="They did not come."))
    reading = Reading(held=held, extraction=replace(told("talks"), article=ARTICLE), seconds=0)
    assert graph.run(lambda store: finish(store, [reading], owner="w", today=TODAY)) == ()
    assert state(graph) == "queued"


def test_of_several_versions_in_one_call_the_last_counts(graph: Graph) -> None:
    versions = [replace(ARTICLE, text=f"Version {number}.") for number in (1, 2)]
    other = replace(ARTICLE, id="another", url=None)
    done = hand_in(graph, versions[0], other, versions[1], versions[1])
    assert [(one.id, one.changed) for one in done] == [
        ("talks", True), ("another", True), ("talks", True), ("talks", False),
    ]  # fmt: skip
    held = graph.run(lambda store: claim(store, owner="w", most=5, lease=60))
    assert {one.article.id: one.article.text for one in held} == {"another": "They met.", "talks": "Version 2."}


def test_a_key_stands_for_one_request(graph: Graph) -> None:
    assert hand_in(graph, ARTICLE, key="k1")[0].changed
    newer = replace(ARTICLE, text="They met again.")
    assert hand_in(graph, newer, key="k2")[0].changed
    assert not hand_in(graph, ARTICLE, key="k1")[0].changed, "the request of k1 came late a second time"
    (held,) = graph.run(lambda store: claim(store, owner="w", most=1, lease=60))
    assert held.article == newer
    with pytest.raises(KeyReused):
        hand_in(graph, newer, key="k1")
    graph.run(lambda store: retract(store, "talks", today=TODAY))
    assert hand_in(graph, ARTICLE, key="k1")[0].changed


def test_a_dead_article_is_replayed_or_discarded(graph: Graph) -> None:
    hand_in(graph, ARTICLE)
    for step in (replay, discard):
        with pytest.raises(Conflict):
            graph.run(lambda store, step=step: step(store, "talks"))  # type: ignore[misc]
        with pytest.raises(NotKnown):
            graph.run(lambda store, step=step: step(store, "nothing"))  # type: ignore[misc]
    kill(graph)
    assert (state(graph), graph.nodes("Article")["talks"]["error"]) == ("dead", "boom")
    graph.run(lambda store: replay(store, "talks"))
    read(graph)
    told_before = graph.export()
    hand_in(graph, replace(ARTICLE, text="A text that kills."))
    kill(graph)
    graph.run(lambda store: discard(store, "talks"))
    assert graph.export() == told_before, "the version that was read stays"


def test_a_dead_article_that_was_never_read_is_discarded_without_a_trace(graph: Graph) -> None:
    before = graph.export()
    hand_in(graph, ARTICLE)
    kill(graph)
    graph.run(lambda store: discard(store, "talks"))
    assert graph.export() == before


def test_an_article_that_waits_can_be_taken_out_or_read_directly(graph: Graph) -> None:
    hand_in(graph, ARTICLE, replace(ARTICLE, id="other", url=None))
    graph.run(lambda store: retract(store, "talks", today=TODAY))
    found = replace(told("other"), article=replace(ARTICLE, id="other", url=None))
    graph.run(lambda store: write_extractions(store, [found], today=TODAY))
    assert state(graph, "other") == "parsed"
    assert graph.run(lambda store: claim(store, owner="w", most=5, lease=60)) == ()
    assert "talks" not in graph.nodes("Article")


def test_what_waits_is_counted_and_no_more_is_taken_than_the_limit(graph: Graph) -> None:
    assert graph.run(backlog).oldest is None
    hand_in(graph, *(replace(ARTICLE, id=f"a{number}", url=None) for number in range(3)))
    read_one = graph.run(backlog)
    assert read_one.length == 3
    assert read_one.oldest is not None
    assert graph.run(counts)[State.QUEUED] == 3
    assert graph.run(lambda store: refuse_when_full(store, 5)) == 2
    with pytest.raises(QueueFull):
        graph.run(lambda store: refuse_when_full(store, 3))
