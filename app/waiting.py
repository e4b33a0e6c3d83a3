"""Waits for what becomes of an article, for callers who want it at once."""

import asyncio
import time

from graph.store import Store
from ingest.queue.states import OPEN, State

# Reading an article takes some 30 ms and writing it 50: whoever looks more often only keeps the database busy.
_LOOK_EVERY_SECONDS = 0.05


async def wait_for(store: Store, article: str, *, seconds: float) -> State | None:
    """The state of the article when it is read or dead, or after so many seconds; None where it was taken out meanwhile."""
    deadline = time.monotonic() + seconds
    while True:
        rows = await store.read("read/article_states", ids=[article])
        state = State(rows[0]["state"]) if rows else None
        if state not in OPEN or time.monotonic() > deadline:
            return state
        await asyncio.sleep(_LOOK_EVERY_SECONDS)
