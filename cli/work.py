"""`sidelines work`: reads what waits in the queue."""

import asyncio
import signal
from functools import partial
from typing import Annotated

import typer

from cli.database import reach_database
from cli.exits import Exit
from cli.terminal import make_console
from graph import schema
from graph.settings import Address, Settings, read_settings
from graph.store import Store
from ingest.working import Line, Terms, Worker
from ingest.working.extractor import load_extractor
from ingest.writing import write_reference
from meetings.errors import DatabaseUnavailable
from reference import tables


def work(
    processes: Annotated[int, typer.Option(min=1, max=256, help="So many read at the same time, half a GB each.")] = 2,
) -> None:
    """Read the articles that wait in the queue, until Ctrl-C or SIGTERM; then finish or hand back what is in work.

    Any number of workers may work at once, on any number of machines. Starts the local Neo4j where NEO4J_URI names no other.
    Where the database goes away, it waits and goes on.

    Example: sidelines work --processes 4
    """
    console = make_console()
    settings = read_settings()
    with reach_database(settings, console) as address:
        ended_by = asyncio.run(_work(settings, address, Terms.of(settings, processes=processes)))
    raise typer.Exit(Exit.INTERRUPTED if ended_by is signal.SIGINT else Exit.TERMINATED)


async def _work(settings: Settings, address: Address, terms: Terms) -> signal.Signals:
    """Works until a signal comes, and returns it."""
    stop, signals = asyncio.Event(), []

    def end(number: signal.Signals) -> None:
        signals.append(number)
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, end, number)

    async def prepare(store: Store) -> None:
        await schema.apply(store)
        await write_reference(store, tables.load(extra=settings.reference))

    async with Line.open(address, stop=stop) as line:
        try:
            await line.run(prepare)
            await Worker(line, partial(load_extractor, settings.reference), terms).work(stop)
        except DatabaseUnavailable:
            # It was told to end while it waited for the database.
            if not stop.is_set():
                raise
    return signals[0]
