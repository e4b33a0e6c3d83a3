"""Looks at sources again and again, whatever goes wrong with them or with the database."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import anyio

from graph import schema
from graph.settings import QUEUE_LIMIT
from graph.store import Store
from ingest.sources.refusal import Unfit
from ingest.sources.web import Web
from ingest.watching.folder import Folder
from ingest.watching.handing import Hands
from ingest.watching.place import Place, Places, now
from ingest.watching.source import Source
from ingest.watching.web import Address
from meetings.errors import DatabaseUnavailable, SourceUnavailable, UnreadableSource

logger = logging.getLogger(__name__)

FOLDER_SECONDS = 10.0
"""How often a folder is looked at: to list a thousand files takes some milliseconds."""
WEB_SECONDS = 900.0
"""How often a feed or page is asked for; feed readers do so every 15 to 60 minutes."""
# Two looks that far apart see a file that is being written grow.
_SETTLING_SECONDS = 2.0
_LONGEST_BACK_OFF = 24 * 3600.0
# A local Neo4j answers again some 4 s after a restart.
_DATABASE_SECONDS = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How the watcher goes about it: `every` so many seconds (None: by kind), while at most `limit` articles wait in the queue."""

    every: float | None = None
    limit: int = QUEUE_LIMIT


class Watcher:
    """Follows sources into one graph."""

    def __init__(self, store: Store, web: Web, habits: Habits) -> None:
        self._store = store
        self._places = Places(store)
        self._hands = Hands(store, limit=habits.limit)
        self._web = web
        self._every = habits.every

    async def follow(self, sources: tuple[Source, ...]) -> None:
        """Looks at each source whenever it is due, until cancelled. While the database is away it waits for it.

        Raises SchemaMismatch.
        """
        await _with_database(partial(schema.apply, self._store))
        async with anyio.create_task_group() as tasks:
            for source in sources:
                tasks.start_soon(self._follow, source)

    async def once(self, sources: tuple[Source, ...]) -> bool:
        """Looks at each source once, one that asked for patience only if that is over. True where all could be seen.

        Raises DatabaseUnavailable.
        """
        await schema.apply(self._store)
        good = True
        for source in sources:
            place = await self._places.find(source)
            if place.errors_in_row and _seconds_until(place.next_due) > 0:
                logger.warning("not yet", extra={"source": source.address, "next_due": place.next_due})
                good = False
            else:
                good &= await self._looker(source).look(place, finish=True)
        return good

    async def _follow(self, source: Source) -> None:
        looker = self._looker(source)
        while True:
            await _with_database(partial(self._next_look, source, looker))

    async def _next_look(self, source: Source, looker: "_Looker") -> None:
        place = await self._places.find(source)
        await anyio.sleep(_seconds_until(place.next_due))
        await looker.look(place)

    def _looker(self, source: Source) -> "_Looker":
        every = self._every or (FOLDER_SECONDS if source.folder else WEB_SECONDS)
        return _Looker(source, every, self._places, self._hands, self._web)


class _Looker:
    """Looks at one source and notes how that went."""

    def __init__(self, source: Source, every: float, places: Places, hands: Hands, web: Web) -> None:
        self._source = source
        self._every = every
        self._places = places
        self._folder = Folder(source, places, hands) if source.folder else None
        self._address = None if source.folder else Address(source, places, hands, web)

    async def look(self, place: Place, *, finish: bool = False) -> bool:
        """One look; True where the source could be seen. `finish`: files that are being written get a second look at once."""
        try:
            if self._folder is not None:
                await self._look_at_folder(self._folder, finish=finish)
            if self._address is not None:
                await self._address.look(place, next_due=_in(self._every))
            good = True
        except (Unfit, SourceUnavailable, UnreadableSource) as error:
            await self._fail(place, error)
            good = False
        # Pages may answer while their feed does not.
        if self._address is not None and (wait := await self._address.take_waiting()):
            await self._places.put_off(self._source, until=_in(max(wait, self._every)))
        return good

    async def _look_at_folder(self, folder: Folder, *, finish: bool) -> None:
        if await folder.look() and finish:
            await anyio.sleep(_SETTLING_SECONDS)
            await folder.look()
        await self._places.seen(self._source, {"last_seen": now(), "next_due": _in(self._every)})

    async def _fail(self, place: Place, error: Unfit | SourceUnavailable | UnreadableSource) -> None:
        asked = error.retry_after if isinstance(error, SourceUnavailable) else None
        back_off = min(self._every * 2 ** min(place.errors_in_row, 30), max(_LONGEST_BACK_OFF, self._every))
        wait = max(back_off, asked or 0.0)
        why = f"{error.why} ({error.remedy})" if isinstance(error, Unfit) else error.message
        await self._places.failed(self._source, why, next_due=_in(wait))
        logger.warning("source failed", extra={"source": self._source.address, "reason": why, "seconds": wait})


async def _with_database(work: Callable[[], Awaitable[None]]) -> None:
    """Does the work, from its beginning once more whenever the database went away."""
    while True:
        try:
            return await work()
        except DatabaseUnavailable as error:
            logger.warning("waiting for the database", extra={"reason": error.message})
            await anyio.sleep(_DATABASE_SECONDS)


def _in(seconds: float) -> datetime:
    return now() + timedelta(seconds=seconds)


def _seconds_until(moment: datetime | None) -> float:
    """0 for a moment that is past, and for one so far ahead that only a clock that was wrong can have set it."""
    wait = (moment - now()).total_seconds() if moment else 0.0
    return wait if 0.0 < wait <= 2 * _LONGEST_BACK_OFF else 0.0
