"""The values of several claims about one meeting put together. Every value is one that some claim has."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from meetings.claims import Claim, MeetingFact
from meetings.gatherings import Place
from meetings.outlook import REPORTED, meeting_fact, puts_off
from meetings.participants import merged_participants
from meetings.places import is_country
from meetings.status import told_status
from meetings.when import When
from meetings.words import MeetingKind, Mode, Precision, Status

T = TypeVar("T", bound=Hashable)

# An event of up to a week has days; what is wider is a time in which it lies.
_EVENT_DAYS = 7


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """By publication, article, place in the text and id: the order in which a reader of all articles meets them."""
    return sorted(
        claims,
        key=lambda claim: (claim.published, claim.article, min((e.begin for e in claim.evidence), default=0), claim.id),
    )


def one_telling(claims: Sequence[Claim]) -> Claim:
    """All that one article claims about one meeting as a single claim, with the smallest id and all evidence."""
    if len(claims) == 1:
        return claims[0]
    ordered = in_order(claims)
    status = told_status(ordered)
    evidence = {(e.begin, e.end): e for claim in ordered for e in claim.evidence}
    return replace(
        min(ordered, key=lambda claim: claim.id),
        fact=merged_fact(ordered, status=status),
        evidence=tuple(evidence[span] for span in sorted(evidence)),
        confidence=max(claim.confidence for claim in ordered),
        certainty=max(claim.certainty for claim in ordered),
    )


def merged_fact(claims: Sequence[Claim], *, status: Status) -> MeetingFact:
    """The fact that all the claims add up to, given the status that was settled on."""
    ordered = in_order(claims)
    facts = [meeting_fact(claim) for claim in ordered]
    participants = merged_participants([fact.participants for fact in facts])
    when = merged_when(ordered, took_place=any(fact.status in REPORTED for fact in facts))
    replaced = [fact.replaces for fact in facts if fact.replaces and fact.replaces != when]
    return MeetingFact(
        participants=participants,
        mode=_voted(ordered, lambda fact: fact.mode) or Mode.IN_PERSON,
        status=status,
        kind=_kind(ordered, parties={party for who in participants for party in who.parties}),
        when=when,
        replaces=replaced[-1] if replaced else None,
        place=_place(ordered),
        gathering=_voted(ordered, lambda fact: fact.gathering),
        topics=tuple(dict.fromkeys(topic for fact in facts for topic in fact.topics)),
    )


def merged_when(claims: Sequence[Claim], *, took_place: bool) -> When | None:
    """The date to show. Of a meeting that took place, one that a report gives; never one that was put off, where another is told;
    a date of days before a vague one. Of those left the one that most articles agree with, the narrowest, the one told last,
    and the earliest.
    """
    dated = [claim for claim in claims if meeting_fact(claim).when]
    reports = [claim for claim in dated if meeting_fact(claim).status in REPORTED]
    movers = [claim for claim in claims if meeting_fact(claim).replaces]
    standing = [claim for claim in dated if not any(puts_off(mover, claim) for mover in movers)]
    told: dict[When, list[Claim]] = defaultdict(list)
    for claim in _first_with_days((reports, standing, dated) if took_place else (standing, dated)):
        if when := meeting_fact(claim).when:
            told[when].append(claim)
    return min(told, key=lambda when: _best_agreed(when, told), default=None)


def _first_with_days(choices: Sequence[Sequence[Claim]]) -> Sequence[Claim]:
    """The first choice that has exact dates, of it those; where none has, the first that is not empty."""
    exact = ([claim for claim in choice if _exact(claim)] for choice in choices)
    return next((choice for choice in exact if choice), None) or next((choice for choice in choices if choice), ())


def _best_agreed(when: When, told: Mapping[When, Sequence[Claim]]) -> tuple[int, int, int, When]:
    agreeing = {claim.article for other, claims in told.items() if when.touches(other) for claim in claims}
    last = max(claim.published for claim in told[when])
    return -len(agreeing), when.width, -last.toordinal(), when


def _exact(claim: Claim) -> bool:
    when = meeting_fact(claim).when
    return when is not None and when.precision is Precision.DAY and when.width <= _EVENT_DAYS


def _kind(claims: Sequence[Claim], *, parties: set[str]) -> MeetingKind:
    """Three parties make it multilateral, whatever the single claims that name two of them say."""
    if len(parties) > 2:
        return MeetingKind.MULTILATERAL
    return _voted(claims, lambda fact: fact.kind) or MeetingKind.BILATERAL


def _place(claims: Sequence[Claim]) -> Place | None:
    city = _voted(claims, lambda fact: fact.place if fact.place and not is_country(fact.place) else None)
    return city or _voted(claims, lambda fact: fact.place)


def _voted(claims: Sequence[Claim], value: Callable[[MeetingFact], T | None]) -> T | None:
    """The value that most articles give, those that report counting first; of equals the last told, then by its text."""
    reports: dict[T, set[str]] = defaultdict(set)
    articles: dict[T, set[str]] = defaultdict(set)
    last: dict[T, date] = {}
    for claim in claims:
        fact = meeting_fact(claim)
        given = value(fact)
        if given is None:
            continue
        articles[given].add(claim.article)
        last[given] = max(last.get(given, claim.published), claim.published)
        if fact.status in REPORTED:
            reports[given].add(claim.article)
    if not articles:
        return None
    return min(articles, key=lambda v: (-len(reports[v]), -len(articles[v]), -last[v].toordinal(), repr(v)))
