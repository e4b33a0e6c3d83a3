"""Which claims of the graph a change of some claims can have an effect on, and the locks that keep other writers away from them."""

from collections.abc import Iterable

from graph.components import closed_component
from graph.store import Transaction
from meetings.canonical import read_claim
from meetings.claims import Claim


async def claims_of_articles(tx: Transaction, articles: Iterable[str]) -> list[Claim]:
    """All claims that the graph holds of the articles."""
    rows = await tx.run("read/claims_of_articles", articles=sorted(articles))
    return [read_claim(row["fact"]) for row in rows]


async def affected_claims(tx: Transaction, changed: Iterable[Claim], *, without: Iterable[Claim] = ()) -> list[Claim]:
    """The claims about meetings that can belong together with `changed`, these included.

    Locks the blocks of all of them before it looks into them, until nothing is added: so what another writer does meanwhile
    to any of them is either seen or waits. `without` are claims of the graph that count as gone.
    """
    gone = {claim.id for claim in without}

    async def claims_under(keys: list[str]) -> list[Claim]:
        await tx.run("write/lock_blocks", keys=keys)
        rows = await tx.run("read/claims_in_blocks", keys=keys)
        return [claim for row in rows if (claim := read_claim(row["fact"])).id not in gone]

    return list(await closed_component(changed, claims_under))
