"""Whether the queue takes more articles."""

import time

from graph.store import Store
from ingest.queue.backlog import refuse_when_full

# Counting 100,000 waiting articles takes some 50 ms: too much for each request, and nothing for one a second.
_COUNT_EVERY_SECONDS = 1.0


class Admission:
    """Lets articles in as long as fewer than `limit` wait. Counts anew every second, and in between what it let in itself."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._room = 0
        self._counted = float("-inf")

    async def admit(self, store: Store, articles: int) -> int:
        """How many of so many articles may come in, one at least. Raises QueueFull where none may, and DatabaseUnavailable."""
        if self._room < articles or time.monotonic() - self._counted > _COUNT_EVERY_SECONDS:
            self._room = await refuse_when_full(store, self._limit)
            self._counted = time.monotonic()
        let_in = min(articles, self._room)
        self._room -= let_in
        return let_in
