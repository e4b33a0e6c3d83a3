"""The way to the database, which may go away and come back."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Self, TypeVar

from graph.settings import Address
from graph.store import Store
from meetings.errors import DatabaseUnavailable

logger = logging.getLogger(__name__)
T = TypeVar("T")

_FIRST_PAUSE_SECONDS = 0.25
# A database that comes back is found after this time at most.
_LONGEST_PAUSE_SECONDS = 4.0


class Line:
    """Does things with the store, again and again where the database is away, until `stop` is set.

    After an outage it takes a new driver: one that outlives a crashed server may hold what the server no longer knows.
    """

    def __init__(self, address: Address, stop: asyncio.Event, stack: AsyncExitStack) -> None:
        self._address = address
        self._stop = stop
        self._stack = stack
        self._store: Store | None = None
        self._away = False

    @classmethod
    @asynccontextmanager
    async def open(cls, address: Address, *, stop: asyncio.Event) -> AsyncIterator[Self]:
        """A line that is closed at the end of the block. Connects on first use."""
        async with AsyncExitStack() as stack:
            yield cls(address, stop, stack)

    async def run(self, work: Callable[[Store], Awaitable[T]]) -> T:
        """What `work` returns, however long the database is away. Raises DatabaseUnavailable where it is away after `stop`."""
        pause = _FIRST_PAUSE_SECONDS
        while True:
            store = await self._current()
            try:
                done = await work(store)
            except DatabaseUnavailable as error:
                self._note_away(store, error)
                if self._stop.is_set():
                    raise
                await wait(self._stop, pause)
                pause = min(2 * pause, _LONGEST_PAUSE_SECONDS)
            else:
                self._note_back()
                return done

    async def _current(self) -> Store:
        if self._store is None:
            self._store = await self._stack.enter_async_context(Store.open(self._address))
        return self._store

    def _note_away(self, store: Store, error: DatabaseUnavailable) -> None:
        if not self._away:
            logger.warning("the database is away", extra={"why": error.message})
            # Others may still be at work with the old store: it is closed at the end of the line.
            if self._store is store:
                self._store = None
        self._away = True

    def _note_back(self) -> None:
        if self._away:
            logger.info("the database is back")
        self._away = False


async def wait(event: asyncio.Event, seconds: float) -> bool:
    """Waits for the event, at most so many seconds; True where it is set."""
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return False
    return True
