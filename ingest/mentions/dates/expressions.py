"""What a date phrase says, before it is counted from a day: "next Monday", "the 20th", "early July last year"."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Direction(StrEnum):
    """Where the tense of the verb points: "met on Monday", "will meet on Monday", no verb at all."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


class Unit(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Pointer(IntEnum):
    """The word before a name of the calendar: "last May", "this May", "next May"."""

    LAST = -1
    THIS = 0
    NEXT = 1


class Season(StrEnum):
    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


class Part(StrEnum):
    """Which part of a stretch is meant. `SO_FAR` and `REST` are cut by the day it is counted from."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"
    FIRST_WEEK = "first week"
    SECOND_WEEK = "second week"
    THIRD_WEEK = "third week"
    FOURTH_WEEK = "fourth week"
    LAST_WEEK = "last week"
    SO_FAR = "so far"
    REST = "rest"
    WEEK_AROUND = "week around"
    WEEKEND_AROUND = "weekend around"


class Limit(StrEnum):
    """A date that only bounds when something is: "since March", "by the end of the year"."""

    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Shift:
    """So many calendar units away: yesterday is (DAY, -1), next week (WEEK, 1), this year (YEAR, 0)."""

    unit: Unit
    by: int


YearReference = int | Shift
"""A year in figures, or one counted from the day of the article ("of last year")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """ "Monday, 20 May 2024"; without a year the direction chooses one, and the weekday helps."""

    day: int
    month: int
    year: YearReference | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class EitherDay:
    """ "5/6/2024": the reading that lies nearer to the article, the first of two equally near ones."""

    first: CalendarDay
    second: CalendarDay


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfMonth:
    """ "the 20th", "the 20th of last month" (`month` is -1), "Friday 24"."""

    day: int
    month: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """ "Monday"; `pointer` for "next Monday", `week` for "Monday last week" (-1)."""

    weekday: int
    pointer: Pointer | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Weekend:
    pointer: Pointer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarMonth:
    month: int
    year: YearReference | None = None
    pointer: Pointer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarSeason:
    season: Season
    year: YearReference | None = None
    pointer: Pointer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarQuarter:
    quarter: int
    year: YearReference | None = None


@dataclass(frozen=True, slots=True)
class CalendarYear:
    year: int


@dataclass(frozen=True, slots=True)
class Away:
    """A length of time away: "three weeks ago" is (WEEK, -3), "in two months" (MONTH, 2)."""

    unit: Unit
    by: int


@dataclass(frozen=True, slots=True)
class Within:
    """Some time between now and a length of time away: "in less than a month", "in recent days" (by < 0)."""

    unit: Unit
    by: int


@dataclass(frozen=True, slots=True)
class PartOf:
    part: Part
    whole: "Expression"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From `first` to `last`; `vague` where it lies somewhere between the two ("between 3 and 5 July")."""

    first: "Expression"
    last: "Expression"
    vague: bool = False


@dataclass(frozen=True, slots=True)
class DaysEnding:
    """ "for two days ending today"."""

    days: int
    last: "Expression"


@dataclass(frozen=True, slots=True)
class Bound:
    limit: Limit
    of: "Expression"


Expression = (
    Shift
    | CalendarDay
    | EitherDay
    | DayOfMonth
    | Weekday
    | Weekend
    | CalendarMonth
    | CalendarSeason
    | CalendarQuarter
    | CalendarYear
    | Away
    | Within
    | PartOf
    | Span
    | DaysEnding
    | Bound
)
