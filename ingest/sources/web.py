"""The web as a source: what an address is, and the articles of its pages and feeds."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Self

from ingest.clock import today
from ingest.sources.apart import Apart
from ingest.sources.feeds import Entry, Feed, is_feed, read_feed
from ingest.sources.fetching import Fetched, Fetcher, Validators
from ingest.sources.pages import Known, Page, read_content, read_page
from ingest.sources.refusal import Refusal, Unfit, refuse
from meetings.article import Article
from meetings.errors import SourceUnavailable


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was seen at an address: a feed, an article, or, where both are None, that nothing changed."""

    validators: Validators
    feed: Feed | None = None
    article: Article | None = None


@dataclass(frozen=True, slots=True)
class Web:
    """Asks and reads. `async with Web.open(...) as web` ends its connections at the end."""

    fetcher: Fetcher
    apart: Apart

    @classmethod
    @asynccontextmanager
    async def open(cls, *, contact: str | None, pause: float) -> AsyncIterator[Self]:
        """As `Fetcher.open`."""
        async with Fetcher.open(contact=contact, pause=pause) as fetcher:
            yield cls(fetcher, Apart())

    async def look(self, address: str, *, validators: Validators | None = None, known: Known | None = None) -> Seen:
        """What is at an address that a person gave; `validators` are those of the last look.

        Raises Unfit for what cannot be read, and SourceUnavailable for what may answer later.
        """
        fetched = await self.fetcher.fetch(address, named=address, validators=validators)
        if fetched.body is None:
            # Not every server sends them again with a 304.
            return Seen(validators=validators or fetched.validators)
        if is_feed(fetched.body, media_type=fetched.media_type):
            read = partial(read_feed, fetched.body, url=fetched.url, content_type=fetched.content_type)
            return Seen(validators=fetched.validators, feed=await self.apart.run(read))
        article = await self._read(fetched, fetched.body, known or Known())
        return Seen(validators=fetched.validators, article=article)

    async def read_entry(
        self, entry: Entry, *, publisher: str | None, named: str, fallback: date | None = None
    ) -> Article:
        """The article of an entry: of the page to which it leads, or where that cannot be read, of its own whole content.

        `publisher` is the title of the feed, `named` its address, `fallback` the date where neither entry nor page gives one.
        Raises Unfit, and SourceUnavailable while the page does not answer.
        """
        known = Known(title=entry.title, publisher=publisher, published=entry.published, fallback=fallback)
        if entry.url is None:
            return await self._read_content(entry, known)
        try:
            fetched = await self.fetcher.fetch(entry.url, named=named)
            if fetched.body is None:
                refuse("answers that it did not change, unasked", "tell the site, or leave it out")
            return await self._read(fetched, fetched.body, known)
        except Unfit:
            if entry.content is None:
                raise
        return await self._read_content(entry, known)

    async def read_content(self, entry: Entry, *, publisher: str | None) -> Article:
        """The article that an entry holds itself, for who does not get its page. Raises Unfit where it holds none."""
        return await self._read_content(entry, Known(title=entry.title, publisher=publisher, published=entry.published))

    async def _read_content(self, entry: Entry, known: Known) -> Article:
        if entry.content is None:
            refuse("leads to no page and holds no article", "check the feed in a reader")
        return await self.apart.run(partial(read_content, entry.content, known, url=entry.url, today=today()))

    async def articles(self, address: str, *, published: date | None) -> AsyncIterator[Article | Refusal]:
        """The article of a page, or those of all entries of a feed, once; a Refusal for what cannot be read.

        `published` is the date of what gives none.
        """
        try:
            seen = await self.look(address, known=Known(fallback=published))
        except (Unfit, SourceUnavailable) as error:
            yield _refusal(address, error)
            return
        if seen.article is not None:
            yield seen.article
        for entry in seen.feed.entries if seen.feed else ():
            title = seen.feed.title if seen.feed else None
            try:
                yield await self.read_entry(entry, publisher=title, named=address, fallback=published)
            except (Unfit, SourceUnavailable) as error:
                yield _refusal(entry.url or address, error)

    async def _read(self, fetched: Fetched, body: bytes, known: Known) -> Article:
        page = Page(url=fetched.url, body=body, media_type=fetched.media_type, charset=fetched.charset)
        return await self.apart.run(partial(read_page, page, known, today=today()))


def _refusal(source: str, error: Unfit | SourceUnavailable) -> Refusal:
    if isinstance(error, Unfit):
        return Refusal(source=source, why=error.why, remedy=error.remedy)
    return Refusal(source=source, why=error.message, remedy="try again later")
