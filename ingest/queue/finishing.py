"""Writes what was read, and that it was read, in one transaction."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph.store import Store, Transaction
from ingest.extraction import Extraction
from ingest.queue.claiming import Held
from ingest.queue.holding import lock_held
from ingest.writing.articles import Written, note_finished, write_in
from ingest.writing.ledger import write_by_ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a worker found in an article that it holds, and how many seconds that took."""

    held: Held
    extraction: Extraction
    seconds: float


async def finish(store: Store, readings: Sequence[Reading], *, owner: str, today: date) -> tuple[Written, ...]:
    """Writes the readings, all in one transaction, and returns what was done for those that were still the worker's own.

    The others are discarded: their lease ended and somebody else has them, a newer version came, or they were taken out. So
    what an article says is written once, however often it was read. Raises DatabaseUnavailable.
    """

    async def work(tx: Transaction) -> tuple[Written, ...]:
        began = time.monotonic()
        ours = await lock_held(tx, [reading.held for reading in readings], owner=owner)
        kept = [reading for reading in readings if reading.held.article.id in ours]
        if not kept:
            return ()
        written = await write_in(tx, [reading.extraction for reading in kept], today=today)
        writing = time.monotonic() - began
        await note_finished(tx, [(one.extraction, one.seconds, writing) for one in kept])
        return written

    return await write_by_ledger(store, work)
