"""Which stretch of days a phrase means: "the weekend", "in July", "next week", "three months ago"."""

from collections.abc import Iterable
from datetime import date, timedelta

from ingest.mentions.dates import stretches
from ingest.mentions.dates.expressions import (
    Away,
    CalendarMonth,
    CalendarQuarter,
    CalendarSeason,
    CalendarYear,
    Direction,
    Pointer,
    Shift,
    Unit,
    Weekend,
    Within,
    YearReference,
)
from meetings.when import When

NamedStretch = CalendarMonth | CalendarSeason | CalendarQuarter | CalendarYear


def resolve_period(
    expression: NamedStretch | Weekend | Shift | Away | Within, anchor: date, direction: Direction
) -> When | None:
    """The stretch, counted from the anchor; None where the direction has none ("met in three weeks").

    Raises ValueError or OverflowError beyond the years 1 to 9999.
    """
    match expression:
        case Weekend():
            return _weekend(expression, anchor, direction)
        case Shift(unit, by):
            return _shift(unit, by, anchor, direction)
        case Away():
            return _away(expression, anchor, direction)
        case Within(unit, by):
            return _within(unit, by, anchor, direction)
    return _named_stretch(expression, anchor, direction)


def _weekend(expression: Weekend, anchor: date, direction: Direction) -> When:
    begun = anchor.weekday() >= 5
    match expression.pointer:
        case Pointer.LAST:
            by = -1
        case Pointer.NEXT:
            by = 1 if begun else 0
        case _ if begun or direction is Direction.FUTURE:
            by = 0
        case _:
            # Without a tense "the weekend" is the last one until Wednesday, then the coming one.
            by = -1 if direction is Direction.PAST or anchor.weekday() <= 2 else 0
    return stretches.weekend(anchor + timedelta(weeks=by))


def _named_stretch(expression: NamedStretch, anchor: date, direction: Direction) -> When | None:
    match expression:
        case CalendarYear(year):
            return When.year(year)
        case CalendarMonth(month=month, year=year, pointer=pointer):
            stretch = {y: When.month(y, month) for y in _years(year, anchor)}
        case CalendarSeason(season=season, year=year, pointer=pointer):
            stretch = {y: stretches.season(season, y) for y in _years(year, anchor)}
        case CalendarQuarter(quarter=quarter, year=year):
            stretch = {y: When.quarter(y, quarter) for y in _years(year, anchor)}
            pointer = None
    if year is not None:
        return stretch[stretches.year_of(year, anchor)]
    return _pick(list(stretch.values()), anchor, direction, pointer)


def _years(year: YearReference | None, anchor: date) -> Iterable[int]:
    # Two years back: in January, "last winter" began in the December before the last.
    return range(anchor.year - 2, anchor.year + 2) if year is None else [stretches.year_of(year, anchor)]


def _pick(whens: list[When], anchor: date, direction: Direction, pointer: Pointer | None) -> When | None:
    """One of the same stretch in several years; `whens` are in order."""
    match pointer, direction:
        case Pointer.LAST, _:
            return next((when for when in reversed(whens) if when.end < anchor), None)
        case Pointer.NEXT, _:
            return next((when for when in whens if when.start > anchor), None)
        case Pointer.THIS, _:
            # "this winter" may have begun last year
            now = (when for when in whens if when.start <= anchor <= when.end)
            return next(now, None) or next(when for when in whens if when.start.year == anchor.year)
        case None, Direction.PAST:
            return next(when for when in reversed(whens) if when.start <= anchor)
        case None, Direction.FUTURE:
            return next(when for when in whens if when.end >= anchor)
    return min(whens, key=lambda when: _distance(when, anchor))


def _distance(when: When, anchor: date) -> timedelta:
    return max(when.start - anchor, anchor - when.end, timedelta(0))


def _shift(unit: Unit, by: int, anchor: date, direction: Direction) -> When:
    stretch = stretches.around(stretches.add(anchor, unit, by), unit)
    if unit is Unit.WEEK and by == 0:
        if direction is Direction.PAST:
            return When.between(stretch.start, anchor)
        if direction is Direction.FUTURE:
            return When.between(anchor, stretch.end)
    return stretch


def _away(expression: Away, anchor: date, direction: Direction) -> When | None:
    unit, by = expression.unit, expression.by
    if by > 0 and direction is Direction.PAST:
        return None  # "met in three weeks" tells how long it took
    day = stretches.add(anchor, unit, by)
    if unit is Unit.WEEK:
        slack = timedelta(days=1 if abs(by) == 1 else 3)  # "a week ago" is nearly exact, "three weeks ago" is not
        return When.between(day - slack, day + slack)
    return stretches.around(day, unit)


def _within(unit: Unit, by: int, anchor: date, direction: Direction) -> When | None:
    if by > 0 and direction is Direction.PAST:
        return None
    far = stretches.add(anchor, unit, by)
    return When.between(min(anchor, far), max(anchor, far))
