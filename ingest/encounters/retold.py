"""Retold: an encounter that a text tells once as a reader needs it, and once more with less, as a headline, or in words of two readings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from ingest.encounters.encounter import Encounter
from ingest.encounters.going_on import OF_CONTENT, OVER, word_of
from meetings.when import When
from meetings.words import MeetingKind, Mode, Status

_OFF = frozenset({Status.CANCELLED, Status.POSTPONED})
# A long text tells thousands; the other telling stands among the next on either side.
_BESIDE = 100
# About three sentences, which tell of what was called off at most.
_NEAR = 500
_FEW = 3
_FEW_DAYS = 3
_WHEN = re.compile(r"\bwhen\b")
_WEEK = timedelta(days=7)


def as_told_elsewhere(encounters: Sequence[Encounter], text: str) -> list[Encounter]:
    """The encounters, in order of the text; what another tells better of the same has its people, days and status."""
    result = list(encounters)
    for number, encounter in enumerate(encounters):
        beside = encounters[max(0, number - _BESIDE) : number + _BESIDE + 1]
        before = result[max(0, number - _FEW) : number]
        result[number] = (
            _with_tense_of_another(encounter, beside)
            or _of_all_who_are_named(encounter, beside)
            or _told_of_when_they_met(encounter, beside, text)
            or _on_day_told(encounter, beside)
            or _on_weekday_just_past(encounter, beside)
            or _called_off_before(encounter, before)
            or encounter
        )
    return result


def _keys(encounter: Encounter) -> set[str]:
    return {actor.key for actor in encounter.actors}


def _like(encounter: Encounter, beside: Sequence[Encounter]) -> Iterator[Encounter]:
    """Those beside it of the same people, in the same mode."""
    keys = _keys(encounter)
    return (e for e in beside if e is not encounter and e.mode is encounter.mode and _keys(e) == keys)


def _has_no_verb(encounter: Encounter) -> bool:
    return encounter.reading.why.startswith("no verb")


def _with_tense_of_another(encounter: Encounter, beside: Sequence[Encounter]) -> Encounter | None:
    """ "Read-out of A's call with B" and "Itinerary of A's visit to B" are what the text tells with a verb, held or to come."""
    if not _has_no_verb(encounter) or encounter.day_told:
        return None
    visit = encounter.kind is MeetingKind.VISIT
    told = [e for e in _like(encounter, beside) if not _has_no_verb(e) and (e.kind is MeetingKind.VISIT) is visit]
    if not told or any(e.reading.status is encounter.reading.status for e in told):
        return None
    return _on_day_of(told[0], encounter)


def _on_day_of(other: Encounter, encounter: Encounter) -> Encounter:
    sources = replace(encounter.sources, when=other.sources.when)
    return replace(encounter, reading=other.reading, when=other.when, replaces=other.replaces, sources=sources)


def _on_day_told(encounter: Encounter, beside: Sequence[Encounter]) -> Encounter | None:
    """ "In his call to B, A stressed", told after "B said on Friday": on the one day on which the text told the call before.

    "A said on Sunday that he had talked with B" is of the Saturday which the text tells before or after it.
    """
    when = encounter.when
    if (
        encounter.reading.status not in OVER
        or encounter.kind is MeetingKind.VISIT
        or not encounter.day_guessed
        or when is None
    ):
        return None
    keys, content = _keys(encounter), word_of(encounter) in OF_CONTENT
    told = [
        e
        for e in beside
        if e.day_told and not e.day_guessed and e.when is not None and e.when.width == 1
        if e.reading.status in OVER and (content or e.mode is encounter.mode)
        if (e.begin < encounter.begin or encounter.day_told) and abs((when.start - e.when.start).days) <= _FEW_DAYS
        if e is not encounter and _keys(e) == keys
    ]
    days = {e.when for e in told}
    if len(days) != 1 or told[0].when is None or (when.touches(told[0].when) and told[0].mode is encounter.mode):
        return None
    dated = replace(_on_day_of(told[0], encounter), mode=told[0].mode)
    source = encounter.sources.place
    if told[0].mode is Mode.IN_PERSON and (told[0].place is None or (source and source.how == "the sentence tells it")):
        return dated
    return replace(dated, place=told[0].place, sources=replace(dated.sources, place=told[0].sources.place))


def _told_of_when_they_met(encounter: Encounter, beside: Sequence[Encounter], text: str) -> Encounter | None:
    """ "The two agreed on it when A met B in Tokyo in March": what they agreed on then."""
    if not encounter.day_guessed or word_of(encounter) not in OF_CONTENT:
        return None
    same = (e for e in _like(encounter, beside) if e.begin == encounter.begin and e.trigger > encounter.trigger)
    then = (e for e in same if e.day_told and _WHEN.search(text, encounter.trigger, e.trigger))
    other = next(then, None)
    return _on_day_of(other, encounter) if other else None


def _of_all_who_are_named(encounter: Encounter, beside: Sequence[Encounter]) -> Encounter | None:
    """ "Congo-Rwanda talks in Doha", a headline: of the round of Congo, Rwanda and Qatar whose people the text names."""
    if encounter.day_told or not all(actor.is_whole for actor in encounter.actors):
        return None
    parties, over = set(encounter.parties), encounter.reading.status in OVER
    for other in beside:
        named = parties < set(other.parties) and not all(actor.is_whole for actor in other.actors)
        days = encounter.when is None or other.when is None or encounter.when.touches(other.when)
        if named and days and other.mode is encounter.mode and (other.reading.status in OVER) is over:
            place = other.place or encounter.place
            sources = other.sources if other.place else replace(other.sources, place=encounter.sources.place)
            return _with_people_of(other, replace(encounter, when=other.when, place=place, sources=sources))
    return None


def _with_people_of(other: Encounter, encounter: Encounter) -> Encounter:
    return replace(
        encounter,
        actors=other.actors,
        sides=other.sides,
        leaders=other.leaders,
        kind=other.kind,
        gathering=other.gathering,
    )


def _on_weekday_just_past(encounter: Encounter, beside: Sequence[Encounter]) -> Encounter | None:
    """ "Ahead of their meeting on Monday": last Monday's, where the text tells that they met on that day."""
    when = encounter.when
    if encounter.reading.status is not Status.PLANNED or when is None or when.width > 1 or not encounter.day_told:
        return None
    past = When.day(when.start - _WEEK)
    held = (e for e in _like(encounter, beside) if e.reading.status in OVER and e.when == past)
    other = next(held, None)
    return _on_day_of(other, encounter) if other else None


def _called_off_before(encounter: Encounter, before: Sequence[Encounter]) -> Encounter | None:
    """ "Their meeting on Sunday is off. B had been due to leave on Saturday to meet A": one meeting, on the day told first."""
    if encounter.reading.status not in _OFF or encounter.replaces or encounter.kind is MeetingKind.VISIT:
        return None
    for other in before:
        near = encounter.begin - other.end < _NEAR
        if other.reading.status not in _OFF or not near or other.when is None:
            continue
        if other.kind is not MeetingKind.VISIT and other.day_told and _keys(other) == _keys(encounter):
            return _on_day_of(other, encounter)
        if (day := _day_of_trip(other.when, encounter)) is not None and _is_trip_to_it(other, encounter):
            return replace(encounter, when=day)
    return None


def _day_of_trip(trip: When, encounter: Encounter) -> When | None:
    """The Tuesday of "his trip of a week ago came to nothing. He had been due to see B on Tuesday", which else is the next one."""
    when = encounter.when
    past = When.day(when.start - _WEEK) if when is not None and when.width == 1 else None
    return past if past is not None and trip.contains(past) else None


def _is_trip_to_it(trip: Encounter, encounter: Encounter) -> bool:
    guests = {key for key in _keys(trip) if not key.startswith("party:")}
    visit = trip.kind is MeetingKind.VISIT and set(trip.parties) == set(encounter.parties)
    return visit and guests <= _keys(encounter)
