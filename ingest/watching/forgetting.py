"""Forgetting: a source that nobody follows any more, with how far it was read. The articles that it gave stay."""

from graph.store import Store, Transaction
from meetings.errors import NotKnown

# A feed of years has some hundred thousand entries: together they would need more memory than one transaction may.
_BATCH = 5_000


async def forget(store: Store, source: str) -> None:
    """Deletes what is known of the source of this id; whoever follows it again reads it from its beginning.

    The source itself goes last, so that one that was forgotten in part can be forgotten again. Raises NotKnown and
    DatabaseUnavailable.
    """

    async def some(tx: Transaction) -> int:
        rows = await tx.run("write/delete_items", source=source, limit=_BATCH)
        return int(rows[0]["deleted"])

    async def itself(tx: Transaction) -> bool:
        return bool(await tx.run("write/delete_source", id=source))

    while await store.write(some) == _BATCH:
        pass
    if not await store.write(itself):
        raise NotKnown(f"there is no source {source!r}", remedy="find its id by GET /sources")
