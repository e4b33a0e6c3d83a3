"""Writes what was found in articles, and all that follows from it, in one transaction."""

from collections.abc import Iterable, Sequence
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
    with another text, date or reading takes the place of its old form. What waited of them in the queue is read herewith.
    `today` decides which plans are unconfirmed. No id may come twice. Returns what was done, in the order of the extractions.
    Raises DatabaseUnavailable.
    """

    async def work(tx: Transaction) -> tuple[Written, ...]:
        written = await write_in(tx, extractions, today=today)
        await note_finished(tx, [(extraction, None, None) for extraction in extractions])
        return written

    return await write_by_ledger(store, work)


async def note_finished(tx: Transaction, readings: Iterable[tuple[Extraction, float | None, float | None]]) -> None:
    """Notes that the articles were read, and how many seconds reading and writing them took, where that is known."""
    rows = [
        {
            "id": extraction.article.id,
            "state": extraction.outcome.value,
            "reason": extraction.reason,
            "seconds_reading": reading,
            "seconds_writing": writing,
        }
        for extraction, reading, writing in readings
    ]
    await tx.run("write/finished", rows=rows)


async def write_in(tx: Transaction, extractions: Sequence[Extraction], *, today: date) -> tuple[Written, ...]:
    """As `write_extractions`, within a transaction of `write_by_ledger`; what waits in the queue is left to the caller."""
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
