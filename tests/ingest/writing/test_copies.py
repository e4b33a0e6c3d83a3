"""Copies of one text in the graph: the same sources are counted whatever the order, the batches and the writers."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from graph.store import Store
from ingest.copies import find_copies
from ingest.extraction import Extraction
from ingest.writing import write_extraction
from meetings.meeting import Meeting
from meetings.resolve import resolve
from meetings.words import Status
from tests.factory import encounter, person, telling
from tests.writings import TODAY, Graph

ROSSI = person("Anna Rossi", "IT")
SILVA = person("Joao Silva", "BR")
TANAKA = person("Kenji Tanaka", "JP")

TALKS = encounter(ROSSI, SILVA, when="2024-05-20")
PLAN = encounter(ROSSI, TANAKA, when="2024-08", status=Status.PLANNED)


def words(begin: int, end: int) -> str:
    """A text of words of its own, so that two texts have in common what their ranges have."""
    return " ".join(f"word{number}" for number in range(begin, end))


HEAD, WHOLE, TAIL = words(0, 100), words(0, 160), words(60, 160)
# HEAD and TAIL are copies by way of WHOLE alone; "other" tells the same in words of its own.
ARTICLES = (
    telling("head", HEAD, TALKS, PLAN, published=date(2024, 5, 21)),
    telling("tail", TAIL, TALKS, published=date(2024, 5, 20)),
    telling("whole", WHOLE, TALKS, published=date(2024, 5, 22)),
    telling("whole-again", WHOLE + " and more", TALKS, PLAN, published=date(2024, 5, 21)),
    telling("other", words(500, 600), TALKS, PLAN, published=date(2024, 5, 21)),
    telling("later", words(700, 800), encounter(ROSSI, SILVA, TANAKA, when="2024-06-07"), published=date(2024, 6, 8)),
    telling("later-copy", words(705, 800), encounter(ROSSI, SILVA, when="2024-06-07"), published=date(2024, 6, 8)),
)


def by_pure_function(articles: Sequence[Extraction]) -> dict[str, tuple[str, str | None, int, int]]:
    """What `sidelines resolve` says of the meetings."""
    claims = [claim for article in articles for claim in article.claims]
    return {meeting.id: _told(meeting) for meeting in resolve(claims, today=TODAY, copies=find_copies(articles))}


def _told(meeting: Meeting) -> tuple[str, str | None, int, int]:
    date_ = meeting.when.edtf if meeting.when else None
    return meeting.status.value, date_, meeting.sources, meeting.independent_sources


def by_graph(graph: Graph) -> dict[str, tuple[str, str | None, int, int]]:
    return {
        id_: (row["status"], row.get("date"), row["sources"], row["independent_sources"])
        for id_, row in graph.nodes("Meeting").items()
    }


def originals(graph: Graph) -> dict[str, str]:
    return dict(graph.links("COPY_OF").keys())


def test_copies_of_one_text_are_one_independent_source(graph: Graph) -> None:
    graph.write(*ARTICLES)
    assert originals(graph) == find_copies(ARTICLES)
    assert originals(graph) == {"head": "tail", "whole": "tail", "whole-again": "tail", "later-copy": "later"}
    assert by_graph(graph) == by_pure_function(ARTICLES)
    assert ("held", "2024-05-20", 5, 2) in by_graph(graph).values()


@pytest.mark.parametrize("seed", range(6))
def test_order_and_batches_make_no_difference(graph: Graph, seed: int) -> None:
    graph.write_batches([ARTICLES])
    expected = graph.export()
    assert by_graph(graph) == by_pure_function(ARTICLES)
    graph.empty()
    random = Random(seed)
    shuffled = random.sample(ARTICLES, len(ARTICLES))
    size = random.randrange(1, 4)
    graph.write_batches([shuffled[begin : begin + size] for begin in range(0, len(shuffled), size)])
    assert graph.export() == expected


@pytest.mark.parametrize("seed", range(4))
def test_four_writers_at_once_give_the_graph_of_one(graph: Graph, seed: int) -> None:
    graph.write(*ARTICLES)
    expected = graph.export()
    graph.empty()
    shuffled = Random(seed).sample(ARTICLES, len(ARTICLES))

    async def one(store: Store, articles: Sequence[Extraction]) -> None:
        for article in articles:
            await write_extraction(store, article, today=TODAY)

    async def work(store: Store) -> None:
        await asyncio.gather(*(one(store, shuffled[number::4]) for number in range(4)))

    graph.run(work)
    assert graph.export() == expected


@pytest.mark.parametrize("number", range(len(ARTICLES)))
def test_an_article_that_becomes_another_text_leaves_its_family(graph: Graph, number: int) -> None:
    """Without the whole text its head and its tail are two sources."""
    article = ARTICLES[number].article
    other = telling(article.id, words(1000, 1100), TALKS, published=article.published)
    changed = [*ARTICLES[:number], other, *ARTICLES[number + 1 :]]
    graph.write(*changed)
    expected = graph.export()
    graph.empty()
    graph.write(*ARTICLES)
    graph.write(other)
    assert originals(graph) == find_copies(changed)
    assert by_graph(graph) == by_pure_function(changed)
    assert graph.export() == expected
    graph.write(*ARTICLES)
    assert originals(graph) == find_copies(ARTICLES)


def test_an_article_that_says_nothing_any_more_leaves_its_family(graph: Graph) -> None:
    graph.write(*ARTICLES[:3])
    silent = replace(ARTICLES[2], claims=())
    graph.write(silent)
    assert originals(graph) == {}
    assert by_graph(graph) == by_pure_function(ARTICLES[:2])
