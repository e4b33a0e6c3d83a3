"""Arithmetic on calendar stretches: weeks from Monday to Sunday, months, quarters, years, seasons, and parts of them."""

import calendar
from datetime import date, timedelta

from ingest.mentions.dates.expressions import Part, Season, Unit
from meetings.when import When
from meetings.words import Precision

# Seasons as the northern press counts them: the first month, three months long.
_SEASON_STARTS = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}

_WEEKS = {Part.FIRST_WEEK: 0, Part.SECOND_WEEK: 1, Part.THIRD_WEEK: 2, Part.FOURTH_WEEK: 3}


def add_months(day: date, months: int) -> date:
    """The same day so many months away, or the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add(day: date, unit: Unit, by: int) -> date:
    match unit:
        case Unit.DAY:
            return day + timedelta(days=by)
        case Unit.WEEK:
            return day + timedelta(weeks=by)
        case Unit.MONTH:
            return add_months(day, by)
        case Unit.QUARTER:
            return add_months(day, 3 * by)
        case Unit.YEAR:
            return add_months(day, 12 * by)


def around(day: date, unit: Unit) -> When:
    """The calendar unit that holds the day; a week is some time between its Monday and its Sunday."""
    match unit:
        case Unit.DAY:
            return When.day(day)
        case Unit.WEEK:
            monday = day - timedelta(days=day.weekday())
            return When.between(monday, monday + timedelta(days=6))
        case Unit.MONTH:
            return When.month(day.year, day.month)
        case Unit.QUARTER:
            return When.quarter(day.year, (day.month + 2) // 3)
        case Unit.YEAR:
            return When.year(day.year)


def weekend(day: date) -> When:
    """Saturday and Sunday of the week that holds the day."""
    saturday = day + timedelta(days=5 - day.weekday())
    return When.between(saturday, saturday + timedelta(days=1))


def season(name: Season, year: int) -> When:
    """The season that begins in the year: the winter of 2023 ends in February 2024."""
    start = date(year, _SEASON_STARTS[name], 1)
    return When.between(start, add_months(start, 3) - timedelta(days=1))


def part_of(whole: When, part: Part, *, now: date) -> When | None:
    """The part of the stretch, vague as it is; None for a part that does not exist ("later this week" on a Sunday has one day)."""
    if part is Part.WEEK_AROUND:
        return around(whole.start, Unit.WEEK)
    if part is Part.WEEKEND_AROUND:
        return weekend(whole.start)
    if whole.width == 1:
        return whole
    first, last = _bounds(whole, part, now)
    start = max(whole.start, first)
    end = min(whole.end, last)
    return When(start, end, Precision.APPROXIMATE if end > start else Precision.DAY) if start <= end else None


def _bounds(whole: When, part: Part, now: date) -> tuple[date, date]:
    if part in _WEEKS:
        first = whole.start + timedelta(weeks=_WEEKS[part])
        return first, first + timedelta(days=6)
    middle = whole.start + timedelta(days=(whole.width - 1) // 2)
    match part:
        case Part.LAST_WEEK:
            return whole.end - timedelta(days=6), whole.end
        case Part.SO_FAR:
            return whole.start, now
        case Part.REST:
            return now, whole.end
        case Part.FIRST_HALF:
            return whole.start, middle
        case Part.SECOND_HALF:
            return middle + timedelta(days=1), whole.end
        case _:
            return _third(whole, part)


def _third(whole: When, part: Part) -> tuple[date, date]:
    """Early, middle, late: of a week Monday to Wednesday, Tuesday to Thursday, Thursday to Sunday; of a month the
    1st to 10th, 10th to 20th, 20th to the end; of a longer stretch the first quarter, the middle half, the last quarter."""
    if whole.width <= 7:
        early, middle, late = (0, 2), (1, 3), (3, whole.width - 1)
    elif whole.width <= 31:
        early, middle, late = (0, 9), (9, 19), (19, whole.width - 1)
    else:
        quarter = whole.width // 4
        early, middle, late = (
            (0, quarter - 1),
            (quarter, whole.width - quarter - 1),
            (whole.width - quarter, whole.width - 1),
        )
    first, last = {Part.EARLY: early, Part.MIDDLE: middle, Part.LATE: late}[part]
    return whole.start + timedelta(days=first), whole.start + timedelta(days=last)
