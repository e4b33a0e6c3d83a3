"""From claims to meetings: who says what about one encounter, put together. Pure, and independent of the order of the claims."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from meetings.bonds import Bonds
from meetings.claims import Claim, MeetingFact, by_article
from meetings.compare import JOINS, compare
from meetings.grouping import Join, components, grouped
from meetings.ids import meeting_id
from meetings.judgements import Bond
from meetings.meeting import Meeting
from meetings.merging import one_telling
from meetings.outlook import meeting_fact, puts_off
from meetings.settling import settled_fact, tellings_of
from meetings.ties import Ties
from meetings.titles import title_of


def resolve(
    claims: Iterable[Claim],
    *,
    today: date,
    copies: Mapping[str, str] | None = None,
    judgements: Iterable[Bond] = (),
    ties: Ties | None = None,
) -> tuple[Meeting, ...]:
    """The meetings that the claims tell of, by date and id; claims about anything else are passed over.

    `today` decides which plans are unconfirmed; `copies` maps an article to the one it is a copy of, for counting sources.
    `judgements` are what people said of meetings, bound to these claims (`judgements.bind`): what they call the same is one
    meeting, what they call not the same is not, the latest before earlier ones that contradict it. `ties` remembers what was
    compared before.
    Only claims that share a component (see `component_of`) have an effect on one another.
    """
    known = {claim.id: claim for claim in claims if isinstance(claim.fact, MeetingFact)}
    bonds = Bonds(judgements, present=known)
    meetings = (
        _meeting(encounter, today=today, copies=copies or {})
        for component in components(known.values(), bonds, ties or Ties())
        for encounter in _encounters(component, bonds)
    )
    return tuple(sorted(meetings, key=lambda meeting: (meeting.when.start if meeting.when else date.max, meeting.id)))


def component_of(
    claims: Iterable[Claim],
    candidates: Iterable[Claim],
    *,
    judgements: Iterable[Bond] = (),
    ties: Ties | None = None,
) -> tuple[Claim, ...]:
    """The claims, and of the candidates those that can have an effect on the meetings that the claims belong to, by id.

    A store that holds all claims widens the claims with those that share a block key until nothing is added, and resolves the
    result: the meetings are the same as when everything is resolved. `ties` as for `resolve`.
    """
    ours = {claim.id: claim for claim in claims if isinstance(claim.fact, MeetingFact)}
    known = {claim.id: claim for claim in candidates if isinstance(claim.fact, MeetingFact)} | ours
    parts = components(known.values(), Bonds(judgements, present=known), ties or Ties())
    touched = (part for part in parts if any(claim.id in ours for claim in part))
    return tuple(sorted(chain.from_iterable(touched), key=lambda claim: claim.id))


@dataclass(frozen=True, slots=True)
class _Encounter:
    """The claims about one meeting, by article, and the joins and judgements that brought them together."""

    claims: tuple[Claim, ...]
    joins: tuple[Join, ...]
    judged: tuple[str, ...]


def _encounters(component: Sequence[Claim], bonds: Bonds) -> list[_Encounter]:
    """First what each article tells of one encounter, then the same encounters across articles."""
    members: dict[str, list[Claim]] = {}
    joins: dict[str, list[Join]] = {}
    tellings: list[Claim] = []
    for _, told in sorted(by_article(component).items()):
        for group in grouped(told, bonds):
            telling = one_telling(group.claims)
            tellings.append(telling)
            members[telling.id], joins[telling.id] = group.claims, group.joins
    encounters = []
    for group in grouped(_rescheduled(tellings, bonds), bonds):
        claims = tuple(claim for telling in group.claims for claim in members[telling.id])
        encounters.append(
            _Encounter(
                claims=claims,
                joins=(*(join for telling in group.claims for join in joins[telling.id]), *group.joins),
                judged=tuple(bonds.reasons(claim.id for claim in claims)),
            )
        )
    return encounters


def _rescheduled(tellings: Sequence[Claim], bonds: Bonds) -> list[Claim]:
    """The tellings, each plan with the date to which another article says it was put off.

    "Will meet on April 4" and "moved from April 4 to April 11" become two plans for April 11, so that the report of
    April 11 finds the first one too.
    """
    movers = [telling for telling in tellings if meeting_fact(telling).replaces and meeting_fact(telling).when]
    movers.sort(key=lambda claim: (claim.published, claim.id))
    current = []
    for telling in tellings:
        moved = telling
        for mover in movers:
            related = bonds.may_join(mover.id, moved.id)
            if related and puts_off(mover, moved) and compare(mover, moved).score >= JOINS:
                moved = replace(moved, fact=replace(meeting_fact(moved), when=meeting_fact(mover).when))
        current.append(moved)
    return current


def _meeting(encounter: _Encounter, *, today: date, copies: Mapping[str, str]) -> Meeting:
    claims = encounter.claims
    tellings = tellings_of(claims)
    fact = settled_fact(claims, today=today)
    return Meeting(
        id=meeting_id(min(claim.id for claim in claims)),
        title=title_of(fact),
        kind=fact.kind,
        mode=fact.mode,
        status=fact.status,
        participants=fact.participants,
        when=fact.when,
        place=fact.place,
        gathering=fact.gathering,
        topics=fact.topics,
        tellings=tellings,
        claims=tuple(sorted(claim.id for claim in claims)),
        confidence=max(claim.confidence for claim in claims),
        independent_sources=len({copies.get(telling.article, telling.article) for telling in tellings}),
        reasons=(*(_line(join) for join in encounter.joins), *encounter.judged),
    )


def _line(join: Join) -> str:
    return f"{join.first.id} + {join.second.id}: {join.comparison.text}"
