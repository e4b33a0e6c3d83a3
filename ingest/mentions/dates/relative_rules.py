"""Rules for dates that count from another day: today, weekdays, weeks and months away, and dates told before."""

import re
from collections.abc import Callable

from ingest.mentions.dates import words
from ingest.mentions.dates.expressions import (
    Away,
    Bound,
    Expression,
    Limit,
    Part,
    PartOf,
    Pointer,
    Shift,
    Span,
    Unit,
    Weekday,
    Weekend,
    Within,
)
from ingest.mentions.dates.rule import Rule, RuleSet
from ingest.mentions.dates.words import DAY_PART, NUMBER, ORDINAL, POINTER, TIME_OF_DAY, WEEKDAY

_UNITS = r"(?:days?|nights?|weeks?|fortnights?|months?|quarters?|years?)"
_LONG_UNIT = r"(?:week|month|quarter|year)"
_FEW = r"(?:few|several|couple\s+of)\s+"
_LESS = r"(?:less\s+than|under|not\s+quite)"
_HEDGE = (
    r"(?:about|around|some|roughly|just|just\s+over|over|more\s+than|nearly|almost|at\s+least|at\s+most|up\s+to|only)"
)

# "the day before", told by itself, not "the day before the summit"
_ALONE = (
    r"(?=\s*(?:[.,;:)!?\n\u2013\u2014]|\Z)|\s+(?:in|at|on|with|by|and|when|over|to|from|under|for|during|as|but|who|had|has|was"
    r"|were|did|between)\b)"
)

# A length of time after a count is none: "the second visit in two years", "for the first time in three weeks".
_NOT_COUNTED = re.compile(
    r"\A(?!.*\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|only|times?"
    r"|once|twice|not|never|no|[a-z]{3,}est|most|least|worst|best|visits|meetings|trips|rounds|calls|summits)\b[^.;:!?\n]*\Z)",
    re.IGNORECASE | re.DOTALL,
)

_WORDS_FOR_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_STEPS = {
    "next": 1,
    "following": 1,
    "after": 1,
    "later": 1,
    "previous": -1,
    "preceding": -1,
    "before": -1,
    "earlier": -1,
    "eve": -1,
}

# How far "the coming days" and "recent weeks" reach, in units: a week, four weeks, half a year, three years.
_A_FEW = {Unit.DAY: 7, Unit.WEEK: 4, Unit.MONTH: 6, Unit.QUARTER: 2, Unit.YEAR: 3}


def _word_for_day(groups: dict[str, str]) -> Shift:
    return Shift(Unit.DAY, _WORDS_FOR_DAYS[groups["day"].lower()])


def _overnight(_: dict[str, str]) -> Span:
    """From yesterday to today, by day or by night."""
    return Span(first=Shift(Unit.DAY, -1), last=Shift(Unit.DAY, 0), vague=True)


def _weekday(groups: dict[str, str]) -> Weekday:
    pointer = words.pointer(groups["pointer"]) if "pointer" in groups else None
    week = int(words.pointer(groups["week"])) if "week" in groups else None
    return Weekday(weekday=words.weekday_number(groups["weekday"]), pointer=pointer, week=week)


def _weekend(groups: dict[str, str]) -> Weekend:
    return Weekend(words.pointer(groups["pointer"]) if "pointer" in groups else None)


def _unit_pointed_at(groups: dict[str, str]) -> Expression:
    unit = words.unit(groups["unit"])
    if groups["pointer"].lower() == "past":  # "the past week" ends today, "last week" on Sunday
        return Within(unit, -1)
    shift = Shift(unit, int(words.pointer(groups["pointer"])))
    match groups.get("cut", "").lower():
        case "earlier":
            return PartOf(Part.SO_FAR, shift)
        case "later":
            return PartOf(Part.REST, shift)
    return shift


def _step(groups: dict[str, str]) -> Shift:
    unit = words.unit(groups["unit"]) if "unit" in groups else Unit.DAY
    return Shift(unit, _STEPS[groups["step"].lower()] if "step" in groups else 0)


def _ago(groups: dict[str, str]) -> Expression:
    unit, by = words.length(groups["number"], groups["unit"])
    return Within(unit, -by) if "less" in groups else Away(unit, -by)


def _ahead(groups: dict[str, str]) -> Expression:
    unit, by = words.length(groups["number"], groups["unit"])
    return Within(unit, by) if "within" in groups or "less" in groups else Away(unit, by)


def _counted_step(groups: dict[str, str]) -> Expression:
    unit, number = words.length(groups["number"], groups["unit"])
    return Away(unit, number * (_STEPS[groups["step"].lower().removesuffix("wards")]))


def _some_time(groups: dict[str, str], *, sign: int) -> Within:
    if "number" in groups:
        unit, number = words.length(groups["number"], groups["unit"])
        return Within(unit, sign * number)
    unit = words.unit(groups["unit"])
    return Within(unit, sign * _A_FEW[unit])


def _coming(groups: dict[str, str]) -> Within:
    return _some_time(groups, sign=1)


def _recent(groups: dict[str, str]) -> Within | None:
    # "over the past ten years" is how long something took
    return None if words.unit(groups["unit"]) is Unit.YEAR else _some_time(groups, sign=-1)


def _before_it_is_out(groups: dict[str, str]) -> Bound:
    return Bound(Limit.BY, Shift(words.unit(groups["unit"]), 0))


def _end_of_period(groups: dict[str, str]) -> PartOf:
    return PartOf(Part.LATE, Shift(words.unit(groups["unit"]), 0))


def _next_whole(groups: dict[str, str]) -> Within:
    return Within(words.unit(groups["unit"]), 1)


def _weekday_after(groups: dict[str, str]) -> Weekday:
    pointer = Pointer.NEXT if groups["step"].lower() == "following" else Pointer.LAST
    return Weekday(weekday=words.weekday_number(groups["weekday"]), pointer=pointer)


def _rule(
    name: str,
    pattern: str,
    read: Callable[[dict[str, str]], Expression | None],
    *,
    before: re.Pattern[str] | None = None,
    anaphoric: bool = False,
) -> Rule:
    return Rule(name=name, pattern=re.compile(pattern, re.IGNORECASE), read=read, before=before, anaphoric=anaphoric)


RELATIVE_RULES = RuleSet.of(
    _rule("word for a day", rf"(?P<day>today|yesterday|tomorrow){TIME_OF_DAY}\b", _word_for_day),
    _rule("word for a day", r"(?P<day>tonight)\b", _word_for_day),
    _rule("this morning", rf"(?:earlier\s+|later\s+)?this\s+{DAY_PART}\b", lambda _: Shift(Unit.DAY, 0)),
    _rule("last night", r"last\s+(?:night|evening)\b", lambda _: Shift(Unit.DAY, -1)),
    _rule("overnight", rf"overnight\b(?=\s+(?:talks|negotiations|meeting|session|to\b))|overnight{_ALONE}", _overnight),
    _rule(
        "weekday week",
        rf"(?P<weekday>{WEEKDAY})\s+week\b|a\s+week\s+on\s+(?P<other>{WEEKDAY})",
        lambda groups: Weekday(weekday=words.weekday_number(groups.get("weekday") or groups["other"]), week=1),
    ),
    _rule("new year", r"(?:early\s+)?in\s+the\s+new\s+year\b", lambda _: PartOf(Part.EARLY, Shift(Unit.YEAR, 1))),
    _rule("two days off", r"the\s+day\s+after\s+tomorrow\b", lambda _: Shift(Unit.DAY, 2)),
    _rule("two days off", r"the\s+day\s+before\s+yesterday\b", lambda _: Shift(Unit.DAY, -2)),
    _rule(
        "weekday",
        rf"(?P<weekday>{WEEKDAY}){TIME_OF_DAY}",
        _weekday,
        before=re.compile(
            r"\A(?!.*(?i:\b(?:a|an|one|some|any|every|each|other|alternate|black|good|palm|easter|bloody|holy|super|ash)\s+)\Z)",
            re.DOTALL,
        ),
    ),
    _rule("weekday pointed at", rf"(?:the\s+)?(?P<pointer>{POINTER})\s+(?P<weekday>{WEEKDAY}){TIME_OF_DAY}", _weekday),
    _rule(
        "weekday pointed at",
        rf"(?P<weekday>{WEEKDAY}){TIME_OF_DAY}\s+(?P<pointer>next|last)\b(?!\s+(?:week|month|year))",
        _weekday,
    ),
    _rule(
        "weekday of a week",
        rf"(?P<weekday>{WEEKDAY}){TIME_OF_DAY}(?:,?\s+of)?,?\s+(?:the\s+)?(?P<week>{POINTER})\s+week\b",
        _weekday,
    ),
    _rule("weekend", rf"(?:(?:the|that)\s+|(?:the\s+)?(?P<pointer>{POINTER})\s+)weekend\b(?!\s+of)", _weekend),
    _rule(
        "week or month pointed at",
        rf"(?:(?P<cut>earlier|later)\s+(?:in\s+)?)?(?:the\s+)?(?P<pointer>{POINTER})\s+(?P<unit>{_LONG_UNIT})\b(?!-)",
        _unit_pointed_at,
    ),
    _rule(
        "week after next",
        rf"the\s+(?P<unit>{_LONG_UNIT})\s+after\s+next\b",
        lambda groups: Shift(words.unit(groups["unit"]), 2),
    ),
    _rule(
        "week before last",
        rf"the\s+(?P<unit>{_LONG_UNIT})\s+before\s+last\b",
        lambda groups: Shift(words.unit(groups["unit"]), -2),
    ),
    _rule("time ago", rf"(?:(?P<less>{_LESS})\s+)?(?P<number>{NUMBER})\s+(?P<unit>{_UNITS})\s+ago\b", _ago),
    _rule(
        "time ahead",
        rf"(?:in|(?P<within>within))\s+(?:(?P<less>{_LESS}|the\s+space\s+of|no\s+more\s+than)\s+|{_HEDGE}\s+)?"
        rf"(?P<number>{NUMBER})\s+(?P<unit>{_UNITS})(?:['’]?s?['’]?\s+time\b|(?!['’-])\b(?!\s+of\b))",
        _ahead,
        before=_NOT_COUNTED,
    ),
    _rule("time ahead", rf"(?P<number>{NUMBER})\s+(?P<unit>{_UNITS})\s+(?:from\s+now|from\s+today|hence)\b", _ahead),
    _rule(
        "coming time",
        r"(?:in|over|within|during)\s+(?:the\s+)?"
        rf"(?:(?:coming|next)\s+(?:{_FEW}|(?P<number>{NUMBER})\s+)?(?P<unit>days|weeks|months|quarters)\b)",
        _coming,
    ),
    _rule("coming time", r"within\s+(?P<unit>days|weeks|months)\b", _coming),
    _rule("coming time", rf"(?:over|within|during)\s+the\s+(?:coming|next)\s+(?P<unit>{_LONG_UNIT})\b", _next_whole),
    _rule("end of a period", rf"(?:at\s+)?(?:the\s+)?(?P<unit>{_LONG_UNIT})(?:['’]s\s+|-)end\b", _end_of_period),
    _rule(
        "weekday after",
        rf"the\s+(?P<step>following|previous|preceding)\s+(?P<weekday>{WEEKDAY}){TIME_OF_DAY}",
        _weekday_after,
        anaphoric=True,
    ),
    _rule("coming time", r"(?:in|over)\s+the\s+(?P<unit>days|weeks|months)\s+(?:ahead|to\s+come)\b", _coming),
    _rule(
        "recent time",
        rf"(?:in|over|during|within)\s+(?:the\s+)?(?:past|last|recent)\s+(?:{_FEW}|(?P<number>{NUMBER})\s+)?(?P<unit>days|weeks|months)\b",
        _recent,
        before=_NOT_COUNTED,
    ),
    _rule(
        "before it is out",
        rf"(?:before|by)\s+(?:the\s+)?(?P<unit>{_LONG_UNIT})\s+(?:is|was|ends|runs)\b(?:\s+(?:out|over|up)\b)?",
        _before_it_is_out,
    ),
    _rule(
        "same day",
        r"(?:later\s+|earlier\s+)?(?:the\s+|that\s+|this\s+)?(?:very\s+)?same\s+(?P<unit>day|week|month|year)\b",
        _step,
        anaphoric=True,
    ),
    _rule("same day", rf"(?:the\s+|that\s+)?same\s+{DAY_PART}\b", _step, anaphoric=True),
    _rule(
        "same day",
        rf"(?:later\s+|earlier\s+)?(?:on\s+)?that\s+(?:(?P<unit>day|week|month|year)|{DAY_PART})\b(?!-)",
        _step,
        anaphoric=True,
    ),
    _rule("hour of the day", r"in\s+the\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening)\b", _step, anaphoric=True),
    _rule(
        "hour of the day",
        r"at\s+(?:dawn|dusk|noon|midday|midnight|lunchtime|night|sunrise|sunset)\b(?!\s+(?:on|yesterday|today|tomorrow)\b)",
        _step,
        anaphoric=True,
    ),
    _rule("hour of the day", r"(?:earlier|later)\s+in\s+the\s+day\b", _step, anaphoric=True),
    _rule(
        "next day",
        rf"the\s+(?P<step>next|following|previous|preceding)\s+(?:(?P<unit>day|week|month|year)|{DAY_PART})\b(?!-)",
        _step,
        anaphoric=True,
    ),
    _rule("next day", rf"the\s+(?:day|night|evening|morning)\s+(?P<step>before|after){_ALONE}", _step, anaphoric=True),
    _rule("next day", rf"the\s+(?P<step>eve){_ALONE}", _step, before=re.compile(r"\b[Oo]n\s+\Z"), anaphoric=True),
    _rule(
        "day of a visit",
        rf"the\s+(?P<day>{ORDINAL})(?:\s+and\s+(?:last|final))?\s+day\s+of\s+"
        r"(?:the|his|her|their|a|an|its)\s+(?:[\w-]+\s+){0,3}?(?:visit|trip|tour|stay|summit|conference|forum|talks|meeting)\b",
        lambda groups: Away(Unit.DAY, words.day_number(groups["day"]) - 1),
        anaphoric=True,
    ),
    _rule("next day", rf"the\s+(?P<unit>week|month|year)\s+(?P<step>before|after){_ALONE}", _step, anaphoric=True),
    _rule(
        "time later",
        rf"(?P<number>{NUMBER})\s+(?P<unit>{_UNITS})\s+(?P<step>later|earlier)\b(?!\s+than)",
        _counted_step,
        anaphoric=True,
    ),
    _rule(
        "time later",
        rf"(?P<number>{NUMBER})\s+(?P<unit>{_UNITS})\s+(?P<step>before|after)(?:wards)?{_ALONE}",
        _counted_step,
        anaphoric=True,
    ),
)

# Stretches that are dates only after "the end of", "by", "until": "the end of the year", "early in the week".
PERIOD_RULES = RuleSet.of(_rule("this period", rf"(?:the\s+)?(?P<unit>{_LONG_UNIT})\b(?!['’-])", _step))
