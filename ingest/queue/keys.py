"""How long idempotency keys are remembered."""

from graph.store import Store, Transaction

# A worker comes by every ten seconds: with so many a time it clears what a hundred requests a second leave, and
# none of its transactions takes long.
_AT_A_TIME = 1000


async def forget_keys(store: Store, *, after: float, most: int = _AT_A_TIME) -> int:
    """Deletes up to `most` keys that came more than `after` seconds ago; how many it were. Raises DatabaseUnavailable."""

    async def work(tx: Transaction) -> int:
        (row,) = await tx.run("write/delete_keys", seconds=int(after), most=most)
        return int(row["deleted"])

    return await store.write(work)
