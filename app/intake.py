"""The way of articles into the queue: as many as it has room for, and counted."""

import time
from collections.abc import Sequence

from app.meters import Meters
from graph.store import Store
from ingest.queue import Accepted, accept
from ingest.queue.backlog import refuse_when_full
from meetings.article import Article

# Counting 100,000 waiting articles takes some 50 ms: too much for each request, and nothing for one a second.
_COUNT_EVERY_SECONDS = 1.0


class Intake:
    """Takes articles in as long as fewer than `limit` wait. Counts anew every second, and in between what it took itself."""

    def __init__(self, limit: int, meters: Meters) -> None:
        self._limit = limit
        self._meters = meters
        self._room = 0
        self._counted = float("-inf")

    async def take(self, store: Store, articles: Sequence[Article], *, key: str | None = None) -> tuple[Accepted, ...]:
        """Accepts the first of the articles that there is room for, one at least, and tells what became of each of them.

        Raises as `accept`, QueueFull where there is no room for any, and DatabaseUnavailable.
        """
        number = await self._admit(store, len(articles))
        done = await accept(store, articles[:number], key=key)
        self._meters.count_accepted(done)
        return done

    async def _admit(self, store: Store, articles: int) -> int:
        if self._room < articles or time.monotonic() - self._counted > _COUNT_EVERY_SECONDS:
            self._room = await refuse_when_full(store, self._limit)
            self._counted = time.monotonic()
        let_in = min(articles, self._room)
        self._room -= let_in
        return let_in
