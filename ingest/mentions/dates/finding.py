"""Finds the dates of a text, from left to right, the longest at each place."""

import re
from bisect import bisect_left

from ingest.mentions.dates.grammar import read_date
from ingest.mentions.dates.mention import DateMention

# Every date holds one of these within its reach; texts between them are skipped.
_CORE = re.compile(
    r"(?i:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|tonight|tomorrow|yesterday"
    r"|morning|afternoon|evening|night|noon|midday|midnight|lunchtime|dawn|dusk|sunrise|sunset|day|week|month|quarter|year"
    r"|spring|summer|autumn|winter|fall\b|q[1-4]\b)|\d(?:st|nd|rd|th)\b)|\b(?:1[89]|20)\d\d\b|\b\d\d?/\d"
)
_LEAD = re.compile(
    r"(?<![\w$€£#.,:/-])(?<!\bNo\. )(?<!\bNo )(?<!\bVol\. )\d|\b(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|tonight"
    r"|tomorrow|yesterday|spring|summer|autumn|winter|q[1-4]|(?:the|this|that|last|next|past|coming|same|late|early|mid|earlier"
    r"|later|current|present|upcoming|in|on|within|over|during|by|before|no|not|prior|since|until|till|from|between|at|for|less|under|a|an|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|fifty|several|end|start"
    r"|beginning|middle)\b)"
)

# From the first word of a date to its core: "no later than the second half of the present month" has 45 characters.
_REACH = 48


def find_dates(text: str, *, begin: int = 0, end: int | None = None) -> tuple[DateMention, ...]:
    """The dates of `text[begin:end]` in order; they do not overlap, and their offsets count `text`."""
    end = len(text) if end is None else end
    cores = [core.start() for core in _CORE.finditer(text, begin, end)]
    found: list[DateMention] = []
    done = begin
    for lead in _LEAD.finditer(text, begin, end) if cores else ():
        at = lead.start()
        if at < done or not _reaches(cores, at):
            continue
        paragraph = text.find("\n\n", at, end)
        if reading := read_date(text, at, end if paragraph < 0 else paragraph):
            done = reading.end
            found.append(
                DateMention(
                    begin=at,
                    end=done,
                    text=text[at:done],
                    rule=reading.rule,
                    expression=reading.expression,
                    anaphoric=reading.anaphoric,
                )
            )
    return tuple(found)


def _reaches(cores: list[int], at: int) -> bool:
    next_core = bisect_left(cores, at)
    return next_core < len(cores) and cores[next_core] - at <= _REACH
