"""What holds of resolve for any claims, whatever they say. The pools are small, so that claims meet and contradict one another."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.blocks import block_keys
from meetings.bonds import Bonds
from meetings.claims import Claim, Evidence, GatheringRef, MeetingFact, Participant
from meetings.compare import PARTS, Verdict, compare
from meetings.gatherings import Place
from meetings.grouping import components
from meetings.ids import digest
from meetings.meeting import Meeting
from meetings.partition import Partition
from meetings.resolve import component_of, resolve
from meetings.ties import Ties
from meetings.when import When
from meetings.words import GatheringRelation, MeetingKind, Mode, OfficeKind, Status

TODAY = date(2024, 7, 1)
DAYS = st.sampled_from([0, 1, 2, 12, 13, 25, 60]).map(lambda days: date(2024, 4, 20) + timedelta(days=days))
WHENS = st.one_of(
    DAYS.map(When.day),
    st.tuples(DAYS, st.integers(1, 4)).map(lambda pair: When.days(pair[0], pair[0] + timedelta(days=pair[1]))),
    st.tuples(DAYS, st.integers(5, 60)).map(lambda pair: When.between(pair[0], pair[0] + timedelta(days=pair[1]))),
    st.integers(4, 7).map(lambda month: When.month(2024, month)),
    st.just(When.year(2024)),
)
PEOPLE = [
    Participant(
        parties=("RU",),
        leader="sergey-lavrov",
        name="Sergey Lavrov",
        office="foreign minister",
        office_kind=OfficeKind.FOREIGN_MINISTER,
    ),
    Participant(parties=("RU",), leader="lavrov-ru", name="Lavrov"),
    Participant(
        parties=("RU",),
        leader="vladimir-putin",
        name="Vladimir Putin",
        office="president",
        office_kind=OfficeKind.HEAD_OF_STATE,
    ),
    Participant(parties=("RU",), office="foreign minister", office_kind=OfficeKind.FOREIGN_MINISTER),
    Participant(parties=("RU",)),
    Participant(parties=("CN",), leader="wang-yi", name="Wang Yi", office_kind=OfficeKind.FOREIGN_MINISTER),
    Participant(
        parties=("CN",),
        leader="xi-jinping",
        name="Xi Jinping",
        office="president",
        office_kind=OfficeKind.HEAD_OF_STATE,
    ),
    Participant(parties=("CN",)),
    Participant(parties=("KZ",), leader="tokayev", name="Kassym-Jomart Tokayev"),
    Participant(parties=("KZ", "SCO"), leader="tokaev", name="Tokaev", office="chairman"),
]
SPELLINGS = {"Tokaev", "Tokayev"}
# One encounter in the words of several articles.
LAVROV = [who for who in PEOPLE if who.parties == ("RU",) and who.name != "Vladimir Putin"]
WANG = [who for who in PEOPLE if who.parties == ("CN",) and who.name != "Xi Jinping"]
PLACES = [
    Place(id="astana-kz", name="Astana", country="KZ"),
    Place(id="almaty-kz", name="Almaty", country="KZ"),
    Place(id="kazakhstan", name="Kazakhstan", country="KZ"),
    Place(id="beijing-cn", name="Beijing", country="CN"),
]
GATHERINGS = [
    GatheringRef(
        summit=f"{series.lower()}-summit-2024", name=f"{series} summit", series=f"{series} summit", relation=relation
    )
    for series in ("SCO", "BRICS")
    for relation in GatheringRelation
]
# Calls and cancellations are rare in the world; here they would keep most claims apart.
MODES = st.sampled_from([*[Mode.IN_PERSON] * 7, Mode.CALL])
STATUSES = st.sampled_from(
    [Status.HELD, Status.HELD, Status.PLANNED, Status.PLANNED, Status.POSTPONED, Status.CANCELLED, Status.ONGOING]
)

FACTS = st.builds(
    MeetingFact,
    participants=st.one_of(
        st.tuples(st.sampled_from(LAVROV), st.sampled_from(WANG)),
        st.tuples(st.sampled_from(LAVROV), st.sampled_from(WANG)),
        st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=4, unique=True).map(tuple),
    ),
    mode=MODES,
    status=STATUSES,
    kind=st.sampled_from(MeetingKind),
    when=st.none() | WHENS,
    replaces=st.none() | st.none() | DAYS.map(When.day),
    place=st.none() | st.none() | st.sampled_from(PLACES),
    gathering=st.none() | st.none() | st.sampled_from(GATHERINGS),
    topics=st.lists(st.sampled_from(["gas", "water", "trade"]), max_size=2, unique=True).map(tuple),
)
ARTICLES = {f"a{number}": date(2024, 4, 25) + timedelta(days=9 * number) for number in range(8)}


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    fact, article, begin = draw(FACTS), draw(st.sampled_from(sorted(ARTICLES))), draw(st.integers(0, 2_000))
    return Claim(
        id="c" + digest(article, repr(fact), str(begin)),
        article=article,
        published=ARTICLES[article],
        fact=fact,
        evidence=(Evidence(article=article, begin=begin, end=begin + 80, text="-" * 80),),
        confidence=draw(st.sampled_from([0.3, 0.6, 0.9])),
        certainty=draw(st.sampled_from([0.3, 0.6, 0.9])),
        rule="test",
        extractor="test",
    )


MANY = st.lists(claims(), max_size=9, unique_by=lambda claim: claim.id)


def fact(claim: Claim) -> MeetingFact:
    assert isinstance(claim.fact, MeetingFact)
    return claim.fact


@settings(deadline=None, max_examples=60)
@given(MANY, st.randoms(use_true_random=False))
def test_order_and_repetition_make_no_difference(told: list[Claim], random: Random) -> None:
    meetings = resolve(told, today=TODAY)
    shuffled = [*told, *told[: len(told) // 2]]
    random.shuffle(shuffled)
    assert resolve(shuffled, today=TODAY) == meetings


@settings(deadline=None, max_examples=60)
@given(MANY)
def test_every_claim_is_in_one_meeting(told: list[Claim]) -> None:
    meetings = resolve(told, today=TODAY)
    assert sorted(claim for meeting in meetings for claim in meeting.claims) == sorted(claim.id for claim in told)
    assert len({meeting.id for meeting in meetings}) == len(meetings)


@settings(deadline=None, max_examples=60)
@given(MANY)
def test_resolving_by_components_is_resolving_everything(told: list[Claim]) -> None:
    apart: set[Meeting] = set()
    for claim in told:
        apart.update(resolve(component_of([claim], told), today=TODAY))
    assert apart == set(resolve(told, today=TODAY))


@settings(deadline=None, max_examples=200)
@given(MANY)
def test_components_are_those_that_comparing_all_pairs_gives(told: list[Claim]) -> None:
    sets = Partition()
    for first, second in combinations(told, 2):
        if block_keys(first) & block_keys(second) and compare(first, second).score >= PARTS:
            sets.join(first.id, second.id)
    by_root: dict[str, list[str]] = defaultdict(list)
    for claim in sorted(told, key=lambda claim: claim.id):
        by_root[sets.root(claim.id)].append(claim.id)
    found = components(told, Bonds((), present=[claim.id for claim in told]), Ties())
    assert sorted([claim.id for claim in part] for part in found) == sorted(by_root.values())


@settings(deadline=None, max_examples=60)
@given(MANY)
def test_a_store_that_fetches_by_block_keys_gets_the_same_meetings(told: list[Claim]) -> None:
    keys = {claim.id: block_keys(claim) for claim in told}
    everything = set(resolve(told, today=TODAY))
    for new in told[:2]:
        ours: tuple[Claim, ...] = (new,)
        while True:
            wanted = frozenset().union(*(keys[claim.id] for claim in ours))
            wider = component_of(ours, [claim for claim in told if keys[claim.id] & wanted])
            if wider == ours:
                break
            ours = wider
        assert set(resolve(ours, today=TODAY)) <= everything


@settings(deadline=None, max_examples=200)
@given(claims(), claims())
def test_compare_is_symmetric(first: Claim, second: Claim) -> None:
    assert compare(first, second) == compare(second, first)


@settings(deadline=None, max_examples=200)
@given(claims(), claims())
def test_claims_about_one_meeting_share_a_block_key(first: Claim, second: Claim) -> None:
    if compare(first, second).verdict is Verdict.SAME:
        assert block_keys(first) & block_keys(second)


@settings(deadline=None, max_examples=60)
@given(MANY)
def test_nothing_is_in_a_meeting_that_no_claim_says(told: list[Claim]) -> None:
    by_id = {claim.id: claim for claim in told}
    for meeting in resolve(told, today=TODAY):
        facts = [fact(by_id[claim]) for claim in meeting.claims]
        people = [who for one in facts for who in one.participants]
        for who in meeting.participants:
            assert {(who.leader, who.name)} <= {(p.leader, p.name) for p in people}
            assert (who.office, who.office_kind) in {(p.office, p.office_kind) for p in people}
            assert set(who.parties) <= {party for p in people for party in p.parties}
        assert meeting.parties
        assert set(meeting.parties) == {party for one in facts for party in one.parties}
        assert meeting.when in {one.when for one in facts} | {None}
        assert (meeting.when is None) == all(one.when is None for one in facts)
        assert meeting.place in {one.place for one in facts}
        assert meeting.gathering in {one.gathering for one in facts}
        assert meeting.mode in {one.mode for one in facts}
        assert set(meeting.topics) == {topic for one in facts for topic in one.topics}
        assert {telling.article for telling in meeting.tellings} == {by_id[claim].article for claim in meeting.claims}
        assert meeting.status in {one.status for one in facts} | {Status.UNCONFIRMED, Status.HELD}


@settings(deadline=None, max_examples=60)
@given(MANY)
def test_named_people_are_not_lost(told: list[Claim]) -> None:
    by_id = {claim.id: claim for claim in told}
    for meeting in resolve(told, today=TODAY):
        words = {word for who in meeting.participants if who.name for word in who.name.split()}
        for claim in meeting.claims:
            for last in [who.name.split()[-1] for who in fact(by_id[claim]).participants if who.name]:
                assert last in words or (last in SPELLINGS and SPELLINGS & words)


@settings(deadline=None, max_examples=60)
@given(MANY, st.sampled_from(sorted(ARTICLES)))
def test_a_copy_counts_once(told: list[Claim], original: str) -> None:
    copies = {article: original for article in ARTICLES if article != original}
    assert all(meeting.independent_sources == 1 for meeting in resolve(told, today=TODAY, copies=copies))
    assert all(meeting.independent_sources == meeting.sources for meeting in resolve(told, today=TODAY))


@settings(deadline=None)
@given(claims())
def test_one_claim_alone_is_the_meeting_that_it_tells(claim: Claim) -> None:
    (meeting,) = resolve([claim], today=date(2024, 1, 1))
    one = replace(fact(claim), replaces=None)
    assert (meeting.when, meeting.place, meeting.gathering) == (one.when, one.place, one.gathering)
    assert (meeting.mode, meeting.topics) == (one.mode, one.topics)
