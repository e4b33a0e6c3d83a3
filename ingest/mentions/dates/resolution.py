"""From what a phrase says to the days that it means, counted from a day and steered by the verb's tense."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import assert_never

from ingest.mentions.dates import stretches
from ingest.mentions.dates.expressions import (
    Away,
    Bound,
    CalendarDay,
    CalendarMonth,
    CalendarQuarter,
    CalendarSeason,
    CalendarYear,
    DayOfMonth,
    DaysEnding,
    Direction,
    EitherDay,
    Expression,
    Limit,
    PartOf,
    Pointer,
    Shift,
    Span,
    Unit,
    Weekday,
    Weekend,
    Within,
    YearReference,
)
from meetings.when import When
from meetings.words import Precision

# A tense does not send us further than ten months: "was due on 3 September", written on 21 August, is two weeks ahead.
_TENSE_REACHES = 305

# Years that a day without a year may fall in: 29 February comes every fourth year, or every eighth around 1900.
_YEARS_AROUND = range(-8, 9)


def resolve(expression: Expression, anchor: date, direction: Direction) -> When | None:
    """The days that the expression means; None where the calendar or the direction has none."""
    try:
        return _resolve(expression, anchor, direction)
    except (ValueError, OverflowError):  # a day that no calendar has: the year 0, or after 9999
        return None


def _resolve(expression: Expression, anchor: date, direction: Direction) -> When | None:
    match expression:
        case CalendarDay() | DayOfMonth() | EitherDay():
            day = _day(expression, anchor, direction)
            return When.day(day) if day else None
        case Weekday():
            return When.day(_weekday(expression, anchor, direction))
        case Weekend():
            return _weekend(expression, anchor, direction)
        case CalendarMonth() | CalendarSeason() | CalendarQuarter() | CalendarYear():
            return _named_stretch(expression, anchor, direction)
        case Shift(unit, by):
            return _shift(unit, by, anchor, direction)
        case Away():
            return _away(expression, anchor, direction)
        case Within(unit, by):
            return _within(unit, by, anchor, direction)
        case PartOf(part, whole):
            stretch = _whole(whole, anchor, direction)
            return stretches.part_of(stretch, part, now=anchor) if stretch else None
        case Span():
            return _span(expression, anchor, direction)
        case DaysEnding(days, last):
            end = _resolve(last, anchor, direction)
            return When.days(end.end - timedelta(days=days - 1), end.end) if end else None
        case Bound():
            return _bound(expression, anchor, direction)
    assert_never(expression)


# Days


def _day(expression: CalendarDay | DayOfMonth | EitherDay, anchor: date, direction: Direction) -> date | None:
    match expression:
        case EitherDay(first, second):
            days = [day for each in (first, second) if (day := _day(each, anchor, direction))]
            return min(days, key=lambda day: abs(day - anchor), default=None)
        case DayOfMonth():
            return _day_of_month(expression, anchor, direction)
        case CalendarDay(day=day, month=month, year=None, weekday=weekday):
            years = (anchor.year + offset for offset in _YEARS_AROUND)
            days = list(_existing((year, month, day) for year in years))
            # The weekday settles the year only among those next to the article's: it recurs every five or six years.
            agreeing = [day for day in days if day.weekday() == weekday and abs(day.year - anchor.year) <= 1]
            return _nearest(agreeing or days, anchor, direction)
        case CalendarDay(day=day, month=month, year=year):
            assert year is not None
            return next(_existing([(_year(year, anchor), month, day)]), None)
    assert_never(expression)


def _day_of_month(expression: DayOfMonth, anchor: date, direction: Direction) -> date | None:
    # A 31st comes at the latest two months away.
    offsets = [expression.month] if expression.month is not None else range(-2, 3)
    months = (stretches.add_months(anchor.replace(day=1), offset) for offset in offsets)
    days = list(_existing((month.year, month.month, expression.day) for month in months))
    agreeing = [day for day in days if day.weekday() == expression.weekday]
    return _nearest(agreeing or days, anchor, direction)


def _existing(days: Iterable[tuple[int, int, int]]) -> Iterator[date]:
    for year, month, day in days:
        try:
            yield date(year, month, day)
        except ValueError:  # the calendar has no such day
            continue


def _nearest(days: list[date], anchor: date, direction: Direction) -> date | None:
    """The nearest day on the side that the tense points to; the nearest of all where that one is out of reach."""
    nearest = min(days, key=lambda day: (abs(day - anchor), day), default=None)
    match direction:
        case Direction.PAST:
            directed = max((day for day in days if day <= anchor), default=None)
        case Direction.FUTURE:
            directed = min((day for day in days if day >= anchor), default=None)
        case Direction.UNKNOWN:
            return nearest
    if directed is None or abs(directed - anchor).days > _TENSE_REACHES:
        return nearest
    return directed


def _weekday(expression: Weekday, anchor: date, direction: Direction) -> date:
    """A bare weekday that is today's means today in both directions: nobody calls the same day of another week so."""
    day = expression.weekday
    monday = anchor - timedelta(days=anchor.weekday())
    if expression.week is not None:
        return monday + timedelta(weeks=expression.week, days=day)
    ahead = timedelta(days=(day - anchor.weekday()) % 7)
    back = timedelta(days=(anchor.weekday() - day) % 7)
    match expression.pointer:
        case Pointer.LAST:
            return anchor - (back or timedelta(weeks=1))
        case Pointer.NEXT:
            return anchor + (ahead or timedelta(weeks=1))
        case Pointer.THIS if direction is Direction.UNKNOWN:
            return monday + timedelta(days=day)
        case _:
            return anchor + ahead if direction is Direction.FUTURE else anchor - back


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


# Longer stretches


def _year(year: YearReference, anchor: date) -> int:
    return year if isinstance(year, int) else stretches.add(anchor, year.unit, year.by).year


def _named_stretch(
    expression: CalendarMonth | CalendarSeason | CalendarQuarter | CalendarYear, anchor: date, direction: Direction
) -> When | None:
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
        return stretch[_year(year, anchor)]
    return _pick(list(stretch.values()), anchor, direction, pointer)


def _years(year: YearReference | None, anchor: date) -> Iterable[int]:
    # Two years back: in January, "last winter" began in the December before the last.
    return range(anchor.year - 2, anchor.year + 2) if year is None else [_year(year, anchor)]


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


# Spans and bounds


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
    forward = (direction is Direction.FUTURE and _floats(first)) or (_floats(last) and not _floats(first))
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
