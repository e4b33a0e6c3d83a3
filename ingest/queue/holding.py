"""What a worker does with articles that it holds, short of reading them."""

from collections.abc import Sequence

from graph.store import Store, Transaction
from ingest.queue.claiming import Held


async def lock_held(tx: Transaction, held: Sequence[Held], *, owner: str) -> set[str]:
    """Locks the articles and returns the ids of those that are still the worker's own."""
    rows = await tx.run(
        "write/lock_held", held=sorted((one.row for one in held), key=lambda row: row["id"]), owner=owner
    )
    return {row["id"] for row in rows}


async def renew(store: Store, held: Sequence[Held], *, owner: str, lease: float) -> set[str]:
    """Keeps the articles for another `lease` seconds. Returns the ids of those that are still the worker's own."""

    async def work(tx: Transaction) -> set[str]:
        ours = await lock_held(tx, held, owner=owner)
        await tx.run("write/renew", ids=sorted(ours), lease=int(lease * 1000))
        return ours

    return await store.write(work)


async def hand_back(store: Store, held: Sequence[Held], *, owner: str) -> None:
    """Gives the articles back to the queue unread, so that others can claim them at once; no attempt is counted."""

    async def work(tx: Transaction) -> None:
        await tx.run("write/hand_back", ids=sorted(await lock_held(tx, held, owner=owner)))

    await store.write(work)
