"""Finds the dates of a text, from left to right, the longest at each place."""

import re
from bisect import bisect_left

from ingest.mentions.dates.grammar import read_date
from ingest.mentions.dates.mention import DateMention

_WORD = re.compile(r"\w+")

# Every date holds a word of these two lists or a figure within its reach; the texts between them are skipped.
_NAMES = """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    today tonight tomorrow yesterday overnight christmas boxing spring summer autumn winter fall q1 q2 q3 q4"""
_UNITS = """
    morning afternoon evening night noon midday midnight lunchtime dawn dusk sunrise sunset
    day days nights eve week weeks fortnight weekend month months quarter quarters year years"""
# Words that may begin a date without being its core.
_LEADS = """
    the this that new last next past coming same late early mid earlier later current present upcoming in within over
    during by before no not prior since until till through from between at for less under very a an one two three four five six
    seven eight nine ten eleven twelve fourteen fifteen twenty thirty forty fifty several half end start beginning middle first
    second third fourth final opening latter"""
_NAME_WORDS, _UNIT_WORDS, _LEAD_WORDS = (frozenset(words.split()) for words in (_NAMES, _UNITS, _LEADS))
# A figure is no day after these: "$20", "12:15", "4.5", "F-16", "No. 15".
_NO_DAY_AFTER = (*"$€£#.,:/-", "No. ", "No ", "Vol. ")

# From the first word of a date to its core: "no later than the second half of the present month" has 45 characters.
_REACH = 48
# "from Wednesday, the 30th of September 2020, until Friday, the 2nd of October 2020" has 84 characters.
_LONGEST = 200


def find_dates(text: str, *, begin: int = 0, end: int | None = None) -> tuple[DateMention, ...]:
    """The dates of `text[begin:end]` in order; they do not overlap, and their offsets count `text`."""
    end = len(text) if end is None else end
    leads, cores = _scan(text, begin, end)
    found: list[DateMention] = []
    done = begin
    for at in leads:
        if at < done or not _reaches(cores, at):
            continue
        if reading := read_date(text, at, _stop(text, at, end)):
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


def begins_date(text: str, at: int, *, end: int) -> bool:
    """Whether a date begins at that character: `find_dates` finds it there, unless one that begins before covers it."""
    return read_date(text, at, _stop(text, at, end)) is not None


def _stop(text: str, at: int, end: int) -> int:
    """How far a date that begins at `at` may go: not over a blank line."""
    stop = min(end, at + _LONGEST)
    blank_line = text.find("\n\n", at, stop)
    return stop if blank_line < 0 else blank_line


def _scan(text: str, begin: int, end: int) -> tuple[list[int], list[int]]:
    """Where dates may begin, and where the words lie that every date needs."""
    leads: list[int] = []
    cores: list[int] = []
    for match in _WORD.finditer(text, begin, end):
        word = match[0].lower()
        at = match.start()
        if word[0].isdigit():
            cores.append(at)
            if not text.endswith(_NO_DAY_AFTER, begin, at):
                leads.append(at)
        elif word in _NAME_WORDS:
            cores.append(at)
            leads.append(at)
        elif word in _UNIT_WORDS:
            cores.append(at)
        elif word in _LEAD_WORDS:
            leads.append(at)
    return leads, cores


def _reaches(cores: list[int], at: int) -> bool:
    next_core = bisect_left(cores, at)
    return next_core < len(cores) and cores[next_core] - at <= _REACH
