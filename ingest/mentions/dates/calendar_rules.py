"""Rules for dates of the calendar: days, months, quarters, seasons and years, with or without a year."""

import re
from dataclasses import replace
from datetime import date

from ingest.mentions.dates import words
from ingest.mentions.dates.expressions import (
    CalendarDay,
    CalendarMonth,
    CalendarQuarter,
    CalendarSeason,
    CalendarYear,
    DayOfMonth,
    EitherDay,
    Expression,
    Shift,
    Span,
    Unit,
    YearReference,
)
from ingest.mentions.dates.rule import Rule, RuleSet
from ingest.mentions.dates.words import DASH, DAY, MONTH, ORDINAL, POINTER, SHORT_WEEKDAY, WEEKDAY, YEAR, YEAR_WORD

_YEAR_AFTER = rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR})|,?\s+(?P<year_word>{YEAR_WORD}))?"
_ANY_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}),?\s+)?"
# The first of "12/13 May" and "12.-13. May"
_FIRST_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:(?i:st|nd|rd|th)\b)?(?![\d%])\.?"
_TO = rf"(?:{DASH}|/|\s+(?:to|until|till|through)\s+)"
_AND = r"(?P<both>\s+(?:and|&)\s+|,\s*(?:and\s+)?)"
_ORDINAL_FIGURES = r"(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)"

# What may follow "the 20th" when it is a day: no noun ("the 20th session"), no further ordinal.
_NO_NOUN = (
    r"(?=\s*(?:[.,;:)!?\n\u2013\u2014]|\Z)|['’]s|\s+(?:in|at|to|for|when|with|or|as|by|but|after|before|where|on|he|she|they"
    r"|it|here|there|under|instead|and\s+(?!\d))\b)"
)
# "March 10 percent", "on 2 May 30 people": a count, not a day.
_NO_COUNT = r"(?!\s*(?:%|percent|per\s+cent|people|million|billion|points|votes|countries|o'clock))"

# By day and month, those whose date is the same each year.
_HOLIDAYS = {
    "Christmas Eve": (24, 12),
    "Christmas Day": (25, 12),
    "Christmas": (25, 12),
    "Boxing Day": (26, 12),
    "New Year's Eve": (31, 12),
    "New Year's Day": (1, 1),
}
# A name of a month that is also a name of a person or a verb needs a stronger word before it.
_AMBIGUOUS_MONTHS = frozenset({3, 4, 5, 6, 8})
_STRONG = (
    r"in|than|since|until|till|by|during|early|mid|late|from|before|after|through|between|of|that|around"
    r"|(?:recently|early|late)\s+as"
)
# "March to May", "June/July"
_OTHER_MONTH = rf"\b{MONTH}(?:\s+(?:to|until|till|through|and|or)\s+|\s*[-–—/]\s*)"
# "scheduled for June", "pencilled in for March", "postponed to May"
_FIXED_FOR = (
    r"(?:scheduled|set|planned|due|slated|pencill?ed\s+in|foreseen|fixed|earmarked|expected|booked|arranged|envisaged)\s+for"
    r"|(?:postponed|delayed|deferred|moved|put\s+off|pushed\s+back|shifted)\s+to"
)
_BEFORE_AMBIGUOUS_MONTH = re.compile(rf"(?:\b(?i:{_STRONG}|{_FIXED_FOR})[\s-]+|{_OTHER_MONTH})\Z")
_BEFORE_MONTH = re.compile(rf"(?:\b(?i:{_STRONG}|to|for|and|or|the|a|an)[\s-]+|{_OTHER_MONTH}|(?:\A|\n)\s*)\Z")
_BEFORE_YEAR = re.compile(
    r"\b(?i:in|since|by|until|till|before|after|during|from|of|for|circa|year|early|mid|late)[\s-]+\Z"
)
_BEFORE_DAY_OF_MONTH = re.compile(r"(?i:\b(?:on|of|until|till|by|from|since|for|to)\s+|day,?\s+)\Z")
_BEFORE_SHORT_NUMERIC = re.compile(r"(?i:\bon\s+|\(|day,?\s+)\Z")


def _year(groups: dict[str, str]) -> YearReference | None:
    if "year" in groups:
        return int(groups["year"])
    if "year_word" in groups:
        word = re.sub(r"^(?:of\s+)?(?:the\s+)?|\s+year$", "", groups["year_word"], flags=re.IGNORECASE)
        return Shift(Unit.YEAR, words.pointer(word))
    return None


def _calendar_day(
    day: int, month: int, year: YearReference | None, *, weekday: int | None = None
) -> CalendarDay | None:
    """None for a day that no year has (31 June), or not the year that is given."""
    try:
        date(year if isinstance(year, int) else 2024, month, day)  # 2024 has a 29 February
    except ValueError:
        return None
    return CalendarDay(day=day, month=month, year=year, weekday=weekday)


def _day_and_month(groups: dict[str, str]) -> CalendarDay | None:
    weekday = words.weekday_number(groups["weekday"]) if "weekday" in groups else None
    day, month = words.day_number(groups["day"]), words.month_number(groups["month"])
    return _calendar_day(day, month, _year(groups), weekday=weekday)


def _days_and_month(groups: dict[str, str]) -> Span | None:
    month, year = words.month_number(groups["month"]), _year(groups)
    days = words.day_number(groups["day"].rstrip(".")), words.day_number(groups["last"])
    first, last = (_calendar_day(day, month, year) for day in days)
    if first is None or last is None or not _follows(groups, *days):
        return None
    return Span(first=first, last=last)


def _between_days_and_month(groups: dict[str, str]) -> Span | None:
    span = _days_and_month(groups)
    return replace(span, vague=True) if span else None


def _follows(groups: dict[str, str], first: int, last: int) -> bool:
    """ "18 and 19 September" is one event; "2 and 9 September" are two."""
    return last == first + 1 + groups.get("between", "").count(",") if "both" in groups else first < last


def _iso(groups: dict[str, str]) -> CalendarDay | None:
    return _calendar_day(int(groups["day"]), int(groups["month"]), int(groups["year"]))


def _numeric(groups: dict[str, str]) -> Expression | None:
    """European order first; the American one where the European is impossible, the nearer where both are possible."""
    first, second = int(groups["first"]), int(groups["second"])
    year = int(groups["year"]) if "year" in groups else None
    if "short_year" in groups:
        year = 2000 + int(groups["short_year"])
    european = _calendar_day(first, second, year) if 1 <= second <= 12 else None
    american = _calendar_day(second, first, year) if 1 <= first <= 12 else None
    if european and american and first != second and "dots" not in groups:
        return EitherDay(european, american)
    return european or american


def _numeric_days(groups: dict[str, str]) -> Span | None:
    first, last = (_calendar_day(int(groups[name]), int(groups["month"]), None) for name in ("day", "last"))
    return Span(first=first, last=last) if first and last and first.day < last.day else None


def _day_of_month(groups: dict[str, str]) -> DayOfMonth:
    which = groups.get("which", "")
    month = int(words.pointer(which)) if which else None
    return DayOfMonth(day=words.day_number(groups["day"]), month=month)


def _days_of_month(groups: dict[str, str]) -> Span | None:
    days = words.day_number(groups["day"]), words.day_number(groups["last"])
    return Span(first=DayOfMonth(day=days[0]), last=DayOfMonth(day=days[1])) if _follows(groups, *days) else None


def _weekday_and_number(groups: dict[str, str]) -> DayOfMonth:
    return DayOfMonth(day=words.day_number(groups["day"]), weekday=words.weekday_number(groups["weekday"]))


def _month(groups: dict[str, str]) -> CalendarMonth:
    pointer = words.pointer(groups["pointer"]) if "pointer" in groups else None
    return CalendarMonth(month=words.month_number(groups["month"]), year=_year(groups), pointer=pointer)


def _ambiguous_month(groups: dict[str, str]) -> CalendarMonth | None:
    month = _month(groups)
    return month if month.month in _AMBIGUOUS_MONTHS and not groups["month"].isupper() else None


def _clear_month(groups: dict[str, str]) -> CalendarMonth | None:
    month = _month(groups)
    return None if month.month in _AMBIGUOUS_MONTHS else month


def _season(groups: dict[str, str]) -> CalendarSeason:
    pointer = words.pointer(groups["pointer"]) if "pointer" in groups else None
    return CalendarSeason(season=words.season(groups["season"]), year=_year(groups), pointer=pointer)


def _quarter(groups: dict[str, str]) -> CalendarQuarter:
    name = groups["quarter"].lower()
    number = int(name[0]) if name[0].isdigit() else {"first": 1, "second": 2, "third": 3}.get(name, 4)
    return CalendarQuarter(quarter=number, year=_year(groups))


def _years(groups: dict[str, str]) -> Span | None:
    first = int(groups["first"])
    last = int(groups["last"]) if len(groups["last"]) == 4 else first // 100 * 100 + int(groups["last"])
    return Span(first=CalendarYear(first), last=CalendarYear(last), vague=True) if last > first else None


CALENDAR_RULES = RuleSet.of(
    Rule(
        name="iso day",
        pattern=re.compile(
            r"(?P<year>(?:1[89]|20)\d\d)[-/.](?P<month>0?[1-9]|1[0-2])[-/.](?P<day>3[01]|[12]\d|0?[1-9])(?!\d)"
        ),
        read=_iso,
    ),
    Rule(
        name="numeric day",
        pattern=re.compile(
            r"(?P<first>\d{1,2})(?:(?P<dots>\.)|[/-])(?P<second>\d{1,2})[./-](?P<year>(?:19|20)\d\d)(?!\d)"
        ),
        read=_numeric,
    ),
    Rule(
        name="numeric day of a short year",
        pattern=re.compile(r"(?P<first>\d{1,2})(?:(?P<dots>\.)|/)(?P<second>\d{1,2})/(?P<short_year>\d\d)(?!\d)"),
        read=_numeric,
    ),
    Rule(
        name="days of a numeric month",  # "in Washington (11-12/02)", as calendars of the Commission write it
        pattern=re.compile(r"(?P<day>\d{1,2})-(?P<last>\d{1,2})/(?P<month>0?[1-9]|1[0-2])(?![/\d])"),
        read=_numeric_days,
        before=_BEFORE_SHORT_NUMERIC,
    ),
    Rule(
        name="numeric day without year",
        # not "24/7", which is a way of life, nor the attacks of "9/11" and "7/7"
        pattern=re.compile(r"(?!24/7|9/11|7/7)(?P<first>\d{1,2})/(?P<second>\d{1,2})(?![/\d])(?!\s+(?:of|majority))"),
        read=_numeric,
        before=_BEFORE_SHORT_NUMERIC,
    ),
    Rule(
        name="day and month",
        pattern=re.compile(
            rf"{_ANY_WEEKDAY}(?:the\s+)?(?P<day>{DAY}|{ORDINAL})(?:\s+(?:day\s+)?of\s+|[\s-]+)(?P<month>{MONTH}){_YEAR_AFTER}"
        ),
        read=_day_and_month,
    ),
    Rule(
        name="month and day",
        pattern=re.compile(rf"{_ANY_WEEKDAY}(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY}){_NO_COUNT}{_YEAR_AFTER}"),
        read=_day_and_month,
    ),
    Rule(
        name="days and month",
        pattern=re.compile(
            rf"{_ANY_WEEKDAY}(?:the\s+)?(?P<day>{_FIRST_DAY})(?P<between>(?:,\s*{DAY})*)(?:{_TO}|{_AND})"
            rf"(?:(?:{WEEKDAY}),?\s+)?(?:the\s+)?(?P<last>{DAY})(?:\.|\s+of)?\s+(?P<month>{MONTH}){_YEAR_AFTER}"
        ),
        read=_days_and_month,
    ),
    Rule(
        name="month and days",
        pattern=re.compile(
            rf"{_ANY_WEEKDAY}(?P<month>{MONTH})\s+(?P<day>{DAY})(?P<between>(?:,\s*{DAY})*)(?:{_TO}|{_AND})"
            rf"(?:(?:{WEEKDAY}),?\s+)?(?:the\s+)?(?P<last>{DAY}){_NO_COUNT}{_YEAR_AFTER}"
        ),
        read=_days_and_month,
    ),
    Rule(
        name="between days and month",
        pattern=re.compile(
            rf"[Bb]etween\s+(?:the\s+)?(?P<day>{DAY})\s+and\s+(?:the\s+)?(?P<last>{DAY})(?:\s+of)?\s+(?P<month>{MONTH}){_YEAR_AFTER}"
        ),
        read=_between_days_and_month,
    ),
    Rule(
        name="between month and days",
        pattern=re.compile(
            rf"[Bb]etween\s+(?P<month>{MONTH})\s+(?P<day>{DAY})\s+and\s+(?P<last>{DAY}){_NO_COUNT}{_YEAR_AFTER}"
        ),
        read=_between_days_and_month,
    ),
    Rule(
        # "on 9 October, and on the 20th of the same month"
        name="day of month told",
        pattern=re.compile(
            rf"(?i:the\s+(?P<day>{_ORDINAL_FIGURES}|{ORDINAL})\s+(?:day\s+)?of\s+the\s+(?P<which>same)\s+month\b)"
        ),
        read=_day_of_month,
        anaphoric=True,
    ),
    Rule(
        name="day of month",
        pattern=re.compile(rf"the\s+(?P<day>{_ORDINAL_FIGURES}){_NO_NOUN}"),
        read=_day_of_month,
        before=_BEFORE_DAY_OF_MONTH,
    ),
    Rule(
        name="day of month",
        pattern=re.compile(
            rf"(?i:(?:the\s+)?(?P<day>{_ORDINAL_FIGURES}|{ORDINAL})\s+(?:day\s+)?of\s+(?:the\s+)?(?P<which>{POINTER})\s+month\b)"
        ),
        read=_day_of_month,
    ),
    Rule(
        name="days of month",
        pattern=re.compile(
            rf"the\s+(?P<day>{_ORDINAL_FIGURES})(?:{_TO}|{_AND})(?:the\s+)?(?P<last>{_ORDINAL_FIGURES}){_NO_NOUN}"
        ),
        read=_days_of_month,
        before=_BEFORE_DAY_OF_MONTH,
    ),
    Rule(
        name="weekday and day of month",
        pattern=re.compile(
            rf"(?:the\s+)?(?:(?i:{POINTER})\s+)?(?P<weekday>{WEEKDAY}),?[^\S\n]+(?:the\s+)?(?P<day>{DAY})"
            rf"(?:{_NO_NOUN}|(?=[ ]-[ ]))(?!\s+(?:and|of|in\s+\d))"
        ),
        read=_weekday_and_number,
    ),
    Rule(
        name="month and year",
        pattern=re.compile(rf"(?P<month>{MONTH})(?:,?\s+(?:of\s+)?(?P<year>{YEAR})|,?\s+(?P<year_word>{YEAR_WORD}))"),
        read=_month,
    ),
    Rule(
        name="month pointed at",
        pattern=re.compile(rf"(?i:the\s+)?(?P<pointer>(?i:{POINTER}))\s+(?P<month>{MONTH})(?!\s+\d)"),
        read=_month,
    ),
    Rule(name="month", pattern=re.compile(rf"(?P<month>{MONTH})"), read=_clear_month, before=_BEFORE_MONTH),
    Rule(
        name="month", pattern=re.compile(rf"(?P<month>{MONTH})"), read=_ambiguous_month, before=_BEFORE_AMBIGUOUS_MONTH
    ),
    Rule(
        # "the May talks", and the label of a line: "March – The minister is due"
        name="month",
        pattern=re.compile(rf"(?P<month>{MONTH})(?=\s+[a-z]+)"),
        read=_ambiguous_month,
        before=re.compile(r"\b(?i:the|a|an)\s+\Z"),
    ),
    Rule(
        name="month label",
        pattern=re.compile(rf"(?P<month>{MONTH})(?=\s*[:–—]|\s+-)"),
        read=_month,
        before=re.compile(r"(?:\A|\n)\s*\Z"),
    ),
    Rule(
        name="season",
        pattern=re.compile(
            rf"(?i:(?:the\s+)?(?P<pointer>{POINTER})\s+(?P<season>spring|summer|autumn|winter|fall)\b)(?!\s+meetings)"
        ),
        read=_season,
    ),
    Rule(
        name="season",
        pattern=re.compile(rf"(?i:(?:the\s+)?(?P<season>spring|summer|autumn|winter|fall)\b){_YEAR_AFTER[:-1]}"),
        read=_season,
    ),
    Rule(
        name="season",
        pattern=re.compile(r"(?:the\s+)?(?P<season>spring|summer|autumn|winter|(?<=the )fall)\b(?!\s+meetings)(?!-)"),
        read=_season,
        before=re.compile(r"\b(?i:in|since|by|until|till|before|after|during|early|mid|late|of|that)[\s-]+\Z"),
    ),
    Rule(
        name="quarter",
        pattern=re.compile(rf"(?:Q(?P<quarter>[1-4])\b){_YEAR_AFTER}"),
        read=_quarter,
    ),
    Rule(
        name="quarter",
        pattern=re.compile(
            rf"(?:the\s+)?(?P<quarter>first|second|third|fourth|final|1st|2nd|3rd|4th)\s+quarter\b(?!-){_YEAR_AFTER}"
        ),
        read=_quarter,
    ),
    Rule(
        name="holiday",
        pattern=re.compile(
            rf"(?P<holiday>{'|'.join(_HOLIDAYS)})\b(?!\s+(?:market|message|dinner|party|holiday|greeting|address|tree|card))"
        ),
        read=lambda groups: _calendar_day(*_HOLIDAYS[groups["holiday"]], None),
        before=re.compile(r"\b(?i:on|before|until|till|by|after|since|at|around|over)\s+\Z"),
    ),
    Rule(
        name="years",
        pattern=re.compile(r"(?P<first>(?:19|20)\d\d)[-–/](?P<last>(?:19|20)?\d\d)(?![-–/\d])"),
        read=_years,
        before=_BEFORE_YEAR,
    ),
    Rule(
        name="year",
        # not "of 2000 soldiers"
        pattern=re.compile(rf"(?P<year>{YEAR})(?![-–/]\d)(?!\s+(?!is\b|was\b|has\b|as\b|does\b)[a-z]+s\b)"),
        read=lambda groups: CalendarYear(int(groups["year"])),
        before=_BEFORE_YEAR,
    ),
)
