"""What is observed about two claims, each as the name of a weight (weights.py) and the values it was seen in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from meetings.claims import Claim, GatheringRef, MeetingFact, Participant
from meetings.looks import Look
from meetings.names import name_words
from meetings.outlook import INTENDED, REPORTED, moves
from meetings.people import named, office_fits, office_known, same_person
from meetings.places import fit
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


@dataclass(frozen=True, slots=True)
class Nearness:
    """That two claims are of one article, and how many characters lie between their nearest sentences; None where neither has any."""

    article: str
    characters: int | None


def nearness(first: Claim, second: Claim) -> Nearness | None:
    """How near the claims stand to each other; None where they are of two articles."""
    if first.article != second.article:
        return None
    gaps = [
        max(y.begin - x.end, x.begin - y.end) for x in first.evidence for y in second.evidence if x.article == y.article
    ]
    return Nearness(first.article, max(min(gaps), 0) if gaps else None)


def observe(first: Look, second: Look, near: Nearness | None) -> Iterator[Observation]:
    """All observations about two claims about meetings, in the order of the table; `near` where they are of one article."""
    a, b = first.fact, second.fact
    shared = sorted(first.acting.keys() & second.acting.keys())
    yield _parties(first, second, shared)
    yield from _people(first, second, shared)
    yield from _mode(a, b)
    yield _time(first, second, one_article=near is not None)
    yield from _place(a, b)
    yield from _gathering(a, b)
    yield from _status(a, b, one_article=near is not None)
    yield from _text(near)


_PAIR = 2


def _parties(first: Look, second: Look, common: Sequence[str]) -> Observation:
    ours, theirs = len(first.acting), len(second.acting)
    seen = ", ".join(common)
    if len(common) == ours == theirs:
        return "parties.same", seen
    if len(common) < _PAIR and min(ours, theirs) > 1:
        return "parties.others", f"only {seen}" if seen else "none in common"
    if min(ours, theirs) > _PAIR and len(common) / (ours + theirs - len(common)) >= _MOSTLY:
        return "parties.mostly_same", seen
    a, b = first.fact, second.fact
    if a.gathering and b.gathering and _is_round(a) and _is_round(b) and _same_gathering(a.gathering, b.gathering):
        return "parties.mostly_same", seen
    few = min(ours, theirs) == _PAIR and max(ours, theirs) >= 2 * _PAIR
    return "parties.few" if few else "parties.part", seen


def _is_round(fact: MeetingFact) -> bool:
    """True for a gathering as a whole."""
    return fact.gathering is not None and fact.gathering.relation is GatheringRelation.PART_OF and len(fact.parties) > 2


def _people(first: Look, second: Look, shared: Sequence[str]) -> Iterator[Observation]:
    fits = [(_fit_of(first.acting[party], second.acting[party]), party) for party in shared]

    def those(wanted: _Fit) -> list[str]:
        return [party for found, party in fits if found is wanted]

    same, differ = those(_Fit.SAME_PERSON), those(_Fit.OTHER_PERSON)
    if differ:
        # One of five parties with another person: its minister sat in for a while. One of two: another meeting.
        yield ("people.one_differs" if 4 * len(differ) <= len(shared) else "people.others"), ", ".join(differ)
    elif same:
        yield ("people.same" if len(same) == len(shared) else "people.some_same"), _names(first, second, same)
    if others := those(_Fit.OTHER_OFFICE):
        yield "offices.others", ", ".join(others)
    elif alike := those(_Fit.SAME_OFFICE):
        yield "offices.same", ", ".join(alike)
    if same and not differ and _beside(first, second, shared):
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


def _names(first: Look, second: Look, parties: Sequence[str]) -> str:
    names = (
        min(x.name or x.leader or "", y.name or y.leader or "")
        for party in parties
        for x in first.acting[party]
        for y in second.acting[party]
        if same_person(x, y)
    )
    return ", ".join(sorted(set(names)))


def _beside(first: Look, second: Look, shared: Sequence[str]) -> bool:
    """True where for every shared party one claim has a leader and the other surely none."""
    return bool(shared) and all({first.led[party], second.led[party]} == {True, False} for party in shared)


def _mode(a: MeetingFact, b: MeetingFact) -> Iterator[Observation]:
    if a.mode is not b.mode:
        remote = Mode.IN_PERSON not in (a.mode, b.mode)
        yield ("mode.call_or_video" if remote else "mode.others"), " / ".join(sorted({a.mode, b.mode}))


def _time(first: Look, second: Look, *, one_article: bool) -> Observation:
    a, b = first.fact, second.fact
    dates = " / ".join(sorted((first.date, second.date)))
    apart = first.outlook.apart(second.outlook)
    if moves(a, b, second.outlook) or moves(b, a, first.outlook):
        return "time.put_off", dates
    if a.when is None or b.when is None:
        if apart:
            return "time.out_of_view", dates
        # What is left: how far the article of the one without a date lies from what the other tells.
        return "time.untold_close" if first.when.touches(second.when, slack=_FRESH) else "time.untold", dates
    widest = max(first.outlook.width, second.outlook.width)
    if not apart:
        return _time_shared(widest), dates
    # Two sources may differ by a day, one article does not.
    return _time_apart(apart, widest, slip=not one_article), dates


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


def _status(a: MeetingFact, b: MeetingFact, *, one_article: bool) -> Iterator[Observation]:
    statuses = {a.status, b.status}
    reported = statuses & REPORTED
    if not reported or statuses <= REPORTED:
        return
    seen = " / ".join(sorted(statuses))
    if Status.CANCELLED in statuses:
        yield "status.off_and_report", seen
    elif one_article and statuses & INTENDED:
        yield "status.plan_and_report", seen


def _text(near: Nearness | None) -> Iterator[Observation]:
    if near is None:
        return
    yield "text.one_article", near.article
    if near.characters is not None and near.characters <= _NEAR_CHARACTERS:
        yield "text.near", f"{near.characters} characters apart"
