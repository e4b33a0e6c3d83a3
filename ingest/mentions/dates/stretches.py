"""Arithmetic on calendar stretches: weeks from Monday to Sunday, months, quarters, years, seasons."""

import calendar
from datetime import date, timedelta

from ingest.mentions.dates.expressions import Season, Unit, YearReference
from meetings.when import When

# Seasons as the northern press counts them: the first month, three months long.
_SEASON_STARTS = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: 12}


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


def year_of(year: YearReference, anchor: date) -> int:
    """The year in figures; one counted from the anchor ("last year") is looked up."""
    return year if isinstance(year, int) else add(anchor, year.unit, year.by).year


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
