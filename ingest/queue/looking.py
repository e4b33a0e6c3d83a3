"""What became of an article, seen whole."""

from graph.store import Row, Store, Transaction
from ingest.writing.retracting import no_article


async def look_at(store: Store, article: str) -> Row:
    """The row of read/article. Raises NotFound where there is no such article, and DatabaseUnavailable.

    Others see what a transaction wrote piece by piece while the database puts it into its place: a state before its reason, an
    article before its meetings. So one that was done with just now is looked at once more when its writer has let go of it.
    """
    rows = await store.read("read/article", id=article)
    if rows and rows[0]["settling"]:

        async def look_again(tx: Transaction) -> list[Row]:
            await tx.run("write/lock_article", id=article)
            return await tx.run("read/article", id=article)

        rows = await store.write(look_again)
    if not rows:
        raise await no_article(store, article)
    return {name: value for name, value in rows[0].items() if name != "settling"}
