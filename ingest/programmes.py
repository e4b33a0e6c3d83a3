"""Programmes: agendas, diaries and calendars, in whose dated sections each item tells of an event of its own."""

import re
from collections.abc import Iterator
from itertools import pairwise

# How an item begins: with stars or a bullet, an hour ("9.00", "At 9:30 AM", "13h30", "Friday, 12.00"), the city of an agency's
# diary ("PARIS – "), or with who does it ("Ms A receives ...").
HOUR = r"(?:(?:at|from) )?\d{1,2}(?:[.:]\d\d|h\d\d|(?= ?[ap]\.?m\b))"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_CITY = r"[A-ZÀ-ÖØ-Þ]{3}[A-ZÀ-ÖØ-Þ ,./'’-]{0,40}(?:, [A-Z][\w ]{2,20})? ?[–—-] "
_ITEM = re.compile(
    rf"[ \t]*(?:\*\*[ ]|[•▪●◦*·–—-][ \t]+|(?i:(?:{_WEEKDAY},? ?)?{HOUR})|(?:Mr|Ms|Mrs|Dr)\.? [A-Z]"
    rf"|{_CITY})"
)
_LEAD = rf"[ \t]*(?:(?:\*\*|[•▪●◦*·–—-])[ \t]+)?(?i:(?:{_WEEKDAY},? ?)?{HOUR}[^\n ]*(?: ?[ap]\.?m\.?)?:?[ ])?"
# Who or where, by a form of address, a city, or at least two words in capitals, and not a verb or noun of the programme
_OF_ITS_OWN = re.compile(
    rf"{_LEAD}(?:{_CITY}|(?:Mr|Ms|Mrs|Dr)\.? [A-Z]|(?:The )?(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*[ ]){{2,}}(?:[a-z]+s|to|will|and|in)\b)"
)
_LINE = re.compile(r"^", re.MULTILINE)
# Between the items of a diary whose lines run on: "... – 0700 GMT ** LONDON – ..."
_RUN_ON = re.compile(r"(?<=[^\s*])[ \t]+(?=\*\*[ ]\S)")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")

Span = tuple[int, int]


def begins_item(text: str, at: int) -> bool:
    """True for a line that begins with a bullet, an hour, a city in capitals or a form of address."""
    return _ITEM.match(text, at) is not None


def tells_itself(text: str, item: int) -> bool:
    """True for "PARIS – A meets B" and "Ms A receives B"; the items of one traveller go on from each other ("Meets B")."""
    return _OF_ITS_OWN.match(text, item) is not None


def find_items(text: str, begin: int, end: int) -> tuple[Span, ...]:
    """The items of `text[begin:end]` in order, each up to the next one or to a blank line; lines above them are headings."""
    starts = sorted(set(_starts(text, begin, end)))
    return tuple((start, _item_end(text, start, following)) for start, following in pairwise([*starts, end]))


def _starts(text: str, begin: int, end: int) -> Iterator[int]:
    for line in _LINE.finditer(text, begin, end):
        if line.start() < end and begins_item(text, line.start()):
            yield line.start()
    for match in _RUN_ON.finditer(text, begin, end):
        yield match.end()


def _item_end(text: str, begin: int, end: int) -> int:
    blank = _BLANK_LINE.search(text, begin, end)
    return blank.start() if blank else end
