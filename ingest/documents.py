"""An article as a document: where its body begins, from where and when it was written, which dated sections it has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ingest.datelines import Dateline, find_datelines
from ingest.language import detect_language
from ingest.mentions.dates import DateMention, begins_date, find_dates
from meetings.article import Article

# " date 2024-05-21 ", "Published: 21 May 2024": put before the text by whoever saved it. Blanks are given back to nothing
# ("++"), or each of thousands would be tried as the beginning of the date.
_HEADER = re.compile(
    r"\s*(?i:date|published|posted|updated)(?:\s+on)?(?:\s*:\s*+|\s++)(?P<date>\d{4}-\d\d-\d\d|[^\n]{6,40}?(?=\s*\n))\s+"
)

_TAG = re.compile(r"</?(?:html|head|body|div|p|span|a|script|style|table|br|meta|article)\b[^<>]*>", re.IGNORECASE)
# A page has hundreds of tags; an article that talks about one "<br>" has no three.
_FEWEST_TAGS = 3

# Between the date at the start of a line and the text that it dates: nothing, "–", ", 10 a.m. –", ":"
_AFTER_LABEL = re.compile(r"[ \t]*(?:(?=\n|\Z)|(?:,?[ ][^\n–—]{0,20})?[–—][ \t]|:[ \t]|-[ \t])")
_WIDEST_BULLET = 8
_BULLET = re.compile(rf"[ \t•*·-]{{0,{_WIDEST_BULLET}}}")
# A heading in capitals closes a section: "WHAT'S NEXT"
_HEADING = re.compile(r"^[ \t]*[A-Z][^a-z\n]{3,60}$", re.MULTILINE)
# "TUESDAY 14 JUNE" above "10.00 The Minister meets ..."
_HOUR_LINES = re.compile(r"[ \t:.]*\n[ \t]*(?:[•*·-][ \t]*)?\d\d?[.:]\d\d\b")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Lines under a date: `label` is the date, which heads or opens them; the section goes from `begin` to `end`."""

    begin: int
    end: int
    label: DateMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What was read of an article before any language model. All offsets count `article.text`.

    `begin` and `end` bound the body; `anchor` is the day that its dates count from. `header_date` is a date of
    publication that the text itself carries, and may differ from the article's.
    """

    article: Article
    begin: int
    end: int
    anchor: date
    header_date: date | None
    datelines: tuple[Dateline, ...]
    sections: tuple[Section, ...]
    language: str
    looks_like_html: bool

    @property
    def empty(self) -> bool:
        return self.begin == self.end

    @property
    def dates_disagree(self) -> bool:
        """True where the text carries another day of publication than the article."""
        return self.header_date is not None and self.header_date != self.article.published

    def section_at(self, offset: int) -> Section | None:
        """The section that holds the offset."""
        return next((section for section in self.sections if section.begin <= offset < section.end), None)


def read_document(article: Article) -> Document:
    """The document of an article. The text is not changed."""
    text = article.text
    header = _HEADER.match(text)
    header_date = _header_date(header, article.published) if header else None
    begin = header.end() if header and header_date else len(text) - len(text.lstrip())
    end = max(begin, len(text.rstrip()))
    datelines = find_datelines(text, begin=begin, end=end)
    return Document(
        article=article,
        begin=begin,
        end=end,
        anchor=article.published,
        header_date=header_date,
        datelines=datelines,
        sections=_find_sections(text, begin, end, datelines),
        language=article.language or detect_language(text[begin:end]),
        looks_like_html=_looks_like_html(text),
    )


def _header_date(header: re.Match[str], published: date) -> date | None:
    """The day of the header, None where it names none."""
    told = header["date"].strip()
    mention = next(iter(find_dates(told)), None)
    if mention is None or mention.text != told or not re.search(r"\d{4}", told):
        return None
    when = mention.resolve(published)
    return when.start if when and when.width == 1 else None


def _find_sections(text: str, begin: int, end: int, datelines: tuple[Dateline, ...]) -> tuple[Section, ...]:
    """The dated sections; a single dated line is a dateline or a title, not a section."""
    taken = {dateline.begin for dateline in datelines}
    labels = [label for label in _labels(text, begin, end) if label.begin not in taken]
    if len(labels) < 2 and not (labels and _HOUR_LINES.match(text, labels[0].end, end)):
        return ()
    nexts = [label.begin for label in labels[1:]] + [end]
    return tuple(
        Section(begin=label.begin, end=_section_end(text, label.end, stop), label=label)
        for label, stop in zip(labels, nexts, strict=True)
    )


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


def _looks_like_html(text: str) -> bool:
    tags = _TAG.finditer(text)
    return sum(1 for _ in zip(tags, range(_FEWEST_TAGS), strict=False)) == _FEWEST_TAGS
