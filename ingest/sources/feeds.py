"""RSS and Atom: what a feed lists, in its order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any

import feedparser

from ingest.sources.addresses import is_web
from ingest.sources.encodings import clean
from ingest.sources.refusal import refuse
from meetings.ids import digest

_ROOT = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF)\b", re.IGNORECASE)
_HTML_ROOT = re.compile(rb"<(?:html|body)\b", re.IGNORECASE)
_FEED_TYPES = frozenset("application/rss+xml application/atom+xml application/rdf+xml application/x-rss+xml".split())
# The root of a feed stands in its first lines; a list of style sheets or a licence may come before.
_HEAD = 20_000
_REFERENCE = re.compile(rb"&#(x[0-9a-f]{4}|[0-9]{5});", re.IGNORECASE)
_ISO_DAY = re.compile(r"\s*(\d{4}-\d\d-\d\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry. `key` is its identity in the feed; `mark` changes when anything of the entry does.

    `published` is the day as the feed writes it, in the publisher's own time zone. `content` is the whole article as HTML
    or text, None where the feed gives at most a summary.
    """

    key: str
    mark: str
    url: str | None
    title: str | None
    published: date | None
    content: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    title: str | None
    entries: tuple[Entry, ...]


def _whole(reference: re.Match[bytes]) -> bytes:
    number = reference[1]
    point = int(number[1:], 16) if number[:1] in b"xX" else int(number)
    return b"?" if 0xD800 <= point <= 0xDFFF else reference[0]


def is_feed(body: bytes, *, media_type: str) -> bool:
    """True for what is sent as a feed, or begins like one; many feeds are sent as plain XML, HTML or text."""
    root = _ROOT.search(body[:_HEAD])
    html = _HTML_ROOT.search(body[:_HEAD])
    return media_type in _FEED_TYPES or (root is not None and (html is None or root.start() < html.start()))


def read_feed(body: bytes, *, url: str, content_type: str) -> Feed:
    """The feed. An entry that comes twice is there once; faults that leave entries readable are passed over. Raises Unfit."""
    root = _ROOT.search(body)
    if root is None:
        refuse("is no feed that can be read", "check it with a feed reader")
    # feedparser drops what a feed declares and expat bounds it, so a bomb does no harm; but nothing honest declares any.
    if b"<!ENTITY" in body[: root.start()]:
        refuse("declares entities of its own, as XML bombs do", "tell the site, or leave it out")
    # On a reference to half a character it fails as a whole.
    whole = _REFERENCE.sub(_whole, body)
    parsed = feedparser.parse(BytesIO(whole), response_headers={"content-type": content_type, "content-location": url})
    # Its own dictionaries look for other keys where one is not there, and take one date for another.
    entries = {entry.key: entry for entry in _entries([dict(row) for row in parsed["entries"]])}
    return Feed(title=_text(dict(parsed["feed"]), "title"), entries=tuple(entries.values()))


def _entries(rows: list[dict[str, Any]]) -> Iterator[Entry]:
    for row in rows:
        link = _text(row, "link")
        url = link if link and is_web(link) else None
        title, content, published = _text(row, "title"), _content(row), _published(row)
        key = _text(row, "id") or url or digest(title or "", content or "")
        told = (url, title, _text(row, "updated"), _text(row, "published"), _text(row, "summary"), content)
        mark = digest(*(part or "" for part in told))
        yield Entry(key=key, mark=mark, url=url, title=title, published=published, content=content)


def _text(row: dict[str, Any], key: str) -> str | None:
    value = row.get(key)
    return clean(value).strip() or None if isinstance(value, str) else None


def _content(row: dict[str, Any]) -> str | None:
    parts = [clean(part["value"]) for part in row.get("content", ()) if part.get("value")]
    return max(parts, key=len) if parts else None


def _published(row: dict[str, Any]) -> date | None:
    """The day that the entry was published, else updated. feedparser's own date is in UTC, where Monday may be Tuesday."""
    for key in ("published", "updated"):
        if (written := _text(row, key)) and (day := _day(written)):
            return day
        if parsed := row.get(f"{key}_parsed"):
            return date(parsed.tm_year, parsed.tm_mon, parsed.tm_mday)
    return None


def _day(written: str) -> date | None:
    try:
        if iso := _ISO_DAY.match(written):
            return date.fromisoformat(iso[1])
        return parsedate_to_datetime(written).date()
    except ValueError:
        return None
