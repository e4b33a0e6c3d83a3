"""Programme lines: what the headings of a programme tell of the items below them, and what an item tells of its own days."""

import re
from datetime import timedelta

from ingest.encounters.cue import Cue
from ingest.encounters.days import Day
from ingest.encounters.scene import Scene
from ingest.encounters.source import Source
from ingest.mentions.actors import ActorMention, Form
from ingest.mentions.dates import DateMention, Direction
from ingest.mentions.dates.expressions import Bound, Weekday
from ingest.mentions.dates.resolution import resolve
from ingest.sections import Section
from meetings.gatherings import Place
from meetings.when import When

# "(to Oct. 8)" behind a visit that begins on the day of the heading, "(final day)" of one that ends then
_LAST_DAY = re.compile(r"\((?:to|until|till|through|ends)[ ][^()]*\Z", re.IGNORECASE)
_CITY_ALONE = re.compile(r"[\s.,;:•–-]*\Z")
_LONGEST_VISIT = 21
# The hour of an item: "- 16h30: ", "Friday, 9.15 - 10.00 a.m. – "
_HOUR = r"[^A-Za-zÀ-ÿ\n]*(?:(?i:[a-z]+day),? )?(?:\d[^A-Za-zÀ-ÿ\n]*)?(?:(?i:h\d\d|[ap]\.?m\b\.?|hrs|hours|GMT|CET)[^A-Za-zÀ-ÿ\n]*)*"
# Before the name of who does something: hour and title
_OPENING = re.compile(rf"{_HOUR}(?:(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*|of|the|for|and|to|in|at),?[ ]){{0,14}}")
_TITLE_ALONE = re.compile(r"[ \t]*(?:(?:[A-Z][\w.'’-]*|of|the|for|and),?[ ]){0,12}")
# Before what an item tells of: "12.30 Bilateral meeting with"
_UP_TO_NOUN = re.compile(rf"{_HOUR}(?:[\w-]+ ){{0,3}}")
_WEEK = 7


def city_in_line(cue: Cue, scene: Scene) -> Place | None:
    """The city that stands by itself in a line of a programme: "12:00 Lunch with B. Oslo"."""
    if scene.document.section_at(cue.word.idx) is None:
        return None
    begin, end = scene.line_at(cue.word.idx)
    inside = (mention for mention in scene.places_before(end, since=begin) if mention.is_city)
    return next((m.place for m in inside if _stands_alone(m.begin, m.end, scene, since=begin)), None)


def _stands_alone(begin: int, end: int, scene: Scene, *, since: int) -> bool:
    before, behind = scene.text[max(since, begin - 2) : begin], scene.text[end : end + 1]
    return _CITY_ALONE.match(before) is not None and (not behind or behind in ".,;\n")


def heading_place(cue: Cue, scene: Scene) -> Place | None:
    """The place that the lines between the day and the item tell: "Dublin (local time)", "Visit to Malta", the last first."""
    section = scene.document.section_at(cue.word.idx)
    item = section.item_at(cue.word.idx) if section else None
    if section is None or item is None:
        return None
    before = scene.places_before(item[0], since=section.begin)
    above = [mention.place for mention in before if section.item_at(mention.begin) is None]
    # "Visit to Albania and Montenegro": there where one of them is at home
    return next((place for place in above if place.country in cue.parties), above[0] if above else None)


def principal_of(offset: int, scene: Scene) -> ActorMention | None:
    """Whose programme it is: who alone stands in the last heading above the item, else who is named first in the title or at the
    begin of an item, else whoever is named first."""
    section = scene.document.section_at(offset)
    if section is None:
        return None
    if not section.items:
        return scene.principal
    if scene.document.story_at(offset) is not None:  # "PRAGUE - State secretary A meets B"
        return None
    named = [mention for mention in scene.actors if mention.form is Form.NAME]
    heading = next((m for m in reversed(named) if m.begin < offset and _is_heading(m, scene)), None)
    title_end = scene.document.sections[0].begin
    return heading or next((m for m in named if m.begin < title_end or _opens_item(m, scene)), scene.principal)


def _is_heading(mention: ActorMention, scene: Scene) -> bool:
    """True for "SECRETARY OF STATE A" alone in a line between the items."""
    section = scene.document.section_at(mention.begin)
    if section is not None and (not section.items or section.item_at(mention.begin) is not None):
        return False
    begin, end = scene.line_at(mention.begin)
    return (
        _TITLE_ALONE.fullmatch(scene.text, begin, mention.begin) is not None
        and not scene.text[mention.end : end].strip()
    )


def _opens_item(mention: ActorMention, scene: Scene) -> bool:
    """True for A of "16h30: the president of Peru, A, receives B"."""
    section = scene.document.section_at(mention.begin)
    item = section.item_at(mention.begin) if section else None
    return item is not None and _OPENING.fullmatch(scene.text, item[0], mention.begin) is not None


def tells_ahead(cue: Cue, scene: Scene) -> bool:
    """True for an item of a programme under a day that is not over: whatever its words, it is to come."""
    section = scene.document.section_at(cue.word.idx)
    item = section.item_at(cue.word.idx) if section else None
    if section is None or section.when is None or not section.ahead or item is None:
        return False
    opens = _UP_TO_NOUN.fullmatch(scene.text, item[0], cue.word.idx) is not None
    return section.when.end >= scene.published and (opens or cue.reading.direction is not Direction.PAST)


def day_in_section(mention: DateMention, section: Section, scene: Scene) -> Day | None:
    """The day of "Friday, 12.00" below "Thursday 13 - Saturday 15 February", and all days of a visit "(to Oct. 8)"."""
    when = section.when
    if when is None or section.item_at(mention.begin) is None:
        return None
    if isinstance(mention.expression, Weekday) and when.width <= _WEEK:
        days = (when.start + timedelta(days=number) for number in range(when.width))
        day = next((day for day in days if day.weekday() == mention.expression.weekday), None)
        found = When.day(day) if day else None
    elif _LAST_DAY.search(scene.text, max(0, mention.begin - 12), mention.end):
        bound = mention.expression
        last = resolve(bound.of if isinstance(bound, Bound) else bound, scene.published, Direction.FUTURE)
        found = When.days(when.start, last.end) if last and 0 <= (last.end - when.start).days < _LONGEST_VISIT else None
    else:
        return None
    source = Source.of("counted from the heading above it", section.label)
    return Day(when=found, words=mention.text, source=source) if found else None
