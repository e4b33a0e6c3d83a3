"""The day of what a headline or lead tells without one: where the text below it tells the same encounter with its day, that day."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ingest.encounters.encounter import Encounter
from meetings.when import When
from meetings.words import MeetingKind, Mode, Status

# News that comes late tells of days some weeks ago; what lies further back is told as background.
_LATEST_DAYS = 31
# A day, or one that may be the next.
_WIDEST = 2


_Same = tuple[frozenset[str], Mode]


def on_days_told_below(encounters: Sequence[Encounter], published: date) -> list[Encounter]:
    """The encounters, in order of the text; those of reports without a day have the one day that the text below tells of them."""
    told: dict[_Same, dict[When, Encounter]] = defaultdict(dict)
    result: list[Encounter] = []
    # From the end of the text on, so that what was seen of the same people is what stands below.
    for encounter in reversed(encounters):
        below = told[_same(encounter)]
        result.append(_on_its_day(encounter, below) if len(below) == 1 else encounter)
        if (
            encounter.when is not None
            and encounter.day_told
            and _is_report(encounter)
            and _is_news(encounter, published)
        ):
            below[encounter.when] = encounter
    return result[::-1]


def _same(encounter: Encounter) -> _Same:
    return frozenset(actor.key for actor in encounter.actors), encounter.mode


def _on_its_day(encounter: Encounter, below: Mapping[When, Encounter]) -> Encounter:
    ((day, told),) = below.items()
    vague = encounter.when is not None and encounter.when.width > _WIDEST and not encounter.day_told
    if not vague or not _is_report(encounter) or told.begin <= encounter.begin:
        return encounter
    return replace(encounter, when=day, sources=replace(encounter.sources, when=told.sources.when))


def _is_report(encounter: Encounter) -> bool:
    return encounter.reading.status is Status.HELD and encounter.kind is not MeetingKind.VISIT


def _is_news(encounter: Encounter, published: date) -> bool:
    when = encounter.when
    return when is not None and when.width <= _WIDEST and 0 <= (published - when.end).days <= _LATEST_DAYS
