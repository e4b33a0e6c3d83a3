"""Which claims of the graph a change of some claims can have an effect on, and the locks that keep other writers away from them."""

from collections.abc import Iterable

from graph.store import Transaction
from meetings.blocks import block_keys
from meetings.canonical import read_claim
from meetings.claims import Claim
from meetings.resolve import component_of


async def claims_of_articles(tx: Transaction, articles: Iterable[str]) -> list[Claim]:
    """All claims that the graph holds of the articles."""
    rows = await tx.run("read/claims_of_articles", articles=sorted(articles))
    return [read_claim(row["fact"]) for row in rows]


async def affected_claims(tx: Transaction, changed: Iterable[Claim], *, without: Iterable[Claim] = ()) -> list[Claim]:
    """The claims about meetings that can belong together with `changed`, these included.

    Locks the blocks of all of them before it looks into them, until nothing is added: so what another writer does meanwhile
    to any of them is either seen or waits. `without` are claims of the graph that count as gone.
    """
    seeds = tuple(claim for claim in changed if block_keys(claim))
    gone = {claim.id for claim in without}
    found: dict[str, Claim] = {}
    locked: set[str] = set()
    component = seeds
    while keys := {key for claim in component for key in block_keys(claim)} - locked:
        await tx.run("write/lock_blocks", keys=sorted(keys))
        locked |= keys
        rows = await tx.run("read/claims_in_blocks", keys=sorted(keys))
        stored = (read_claim(row["fact"]) for row in rows)
        found.update((claim.id, claim) for claim in stored if claim.id not in gone)
        component = component_of(seeds, found.values())
    return list(component)
