"""What holds of resolve for any claims and any judgements about them."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.blocks import block_keys
from meetings.claims import Claim
from meetings.judgements import Anchor, Bond, Judgement, Kind, Ruling, bind, judgement_id, latest_first
from meetings.meeting import Meeting
from meetings.outlook import meeting_fact
from meetings.resolve import component_of, resolve
from tests.meetings.test_resolve_properties import MANY, TODAY, claims, fact

DAWN = datetime(2024, 7, 1, tzinfo=UTC)


def judged(ruling: Ruling, one: Iterable[Claim], other: Iterable[Claim], *, minute: int = 0) -> Judgement:
    """A judgement about two meetings that had these claims."""
    first, second = (tuple(Anchor.of(claim) for claim in side) for side in (one, other))
    at = DAWN + timedelta(minutes=minute)
    names = ("+".join(anchor.claim for anchor in side) for side in (first, second))
    one_name, other_name = names
    return Judgement(
        id=judgement_id(kind=Kind.MEETING, ruling=ruling, first=one_name, second=other_name, author="ann", at=at),
        kind=Kind.MEETING,
        ruling=ruling,
        first=one_name,
        second=other_name,
        author="ann",
        at=at,
        reason="seen the minutes",
        one=first,
        other=second,
    )


@st.composite
def told_and_judged(draw: st.DrawFn) -> tuple[list[Claim], list[Judgement]]:
    told = draw(st.lists(claims(), min_size=2, max_size=9, unique_by=lambda claim: claim.id))
    ledger = []
    for minute in range(draw(st.integers(0, 4))):
        some = draw(st.lists(st.sampled_from(told), min_size=2, max_size=4, unique_by=lambda claim: claim.id))
        cut = draw(st.integers(1, len(some) - 1))
        ledger.append(judged(draw(st.sampled_from(Ruling)), some[:cut], some[cut:], minute=minute))
    return told, ledger


def homes(meetings: Iterable[Meeting]) -> dict[str, str]:
    return {claim: meeting.id for meeting in meetings for claim in meeting.claims}


@settings(deadline=None, max_examples=80)
@given(told_and_judged(), st.randoms(use_true_random=False))
def test_order_makes_no_difference(given_: tuple[list[Claim], list[Judgement]], random: Random) -> None:
    told, ledger = given_
    meetings = resolve(told, today=TODAY, judgements=bind(ledger, told))
    random.shuffle(told)
    random.shuffle(ledger)
    assert resolve(told, today=TODAY, judgements=bind(ledger, told)) == meetings


@settings(deadline=None, max_examples=80)
@given(told_and_judged())
def test_every_claim_is_in_one_meeting_and_the_latest_word_holds(
    given_: tuple[list[Claim], list[Judgement]],
) -> None:
    told, ledger = given_
    meetings = resolve(told, today=TODAY, judgements=bind(ledger, told))
    home = homes(meetings)
    assert sorted(home) == sorted(claim.id for claim in told)
    for last in latest_first(ledger)[:1]:
        one, other = ({home[anchor.claim] for anchor in side} for side in (last.one, last.other))
        if last.ruling is Ruling.SAME:
            assert len(one | other) == 1
        else:
            assert not one & other


@settings(deadline=None, max_examples=80)
@given(told_and_judged())
def test_resolving_by_components_is_resolving_everything(given_: tuple[list[Claim], list[Judgement]]) -> None:
    told, ledger = given_
    bonds = bind(ledger, told)
    apart: set[Meeting] = set()
    for claim in told:
        apart.update(resolve(component_of([claim], told, judgements=bonds), today=TODAY, judgements=bonds))
    assert apart == set(resolve(told, today=TODAY, judgements=bonds))


@settings(deadline=None, max_examples=80)
@given(told_and_judged())
def test_a_store_that_fetches_by_block_keys_gets_the_same_meetings(
    given_: tuple[list[Claim], list[Judgement]],
) -> None:
    told, ledger = given_
    everything = set(resolve(told, today=TODAY, judgements=bind(ledger, told)))
    ours: tuple[Claim, ...] = (told[0],)
    bonds: tuple[Bond, ...] = ()
    keys: frozenset[str] = frozenset()
    while wanted := frozenset().union(*(block_keys(claim) for claim in ours), *_keys_of(bonds)) - keys:
        keys |= wanted
        there = [claim for claim in told if block_keys(claim) & keys]
        bonds = bind((one for one in ledger if keys & {f"article:{article}" for article in one.articles}), there)
        ours = component_of(ours, there, judgements=bonds)
    assert set(resolve(ours, today=TODAY, judgements=bonds)) <= everything


def _keys_of(bonds: Iterable[Bond]) -> list[set[str]]:
    return [{f"article:{article}" for article in bond.judgement.articles} for bond in bonds]


@settings(deadline=None, max_examples=60)
@given(MANY)
def test_parting_two_meetings_that_are_apart_changes_no_value(told: list[Claim]) -> None:
    # A vague claim that fits two meetings alike stays by itself; parted from the one it has the other for its home.
    told = [claim for claim in told if (when := meeting_fact(claim).when) and when.width == 1]
    meetings = resolve(told, today=TODAY)
    by_id = {claim.id: claim for claim in told}
    if len(meetings) > 1:
        one, other = ([by_id[claim] for claim in meeting.claims] for meeting in meetings[:2])
        ledger = [judged(Ruling.NOT_SAME, one, other)]
        again = resolve(told, today=TODAY, judgements=bind(ledger, told))
        assert homes(again) == homes(meetings)


@settings(deadline=None, max_examples=150)
@given(told_and_judged())
def test_nothing_appears_that_no_claim_says(given_: tuple[list[Claim], list[Judgement]]) -> None:
    told, ledger = given_
    by_id = {claim.id: claim for claim in told}
    for meeting in resolve(told, today=TODAY, judgements=bind(ledger, told)):
        facts = [fact(by_id[claim]) for claim in meeting.claims]
        people = [who for one in facts for who in one.participants]
        said = {None}
        assert {who.leader for who in meeting.participants} <= {who.leader for who in people} | said
        assert {who.name for who in meeting.participants} <= {who.name for who in people} | said
        assert {who.office for who in meeting.participants} <= {who.office for who in people} | said
        assert {who.office_kind for who in meeting.participants} <= {who.office_kind for who in people} | said
        assert set(meeting.parties) == {party for one in facts for party in one.parties}
        assert meeting.when in {one.when for one in facts} | said
        assert meeting.place in {one.place for one in facts} | said
        assert meeting.gathering in {one.gathering for one in facts} | said
        assert set(meeting.topics) == {topic for one in facts for topic in one.topics}
        assert meeting.mode in {one.mode for one in facts}
        # What is absent from all claims stays absent; a value that one has is not lost.
        assert (meeting.place is None) == all(one.place is None for one in facts)
        assert (meeting.gathering is None) == all(one.gathering is None for one in facts)
        assert (meeting.when is None) == all(one.when is None for one in facts)
