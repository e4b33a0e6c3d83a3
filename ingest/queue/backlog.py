"""What waits in the queue."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.store import Store
from ingest.queue.states import State
from meetings.errors import QueueFull

_MOST = 1_000_000
"""Counting so many takes a second; beyond that nobody needs the number."""


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many articles wait or are being read (at most a million are counted), and for how many seconds the oldest has been here.

    `oldest` is None where nothing waits.
    """

    length: int
    oldest: float | None


async def backlog(store: Store, *, most: int = _MOST) -> Backlog:
    """What waits now; not more than `most` are counted. Raises DatabaseUnavailable."""
    (row,) = await store.read("read/backlog", most=most)
    return Backlog(row["length"], row["oldest"])


async def counts(store: Store) -> Mapping[State, int]:
    """How many articles there are in each state. Raises DatabaseUnavailable."""
    rows = await store.read("read/counts", states=list(State))
    return {State(row["state"]): row["articles"] for row in rows}


async def skipped(store: Store) -> Mapping[str, int]:
    """How many articles were skipped, by the reason. Raises DatabaseUnavailable."""
    return {row["reason"] or "unknown": row["articles"] for row in await store.read("read/skipped")}


async def refuse_when_full(store: Store, limit: int) -> int:
    """How many more articles the queue takes. Raises QueueFull where `limit` are waiting already, and DatabaseUnavailable."""
    waiting = (await backlog(store, most=limit)).length
    if waiting >= limit:
        raise QueueFull(
            f"{waiting} articles are waiting, and no more are taken", remedy="try again when some have been read"
        )
    return limit - waiting
