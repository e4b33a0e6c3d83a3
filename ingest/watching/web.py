"""A look at a feed or a page of the web."""

import logging
from datetime import datetime, timedelta

from graph.store import Row
from ingest.sources.refusal import Unfit
from ingest.sources.web import Web
from ingest.watching.handing import Hands
from ingest.watching.place import Place, Places, Progress, Waiting, now
from ingest.watching.source import Kind, Source
from meetings.article import Article
from meetings.errors import SourceUnavailable

logger = logging.getLogger(__name__)

# A site that is down is mostly back within the hour: 1, 4, 16 and 64 minutes later, then the entry is given up.
_FIRST_RETRY_SECONDS = 60.0
_TRIES = 5
_BATCH = 50


class Address:
    """One address of the web that is looked at again and again."""

    def __init__(self, source: Source, places: Places, hands: Hands, web: Web) -> None:
        self._source = source
        self._places = places
        self._hands = hands
        self._web = web

    async def look(self, place: Place, *, next_due: datetime) -> None:
        """Takes an article that is new or changed, or notes the entries of a feed that are, as still to be taken.

        Raises Unfit, SourceUnavailable and DatabaseUnavailable.
        """
        seen = await self._web.look(self._source.address, validators=place.validators)
        told: Row = {
            "last_seen": now(),
            "next_due": next_due,
            "etag": seen.validators.etag,
            "modified": seen.validators.modified,
        }
        if seen.feed is not None:
            told |= {"kind": Kind.FEED.value, "title": seen.feed.title}
            await self._places.offer(self._source, seen.feed.entries, publisher=seen.feed.title, seen=told)
        elif seen.article is not None:
            # Handed in first: a watcher that ends in between asks for the page again.
            taken = await self._hands.hand_in([seen.article])
            await self._places.seen(self._source, told | {"kind": Kind.PAGE.value}, taken=taken)
            _tell_taken(seen.article, taken)
        else:
            await self._places.seen(self._source, told)

    async def take_waiting(self) -> float | None:
        """Takes the entries that are due, one after the other. The seconds that a site asks us to wait, None where none does.

        Raises DatabaseUnavailable; what was taken by then is noted.
        """
        begun = now()
        while batch := await self._places.waiting(self._source, until=begun, limit=_BATCH):
            for one in batch:
                try:
                    article = await self._read(one)
                except SourceUnavailable as error:
                    await self._put_off(one, error)
                    if error.retry_after is not None:
                        return error.retry_after
                except Unfit as unfit:
                    await self._refuse(one, f"{unfit.why} ({unfit.remedy})")
                else:
                    await self._take(one, article)
        return None

    async def _read(self, one: Waiting) -> Article:
        if one.tries + 1 >= _TRIES and one.entry.content is not None:
            return await self._web.read_content(one.entry, publisher=one.publisher)
        return await self._web.read_entry(one.entry, publisher=one.publisher, named=self._source.address)

    async def _take(self, one: Waiting, article: Article) -> None:
        taken = await self._hands.hand_in([article])
        await self._note(one, {"due": None, "content": None, "error": None, "article": article.id}, taken=taken)
        _tell_taken(article, taken)

    async def _put_off(self, one: Waiting, error: SourceUnavailable) -> None:
        tries = one.tries + 1
        if tries >= _TRIES:
            await self._refuse(one, f"{error.message}, {tries} times")
            return
        wait = max(_FIRST_RETRY_SECONDS * 4**one.tries, error.retry_after or 0.0)
        await self._note(one, {"due": now() + timedelta(seconds=wait), "tries": tries, "error": error.message})
        logger.warning("put off", extra={"item": one.entry.url, "reason": error.message, "seconds": wait})

    async def _refuse(self, one: Waiting, why: str) -> None:
        place = one.entry.url or one.entry.key
        await self._note(one, {"due": None, "content": None, "error": why}, refusal=f"{place}: {why}")
        logger.warning("refused", extra={"source": self._source.address, "item": place, "reason": why})

    async def _note(self, one: Waiting, properties: Row, *, taken: int = 0, refusal: str | None = None) -> None:
        rows = [{"id": one.id, "properties": properties}]
        refusals = () if refusal is None else (refusal,)
        await self._places.progress(self._source, Progress(rows=rows, taken=taken, refusals=refusals))


def _tell_taken(article: Article, taken: int) -> None:
    logger.info("taken", extra={"article": article.id, "url": article.url, "new": taken})
