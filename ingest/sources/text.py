"""A text as an article: its date comes from a first line such as `date 2024-05-20`, else from the caller."""

import re
from datetime import date

from ingest.sources.checks import check_bytes, check_date, check_text, read_date
from ingest.sources.refusal import refuse
from meetings.article import Article
from meetings.ids import article_id

_DATE_LINE = re.compile(r"\s*date[:\s]\s*(\d{4}-\d\d-\d\d)\s*(?:\n|$)", re.IGNORECASE)


def read_text(raw: bytes, *, published: date | None, today: date) -> Article:
    """The article of a file's bytes. A date line at the top counts before `published`, and stays part of the text.

    Raises Unfit.
    """
    text = check_text(check_bytes(raw))
    day = date_line(text) or published
    if day is None:
        refuse("has no date", "give one with --published, or write `date 2024-05-20` in the first line")
    return Article(id=article_id(url=None, text=text), text=text, published=check_date(day, today=today))


def date_line(text: str) -> date | None:
    """The date that the first line of a text gives, None where it gives none. Raises Unfit for a day that never was."""
    match = _DATE_LINE.match(text)
    return read_date(match[1]) if match else None
