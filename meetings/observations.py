"""What is observed about two claims, each as the name of a weight (weights.py) and the values it was seen in."""

from collections.abc import Iterator, Sequence
from enum import Enum

from meetings.claims import Claim, GatheringRef, MeetingFact, Participant
from meetings.names import name_words
from meetings.outlook import INTENDED, REPORTED, meeting_fact, outlook, puts_off
from meetings.people import acting_for, led, named, office_fits, office_known, same_person
from meetings.places import fit
from meetings.when import When
from meetings.words import GatheringRelation, Mode, Status

Observation = tuple[str, str]

# A visit of a week with a meeting in it still counts as the same days.
_NARROW = 7
_MONTH = 31
_QUARTER = 92
# A meeting announced for "this month" can slip by a few days.
_SLIP = 3
# News without a date is about these days.
_FRESH = 14
# About three sentences of agency text.
_NEAR_CHARACTERS = 450
# From half the parties in common on, two tellings of a round are about one round.
_MOSTLY = 0.5


def observe(first: Claim, second: Claim) -> Iterator[Observation]:
    """All observations about two claims about meetings, in the order of the table."""
    a, b = meeting_fact(first), meeting_fact(second)
    yield _parties(a, b)
    yield from _people(a, b)
    yield from _mode(a, b)
    yield _time(first, second)
    yield from _place(a, b)
    yield from _gathering(a, b)
    yield from _status(first, second)
    yield from _text(first, second)


_PAIR = 2


def _parties(a: MeetingFact, b: MeetingFact) -> Observation:
    ours, theirs = set(a.parties), set(b.parties)
    common = ours & theirs
    seen = ", ".join(sorted(common))
    if ours == theirs:
        return "parties.same", seen
    if len(common) < 2 and min(len(ours), len(theirs)) > 1:
        return "parties.others", f"only {seen}" if seen else "none in common"
    if min(len(ours), len(theirs)) > 2 and len(common) / len(ours | theirs) >= _MOSTLY:
        return "parties.mostly_same", seen
    if a.gathering and b.gathering and _is_round(a) and _is_round(b) and _same_gathering(a.gathering, b.gathering):
        return "parties.mostly_same", seen
    few = min(len(ours), len(theirs)) == _PAIR and max(len(ours), len(theirs)) >= 2 * _PAIR
    return "parties.few" if few else "parties.part", seen


def _is_round(fact: MeetingFact) -> bool:
    """True for a gathering as a whole."""
    return fact.gathering is not None and fact.gathering.relation is GatheringRelation.PART_OF and len(fact.parties) > 2


def _people(a: MeetingFact, b: MeetingFact) -> Iterator[Observation]:
    shared = sorted(set(a.parties) & set(b.parties))
    by_fit: dict[_Fit, list[str]] = {fit: [] for fit in _Fit}
    for party in shared:
        by_fit[_fit_of(acting_for(a.participants, party), acting_for(b.participants, party))].append(party)
    same, differ = by_fit[_Fit.SAME_PERSON], by_fit[_Fit.OTHER_PERSON]
    if differ:
        # One of five parties with another person: its minister sat in for a while. One of two: another meeting.
        yield ("people.one_differs" if 4 * len(differ) <= len(shared) else "people.others"), ", ".join(differ)
    elif same:
        yield ("people.same" if len(same) == len(shared) else "people.some_same"), _names(a, b, same)
    if by_fit[_Fit.OTHER_OFFICE]:
        yield "offices.others", ", ".join(by_fit[_Fit.OTHER_OFFICE])
    elif by_fit[_Fit.SAME_OFFICE]:
        yield "offices.same", ", ".join(by_fit[_Fit.SAME_OFFICE])
    if same and not differ and _beside(a, b, shared):
        yield "offices.beside", ", ".join(shared)


class _Fit(Enum):
    """How those who act for one party in two claims fit together."""

    SAME_PERSON = 1
    OTHER_PERSON = 2
    SAME_OFFICE = 3
    OTHER_OFFICE = 4
    UNTOLD = 5


def _fit_of(ours: Sequence[Participant], theirs: Sequence[Participant]) -> _Fit:
    pairs = [(x, y) for x in ours for y in theirs]
    if any(same_person(x, y) for x, y in pairs):
        return _Fit.SAME_PERSON
    if named(ours) and named(theirs):
        return _Fit.OTHER_PERSON
    if not any(office_fits(x, y) for x, y in pairs):
        return _Fit.OTHER_OFFICE
    known = any(office_known(x) and x.office_kind is y.office_kind for x, y in pairs)
    return _Fit.SAME_OFFICE if known else _Fit.UNTOLD


def _names(a: MeetingFact, b: MeetingFact, parties: list[str]) -> str:
    names = (
        min(x.name or x.leader or "", y.name or y.leader or "")
        for party in parties
        for x in acting_for(a.participants, party)
        for y in acting_for(b.participants, party)
        if same_person(x, y)
    )
    return ", ".join(sorted(set(names)))


def _beside(a: MeetingFact, b: MeetingFact, shared: list[str]) -> bool:
    """True where for every shared party one claim has a leader and the other surely none."""
    ranks = [{led(acting_for(a.participants, party)), led(acting_for(b.participants, party))} for party in shared]
    return bool(ranks) and all(rank == {True, False} for rank in ranks)


def _mode(a: MeetingFact, b: MeetingFact) -> Iterator[Observation]:
    if a.mode is not b.mode:
        remote = Mode.IN_PERSON not in (a.mode, b.mode)
        yield ("mode.call_or_video" if remote else "mode.others"), " / ".join(sorted({a.mode, b.mode}))


def _time(first: Claim, second: Claim) -> Observation:
    a, b = meeting_fact(first), meeting_fact(second)
    ours, theirs = outlook(first), outlook(second)
    dates = " / ".join(sorted(fact.when.edtf if fact.when else "no date" for fact in (a, b)))
    apart = ours.apart(theirs)
    if puts_off(first, second) or puts_off(second, first):
        return "time.put_off", dates
    if a.when is None or b.when is None:
        return _time_untold(first, second), dates
    widest = max(ours.width, theirs.width)
    if not apart:
        return _time_shared(widest), dates
    # Two sources may differ by a day, one article does not.
    slip = first.article != second.article
    return _time_apart(apart, widest, slip=slip), dates


def _time_untold(first: Claim, second: Claim) -> str:
    """What is left where one has no date: how far its article lies from what the other can be about."""
    if outlook(first).apart(outlook(second)):
        return "time.out_of_view"
    ours, theirs = (meeting_fact(claim).when or When.day(claim.published) for claim in (first, second))
    return "time.untold_close" if ours.touches(theirs, slack=_FRESH) else "time.untold"


def _time_shared(widest: int) -> str:
    if widest <= _NARROW:
        return "time.same_days"
    if widest <= _MONTH:
        return "time.within_weeks"
    return "time.within_months" if widest <= _QUARTER else "time.within_year"


def _time_apart(apart: int, widest: int, *, slip: bool) -> str:
    if widest <= _NARROW:
        return "time.next_day" if apart == 1 and slip else "time.apart"
    return "time.near" if apart <= _SLIP else "time.apart"


def _place(a: MeetingFact, b: MeetingFact) -> Iterator[Observation]:
    if a.place and b.place and (found := fit(a.place, b.place)):
        yield f"place.{found}", " / ".join(sorted({a.place.name, b.place.name}))


def _gathering(a: MeetingFact, b: MeetingFact) -> Iterator[Observation]:
    if not a.gathering or not b.gathering:
        return
    names = " / ".join(sorted({a.gathering.name, b.gathering.name}))
    if not _same_gathering(a.gathering, b.gathering):
        yield "gathering.others", names
        return
    yield "gathering.same", names
    if a.gathering.relation is not b.gathering.relation and a.kind is not b.kind:
        yield "gathering.round_or_aside", " / ".join(sorted({a.kind, b.kind}))


def _same_gathering(a: GatheringRef, b: GatheringRef) -> bool:
    """One id, or names of which one says all that the other says ("coffee forum", "World Coffee Forum")."""
    if a.summit == b.summit:
        return True
    if b.summit in a.other_than or a.summit in b.other_than:
        return False
    if a.edition and b.edition and a.edition != b.edition:
        return False
    ours, theirs = ({word for word in name_words(ref.name) if not word.isdigit()} for ref in (a, b))
    return bool(ours) and bool(theirs) and (ours <= theirs or theirs <= ours)


def _status(first: Claim, second: Claim) -> Iterator[Observation]:
    statuses = {meeting_fact(first).status, meeting_fact(second).status}
    reported = statuses & REPORTED
    if not reported or statuses <= REPORTED:
        return
    seen = " / ".join(sorted(statuses))
    if Status.CANCELLED in statuses:
        yield "status.off_and_report", seen
    elif first.article == second.article and statuses & INTENDED:
        yield "status.plan_and_report", seen


def _text(first: Claim, second: Claim) -> Iterator[Observation]:
    if first.article != second.article:
        return
    yield "text.one_article", first.article
    gaps = [
        max(y.begin - x.end, x.begin - y.end) for x in first.evidence for y in second.evidence if x.article == y.article
    ]
    if gaps and min(gaps) <= _NEAR_CHARACTERS:
        yield "text.near", f"{max(min(gaps), 0)} characters apart"
