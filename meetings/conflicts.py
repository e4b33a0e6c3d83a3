"""Where the sources of one meeting contradict one another: the values that are told, by which claims, and which one is shown.

A value that is only vaguer ("May 2024" beside "2024-05-20", "Kazakhstan" beside "Astana") is no conflict. Nor is a date that was
put off, or a plan and the report of it: that is the course of things, which the history shows (history.py).
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import TypeVar

from meetings.claims import Claim, GatheringRef, MeetingFact, Participant
from meetings.gatherings import Place
from meetings.merging import in_order
from meetings.outlook import REPORTED, meeting_fact, puts_off
from meetings.people import acting_for, named, same_person
from meetings.places import PlaceFit, fit
from meetings.settling import settled_fact, tellings_of
from meetings.when import When
from meetings.words import Status

T = TypeVar("T", bound=Hashable)

RULES: Mapping[str, str] = {
    "date": "a date of a report before one of a plan, days before vague dates, then most articles, the narrowest, the last told",
    "place": "a city before a country, then most reports, most articles, the last told",
    "mode": "most reports, then most articles, the last told",
    "gathering": "most reports, then most articles, the last told",
    "participants": "all of them",
    "status": "a report that it took place, whatever else is told",
}
"""For each field that can be in conflict, which value is shown."""


@dataclass(frozen=True, slots=True)
class ToldValue:
    """A value as text (dates in EDTF, ids of places and summits, names of people), with the claims that tell it, in order."""

    value: str
    shown: bool
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values of one field that cannot all be true; `party` where they are the people of one party."""

    field: str
    values: tuple[ToldValue, ...]
    party: str | None = None

    @property
    def rule(self) -> str:
        """Which of the values is shown."""
        return RULES[self.field]


def find_conflicts(claims: Iterable[Claim], *, today: date) -> tuple[Conflict, ...]:
    """What the claims about one meeting (one at least) contradict one another in, by field and party; empty where they agree."""
    known = in_order(claims)
    shown = settled_fact(known, today=today)
    return tuple(conflict for conflict in _conflicts(known, shown) if len(conflict.values) > 1)


def _conflicts(claims: Sequence[Claim], shown: MeetingFact) -> Iterator[Conflict]:
    yield Conflict("date", _told(_dates(claims), _dates_clash, lambda when: when.edtf, shown.when))
    yield Conflict("place", _told(_each(claims, lambda fact: fact.place), _places_clash, lambda at: at.id, shown.place))
    yield Conflict("mode", _told(_each(claims, lambda fact: fact.mode), _differ, str, shown.mode))
    gatherings = _each(claims, lambda fact: fact.gathering)
    yield Conflict("gathering", _told(gatherings, _gatherings_clash, lambda at: at.summit, shown.gathering))
    for party in shown.parties:
        people = _people(claims, party)
        yield Conflict("participants", _told(people, _people_clash, _names, None), party)
    yield Conflict("status", _told(_statuses(claims), _statuses_clash, str, shown.status))


def _told(
    given: Sequence[tuple[T, Claim]], clash: Callable[[T, T], bool], text: Callable[[T], str], shown: T | None
) -> tuple[ToldValue, ...]:
    """The values that clash with another one, in the order in which they were first told. Without `shown` all are shown."""
    values = list(dict.fromkeys(value for value, _ in given))
    clashing = {value for pair in combinations(values, 2) if clash(*pair) for value in pair}
    told: dict[str, list[Claim]] = {}
    for value, claim in given:
        if value in clashing:
            told.setdefault(text(value), []).append(claim)
    visible = None if shown is None else text(shown)
    return tuple(ToldValue(value, visible in (None, value), tuple(claims)) for value, claims in told.items())


def _each(claims: Sequence[Claim], value: Callable[[MeetingFact], T | None]) -> list[tuple[T, Claim]]:
    given = ((value(meeting_fact(claim)), claim) for claim in claims)
    return [(one, claim) for one, claim in given if one is not None]


def _dates(claims: Sequence[Claim]) -> list[tuple[When, Claim]]:
    movers = [claim for claim in claims if meeting_fact(claim).replaces]
    standing = [claim for claim in claims if not any(puts_off(mover, claim) for mover in movers)]
    return _each(standing, lambda fact: fact.when)


def _people(claims: Sequence[Claim], party: str) -> list[tuple[tuple[Participant, ...], Claim]]:
    return _each(claims, lambda fact: named(acting_for(fact.participants, party)) or None)


def _statuses(claims: Sequence[Claim]) -> list[tuple[Status, Claim]]:
    """What each article tells, but for postponements that a report followed."""
    by_id = {claim.id: claim for claim in claims}
    tellings = tellings_of(claims)
    last = max((telling.published for telling in tellings if telling.status in REPORTED), default=date.min)
    return [
        (telling.status, by_id[claim])
        for telling in tellings
        if telling.status is not Status.POSTPONED or telling.published > last
        for claim in telling.claims
    ]


def _dates_clash(first: When, second: When) -> bool:
    return not first.touches(second)


def _places_clash(first: Place, second: Place) -> bool:
    return fit(first, second) in (PlaceFit.OTHER_CITY, PlaceFit.OTHER_COUNTRY)


def _gatherings_clash(first: GatheringRef, second: GatheringRef) -> bool:
    return first.summit != second.summit


def _people_clash(first: tuple[Participant, ...], second: tuple[Participant, ...]) -> bool:
    return not any(same_person(one, other) for one in first for other in second)


def _statuses_clash(first: Status, second: Status) -> bool:
    """A report stands against its being called off, and against a later word that it was put off."""
    return (first in REPORTED) != (second in REPORTED) and bool({first, second} & {Status.CANCELLED, Status.POSTPONED})


def _differ(first: object, second: object) -> bool:
    return first != second


def _names(people: tuple[Participant, ...]) -> str:
    return ", ".join(who.name or who.leader or "" for who in people)
