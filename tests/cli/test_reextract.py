"""`sidelines reextract`: what older rules found gives way to what the rules of today find; judgements stay."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import neo4j
import pytest

from graph import schema
from graph.settings import Address
from graph.store import Store
from ingest.clock import today
from ingest.extract import Extractor
from ingest.extraction import Extraction
from ingest.writing import Word, judge, write_reference
from ingest.writing.former_ids import meeting_once_called
from meetings.article import Article
from meetings.canonical import write_fact
from meetings.claims import Claim, MeetingFact
from meetings.ids import claim_id, digest, meeting_id
from meetings.judgements import Judgement, Kind, Ruling
from reference import tables
from tests.cli.conftest import Sidelines
from tests.commands import pointing_to
from tests.writings import Graph

MEETING = Article(
    id="met",
    text="The foreign ministers of Norway and Chile met in Oslo on Monday.",
    published=date(2024, 4, 9),
)
CALL = Article(
    id="rang",
    text="The foreign ministers of Norway and Chile spoke by phone on Monday.",
    published=date(2024, 4, 9),
)
QUIET = Article(id="quiet", text="The foreign ministers of Peru and Fiji met in Lima.", published=date(2024, 4, 9))


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    """What the rules of today find."""
    found = Extractor(tables.load()).extract_all([MEETING, CALL, QUIET])
    return {extraction.article.id: extraction for extraction in found}


def by_older_rules(extraction: Extraction) -> Extraction:
    """The same article as rules read it that saw no places and were less sure."""
    return replace(extraction, claims=tuple(map(_older, extraction.claims)))


def _older(claim: Claim) -> Claim:
    if not isinstance(claim.fact, MeetingFact):
        return claim
    fact = replace(claim.fact, place=None, topics=("weather",))
    text_digest = digest(MEETING.text)
    begins = tuple(evidence.begin for evidence in claim.evidence)
    known_as = claim_id(article=claim.article, text_digest=text_digest, fact=write_fact(fact), begins=begins)
    return replace(claim, id=known_as, fact=fact, confidence=0.5, extractor="old")


@pytest.fixture
def graph(empty_database: Address, neo4j_driver: neo4j.Driver) -> Graph:
    found = Graph(empty_database, neo4j_driver)

    async def lay_out(store: Store) -> None:
        await schema.apply(store)
        await write_reference(store, tables.load())

    found.run(lay_out)
    return found


def meetings(extraction: Extraction) -> list[str]:
    return [meeting_id(claim.id) for claim in extraction.claims if isinstance(claim.fact, MeetingFact)]


def same(graph: Graph, first: str, second: str) -> None:
    async def work(store: Store) -> Judgement:
        word = Word(author="ann", at=datetime(2024, 9, 1, tzinfo=UTC), reason="one talk")
        return await judge(store, Kind.MEETING, Ruling.SAME, (first, second), word=word, today=today())

    graph.run(work)


def test_a_dry_run_shows_the_diff_and_changes_nothing(
    sidelines: Sidelines, graph: Graph, read: dict[str, Extraction]
) -> None:
    older = by_older_rules(read["met"])
    graph.write(older, read["quiet"], today=today())
    before = graph.export()
    result = sidelines("reextract", "--dry-run", "--json", env=pointing_to(graph.address))
    assert (result.returncode, result.stderr) == (0, "")
    changes = [json.loads(line) for line in result.stdout.splitlines()]
    (old,), (new,) = meetings(older), meetings(read["met"])
    assert [(one["what"], one["change"], one["was"], one["id"]) for one in changes] == [
        ("claim", "changed", "c" + old[1:], "c" + new[1:]),
        ("meeting", "changed", old, new),
    ]
    table = sidelines("reextract", "--dry-run", env=pointing_to(graph.address)).stdout
    assert "2 articles read, 1 read otherwise than before" in table
    assert "claims: 0 added, 0 gone, 1 changed" in table
    assert graph.export() == before


def test_the_rules_of_today_take_the_place_of_older_ones_and_judgements_stay(
    sidelines: Sidelines, graph: Graph, read: dict[str, Extraction]
) -> None:
    (met,), (rang,) = meetings(read["met"]), meetings(read["rang"])
    graph.write(*read.values(), today=today())
    same(graph, met, rang)
    expected = graph.nodes("Meeting").keys()
    graph.driver.execute_query("MATCH (n) WHERE n:Judgement OR (NOT n:Schema AND n.reference IS NULL) DETACH DELETE n")

    older = [by_older_rules(extraction) for extraction in read.values()]
    graph.write(*older, today=today())
    (old_met,), (old_rang,) = meetings(older[0]), meetings(older[1])
    same(graph, old_met, old_rang)
    result = sidelines("reextract", env=pointing_to(graph.address))
    assert (result.returncode, result.stderr) == (0, "")
    assert "3 articles written" in result.stdout
    assert graph.nodes("Meeting").keys() == expected
    assert len(expected) == 2
    (merged,) = [row for row in graph.nodes("Meeting").values() if row["sources"] == 2]
    assert any("judged the same by ann" in reason for reason in merged["reasons"])
    assert not [claim for claim in graph.nodes("Claim").values() if claim["extractor"] == "old"]

    async def follow(store: Store) -> list[str | None]:
        return [await meeting_once_called(store, known_as) for known_as in (old_met, old_rang, met, rang)]

    assert set(graph.run(follow)) == {merged["id"]}

    again = sidelines("reextract", env=pointing_to(graph.address))
    assert "3 articles read, 0 read otherwise than before" in again.stdout
    assert "0 articles written" in again.stdout
