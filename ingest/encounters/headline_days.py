"""The day of what a headline or lead tells without one: where the text below it tells the same encounter with its day, that day."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ingest.encounters.encounter import Encounter
from meetings.words import MeetingKind, Status

# News that comes late tells of days some weeks ago; what lies further back is told as background.
_LATEST_DAYS = 31
# A day, or one that may be the next.
_WIDEST = 2


def on_days_told_below(encounters: Sequence[Encounter], published: date) -> list[Encounter]:
    """The encounters, in order; those of reports without a day have the one day that the text below tells of them."""
    return [_on_its_day(encounter, encounters, published) for encounter in encounters]


def _on_its_day(encounter: Encounter, encounters: Sequence[Encounter], published: date) -> Encounter:
    if encounter.day_told or not _is_report(encounter) or encounter.when is None or encounter.when.width <= _WIDEST:
        return encounter
    below = {e.when: e for e in _below(encounter, encounters) if e.when and _is_news(e, published)}
    if len(below) != 1:
        return encounter
    ((day, told),) = below.items()
    return replace(encounter, when=day, sources=replace(encounter.sources, when=told.sources.when))


def _below(encounter: Encounter, encounters: Sequence[Encounter]) -> Iterator[Encounter]:
    """Reports of the same people that stand behind it and tell their day."""
    people = {actor.key for actor in encounter.actors}
    for other in encounters:
        same = {actor.key for actor in other.actors} == people and other.mode is encounter.mode
        if other.begin > encounter.begin and other.day_told and _is_report(other) and same:
            yield other


def _is_report(encounter: Encounter) -> bool:
    return encounter.reading.status is Status.HELD and encounter.kind is not MeetingKind.VISIT


def _is_news(encounter: Encounter, published: date) -> bool:
    when = encounter.when
    return when is not None and when.width <= _WIDEST and 0 <= (published - when.end).days <= _LATEST_DAYS
