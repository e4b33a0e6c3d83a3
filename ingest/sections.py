"""Sections: the lines under a date in an agenda, a diary, a week ahead or a chronicle."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ingest.datelines import Dateline
from ingest.mentions.dates import DateMention, Direction, begins_date, find_dates
from ingest.mentions.dates.expressions import Weekday
from ingest.mentions.dates.words import WEEKDAY
from ingest.programmes import HOUR, begins_item, find_items
from meetings.when import When

# Between the date at the start of a line and the text that it dates: nothing, "–", ", 10 a.m. –", ":", "."
_AFTER_LABEL = re.compile(
    r"[ \t]*(?:(?=\n|\Z)|(?=\*\*[ ])|(?:,?[ ][^\n–—―]{0,20})?[–—][ \t]|―|:[ \t]|--?[ \t]|\.[ \t](?=[A-ZÀ-ÖØ-Þ\d]))"
)
_WIDEST_BULLET = 8
# Between the days of a diary: "------ FRIDAY, MAY 13 ** ROME – ..."
_RULE = re.compile(r"[-—_]{5}[-—_]*[ \t]*")
_BULLET = re.compile(rf"[ \t•*·-]{{0,{_WIDEST_BULLET}}}")
# A heading in capitals closes a section: "WHAT'S NEXT"
_HEADING = re.compile(r"^[ \t]*[A-Z][^a-z\n]{3,60}$", re.MULTILINE)
# "TUESDAY 14 JUNE" above "10.00 The Minister meets ...", "FRIDAY, MAY 13" above or before "** ROME – ..."
_OVER_HOURS = re.compile(rf"[ \t:.]*(?:\n\s*|(?=\*))(?:\*\*[ ]|(?:[•*·-][ \t]*)?{HOUR}\b)", re.IGNORECASE)
_TO_NEXT_LINE = re.compile(r"[ \t:.]*\n\s*?(?=[^\n\S]*\S)")
# A line between the day and what is told of it: "Panmunjom", "Visit to Greece (local time)"
_HEADING_ALONE = re.compile(
    r"[ \t]*\n[ \t]*(?:(?:Official |Working |State )?[Vv]isit (?:to|in) )?(?:the )?[A-ZÀ-ÖØ-Þ][\w’'-]*"
    r"(?:,? (?:[A-ZÀ-ÖØ-Þ][\w’'-]*|of|and|the)){0,4}(?: \(local time\))?[ \t]*"
)
# A block of a programme: "17.00 Meeting with ...", or so below one heading ("Visit to Malta")
_HOURS_BELOW = re.compile(rf"\s*(?:[^\n]{{3,60}}\n)?[ \t]*(?:{WEEKDAY},? )?{HOUR}\b", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
# "2018" alone above the days of a chronicle
_LINE_END = re.compile(r"[ \t]*(?=\n|\Z)")
_YEAR_LINE = re.compile(r"^[ \t]*(?P<year>(?:19|20)\d\d)[ \t]*:?[ \t]*$", re.MULTILINE)
_YEAR = re.compile(r"\b\d{4}\b")
_MIDDLE_OF_YEAR = (7, 2)
# What the lines above the first label call themselves where all that follows is still to come.
_TO_COME = re.compile(
    r"\b(?:ahead|agenda|diary|diaries|programme|program|calendar|schedule|upcoming|next week|coming (?:days|week)|to watch"
    r"|looking forward)\b",
    re.IGNORECASE,
)
_BEGINNING = re.compile(r"\bweek (?:beginning|commencing|starting|of)(?: on)?[ ,]+\Z", re.IGNORECASE)
_WEEK = 7
# "8-14 May", "13-17 April": the week of a programme, and no more than the month of one.
_FRAME_DAYS = range(4, 32)
# Title and imprint stand in so many characters above the first label.
_LONGEST_TITLE = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Lines under a date: `label` is the date, which heads or opens them; the section goes from `begin` to `end`.

    `when` are the days of the label, None where the calendar has none. `items` tell of an event each; `ahead` is true where
    the title announces what is still to come.
    """

    begin: int
    end: int
    label: DateMention
    when: When | None
    items: tuple[tuple[int, int], ...]
    ahead: bool

    def item_at(self, offset: int) -> tuple[int, int] | None:
        """Begin and end of the item that holds the offset; None in a heading and in a section of plain text."""
        index = bisect_right(self.items, (offset, self.end)) - 1
        return self.items[index] if index >= 0 and offset < self.items[index][1] else None


def find_sections(
    text: str, begin: int, end: int, datelines: Sequence[Dateline], *, anchor: date
) -> tuple[Section, ...]:
    """The dated sections of `text[begin:end]`; a single dated line is a dateline or a title, not a section.

    A bare weekday lies in the week that the title gives; without one, ahead of `anchor` where the title announces a programme.
    """
    found = list(_labels(text, begin, end))
    alone = [label for label in found if _LINE_END.match(text, label.end, end)]
    # One date on a line of its own dates the text; several date what stands under each, on a page of read-outs.
    taken = {dateline.begin for dateline in datelines if len(alone) < 2 or dateline.place is not None}
    labels = [label for label in found if label.begin not in taken]
    if not labels:
        return ()
    title = max(begin, labels[0].begin - _LONGEST_TITLE), labels[0].begin
    announced = bool(_TO_COME.search(text, *title))
    # The same day above a text and below it dates the text.
    several = len({label.resolve(anchor) for label in labels}) > 1
    if not several and not _heads_items(text, labels[0].end, end, announced=announced):
        return ()
    frame = _frame(text, *title, anchor)
    ahead = announced or _goes_on_tomorrow(labels, anchor)
    direction = Direction.FUTURE if ahead else Direction.UNKNOWN
    years = tuple(_YEAR_LINE.finditer(text, begin, end))
    nexts = [label.begin for label in labels[1:]] + [end]
    ends = [_section_end(text, label.end, stop) for label, stop in zip(labels, nexts, strict=True)]
    return tuple(
        Section(
            begin=label.begin,
            end=stop,
            label=label,
            when=_in_year(label, years) or _days(label, frame, anchor, direction),
            items=find_items(text, label.end, stop),
            ahead=ahead,
        )
        for label, stop in zip(labels, ends, strict=True)
    )


def _heads_items(text: str, label_end: int, end: int, *, announced: bool) -> bool:
    """True for the one day of a programme: hours stand below it, or items of any kind where the title announces them."""
    if _OVER_HOURS.match(text, label_end, end):
        return True
    below = _TO_NEXT_LINE.match(text, label_end, end)
    return (
        announced and below is not None and begins_item(text, below.end()) and len(find_items(text, label_end, end)) > 1
    )


def _goes_on_tomorrow(labels: Sequence[DateMention], anchor: date) -> bool:
    """True for "Today: ...", "Tuesday: ..." of a Monday: the days that follow are to come."""
    days = [label.expression.weekday for label in labels[1:2] if isinstance(label.expression, Weekday)]
    today = bool(labels) and labels[0].resolve(anchor) == When.day(anchor)
    return today and days == [(anchor.weekday() + 1) % _WEEK]


def _frame(text: str, begin: int, end: int, anchor: date) -> When | None:
    """The week or so that the title names: "THE WEEK AHEAD: 8-14 May", "week beginning 11 February"."""
    for mention in find_dates(text, begin=begin, end=end):
        when = mention.resolve(anchor)
        if when is None or mention.bounds:
            continue
        if when.width == 1 and _BEGINNING.search(text, begin, mention.begin):
            return When.days(when.start, when.start + timedelta(days=_WEEK - 1))
        if when.width in _FRAME_DAYS:
            return when
    return None


def _days(label: DateMention, frame: When | None, anchor: date, direction: Direction) -> When | None:
    if isinstance(label.expression, Weekday):
        if frame is not None:
            ahead = (label.expression.weekday - frame.start.weekday()) % _WEEK
            return When.day(frame.start + timedelta(days=ahead))
        return label.resolve(anchor, direction=direction)
    return label.resolve(anchor)


def _in_year(label: DateMention, years: Sequence[re.Match[str]]) -> When | None:
    """The days of "March 8" below a line that tells the year alone; None for all others."""
    above = bisect_right(years, label.begin, key=lambda line: line.start())
    if not above or _YEAR.search(label.text):
        return None
    return label.resolve(
        date(int(years[above - 1]["year"]), *_MIDDLE_OF_YEAR)
    )  # no day of the year is nearer to another


def _section_end(text: str, begin: int, stop: int) -> int:
    """A section is the block of lines of its label and the blocks of hours below it; where a blank line follows the label, all up
    to the next heading."""
    block = _BLANK_LINE.search(text, begin, stop)
    if block and text[begin : block.start()].strip() and not _HEADING_ALONE.fullmatch(text, begin, block.start()):
        while block and _HOURS_BELOW.match(text, block.end(), stop):
            block = _BLANK_LINE.search(text, block.end(), stop)
        return block.start() if block else stop
    heading = _HEADING.search(text, begin, stop)
    return heading.start() if heading else stop


def _labels(text: str, begin: int, end: int) -> Iterator[DateMention]:
    # Most texts have no line that begins with a date: they need not be searched for dates to their end.
    if not any(begins_date(text, at, end=end) for at in _line_begins(text, begin, end)):
        return
    for mention in find_dates(text, begin=begin, end=end):
        told_alone = not mention.anaphoric and not mention.bounds
        if told_alone and _opens_line(text, mention.begin, begin) and _AFTER_LABEL.match(text, mention.end, end):
            yield mention


def _line_begins(text: str, begin: int, end: int) -> Iterator[int]:
    """Where the words of each line begin, behind blanks and a bullet, and those behind a rule of dashes."""
    yield from (rule.end() for rule in _RULE.finditer(text, begin, end))
    at = begin
    while at >= 0:
        bullet = _BULLET.match(text, at, end)
        yield bullet.end() if bullet else at
        newline = text.find("\n", at, end)
        at = newline + 1 if newline >= 0 else -1


def _opens_line(text: str, at: int, begin: int) -> bool:
    """True where nothing but blanks and a bullet stands before in the line, or a rule of dashes as between the days of a diary."""
    window = max(begin, at - _WIDEST_BULLET)
    line = text.rfind("\n", window, at)
    opens = line >= 0 or window == begin or _RULE.fullmatch(text, window, at)
    return bool(opens) and not text[max(line, window) : at].strip(" \t\n•*·-—")
