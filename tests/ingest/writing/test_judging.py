"""What people judge is in the graph at once, stays through everything that follows, and leaves no trace when it is undone."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from graph.store import Store
from ingest.ledger import State, read_merges
from ingest.writing import Word, judge, retract, split, split_thing, undo, write_extraction
from meetings.claims import OfficeFact
from meetings.errors import InvalidQuery, NotKnown
from meetings.judgements import Judgement, Kind, Ruling
from meetings.words import Mode, OfficeKind
from tests.factory import encounter, gathering, nobody, person, told
from tests.ingest.writing.test_articles import ARTICLES, ROSSI, SILVA, TANAKA
from tests.writings import TODAY, Graph

NOON = datetime(2024, 9, 1, 12, tzinfo=UTC)
CALL = told("A call", encounter(ROSSI, SILVA, when="2024-05-20", mode=Mode.CALL, topics=["Fishing"]))
TWINS = told(
    "Two in one",
    encounter(ROSSI, SILVA, when="2024-05-20", topics=["Fishing"]),
    encounter(ROSSI, SILVA, when="2024-05-20", topics=["Salt"]),
    published="2024-05-22",
)
# One person in two spellings that no rule puts together, and somebody else by nearly the same name.
CONTI = person("Maria Conti", "IT", office="deputy minister")
KONTY = person("M. Konty-Bianchi", "IT", office="deputy minister")
SPELLINGS = (
    told("Conti", encounter(CONTI, TANAKA, when="2024-06-10", at=gathering("Pacific Tuna Summit", "2024"))),
    told("Konty", encounter(KONTY, TANAKA, when="2024-06-10"), encounter(KONTY, SILVA, when="2024-06-12")),
    told(
        "Office",
        OfficeFact(
            leader="m-konty-bianchi", name="M. Konty", party="IT", title="minister", office_kind=OfficeKind.OTHER
        ),
    ),
)


def word(minute: int = 0, *, reason: str = "read both") -> Word:
    return Word(author="ann", at=NOON + timedelta(minutes=minute), reason=reason)


def judged(graph: Graph, ruling: Ruling, first: str, second: str, *, kind: Kind = Kind.MEETING, minute: int = 0) -> str:
    async def work(store: Store) -> Judgement:
        return await judge(store, kind, ruling, (first, second), word=word(minute), today=TODAY)

    return graph.run(work).id


def undone(graph: Graph, judgement: str, *, minute: int = 50) -> None:
    async def work(store: Store) -> Judgement:
        return await undo(store, judgement, word=word(minute), today=TODAY)

    graph.run(work)


def parted(graph: Graph, meeting: str, claims: Sequence[str]) -> str:
    async def work(store: Store) -> Judgement:
        return await split(store, meeting, claims, word=word(1), today=TODAY)

    return graph.run(work).id


def homes(graph: Graph) -> dict[str, str]:
    """The meeting of each claim."""
    return {claim: home for claim, home in graph.links("ABOUT") if home.startswith("m") and len(home) == 21}


def test_two_meetings_become_one_and_two_again(graph: Graph) -> None:
    (talks,) = graph.write(ARTICLES[0])
    (call,) = graph.write(CALL)
    before = graph.export()
    judgement = judged(graph, Ruling.SAME, talks.meetings[0], call.meetings[0])
    (meeting,) = set(homes(graph).values())
    assert meeting in (talks.meetings[0], call.meetings[0])
    node = graph.nodes("Meeting")[meeting]
    assert node["sources"] == 2
    assert any("judged the same by ann" in reason and "read both" in reason for reason in node["reasons"])
    assert graph.links("MET")["anna-rossi", "joao-silva"]["times"] == 1
    undone(graph, judgement)
    assert graph.export() == before


def test_what_was_put_together_is_parted_and_stays_so(graph: Graph) -> None:
    graph.write(*ARTICLES[:3], CALL)
    before = graph.export()
    claims = [one.claims[0].id for one in ARTICLES[:3]]
    (meeting,) = {homes(graph)[claim] for claim in claims}
    judgement = parted(graph, meeting, [claims[1]])
    first, second, third = (homes(graph)[claim] for claim in claims)
    assert first != second
    assert third == first
    undone(graph, judgement)
    assert graph.export() == before


def test_a_split_within_one_article(graph: Graph) -> None:
    (written,) = graph.write(TWINS)
    (meeting,) = written.meetings
    judgement = parted(graph, meeting, [TWINS.claims[1].id])
    assert len(set(homes(graph).values())) == 2
    undone(graph, judgement)
    assert set(homes(graph).values()) == {meeting}


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_articles_and_judgements_makes_no_difference(graph: Graph, seed: int) -> None:
    articles = [*ARTICLES, CALL]
    graph.write(*articles)
    talks, call = (homes(graph)[one.claims[0].id] for one in (ARTICLES[0], CALL))
    judged(graph, Ruling.SAME, talks, call)
    expected = graph.export()
    # All articles but those two go and come back in another order; the judgement is there before them.
    random = Random(seed)
    for article in articles:
        silent = replace(article, claims=())
        graph.write(silent)
    assert not graph.nodes("Meeting")
    graph.write(*random.sample(articles, len(articles)))
    assert graph.export() == expected


def test_the_latest_word_counts(graph: Graph) -> None:
    graph.write(ARTICLES[0], CALL)
    talks, call = (homes(graph)[one.claims[0].id] for one in (ARTICLES[0], CALL))
    before = homes(graph)
    judged(graph, Ruling.SAME, talks, call)
    (one,) = set(homes(graph).values())
    second = parted(graph, one, [CALL.claims[0].id])
    assert homes(graph) == before
    undone(graph, second)
    assert set(homes(graph).values()) == {one}


def test_what_may_be_the_same_is_proposed_until_somebody_judged(graph: Graph) -> None:
    vague = told("Vague", encounter(ROSSI, nobody("BR"), when="2024-05"), published="2024-05-28")
    other = told("Other", encounter(ROSSI, SILVA, when="2024-05-03"), published="2024-05-04")
    graph.write(ARTICLES[0], other, vague)
    pairs = graph.links("MAYBE_SAME")
    assert len(pairs) == 2
    assert all(0.1 <= row["score"] < 1 and row["reasons"] for row in pairs.values())
    pair = sorted(pairs)[0]
    before = graph.export()
    judgement = judged(graph, Ruling.NOT_SAME, *pair)
    assert pair not in graph.links("MAYBE_SAME")
    undone(graph, judgement)
    assert graph.export() == before


def test_one_person_in_two_spellings(graph: Graph) -> None:
    graph.write(*SPELLINGS)
    before = graph.export()
    assert len(set(homes(graph).values())) == 3
    judgement = judged(graph, Ruling.SAME, "maria-conti", "m-konty-bianchi", kind=Kind.LEADER)
    assert len(set(homes(graph).values())) == 2
    assert "m-konty-bianchi" not in graph.nodes("Leader")
    assert {"M. Konty-Bianchi", "M. Konty"} <= set(graph.nodes("Leader")["maria-conti"]["names"])
    assert {who for who, _ in graph.links("HOLDS_OFFICE")} == {"maria-conti"}
    # What comes later under either name is hers.
    graph.write(told("Later", encounter(KONTY, ROSSI, when="2024-07-01")))
    assert ("anna-rossi", "maria-conti") not in graph.links("MET")  # both act for Italy
    assert "m-konty-bianchi" not in graph.nodes("Leader")

    async def forget(store: Store) -> None:
        await retract(store, "later", today=TODAY)

    graph.run(forget)
    undone(graph, judgement)
    assert graph.export() == before


def test_two_people_of_one_name_are_kept_apart(graph: Graph) -> None:
    short, full = person("Conti", "IT"), person("Maria Conti", "IT")
    graph.write(
        told("Short", encounter(short, TANAKA, when="2024-06-10")),
        told("Full", encounter(full, TANAKA, when="2024-06-10")),
    )
    before = graph.export()
    assert len(set(homes(graph).values())) == 1
    judgement = judged(graph, Ruling.NOT_SAME, "maria-conti", "conti", kind=Kind.LEADER)
    assert len(set(homes(graph).values())) == 2
    undone(graph, judgement)
    assert graph.export() == before


def test_organizations_and_summits_go_by_one_id(graph: Graph) -> None:
    union, same_union = nobody("Tuna Union"), nobody("TU")
    graph.write(
        told("Long", encounter(union, SILVA, when="2024-06-10", at=gathering("Tuna Days", "2024"))),
        told("Short", encounter(same_union, SILVA, when="2024-06-10", at=gathering("Days of the Cod", "2024"))),
    )
    before = graph.export()
    assert len(set(homes(graph).values())) == 2
    first = judged(graph, Ruling.SAME, "Tuna Union", "TU", kind=Kind.ORGANIZATION)
    second = judged(graph, Ruling.SAME, "tuna-days-2024", "days-of-the-cod-2024", kind=Kind.SUMMIT, minute=1)
    (meeting,) = set(homes(graph).values())
    assert {party for _, party in graph.links("BETWEEN")} == {"Tuna Union", "BR"}
    assert graph.links("ON_SIDELINES_OF").keys() == {(meeting, "tuna-days-2024")}
    undone(graph, first)
    undone(graph, second, minute=51)
    assert graph.export() == before


# Two of each kind that may be one.
ALIKE = (
    told(
        "Forum",
        encounter(nobody("WCO"), SILVA, when="2024-06-10", at=gathering("Coffee Forum", "2024")),
        encounter(person("Karl Brunvoll", "NO"), SILVA, when="2024-06-02"),
    ),
    told(
        "World forum",
        encounter(
            nobody("World Coffee Organization"), SILVA, when="2024-06-10", at=gathering("World Coffee Forum", "2024")
        ),
        encounter(person("Karl Brunvolle", "NO"), TANAKA, when="2024-07-03"),
    ),
    told("Vague", encounter(ROSSI, nobody("BR"), when="2024-05"), published="2024-05-28"),
    told("Other", encounter(ROSSI, SILVA, when="2024-05-03"), published="2024-05-04"),
    ARTICLES[0],
)


@pytest.mark.parametrize("kind", list(Kind))
def test_what_is_proposed_of_each_kind_is_accepted_rejected_and_undone(graph: Graph, kind: Kind) -> None:
    graph.write(*ALIKE)
    before = graph.export()

    def proposed() -> list[dict[str, Any]]:
        return graph.run(lambda store: read_merges(store, kind=kind, state=State.PROPOSED))

    (row, *_) = proposed()
    assert 0.1 <= row["score"] < 1
    assert row["reasons"]
    pair = (row["first"], row["second"])
    accepted = judged(graph, Ruling.SAME, *pair, kind=kind)
    assert pair[1] not in graph.nodes(kind.value.capitalize())
    assert row["id"] not in {one["id"] for one in proposed()}
    undone(graph, accepted)
    assert graph.export() == before
    rejected = judged(graph, Ruling.NOT_SAME, *pair, kind=kind, minute=1)
    assert row["id"] not in {one["id"] for one in proposed()}
    undone(graph, rejected, minute=51)
    assert graph.export() == before
    assert row["id"] in {one["id"] for one in proposed()}


# Two of one name and party, whom articles cannot tell apart.
NAMESAKES = (
    told("President", encounter(CONTI, SILVA, when="2024-06-02", at=gathering("Tuna Days", "2024"))),
    told("Namesake", encounter(CONTI, nobody("Tuna Union"), when="2024-06-10", at=gathering("Tuna Days", "2024"))),
    told("Again", encounter(CONTI, nobody("Tuna Union"), when="2024-06-10", at=gathering("Tuna Days", "2024"))),
    told("Union", encounter(TANAKA, nobody("Tuna Union"), when="2024-06-20")),
)


@pytest.mark.parametrize(
    ("kind", "known_as", "label"),
    [
        (Kind.LEADER, "maria-conti", "Leader"),
        (Kind.SUMMIT, "tuna-days-2024", "Summit"),
        (Kind.ORGANIZATION, "Tuna Union", "Organization"),
    ],
)
def test_one_id_is_split_by_articles(graph: Graph, kind: Kind, known_as: str, label: str) -> None:
    graph.write(*NAMESAKES)
    before = graph.export()

    async def work(store: Store) -> Judgement:
        articles = ["namesake", "again"]
        return await split_thing(store, kind, known_as, articles, word=word(1), today=TODAY)

    judgement = graph.run(work)
    assert (judgement.first, judgement.second) == (known_as, f"{known_as}-2")
    assert {known_as, f"{known_as}-2"} <= set(graph.nodes(label))
    after = graph.export()
    # The articles may go and come back: it is about them, not about what was read of them.
    for article in NAMESAKES:
        graph.write(replace(article, claims=()))
    graph.write(*reversed(NAMESAKES))
    assert graph.export() == after
    joined = judged(graph, Ruling.SAME, known_as, f"{known_as}-2", kind=kind, minute=2)
    assert f"{known_as}-2" not in graph.nodes(label)
    undone(graph, joined, minute=51)
    assert graph.export() == after
    undone(graph, judgement.id, minute=52)
    assert graph.export() == before

    async def everywhere(store: Store) -> None:
        await split_thing(store, kind, known_as, ["no-such-article"], word=word(3), today=TODAY)

    with pytest.raises(InvalidQuery):
        graph.run(everywhere)


def test_what_cannot_be_judged(graph: Graph) -> None:
    graph.write(ARTICLES[0], CALL)
    meeting = homes(graph)[ARTICLES[0].claims[0].id]
    with pytest.raises(NotKnown):
        judged(graph, Ruling.SAME, meeting, "m" + "0" * 20)
    with pytest.raises(NotKnown):
        judged(graph, Ruling.SAME, "anna-rossi", "nobody-at-all", kind=Kind.LEADER)
    with pytest.raises(NotKnown):
        undone(graph, "j" + "0" * 20)
    with pytest.raises(InvalidQuery):
        judged(graph, Ruling.SAME, meeting, meeting)
    with pytest.raises(InvalidQuery):
        parted(graph, meeting, [ARTICLES[0].claims[0].id])
    judgement = judged(graph, Ruling.SAME, "anna-rossi", "joao-silva", kind=Kind.LEADER)
    undone(graph, judgement)
    with pytest.raises(InvalidQuery):
        undone(graph, judgement, minute=52)


def test_an_article_that_is_taken_out_leaves_nothing(graph: Graph) -> None:
    for number, article in enumerate(ARTICLES):
        graph.empty()
        others = [one for one in ARTICLES if one is not article]
        graph.write(*others)
        expected = graph.export()
        graph.write(article)

        async def forget(store: Store, known_as: str = article.article.id) -> None:
            await retract(store, known_as, today=TODAY)

        graph.run(forget)
        assert graph.export() == expected, number
        with pytest.raises(NotKnown):
            graph.run(forget)
        assert graph.export() == expected


def test_a_judgement_waits_for_an_article_that_was_taken_out(graph: Graph) -> None:
    graph.write(ARTICLES[0], CALL)
    talks, call = (homes(graph)[one.claims[0].id] for one in (ARTICLES[0], CALL))
    judged(graph, Ruling.SAME, talks, call)
    expected = graph.export()

    async def forget(store: Store) -> None:
        await retract(store, CALL.article.id, today=TODAY)

    graph.run(forget)
    assert len(graph.nodes("Meeting")) == 1
    graph.write(CALL)
    assert graph.export() == expected


def test_writers_and_judges_at_once_give_the_graph_of_one(graph: Graph) -> None:
    people = ("maria-conti", "m-konty-bianchi")

    def begun() -> tuple[str, str]:
        graph.empty()
        graph.driver.execute_query("MATCH (n:Judgement) DETACH DELETE n")
        graph.write(ARTICLES[0], CALL, *SPELLINGS)
        return homes(graph)[ARTICLES[0].claims[0].id], homes(graph)[CALL.claims[0].id]

    def seen() -> list[object]:
        """Everything but the lines that tell which claims were judged: they depend on when it was."""
        nodes, links = graph.export()
        told = [{**row, "properties": {**row["properties"], "reasons": None, "digest": None}} for row in nodes]
        return [told, links]

    judged(graph, Ruling.SAME, *begun())
    judged(graph, Ruling.SAME, *people, kind=Kind.LEADER)
    graph.write(*ARTICLES[1:])
    expected = seen()
    pair = begun()

    async def work(store: Store) -> None:
        await asyncio.gather(
            *(write_extraction(store, article, today=TODAY) for article in ARTICLES[1:]),
            judge(store, Kind.MEETING, Ruling.SAME, pair, word=word(), today=TODAY),
            judge(store, Kind.LEADER, Ruling.SAME, people, word=word(), today=TODAY),
        )

    graph.run(work)
    assert seen() == expected
