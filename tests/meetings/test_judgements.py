"""Which claim a judgement finds when its article was read anew, and how the ledger is kept."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from meetings.aliases import Aliases
from meetings.claims import Claim
from meetings.entries import read_entry, write_entry
from meetings.judgements import Anchor, Judgement, Kind, Ruling, bind, nearest
from meetings.words import Status
from tests.factory import encounter, nobody, person, told

LAVROV, WANG = person("Sergey Lavrov", "RU"), person("Wang Yi", "CN")
PUTIN, XI = person("Vladimir Putin", "RU"), person("Xi Jinping", "CN")
(TALKS, PLAN) = told(
    "One",
    encounter(LAVROV, WANG, when="2024-05-20"),
    encounter(PUTIN, XI, when="2024-07", status=Status.PLANNED),
).claims


def reread(claim: Claim, *, begin: int | None = None, **fact: object) -> Claim:
    """The claim as other rules read it, under another id."""
    evidence = claim.evidence
    if begin is not None:
        width = evidence[0].end - evidence[0].begin
        evidence = (replace(evidence[0], begin=begin, end=begin + width),)
    return replace(claim, id="c" + claim.id[2:] + "f", fact=replace(claim.fact, **fact), evidence=evidence)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ([TALKS, PLAN], TALKS.id),
        ([reread(TALKS, when=None), PLAN], reread(TALKS).id),
        ([reread(TALKS, participants=(LAVROV, WANG, nobody("KZ")))], reread(TALKS).id),
        # Of two in one sentence the one with the same people.
        ([reread(TALKS, when=None), reread(PLAN, begin=0)], reread(TALKS).id),
        # The sentence has moved: the same parties, people and date.
        ([reread(TALKS, begin=900)], reread(TALKS).id),
        ([reread(TALKS, begin=900, when=None)], None),
        ([reread(TALKS, participants=(LAVROV, nobody("IN")))], None),
        ([replace(TALKS, article="another")], None),
        ([], None),
    ],
)
def test_the_nearest_claim_of_the_article(now: list[Claim], found: str | None) -> None:
    assert nearest(Anchor.of(TALKS), now) == found
    assert nearest(Anchor.of(TALKS), reversed(now)) == found


def entry(ruling: Ruling, first: str, second: str, *, hour: int = 0, kind: Kind = Kind.LEADER) -> Judgement:
    return Judgement(
        id=f"j{first}{second}{hour}",
        kind=kind,
        ruling=ruling,
        first=first,
        second=second,
        author="ann",
        at=datetime(2024, 7, 1, hour, tzinfo=UTC),
        reason="“so they say”",
    )


def test_a_claim_that_stands_for_both_sides_by_now_is_not_parted_from_itself() -> None:
    judgement = replace(
        entry(Ruling.NOT_SAME, "m1", "m2", kind=Kind.MEETING), one=(Anchor.of(TALKS),), other=(Anchor.of(TALKS),)
    )
    (bond,) = bind([judgement], [TALKS])
    assert bond.is_dangling


def test_an_entry_is_kept_as_it_is() -> None:
    judgement = replace(
        entry(Ruling.SAME, "m1", "m2", kind=Kind.MEETING), one=(Anchor.of(TALKS),), other=(Anchor.of(PLAN),)
    )
    assert read_entry(write_entry(judgement)) == judgement


def test_ids_follow_one_another_whatever_the_order_of_the_ledger() -> None:
    ledger = [entry(Ruling.SAME, "b", "c"), entry(Ruling.SAME, "a", "b", hour=1)]
    for order in (ledger, ledger[::-1]):
        aliases = Aliases(order)
        assert [aliases.id_of(Kind.LEADER, one) for one in "abcd"] == ["a", "a", "a", "d"]
        assert aliases.id_of(Kind.SUMMIT, "c") == "c"


def test_the_latest_word_on_two_people_counts() -> None:
    together, apart = entry(Ruling.SAME, "a", "b"), entry(Ruling.NOT_SAME, "a", "b", hour=1)
    assert Aliases([together, apart]).id_of(Kind.LEADER, "b") == "b"
    assert Aliases([together, replace(apart, at=datetime(2024, 6, 1, tzinfo=UTC))]).id_of(Kind.LEADER, "b") == "a"
