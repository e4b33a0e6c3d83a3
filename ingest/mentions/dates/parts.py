"""Parts of a stretch of days: early July, the second half of the year, later this week."""

from datetime import date, timedelta

from ingest.mentions.dates import stretches
from ingest.mentions.dates.expressions import Part, Unit
from meetings.when import When

_WEEKS = {Part.FIRST_WEEK: 0, Part.SECOND_WEEK: 1, Part.THIRD_WEEK: 2, Part.FOURTH_WEEK: 3}


def part_of(whole: When, part: Part, *, now: date) -> When | None:
    """Some time within that part; None where there is no such part ("earlier this week", told of a week to come)."""
    if part is Part.WEEK_AROUND:
        return stretches.around(whole.start, Unit.WEEK)
    if part is Part.WEEKEND_AROUND:
        return stretches.weekend(whole.start)
    if whole.width == 1:
        return whole
    first, last = _bounds(whole, part, now)
    start, end = max(whole.start, first), min(whole.end, last)
    return When.between(start, end) if start <= end else None


def _bounds(whole: When, part: Part, now: date) -> tuple[date, date]:
    if part in _WEEKS:
        first = whole.start + timedelta(weeks=_WEEKS[part])
        return first, first + timedelta(days=6)
    half = whole.start + timedelta(days=(whole.width - 1) // 2)
    cuts = {
        Part.LAST_WEEK: (whole.end - timedelta(days=6), whole.end),
        Part.SO_FAR: (whole.start, now),
        Part.REST: (now, whole.end),
        Part.FIRST_HALF: (whole.start, half),
        Part.SECOND_HALF: (half + timedelta(days=1), whole.end),
    }
    return cuts.get(part) or _third(whole, part)


def _third(whole: When, part: Part) -> tuple[date, date]:
    """Early, middle and late.

    Of a week: Monday to Wednesday, Tuesday to Thursday, Thursday to Sunday. Of a month: 1st to 10th, 10th to 20th,
    20th to its end. Of a longer stretch: the first quarter, the middle half, the last quarter.
    """
    end, quarter = whole.width - 1, whole.width // 4
    if whole.width <= 7:
        cuts = {Part.EARLY: (0, 2), Part.MIDDLE: (1, 3), Part.LATE: (3, end)}
    elif whole.width <= 31:
        cuts = {Part.EARLY: (0, 9), Part.MIDDLE: (9, 19), Part.LATE: (19, end)}
    else:
        cuts = {
            Part.EARLY: (0, quarter - 1),
            Part.MIDDLE: (quarter, end - quarter),
            Part.LATE: (end - quarter + 1, end),
        }
    first, last = cuts[part]
    return whole.start + timedelta(days=first), whole.start + timedelta(days=last)
