"""Takes an article out of the graph, with all that no other article tells."""

from datetime import date

from graph.store import Store, Transaction
from ingest.copies import Print
from ingest.writing.affected import claims_of_articles
from ingest.writing.ledger import read_ledger, write_by_ledger
from ingest.writing.replacing import Replacement, replace_claims
from meetings.errors import NotKnown

_NEAR = 5


async def retract(store: Store, article: str, *, today: date) -> None:
    """Deletes an article, read or still in the queue: the graph is then as if it had never been there, but for the ledger.

    A judgement that spoke of its claims stays, and counts again when the article is handed in again.
    Raises NotKnown, with near ids, for an id that no article has.
    """

    async def work(tx: Transaction) -> bool:
        (row,) = await tx.run("write/lock_articles", ids=[article])
        claims = await claims_of_articles(tx, [article])
        if row["digest"] is not None:
            nothing = Print(article=article, published=today, text="", sketch="", blocks=frozenset())
            out = Replacement(old=claims, prints=[nothing])
            await replace_claims(tx, out, ledger=await read_ledger(tx), today=today)
        # To lock an article that is not there is to make it.
        await tx.run("write/delete_articles", ids=[article])
        return row["state"] is not None

    if not await write_by_ledger(store, work):
        raise await no_article(store, article)


async def no_article(store: Store, article: str) -> NotKnown:
    """The error for an id that no article has, with ids that begin alike."""
    start = article[: max(1, len(article) // 2)]
    near = tuple(row["id"] for row in await store.read("read/near_articles", start=start, limit=_NEAR))
    remedy = f"did you mean {near[0]}?" if near else "hand it in with POST /articles"
    return NotKnown(f"there is no article {article!r}", near=near, remedy=remedy)
