"""Writes the articles of whole months at once, past all that the service reads and compares: a fast way to a large graph.

What it leaves is what `write_extractions` would (tests/bench/test_growing.py compares the two), as long as no claim of another
month shares a block with the new ones and nobody else writes. While Neo4j writes a month, the next one is made.
"""

import asyncio
import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from bench.world import MEETINGS_A_MONTH, stories
from graph.statements import load
from graph.store import Store, Transaction
from ingest.copies import families, originals, print_of
from ingest.extraction import Extraction
from ingest.writing.met import write_met
from ingest.writing.rows import (
    article_row,
    between_rows,
    claim_row,
    meeting_row,
    participant_rows,
    place_row,
    topic_rows,
)
from ingest.writing.summits import write_summits
from ingest.writing.touched import Touched, count_names, lock
from meetings.aliases import Aliases
from meetings.meeting import Meeting
from meetings.proposals import proposals
from meetings.resolve import resolve

Row = dict[str, Any]

_NOBODY_IS_ANOTHER = Aliases()
# Who met whom is counted once a year: many who meet in a month meet again in the next.
_COUNTED = 12 * MEETINGS_A_MONTH


async def grow(store: Store, begin: int, end: int, *, today: date) -> None:
    """Writes the stories of these numbers; both must begin a month."""
    touched = Touched()
    with _uncollected():
        for year in range(begin, end, _COUNTED):
            await _grow_year(store, year, min(year + _COUNTED, end), touched, today)

    async def finish(tx: Transaction) -> None:
        await write_summits(tx, touched.summits, _NOBODY_IS_ANOTHER)
        await count_names(tx, touched)

    await store.write(finish)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Looking for cycles, of which a month has none, takes a sixth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


async def _grow_year(store: Store, begin: int, end: int, touched: Touched, today: date) -> None:
    met: list[Meeting] = []
    written: asyncio.Task[None] | None = None
    for first in range(begin, end, MEETINGS_A_MONTH):
        month = await asyncio.to_thread(_month, first, min(first + MEETINGS_A_MONTH, end), today)
        if written:
            await written
        met.extend(month.meetings)
        written = asyncio.create_task(_write(store, month, touched))
    if written:
        await written
    await store.write(lambda tx: write_met(tx, (), met))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Month:
    """What is to be written of a month."""

    meetings: Sequence[Meeting]
    rows: Sequence[Row]
    copies: Sequence[Row]
    maybe_same: Sequence[Row]
    touched: Touched


def _month(begin: int, end: int, today: date) -> _Month:
    told = [article for story in stories(begin, end) for article in story.articles]
    prints = {one.article.id: print_of(one) for one in told}
    copies = originals(families(prints.values()), {one.article: one.published for one in prints.values()})
    claims = [claim for one in told for claim in one.claims]
    meetings = resolve(claims, today=today, copies=copies)
    articles = {one.claims[0].id: _article_row(one, prints[one.article.id].sketch) for one in told}
    return _Month(
        meetings=meetings,
        rows=[_row(meeting, [articles[claim] for claim in meeting.claims]) for meeting in meetings],
        copies=[{"id": copy, "original": copies[copy]} for copy in sorted(copies)],
        maybe_same=[asdict(one) | {"reasons": list(one.reasons)} for one in proposals(meetings, claims)],
        touched=Touched.by(claims=claims, stored=[], meetings=meetings),
    )


def _article_row(told: Extraction, sketch: str) -> Row:
    # All articles of this world tell of one meeting, in one claim.
    (claim,) = told.claims
    row = claim_row(claim, _NOBODY_IS_ANOTHER)
    return {"properties": article_row(told, sketch=sketch), "claim": row["properties"], "blocks": row["blocks"]}


def _row(meeting: Meeting, articles: Sequence[Row]) -> Row:
    return {
        "properties": meeting_row(meeting)["properties"],
        "people": participant_rows(meeting),
        "parties": between_rows(meeting),
        "places": [{"id": meeting.place.id, "name": meeting.place.name}] if meeting.place else [],
        "topics": topic_rows(meeting),
        "summits": [meeting.gathering.summit] if meeting.gathering else [],
        "articles": articles,
    }


async def _write(store: Store, month: _Month, touched: Touched) -> None:
    """Writes the month; `touched` is what is there already, to which it adds."""
    before = touched.lists()
    new = Touched(**{kind: set(ids).difference(before[kind]) for kind, ids in month.touched.lists().items()})
    places = {one.place.id: place_row(one.place) for one in month.meetings if one.place and one.place.id in new.places}

    async def work(tx: Transaction) -> None:
        await lock(tx, new)
        await tx.run("write/places", rows=[places[id_] for id_ in sorted(places)])
        await tx.send(load("cypher/grown_month", package="bench"), rows=month.rows)
        await tx.send(load("cypher/grown_copies", package="bench"), rows=month.copies)
        await tx.run("write/maybe_same", meetings=[], rows=month.maybe_same)

    await store.write(work)
    for kind, ids in new.lists().items():
        getattr(touched, kind).update(ids)
