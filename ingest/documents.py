"""An article as a document: where its body begins, from where and when it was written, which dated sections it has."""

import re
from dataclasses import dataclass
from datetime import date

from ingest.datelines import Dateline, find_datelines
from ingest.furniture import body_end
from ingest.language import detect_language
from ingest.mentions.dates import find_dates
from ingest.programmes import tells_itself
from ingest.sections import Section, find_sections
from meetings.article import Article

# " date 2024-05-21 ", "Published: 21 May 2024": put before the text by whoever saved it. Blanks are given back to nothing
# ("++"), or each of thousands would be tried as the beginning of the date.
_HEADER = re.compile(
    r"\s*(?i:date|published|posted|updated)(?:\s+on)?(?:\s*:\s*+|\s++)(?P<date>\d{4}-\d\d-\d\d|[^\n]{6,40}?(?=\s*\n))\s+"
)

_TAG = re.compile(r"</?(?:html|head|body|div|p|span|a|script|style|table|br|meta|article)\b[^<>]*>", re.IGNORECASE)
# A paper prints the story of the day before, a weekly's site that of two days before.
_PRINTED_AFTER = 2
# A page has hundreds of tags; an article that talks about one "<br>" has no three.
_FEWEST_TAGS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What was read of an article before any language model. All offsets count `article.text`.

    `begin` and `end` bound the body, behind which a page may list other stories; `anchor` is the day that its dates count
    from. `header_date` is a date of publication that the text itself carries, and may differ from the article's.
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

    def story_at(self, offset: int) -> tuple[int, int] | None:
        """Begin and end of what is told by itself: an item of a programme that tells who does it or in which city; else None."""
        section = self.section_at(offset)
        item = section.item_at(offset) if section else None
        return item if item and tells_itself(self.article.text, item[0]) else None


def read_document(article: Article) -> Document:
    """The document of an article. The text is not changed."""
    text = article.text
    header = _HEADER.match(text)
    header_date = _header_date(header, article.published) if header else None
    begin = header.end() if header and header_date else len(text) - len(text.lstrip())
    end = body_end(text, begin, max(begin, len(text.rstrip())))
    datelines = find_datelines(text, begin=begin, end=end)
    anchor = _day_of_writing(datelines, article.published)
    return Document(
        article=article,
        begin=begin,
        end=end,
        anchor=anchor,
        header_date=header_date,
        datelines=datelines,
        sections=find_sections(text, begin, end, datelines, anchor=anchor),
        language=article.language or detect_language(text[begin:end]),
        looks_like_html=_looks_like_html(text),
    )


def _day_of_writing(datelines: tuple[Dateline, ...], published: date) -> date:
    """The day of the dateline, from which "today" counts in a paper of the next morning; that of publication where none tells it.

    A text of several datelines that tell different days is a diary or a bundle.
    """
    days = {day for line in datelines if line.place and (day := line.day(published)) is not None}
    day = next(iter(days)) if len(days) == 1 else published
    return day if 0 <= (published - day).days <= _PRINTED_AFTER else published


def _header_date(header: re.Match[str], published: date) -> date | None:
    """The day of the header, None where it names none."""
    told = header["date"].strip()
    mention = next(iter(find_dates(told)), None)
    if mention is None or mention.text != told or not re.search(r"\d{4}", told):
        return None
    when = mention.resolve(published)
    return when.start if when and when.width == 1 else None


def _looks_like_html(text: str) -> bool:
    tags = _TAG.finditer(text)
    return sum(1 for _ in zip(tags, range(_FEWEST_TAGS), strict=False)) == _FEWEST_TAGS
