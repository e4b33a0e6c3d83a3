"""Sections: the lines under a date in an agenda, a diary, a week ahead or a chronicle."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ingest.datelines import Dateline
from ingest.mentions.dates import DateMention, Direction, begins_date, find_dates
from ingest.mentions.dates.expressions import Weekday
from meetings.when import When

# Between the date at the start of a line and the text that it dates: nothing, "–", ", 10 a.m. –", ":", "."
_AFTER_LABEL = re.compile(
    r"[ \t]*(?:(?=\n|\Z)|(?:,?[ ][^\n–—]{0,20})?[–—][ \t]|:[ \t]|-[ \t]|\.[ \t](?=[A-ZÀ-ÖØ-Þ\d]))"
)
_WIDEST_BULLET = 8
_BULLET = re.compile(rf"[ \t•*·-]{{0,{_WIDEST_BULLET}}}")
# A heading in capitals closes a section: "WHAT'S NEXT"
_HEADING = re.compile(r"^[ \t]*[A-Z][^a-z\n]{3,60}$", re.MULTILINE)
# "TUESDAY 14 JUNE" above "10.00 The Minister meets ..."
_HOUR_LINES = re.compile(r"[ \t:.]*\n[ \t]*(?:[•*·-][ \t]*)?\d\d?[.:]\d\d\b")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
# What the lines above the first label call themselves where all that follows is still to come.
_TO_COME = re.compile(
    r"\b(?:ahead|agenda|diary|programme|program|calendar|schedule|upcoming|next week|coming (?:days|week)|to watch|looking forward)\b",
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

    `when` are the days of the label, None where the calendar has none.
    """

    begin: int
    end: int
    label: DateMention
    when: When | None


def find_sections(
    text: str, begin: int, end: int, datelines: Sequence[Dateline], *, anchor: date
) -> tuple[Section, ...]:
    """The dated sections of `text[begin:end]`; a single dated line is a dateline or a title, not a section.

    A bare weekday lies in the week that the title gives; without one, ahead of `anchor` where the title announces a programme.
    """
    alone = [dateline for dateline in datelines if dateline.place is None]
    # One date on a line of its own dates the text; several date what stands under each, on a page of read-outs.
    taken = {dateline.begin for dateline in datelines if len(alone) < 2 or dateline.place is not None}
    labels = [label for label in _labels(text, begin, end) if label.begin not in taken]
    # The same day above a text and below it dates the text.
    several = len({label.resolve(anchor) for label in labels}) > 1
    if not several and not (labels and _HOUR_LINES.match(text, labels[0].end, end)):
        return ()
    title = max(begin, labels[0].begin - _LONGEST_TITLE), labels[0].begin
    frame = _frame(text, *title, anchor)
    ahead = _TO_COME.search(text, *title) or _goes_on_tomorrow(labels, anchor)
    direction = Direction.FUTURE if ahead else Direction.UNKNOWN
    nexts = [label.begin for label in labels[1:]] + [end]
    return tuple(
        Section(
            begin=label.begin,
            end=_section_end(text, label.end, stop),
            label=label,
            when=_days(label, frame, anchor, direction),
        )
        for label, stop in zip(labels, nexts, strict=True)
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


def _section_end(text: str, begin: int, stop: int) -> int:
    """A section is the block of lines of its label; where a blank line follows the label, all up to the next heading."""
    block = _BLANK_LINE.search(text, begin, stop)
    if block and text[begin : block.start()].strip():
        return block.start()
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
    """Where the words of each line begin, behind blanks and a bullet."""
    at = begin
    while at >= 0:
        bullet = _BULLET.match(text, at, end)
        yield bullet.end() if bullet else at
        newline = text.find("\n", at, end)
        at = newline + 1 if newline >= 0 else -1


def _opens_line(text: str, at: int, begin: int) -> bool:
    """True where nothing but blanks and a bullet stands before in the line."""
    window = max(begin, at - _WIDEST_BULLET)
    line = text.rfind("\n", window, at)
    return (line >= 0 or window == begin) and not text[max(line, window) : at].strip(" \t\n•*·-")
