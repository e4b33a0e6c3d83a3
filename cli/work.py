"""`sidelines work`: reads what waits in the queue."""

import asyncio
import logging
import signal
from contextlib import ExitStack
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
from ingest.working.meters import WorkMeters
from ingest.writing import write_reference
from meetings.errors import DatabaseUnavailable
from reference import tables

logger = logging.getLogger(__name__)

MetricsPort = Annotated[
    int | None,
    typer.Option(min=0, max=65535, help="Answer at /metrics on this port, for Prometheus; 0 takes a free one."),
]


def work(
    processes: Annotated[int, typer.Option(min=1, max=256, help="So many read at the same time, half a GB each.")] = 2,
    metrics_port: MetricsPort = None,
    metrics_host: Annotated[str, typer.Option(help="The address for them; 0.0.0.0 lets others in.")] = "127.0.0.1",
) -> None:
    """Read the articles that wait in the queue, until Ctrl-C or SIGTERM; then finish or hand back what is in work.

    Any number of workers may work at once, on any number of machines. Starts the local Neo4j where NEO4J_URI names no other.
    Where the database goes away, it waits and goes on.

    Example: sidelines work --processes 4
    """
    console = make_console()
    settings = read_settings()
    meters = WorkMeters()
    with ExitStack() as stack:
        if metrics_port is not None:
            port = stack.enter_context(meters.served(metrics_host, metrics_port))
            logger.info("metrics", extra={"at": f"http://{metrics_host}:{port}/metrics"})
        address = stack.enter_context(reach_database(settings, console))
        ended_by = asyncio.run(_work(settings, address, Terms.of(settings, processes=processes), meters))
    raise typer.Exit(Exit.INTERRUPTED if ended_by is signal.SIGINT else Exit.TERMINATED)


async def _work(settings: Settings, address: Address, terms: Terms, meters: WorkMeters) -> signal.Signals:
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
            await Worker(line, partial(load_extractor, settings.reference), terms, meters=meters).work(stop)
        except DatabaseUnavailable:
            # It was told to end while it waited for the database.
            if not stop.is_set():
                raise
    return signals[0]
