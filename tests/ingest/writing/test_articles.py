"""The same articles give the same graph, whatever their order, their batches, and what they said before."""

import asyncio
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from graph.store import Store
from ingest.extraction import Extraction
from ingest.writing import Written, write_extraction, write_passing_days
from meetings.claims import FoundingFact, GatheringFact, MembershipFact, OfficeFact
from meetings.when import When
from meetings.words import GatheringRelation, Mode, OfficeKind, Status
from tests.factory import city, encounter, gathering, nobody, person, silent, told
from tests.writings import TODAY, Graph

ROSSI = person("Anna Rossi", "IT", office="foreign minister")
SILVA = person("Joao Silva", "BR", office="foreign minister")
TANAKA = person("Kenji Tanaka", "JP", office="prime minister")
RECIFE = city("Recife", "BR")
ASIDE = gathering("Pacific Tuna Summit", "2024")
SESSION = gathering("Pacific Tuna Summit", "2024", relation=GatheringRelation.PART_OF)

TALKS = encounter(ROSSI, SILVA, when="2024-05-20", place=RECIFE, at=ASIDE, topics=["Fishing"])

ARTICLES = (
    told("Talks", TALKS, published="2024-05-21"),
    told("Later report", encounter(ROSSI, SILVA, when="2024-05-20"), published="2024-05-23"),
    told("No date", encounter(ROSSI, SILVA, place=city("RECIFE", "BR")), published="2024-05-25"),
    told("A plan", encounter(ROSSI, TANAKA, when="2024-08", status=Status.PLANNED, at=ASIDE), published="2024-05-21"),
    told("Moved", encounter(ROSSI, TANAKA, when="2024-08-30", status=Status.PLANNED), published="2024-06-21"),
    told("The summit", encounter(ROSSI, SILVA, TANAKA, when="2024-08-29", at=SESSION), published="2024-08-30"),
    told(
        "Announcement",
        GatheringFact(
            gathering=replace(SESSION, organizer="PTO", edition=3),
            status=Status.PLANNED,
            when=When.from_edtf("2024-08-29/2024-08-30"),
            place=RECIFE,
            attendees=(nobody("NZ"), person("Kenji TANAKA", "JP")),
        ),
        OfficeFact(
            leader="kenji-tanaka", name="Kenji Tanaka", party="JP", title="premier", office_kind=OfficeKind.OTHER
        ),
        MembershipFact(organization="PTO", country="NZ", role="founding member", since=When.year(1998)),
        FoundingFact(organization="PTO", when=When.year(1998)),
        published="2024-07-01",
    ),
    told("A founding to the day", FoundingFact(organization="PTO", when=When.from_edtf("1998-03-02"))),
    told("Calls", encounter(SILVA, TANAKA, when="2024-06-02", mode=Mode.CALL, topics=["Fishing", "FISHING"])),
)


def test_one_article_is_there_with_all_that_it_says(graph: Graph) -> None:
    (written,) = graph.write(ARTICLES[0])
    (meeting,) = written.meetings
    assert written.changed
    assert graph.nodes("Meeting")[meeting].items() >= {
        ("status", "held"),
        ("date", "2024-05-20"),
        ("start", date(2024, 5, 20)),
        ("sources", 1),
        ("first_reported", date(2024, 5, 21)),
    }
    assert graph.nodes("Article")["talks"].items() >= {("state", "parsed"), ("text", "Sentence 1 of Talks.")}
    assert graph.nodes("Claim")[written.claims[0]].items() >= {("sentence", "Sentence 1 of Talks."), ("begin", 0)}
    assert graph.links("ABOUT").keys() == {
        (written.claims[0], meeting),
        (written.claims[0], "pacific-tuna-summit-2024"),
    }
    assert graph.links("PARTICIPATED_IN")["anna-rossi", meeting] == {
        "name": "Anna Rossi",
        "office": "foreign minister",
        "party": "IT",
        "parties": ["IT"],
        "position": 0,
    }
    assert graph.links("BETWEEN").keys() == {(meeting, "IT"), (meeting, "BR")}
    assert graph.links("ON_SIDELINES_OF").keys() == {(meeting, "pacific-tuna-summit-2024")}
    assert graph.links("IN").keys() == {(meeting, "recife-br")}
    assert graph.links("DISCUSSED").keys() == {(meeting, "fishing")}
    assert graph.links("MET") == {
        ("anna-rossi", "joao-silva"): {"times": 1, "first": date(2024, 5, 20), "last": date(2024, 5, 20)}
    }
    assert graph.links("ATTENDED")["anna-rossi", "pacific-tuna-summit-2024"]["status"] == "held"


def test_those_whom_nobody_names_stand_with_their_party(graph: Graph) -> None:
    who = [nobody("NZ", office="foreign minister"), nobody("FJ")]
    (written,) = graph.write(told("Two nameless", encounter(*who, when="2024-05-20")))
    offices = {party: row["offices"] for (_, party), row in graph.links("BETWEEN").items()}
    assert offices == {"NZ": ["foreign minister"], "FJ": [""]}
    assert not graph.nodes("Leader")
    assert len(written.meetings) == 1


@pytest.mark.parametrize("seed", range(4))
def test_order_batches_and_repetition_make_no_difference(graph: Graph, seed: int) -> None:
    graph.write(*ARTICLES)
    expected = graph.export()
    graph.empty()
    random = Random(seed)
    shuffled = random.sample(ARTICLES, len(ARTICLES))
    cut = random.randrange(len(shuffled))
    graph.write_batches([shuffled[:cut], shuffled[cut:], shuffled[: cut // 2]])
    assert graph.export() == expected


def test_the_same_article_again_changes_nothing(graph: Graph) -> None:
    graph.write(*ARTICLES)
    before = graph.export()
    again = graph.write(*ARTICLES)
    assert not any(written.changed for written in again)
    assert again[0].meetings
    assert graph.export() == before


@pytest.mark.parametrize("number", range(len(ARTICLES)))
def test_a_changed_text_leaves_nothing_of_the_old_one(graph: Graph, number: int) -> None:
    now = ARTICLES[number]
    graph.write(*ARTICLES)
    expected = graph.export()
    graph.empty()
    # Earlier the article said something else, and so did what was made of it.
    before = told(
        now.article.title or "",
        encounter(ROSSI, person("Old Name", "XX"), when="2024-05-20", place=city("Oldtown", "XX"), topics=["Old"]),
        encounter(ROSSI, SILVA, when="2024-05-20", at=gathering("Old Summit", "2024")),
        MembershipFact(organization="OLD", country="NZ", role="member"),
    )
    graph.write(before, *(article for article in ARTICLES if article is not now), now)
    assert graph.export() == expected


def test_an_article_that_says_nothing_any_more_takes_its_meeting_along(graph: Graph) -> None:
    graph.write(ARTICLES[0])
    (written,) = graph.write(silent(ARTICLES[0]))
    assert written == Written(article="talks", changed=True, claims=(), meetings=())
    nodes, links = graph.export()
    assert [(row["label"], row["id"]) for row in nodes] == [("Article", "talks"), ("Schema", "sidelines")]
    assert (graph.nodes("Article")["talks"]["state"], graph.nodes("Article")["talks"]["reason"]) == (
        "skipped",
        "too long",
    )
    assert not links


def test_a_later_day_makes_a_plan_unconfirmed(graph: Graph) -> None:
    (written,) = graph.write(ARTICLES[3], today=date(2024, 6, 1))
    assert graph.nodes("Meeting")[written.meetings[0]]["status"] == "planned"

    async def pass_days(store: Store) -> list[int]:
        return [await write_passing_days(store, today=date(2024, month, 1)) for month in (8, 9, 10)]

    assert graph.run(pass_days) == [0, 1, 0]
    assert graph.nodes("Meeting")[written.meetings[0]]["status"] == "unconfirmed"


def test_days_that_pass_give_the_graph_of_that_day(graph: Graph) -> None:
    graph.write(*ARTICLES)
    expected = graph.export()
    graph.empty()
    graph.write(*ARTICLES, today=date(2024, 6, 1))
    assert graph.export() != expected

    async def pass_days(store: Store) -> int:
        return await write_passing_days(store, today=TODAY)

    assert graph.run(pass_days)
    assert graph.export() == expected


def test_people_who_come_together_have_not_met_each_other_there(graph: Graph) -> None:
    deputy = person("Maria Conti", "IT", office="deputy foreign minister")
    graph.write(told("Two and one", encounter(ROSSI, deputy, SILVA, when="2024-05-20")))
    graph.write(told("Vague", encounter(deputy, SILVA, when="2023")))
    graph.write(told("Planned", encounter(ROSSI, TANAKA, when="2025-01-10", status=Status.PLANNED)))
    met = graph.links("MET")
    assert met.keys() == {("anna-rossi", "joao-silva"), ("joao-silva", "maria-conti")}
    assert met["joao-silva", "maria-conti"] == {"times": 2, "first": date(2024, 5, 20), "last": date(2024, 5, 20)}


def test_a_summit_of_articles_adds_up_from_all_of_them(graph: Graph) -> None:
    graph.write(*ARTICLES)
    summit = graph.nodes("Summit")["pacific-tuna-summit-2024"]
    assert summit.items() >= {
        ("name", "Pacific Tuna Summit 2024"),
        ("date", "2024-08-29/2024-08-30"),
        ("organizer", "PTO"),
        ("edition", 3),
        ("source", "article"),
    }
    assert ("pacific-tuna-summit-2024", "PTO") in graph.links("CONVENED_BY")
    attended = {who: row["status"] for (who, _), row in graph.links("ATTENDED").items()}
    assert attended == {"anna-rossi": "held", "joao-silva": "held", "kenji-tanaka": "held", "NZ": "planned"}


def test_names_that_articles_give_are_kept_and_the_fullest_is_shown(graph: Graph) -> None:
    full = person("Joao Silva", "BR")
    graph.write(ARTICLES[0], told("Full", encounter(replace(full, name="João da Silva"), TANAKA, when="2024-03-01")))
    leader = graph.nodes("Leader")["joao-silva"]
    assert leader["name"] == "João da Silva"
    assert leader["names"] == ["João da Silva", "Joao Silva"]
    assert leader["folded"] == ["joao da silva", "joao silva"]


@pytest.mark.parametrize("writers", [2, 6])
def test_writers_at_once_give_the_graph_of_one(graph: Graph, writers: int) -> None:
    graph.write(*ARTICLES)
    expected = graph.export()
    graph.empty()

    async def one(store: Store, articles: list[Extraction]) -> None:
        for article in articles:
            await write_extraction(store, article, today=TODAY)

    async def work(store: Store) -> None:
        await asyncio.gather(*(one(store, Random(seed).sample(ARTICLES, len(ARTICLES))) for seed in range(writers)))

    graph.run(work)
    assert graph.export() == expected


def test_writers_who_take_back_what_others_say_give_the_graph_of_one(graph: Graph) -> None:
    silent = [replace(article, claims=()) for article in ARTICLES[::2]]
    graph.write(*silent, *ARTICLES[1::2])
    expected = graph.export()
    graph.empty()
    graph.write(*ARTICLES[::2])

    async def work(store: Store) -> None:
        await asyncio.gather(*(write_extraction(store, article, today=TODAY) for article in (*silent, *ARTICLES[1::2])))

    graph.run(work)
    assert graph.export() == expected
