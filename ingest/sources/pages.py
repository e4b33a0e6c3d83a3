"""A web page as an article: its text without menus and advertisements, its title, its date."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from courlan import normalize_url
from trafilatura import bare_extraction

from ingest.sources.addresses import is_web
from ingest.sources.checks import check_date, check_text
from ingest.sources.encodings import check_readable, clean, decode
from ingest.sources.refusal import refuse
from ingest.sources.text import date_line
from meetings.article import Article
from meetings.ids import article_id

# Only what the page says of itself: its address, its metadata, an element for the date. The first date in its text may be any.
_DATES = {"original_date": True, "extensive_search": False}
# "Xi met Putin in Beijing on Monday." has 34 characters; what is shorter are the words of a menu.
_SHORTEST = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a page before it is read: from the feed that led to it, or from who named it.

    `published` counts before the page's own date, `fallback` only where the page has none.
    """

    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    fallback: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as it came."""

    url: str
    body: bytes
    media_type: str = "text/html"
    charset: str | None = None


def read_page(page: Page, known: Known, *, today: date) -> Article:
    """The article of a page. A title and a date that are known count before the page's own, its site's name before the feed's.

    Raises Unfit where there is no text, or no date.
    """
    text = decode(page.body, charset=page.charset)
    if page.media_type == "text/plain":
        return _article(text, known, url=_plain(page.url), day=known.published or date_line(text), today=today)
    found = _extract(text, page.url)
    if len(found.get("text") or "") < _SHORTEST:
        refuse("has no text that looks like an article", "check it in a browser; texts that scripts load are not read")
    told = Known(
        title=known.title or found.get("title"),
        publisher=found.get("sitename") or known.publisher,
        fallback=known.fallback,
    )
    url = _own_address(page.url, found.get("url"))
    return _article(found["text"], told, url=url, day=known.published or _day(found.get("date")), today=today)


def read_content(content: str, known: Known, *, url: str | None, today: date) -> Article:
    """The article that a feed's entry holds itself. Raises Unfit."""
    body = content if "<" in content else "".join(f"<p>{part}</p>" for part in content.split("\n\n"))
    found = _extract(f"<html><body><article>{body}</article></body></html>", url, favor_recall=True)
    if not found.get("text"):
        refuse("has no text", "check the feed in a reader")
    return _article(found["text"], known, url=_plain(url) if url else None, day=known.published, today=today)


def _extract(html: str, url: str | None, *, favor_recall: bool = False) -> dict[str, Any]:
    found = bare_extraction(
        html,
        url=url,
        with_metadata=True,
        include_comments=False,
        favor_recall=favor_recall,
        date_extraction_params=dict(_DATES),
    )
    return {} if found is None else found if isinstance(found, dict) else found.as_dict()


def _article(text: str, known: Known, *, url: str | None, day: date | None, today: date) -> Article:
    read = check_text(check_readable(clean(text)))
    day = day or known.fallback
    if day is None:
        refuse("has no date", "give one with --published, or follow a feed that dates it")
    return Article(
        id=article_id(url=url, text=read),
        text=read,
        published=check_date(day, today=today),
        url=url,
        title=clean(known.title) if known.title else None,
        publisher=clean(known.publisher) if known.publisher else None,
    )


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _own_address(url: str, canonical: str | None) -> str:
    """The address that a page gives itself, where that lies on the same site; else its own without what tracks readers.

    A page could otherwise pass itself off as the article of another site, or a whole site as its front page.
    """
    if canonical and is_web(canonical):
        own, told = urlsplit(url), urlsplit(canonical)
        if own.hostname == told.hostname and (told.path.strip("/") or not own.path.strip("/")):
            return _plain(canonical)
    return _plain(url)


def _plain(url: str) -> str:
    return str(normalize_url(url))
