"""The grammar over the rules: parts ("early July"), appositions ("Monday (May 20)"), spans ("June 30-July 2"), bounds."""

import re
from dataclasses import replace

from ingest.mentions.dates import words
from ingest.mentions.dates.calendar_rules import CALENDAR_RULES
from ingest.mentions.dates.expressions import (
    Bound,
    CalendarDay,
    CalendarMonth,
    DayOfMonth,
    DaysEnding,
    EitherDay,
    Expression,
    Limit,
    Part,
    PartOf,
    Shift,
    Span,
    Unit,
    Weekday,
)
from ingest.mentions.dates.relative_rules import PERIOD_RULES, RELATIVE_RULES
from ingest.mentions.dates.rule import Reading, before, longest
from ingest.mentions.dates.words import NUMBER

_PART = re.compile(
    r"(?i:(?:the\s+)?(?:very\s+)?(?P<adjective>early|mid|late)(?:[\s-]+(?:in|on)\s+|[\s-]+)(?=\S)"
    r"|(?:the\s+)?(?:very\s+)?(?P<noun>end|start|beginning|middle|(?:first|second|latter)\s+half|(?:first|opening|last|final)\s+days"
    r"|(?:first|second|third|fourth|last|final)\s+week|week|weekend)(?:\s+of\s+|(?<=end)-)"
    r"|(?P<loose>earlier|later)\s+(?:in|on)\s+)"
)
_BOUND = re.compile(
    r"(?i:(?P<limit>since|until|till|through|by|before|prior\s+to|(?:no|not)\s+later\s+than|between\s+now\s+and))\s+"
)
_LIMITS = {"since": Limit.SINCE, "until": Limit.UNTIL, "till": Limit.UNTIL, "by": Limit.BY, "before": Limit.BEFORE}
_LIMITS |= {
    "through": Limit.UNTIL,
    "between now and": Limit.BY,
    "prior to": Limit.BEFORE,
    "no later than": Limit.BY,
    "not later than": Limit.BY,
}
_OPEN_SPAN = re.compile(r"(?i:(?P<open>from|between))\s+")
_TO = re.compile(r"(?:\s*[-–—/]\s*|\s+(?i:to|until|till|through|up\s+to)\s+)(?:(?i:the)\s+(?=\d))?")
_AND = re.compile(r"\s+(?i:and)\s+")
_APPOSITION = re.compile(r"\s*(?P<bracket>\()(?:(?i:on)\s+)?|,?\s+(?:(?i:on)\s+)?|,\s*")
_ENDING = re.compile(
    rf"(?i:(?:for\s+)?(?P<number>{NUMBER})\s+days\s+(?:ending|ended|that\s+ends?|that\s+ended)\s+(?:on\s+)?)"
)
# "moved from Monday to Wednesday" tells two dates, not a span.
_MOVED = re.compile(
    r"\b(?i:moved|postponed|rescheduled|shifted|pushed|changed|brought|put|deferred|delayed|passes|passed)\b[^.;\n]*\Z"
)


def read_date(text: str, at: int, end: int) -> Reading | None:
    """The longest date that begins at `at`, or None."""
    return longest(
        (
            _read_bound(text, at, end),
            _read_open_span(text, at, end),
            _read_ending(text, at, end),
            _read_span(text, at, end),
        )
    )


def _match(text: str, at: int, end: int) -> Reading | None:
    return longest((CALENDAR_RULES.match(text, at, end), RELATIVE_RULES.match(text, at, end)))


def _read_bound(text: str, at: int, end: int) -> Reading | None:
    match = _BOUND.match(text, at, end)
    if match is None:
        return None
    inner = _read_single(text, match.end(), end) or PERIOD_RULES.match(text, match.end(), end)
    if inner is None or inner.anaphoric or isinstance(inner.expression, Bound | Span):
        return None
    limit = _LIMITS[" ".join(match["limit"].lower().split())]
    of: Expression = inner.expression
    if isinstance(of, PartOf) and of.part is Part.LATE:  # "by the end of July", "before the end of July": by July
        limit, of = Limit.BY if limit is Limit.BEFORE else limit, of.whole
    return replace(inner, rule=f"{limit} {inner.rule}", expression=Bound(limit, of))


def _read_open_span(text: str, at: int, end: int) -> Reading | None:
    match = _OPEN_SPAN.match(text, at, end)
    if match is None:
        return None
    vague = match["open"].lower() == "between"
    if not vague and _MOVED.search(before(text, at)):
        return None
    first = _read_single(text, match.end(), end)
    if first is None:
        return None
    if isinstance(first.expression, Span):  # "between 3 and 5 July" is one phrase of the rules
        return replace(first, expression=replace(first.expression, vague=vague))
    return _close_span(text, first, end, link=_AND if vague else _TO, vague=vague)


def _close_span(text: str, first: Reading, end: int, *, link: re.Pattern[str], vague: bool) -> Reading | None:
    to = link.match(text, first.end, end)
    last = to and _read_single(text, to.end(), end)
    if not last or isinstance(last.expression, Span | Bound):
        return None
    span = Span(first=first.expression, last=last.expression, vague=vague)
    return Reading(end=last.end, rule=f"{first.rule} to {last.rule}", expression=span)


def _read_ending(text: str, at: int, end: int) -> Reading | None:
    match = _ENDING.match(text, at, end)
    last = match and _read_single(text, match.end(), end)
    if match is None or last is None:
        return None
    return replace(
        last,
        rule=f"days ending {last.rule}",
        expression=DaysEnding(words.length(match["number"], "days")[1], last.expression),
    )


def _read_span(text: str, at: int, end: int) -> Reading | None:
    first = _read_single(text, at, end)
    if first is None or isinstance(first.expression, Span) or _MOVED.search(before(text, at)):
        return first
    if (span := _close_span(text, first, end, link=_TO, vague=False)) and _alike(span.expression):
        return span
    if (span := _close_span(text, first, end, link=_AND, vague=False)) and _adjacent(span.expression):
        return span
    return first


def _alike(span: Expression) -> bool:
    """Without "from", two days or two months make a span; "July to Monday" does not."""
    if not isinstance(span, Span):
        return False
    days = CalendarDay | DayOfMonth | EitherDay | Weekday
    return any(isinstance(span.first, kind) and isinstance(span.last, kind) for kind in (days, CalendarMonth))


def _adjacent(span: Expression) -> bool:
    """ "Monday and Tuesday" are one event of two days; "Monday and Friday" are two dates."""
    match span:
        case Span(
            first=Weekday(weekday=first, pointer=None, week=None), last=Weekday(weekday=last, pointer=None, week=None)
        ):
            return (last - first) % 7 == 1
        case Span(first=CalendarMonth(month=first, year=None, pointer=None), last=CalendarMonth(month=last)):
            return (last - first) % 12 == 1
    return False


def _read_single(text: str, at: int, end: int) -> Reading | None:
    simple = _match(text, at, end)
    if simple and (joined := _read_apposition(text, simple, end)):
        simple = joined
    return longest((simple, _read_part(text, at, end)))


def _read_part(text: str, at: int, end: int) -> Reading | None:
    match = _PART.match(text, at, end)
    if match is None:
        return None
    whole = _match(text, match.end(), end)
    if match["noun"] or (match["adjective"] and " in" in match[0].lower()):
        whole = whole or PERIOD_RULES.match(text, match.end(), end)
    if whole is None or isinstance(whole.expression, Bound):
        return None
    part = match["adjective"] or match["noun"]
    if part is None or isinstance(whole.expression, Span):  # "later in May" says no more than "in May"
        return whole
    found = words.PARTS[" ".join(part.lower().split())]
    return replace(whole, rule=f"{found} {whole.rule}", expression=PartOf(found, whole.expression))


def _read_apposition(text: str, first: Reading, end: int) -> Reading | None:
    """ "Monday (May 20)", "today, 19 May", "May 20 (Monday)": two names of one day."""
    if not isinstance(first.expression, Weekday | CalendarDay) and first.expression not in _DAYS_BY_WORD:
        return None
    match = _APPOSITION.match(text, first.end, end)
    second = match and _match(text, match.end(), end)
    if match is None or second is None or second.anaphoric:
        return None
    joined = _same_day(first.expression, second.expression)
    if joined is None:
        return None
    stop = second.end
    if match["bracket"]:
        if not text.startswith(")", stop, end):
            return None
        stop += 1
    return Reading(end=stop, rule=f"{first.rule}, {second.rule}", expression=joined)


_DAYS_BY_WORD = (Shift(Unit.DAY, 0), Shift(Unit.DAY, -1), Shift(Unit.DAY, 1))


def _same_day(first: Expression, second: Expression) -> Expression | None:
    match first, second:
        case Weekday(weekday=weekday), CalendarDay() | DayOfMonth():
            return replace(second, weekday=weekday)
        case Weekday(), EitherDay() | Span():
            return second
        case CalendarDay(weekday=None), Weekday(weekday=weekday, pointer=None, week=None):
            return replace(first, weekday=weekday)
        case Shift(), CalendarDay() | EitherDay():
            return second
        case Shift(), Weekday(pointer=None, week=None):
            return first
    return None
