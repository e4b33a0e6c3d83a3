"""What people do with dead articles."""

from graph.store import Store, Transaction
from ingest.queue.states import State
from ingest.writing.retracting import no_article
from meetings.errors import Conflict


async def replay(store: Store, article: str) -> None:
    """Puts a dead article into the queue again. Raises NotKnown, and Conflict for one that is not dead."""
    await _settle(store, article, "write/replay")


async def discard(store: Store, article: str) -> None:
    """Gives a dead article up: one that was read in an earlier version is what it was then, another one is deleted.

    Raises NotKnown, and Conflict for one that is not dead.
    """
    await _settle(store, article, "write/discard")


async def _settle(store: Store, article: str, statement: str) -> None:
    async def work(tx: Transaction) -> str | None:
        rows = await tx.run(statement, id=article)
        return rows[0]["state"] if rows else None

    state = await store.write(work)
    if state is None:
        raise await no_article(store, article)
    if state != State.DEAD:
        raise Conflict(
            f"the article {article!r} is not dead but {state}", remedy="GET /articles?state=dead lists those that are"
        )
