"""The articles that a worker holds: those that wait for a process, and all those whose lease it must renew."""

import asyncio
from collections import deque
from collections.abc import Collection, Iterable

from ingest.queue.claiming import Held


class Stock:
    """All that is held, and what of it waits to be read, in the order in which it was claimed."""

    def __init__(self) -> None:
        self._held: dict[str, Held] = {}
        self._waiting: deque[Held] = deque()
        self._changed = asyncio.Condition()

    @property
    def held(self) -> tuple[Held, ...]:
        """All that the worker holds: waiting, being read, or read and not yet written."""
        return tuple(self._held.values())

    @property
    def waiting(self) -> int:
        """How many wait to be read."""
        return len(self._waiting)

    async def put(self, some: Iterable[Held]) -> None:
        """Adds articles that were claimed."""
        async with self._changed:
            for one in some:
                self._held[one.article.id] = one
                self._waiting.append(one)
            self._changed.notify_all()

    async def take(self, *, most: int, sharing: int) -> list[Held]:
        """Up to `most` of those that wait, no more than a fair part where `sharing` processes take from them; waits for the first."""
        async with self._changed:
            while not self._waiting:
                await self._changed.wait()
            number = min(most, -(-len(self._waiting) // sharing))
            taken = [self._waiting.popleft() for _ in range(number)]
            self._changed.notify_all()
        return [one for one in taken if self._held.get(one.article.id) is one]

    async def until_fewer(self, number: int) -> None:
        """Returns when fewer than so many wait to be read."""
        async with self._changed:
            await self._changed.wait_for(lambda: len(self._waiting) < number)

    def clear_waiting(self) -> list[Held]:
        """Takes out all that wait, and returns those that are still held."""
        waiting = [one for one in self._waiting if self._held.pop(one.article.id, None) is one]
        self._waiting.clear()
        return waiting

    def drop(self, articles: Collection[Held]) -> None:
        """Forgets articles that were written, failed or handed back, or whose lease was lost."""
        for one in articles:
            if self._held.get(one.article.id) is one:
                del self._held[one.article.id]
