"""Which day a phrase means that names one: "20 May", "the 20th", "Monday"."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from ingest.mentions.dates import stretches
from ingest.mentions.dates.expressions import CalendarDay, DayOfMonth, Direction, EitherDay, Pointer, Weekday

# A tense does not send us further than ten months: "was due on 5 June", written on 17 May, lies ahead; two months ahead at most.
_TENSE_REACHES = 305
_NEAR = 60

# Years that a day without a year may fall in: 29 February comes every fourth year, or every eighth around 1900.
_YEARS_AROUND = range(-8, 9)


def resolve_day(
    expression: CalendarDay | DayOfMonth | EitherDay | Weekday, anchor: date, direction: Direction
) -> date | None:
    """The day, counted from the anchor; None where the calendar has none.

    Raises ValueError or OverflowError beyond the years 1 to 9999.
    """
    match expression:
        case EitherDay(first, second):
            days = [day for each in (first, second) if (day := _calendar_day(each, anchor, direction))]
            return min(days, key=lambda day: abs(day - anchor), default=None)
        case DayOfMonth():
            return _day_of_month(expression, anchor, direction)
        case Weekday():
            return _weekday(expression, anchor, direction)
        case CalendarDay():
            return _calendar_day(expression, anchor, direction)


def _calendar_day(expression: CalendarDay, anchor: date, direction: Direction) -> date | None:
    day, month, year = expression.day, expression.month, expression.year
    if year is not None:
        return next(_existing([(stretches.year_of(year, anchor), month, day)]), None)
    days = list(_existing((anchor.year + offset, month, day) for offset in _YEARS_AROUND))
    # The weekday settles the year only among those next to the article's: it recurs every five or six years.
    agreeing = [day for day in days if day.weekday() == expression.weekday and abs(day.year - anchor.year) <= 1]
    return _nearest(agreeing or days, anchor, direction)


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
    far = directed is None or abs(directed - anchor).days > _TENSE_REACHES
    return nearest if far and nearest and (directed is None or abs(nearest - anchor).days <= _NEAR) else directed


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
