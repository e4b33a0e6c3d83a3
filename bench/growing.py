"""Writes the articles of whole months at once, past all that the service reads and compares: a fast way to a large graph.

What it leaves is what `write_extractions` would (tests/bench/test_growing.py compares the two), as long as no claim of another
month shares a block with the new ones.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from bench.world import MEETINGS_A_MONTH, stories
from graph.store import Store, Transaction
from ingest.copies import find_copies, print_of
from ingest.extraction import Extraction
from ingest.writing.meetings import connect, write_proposals
from ingest.writing.met import count_met
from ingest.writing.replacing import write_claims
from ingest.writing.rows import article_row, meeting_row
from ingest.writing.summits import write_summits
from ingest.writing.touched import Touched, count_names, lock
from meetings.aliases import Aliases
from meetings.blocks import block_keys
from meetings.claims import MeetingFact
from meetings.resolve import resolve

_PAIRS = 200
_NOBODY_IS_ANOTHER = Aliases()


async def grow(store: Store, begin: int, end: int, *, today: date) -> None:
    """Writes the stories of these numbers; both must begin a month."""
    touched, pairs = Touched(), set[tuple[str, str]]()
    for first in range(begin, end, MEETINGS_A_MONTH):
        told = [article for story in stories(first, min(first + MEETINGS_A_MONTH, end)) for article in story.articles]
        pairs |= set(_pairs(told))
        _add(touched, await store.write(lambda tx, told=told: _write_month(tx, told, today)))  # type: ignore[misc]
    for some in _parts(sorted(pairs), _PAIRS):
        await store.write(lambda tx, some=some: count_met(tx, some))  # type: ignore[misc]

    async def finish(tx: Transaction) -> None:
        await write_summits(tx, touched.summits, _NOBODY_IS_ANOTHER)
        await count_names(tx, touched)

    await store.write(finish)


async def _write_month(tx: Transaction, told: Sequence[Extraction], today: date) -> Touched:
    claims = [claim for one in told for claim in one.claims]
    copies = find_copies(told)
    meetings = resolve(claims, today=today, copies=copies)
    touched = Touched.by(claims=claims, stored=[], meetings=meetings)
    await tx.run("write/lock_articles", ids=sorted(one.article.id for one in told))
    await tx.run("write/lock_blocks", keys=sorted({key for claim in claims for key in block_keys(claim)}))
    await lock(tx, touched)
    await write_claims(tx, [], claims, _NOBODY_IS_ANOTHER)
    await tx.run("write/articles", rows=[article_row(one, sketch=print_of(one).sketch) for one in told])
    await tx.run("write/copies", rows=[{"id": copy, "original": copies[copy]} for copy in sorted(copies)])
    await tx.run("write/meetings", rows=[meeting_row(meeting) for meeting in meetings])
    await connect(tx, meetings)
    await tx.run(
        "write/meeting_claims",
        rows=[{"meeting": meeting.id, "claim": claim} for meeting in meetings for claim in meeting.claims],
    )
    await write_proposals(tx, meetings, claims, judgements=(), among={meeting.id for meeting in meetings})
    return touched


def _pairs(told: Iterable[Extraction]) -> Iterator[tuple[str, str]]:
    for claim in (claim for one in told for claim in one.claims):
        if isinstance(claim.fact, MeetingFact):
            yield from combinations(sorted(claim.fact.leaders), 2)


def _parts(pairs: Sequence[tuple[str, str]], size: int) -> Iterator[Sequence[tuple[str, str]]]:
    return (pairs[begin : begin + size] for begin in range(0, len(pairs), size))


def _add(all_touched: Touched, touched: Touched) -> None:
    for kind, ids in touched.lists().items():
        getattr(all_touched, kind).update(ids)
