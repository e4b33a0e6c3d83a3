"""Writes what was found in articles, and all that follows from it, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph.store import Store, Transaction
from ingest.copies import print_of
from ingest.extraction import Extraction
from ingest.writing.affected import claims_of_articles
from ingest.writing.ledger import read_ledger, write_by_ledger
from ingest.writing.replacing import Replacement, replace_claims
from ingest.writing.rows import article_row


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a transaction did for one article."""

    article: str
    changed: bool
    """False where the graph held exactly this already."""
    claims: tuple[str, ...]
    meetings: tuple[str, ...]
    """Ids of the meetings that the article tells of now."""


async def write_extraction(store: Store, extraction: Extraction, *, today: date) -> Written:
    """Writes one article; as `write_extractions`."""
    (written,) = await write_extractions(store, [extraction], today=today)
    return written


async def write_extractions(store: Store, extractions: Sequence[Extraction], *, today: date) -> tuple[Written, ...]:
    """Writes articles with their claims, and the meetings, summits and offices that these and all other claims add up to.

    All in one transaction: everything or nothing. An article that the graph holds already in the same form is left alone; one
    with another text, date or reading takes the place of its old form. `today` decides which plans are unconfirmed. No id may
    come twice. Returns what was done, in the order of the extractions. Raises DatabaseUnavailable.
    """

    async def work(tx: Transaction) -> tuple[Written, ...]:
        return await _write(tx, extractions, today)

    return await write_by_ledger(store, work)


async def _write(tx: Transaction, extractions: Sequence[Extraction], today: date) -> tuple[Written, ...]:
    prints = {extraction.article.id: print_of(extraction) for extraction in extractions}
    rows = {one.article.id: article_row(one, sketch=prints[one.article.id].sketch) for one in extractions}
    locked = await tx.run("write/lock_articles", ids=sorted(rows))
    changed = {row["id"] for row in locked if row["digest"] != rows[row["id"]]["digest"]}
    if changed:
        old = await claims_of_articles(tx, changed)
        new = [claim for extraction in extractions if extraction.article.id in changed for claim in extraction.claims]
        change = Replacement(old=old, new=new, prints=[prints[one] for one in sorted(changed)])
        await replace_claims(tx, change, ledger=await read_ledger(tx), today=today)
        await tx.run("write/articles", rows=[rows[id_] for id_ in sorted(changed)])
    return await _written(tx, extractions, changed)


async def _written(tx: Transaction, extractions: Sequence[Extraction], changed: set[str]) -> tuple[Written, ...]:
    told = await tx.run("read/meetings_of_articles", articles=[extraction.article.id for extraction in extractions])
    meetings = {row["article"]: tuple(row["meetings"]) for row in told}
    return tuple(
        Written(
            article=extraction.article.id,
            changed=extraction.article.id in changed,
            claims=tuple(claim.id for claim in extraction.claims),
            meetings=meetings.get(extraction.article.id, ()),
        )
        for extraction in extractions
    )
