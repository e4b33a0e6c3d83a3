"""Articles to the queue, which may be full."""

import logging
from collections.abc import Sequence

import anyio

from graph.store import Store
from ingest.queue import accept
from ingest.queue.backlog import refuse_when_full
from meetings.article import Article
from meetings.errors import QueueFull

logger = logging.getLogger(__name__)

# Workers read some dozens of articles a second: it does not take long until there is room again.
_FULL_SECONDS = 5.0


class Hands:
    """Hands articles in; `limit` is how many may wait in the queue."""

    def __init__(self, store: Store, *, limit: int) -> None:
        self._store = store
        self._limit = limit

    async def hand_in(self, articles: Sequence[Article]) -> int:
        """Hands all of them in, waiting while the queue is full; how many were new or changed. Raises DatabaseUnavailable."""
        while True:
            try:
                await refuse_when_full(self._store, self._limit)
            except QueueFull as error:
                logger.warning("waiting for the queue", extra={"reason": error.message})
                await anyio.sleep(_FULL_SECONDS)
            else:
                return sum(one.changed for one in await accept(self._store, articles))
