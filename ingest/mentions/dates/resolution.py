"""From what a phrase says to the days that it means, counted from a day and steered by the verb's tense."""

from datetime import date, timedelta

from ingest.mentions.dates import stretches
from ingest.mentions.dates.days import resolve_day
from ingest.mentions.dates.expressions import (
    Bound,
    CalendarDay,
    CalendarMonth,
    DayOfMonth,
    DaysEnding,
    Direction,
    EitherDay,
    Expression,
    Limit,
    PartOf,
    Shift,
    Span,
    Weekday,
)
from ingest.mentions.dates.parts import part_of
from ingest.mentions.dates.periods import resolve_period
from meetings.when import When
from meetings.words import Precision


def resolve(expression: Expression, anchor: date, direction: Direction) -> When | None:
    """The days that the expression means; None where the calendar or the direction has none."""
    try:
        return _resolve(expression, anchor, direction)
    except (ValueError, OverflowError):  # a day that no calendar has: the year 0, or after 9999
        return None


def _resolve(expression: Expression, anchor: date, direction: Direction) -> When | None:
    match expression:
        case CalendarDay() | DayOfMonth() | EitherDay() | Weekday():
            day = resolve_day(expression, anchor, direction)
            return When.day(day) if day else None
        case PartOf() | Span() | DaysEnding() | Bound():
            return _composed(expression, anchor, direction)
    return resolve_period(expression, anchor, direction)


def _composed(expression: PartOf | Span | DaysEnding | Bound, anchor: date, direction: Direction) -> When | None:
    match expression:
        case PartOf(part, of):
            whole = _whole(of, anchor, direction)
            return part_of(whole, part, now=anchor) if whole else None
        case Span():
            return _span(expression, anchor, direction)
        case DaysEnding(days, last):
            end = _resolve(last, anchor, direction)
            return When.days(end.end - timedelta(days=days - 1), end.end) if end else None
        case Bound():
            return _bound(expression, anchor, direction)


def _whole(expression: Expression, anchor: date, direction: Direction) -> When | None:
    """The whole stretch, of which a part is taken: "later this week" needs the week uncut by the tense."""
    if isinstance(expression, Shift):
        return stretches.around(stretches.add(anchor, expression.unit, expression.by), expression.unit)
    return _resolve(expression, anchor, direction)


def _floats(expression: Expression) -> bool:
    """True where the phrase recurs (a weekday, a day or month without a year) and its neighbour in a span settles it."""
    match expression:
        case CalendarDay(year=None) | DayOfMonth(month=None) | EitherDay():
            return True
        case CalendarMonth(year=None, pointer=None) | Weekday(pointer=None, week=None):
            return True
        case PartOf(whole=whole):
            return _floats(whole)
    return False


def _span(expression: Span, anchor: date, direction: Direction) -> When | None:
    first, last = expression.first, expression.last
    forward = _floats(last) and (direction is Direction.FUTURE or not _floats(first))
    if forward:
        begin = _resolve(first, anchor, direction)
        end = begin and _resolve(last, begin.start if _floats(last) else anchor, Direction.FUTURE)
    else:
        end = _resolve(last, anchor, direction)
        begin = end and _resolve(first, end.end if _floats(first) else anchor, Direction.PAST)
    if begin is None or end is None or end.end < begin.start:
        return None
    exact = begin.precision is end.precision is Precision.DAY and not expression.vague
    return (When.days if exact else When.between)(begin.start, end.end)


def _bound(expression: Bound, anchor: date, direction: Direction) -> When | None:
    if expression.limit is Limit.SINCE:
        since = _resolve(expression.of, anchor, Direction.PAST)
        return When.between(since.start, anchor) if since and since.start <= anchor else None
    if direction is Direction.PAST:
        return None  # "left before Friday" has no beginning
    until = _whole(expression.of, anchor, Direction.FUTURE)
    if until is None:
        return None
    last = until.start - timedelta(days=1) if expression.limit is Limit.BEFORE else until.end
    return When.between(anchor, last) if last >= anchor else None
