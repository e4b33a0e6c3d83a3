"""`sidelines ingest`: articles into the graph."""

import asyncio
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Annotated, TypeVar

import typer

from cli.database import reach_database
from cli.extract import Processes, Published
from cli.intake import Intake, read_day
from cli.terminal import make_console
from graph import schema
from graph.settings import Address, Settings, read_settings
from graph.store import Store
from ingest.clock import today
from ingest.extraction import Extraction
from ingest.writing import Written, write_extractions, write_reference
from meetings.errors import DatabaseUnavailable
from reference import tables

T = TypeVar("T")

# One transaction a batch: it takes as long for one article as for a few, and holds its locks for all of them.
_BATCH = 16


def ingest(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH|URL...",
            help="Files (.txt, .jsonl), folders, web pages and feeds (https://...); - is standard input.",
        ),
    ],
    published: Published = None,
    processes: Processes = 1,
) -> None:
    """Read articles into the graph, and print what was found, what was skipped, and why.

    The same article again changes nothing; another text of the same id or URL takes the place of the old one. Starts the local
    Neo4j where NEO4J_URI names no other and none runs, and stops it again.

    Example: sidelines ingest articles.jsonl texts/
    """
    console = make_console()
    settings = read_settings()
    intake = Intake(paths=tuple(paths), published=read_day(published), console=console, processes=processes)
    with reach_database(settings, console) as address:
        tally = asyncio.run(write_articles(intake, settings, address))
    print(tally.summary(refused=intake.refused))
    intake.end()


@dataclass(slots=True)
class Tally:
    """What became of the articles so far."""

    read: int = 0
    changed: int = 0
    claims: int = 0
    meetings: set[str] = field(default_factory=set)
    skipped: Counter[str] = field(default_factory=Counter)

    def add(self, extraction: Extraction, written: Written) -> None:
        self.changed += written.changed
        if extraction.reason is not None:
            self.skipped[extraction.reason] += 1
            return
        self.read += 1
        self.claims += len(written.claims)
        self.meetings.update(written.meetings)

    def summary(self, *, refused: int) -> str:
        """A few lines for a person."""
        total = self.read + self.skipped.total() + refused
        lines = [
            f"{total} articles: {self.read} read, {self.skipped.total()} skipped, {refused} refused",
            *(f"  skipped {number}: {reason}" for reason, number in self.skipped.most_common()),
            f"{self.claims} claims about {len(self.meetings)} meetings and what belongs to them",
            f"{self.changed} articles were new or changed",
        ]
        return "\n".join(lines)


async def write_articles(intake: Intake, settings: Settings, address: Address) -> Tally:
    """Extracts and writes all articles, a batch a transaction.

    Raises DatabaseUnavailable; what was written by then stays, and a second run leaves it alone.
    """
    tally = Tally()
    async with Store.open(address) as store:
        await schema.apply(store)
        await write_reference(store, tables.load(extra=settings.reference))
        try:
            for batch in _batches(intake.extractions(settings), _BATCH):
                done = await write_extractions(store, batch, today=today())
                for extraction, written in zip(batch, done, strict=True):
                    tally.add(extraction, written)
        except DatabaseUnavailable as error:
            raise DatabaseUnavailable(
                f"{error.message} ({tally.read + tally.skipped.total()} articles were written before)",
                remedy="when Neo4j runs again, run the same command again: it leaves alone what is written",
            ) from error
    return tally


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
