"""Which articles of the graph are copies of which, kept as COPY_OF while articles come, change and go."""

from collections.abc import Iterable, Mapping
from typing import Any

from graph.store import Runner, Transaction
from ingest.copies import Print, families, originals, share_band
from meetings.claims import Claim

Row = dict[str, Any]


async def copies_of(tx: Runner, claims: Iterable[Claim]) -> Mapping[str, str]:
    """Of the articles of the claims those that are copies, each with its original. The blocks of the claims must be locked."""
    rows = await tx.run("read/originals", articles=sorted({claim.article for claim in claims}))
    return {row["id"]: row["original"] for row in rows}


async def write_copies(tx: Transaction, prints: Iterable[Print]) -> set[str]:
    """Works out the families of the articles whose prints take the place of their old ones, and writes COPY_OF.

    The blocks of their old and new claims must be locked; those of all relatives are locked here, so that what is read of a
    family stays so until the end. Returns the other articles that have another original now, or none any more: meetings
    that they tell of are to be counted anew.
    """
    ours = sorted(prints, key=lambda one: one.article)
    changed = {one.article: one.published for one in ours}
    near = await _near(tx, ours, changed)
    known = await _locked_families(tx, sorted({*changed, *near}))
    before = {row["id"]: row["original"] for row in known}
    whole, torn = _parted(known, set(changed))
    groups = families([*ours, *await _prints(tx, known, near | torn)], joined=whole)
    after = originals(groups, {row["id"]: row["published"] for row in known} | changed)
    moved = sorted(article for article in before if before[article] != after.get(article))
    if moved:
        await tx.run("write/copies", rows=[{"id": article, "original": after.get(article)} for article in moved])
    return set(moved) - changed.keys()


async def _near(tx: Transaction, prints: Iterable[Print], changed: Iterable[str]) -> set[str]:
    """The articles of the graph whose texts may resemble one of the prints."""
    sketched = [one for one in prints if one.sketch]
    keys = sorted({key for one in sketched for key in one.blocks})
    if not keys:
        return set()
    rows = await tx.run("read/sketches_in_blocks", keys=keys, without=sorted(changed))
    return {row["id"] for row in rows if any(share_band(row["sketch"], one.sketch) for one in sketched)}


async def _locked_families(tx: Transaction, articles: list[str]) -> list[Row]:
    """The rows of read/families, read again until all blocks of all members are ours: then nobody else can change them."""
    locked: set[str] = set()
    while True:
        rows = await tx.run("read/families", articles=articles)
        keys = {key for row in rows for key in row["blocks"]} - locked
        if not keys:
            return rows
        await tx.run("write/lock_blocks", keys=sorted(keys))
        locked |= keys


def _parted(known: Iterable[Row], changed: set[str]) -> tuple[list[set[str]], set[str]]:
    """The families that stay together whatever comes, and those members who have lost one by whom they may have belonged together."""
    by_original: dict[str, set[str]] = {}
    for row in known:
        by_original.setdefault(row["original"] or row["id"], set()).add(row["id"])
    whole = [family for family in by_original.values() if not family & changed]
    torn = {article for family in by_original.values() if family & changed for article in family - changed}
    return whole, torn


async def _prints(tx: Transaction, known: Iterable[Row], articles: set[str]) -> list[Print]:
    if not articles:
        return []
    about = {row["id"]: row for row in known}
    rows = await tx.run("read/texts", articles=sorted(articles))
    return [
        Print(
            article=row["id"],
            published=about[row["id"]]["published"],
            text=row["text"],
            sketch=row["sketch"],
            blocks=frozenset(about[row["id"]]["blocks"]),
        )
        for row in rows
    ]
