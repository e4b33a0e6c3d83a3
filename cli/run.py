"""`sidelines run`: everything at once, with the sample articles; what `make run` does."""

import asyncio
import socket
from collections import Counter
from importlib.resources import as_file, files
from typing import Annotated

import typer
from rich.console import Console

from cli.database import reach_database
from cli.keeping import KeptWorker, kept_worker
from cli.serve import PORT, Host, base_url, listen, serve_app, tell_addresses
from cli.terminal import make_console
from graph import schema
from graph.settings import Address, Settings, read_settings
from graph.store import Store
from ingest.clock import today
from ingest.queue import State, accept
from ingest.queue.states import OPEN
from ingest.sources import read_articles
from ingest.writing import write_reference
from meetings.article import Article
from meetings.errors import Unavailable
from reference import tables

QUESTION = "/who-met-whom?summit=sco-summit-2024"

_LOOK_EVERY_SECONDS = 0.2
# One that dies so often before it has read sixteen articles will not read them.
_MOST_DEATHS = 3


def run(
    host: Host = "127.0.0.1",
    port: Annotated[int | None, typer.Option(min=0, max=65535, help=f"The port; else {PORT}, or a free one.")] = None,
) -> None:
    """Start the local Neo4j and a worker, have the sample articles read, and serve the API, until Ctrl-C.

    Prints where everything is, and a question to try. What was ingested before is left alone.

    Example: sidelines run
    """
    console = make_console()
    settings = read_settings()
    with _listen(host, port) as listener, reach_database(settings, console) as address, kept_worker() as worker:
        asyncio.run(_read_samples(console, settings, address, worker))
        _serve(console, settings, address, listener)


def _serve(console: Console, settings: Settings, address: Address, listener: socket.socket) -> None:
    def tell() -> None:
        tell_addresses(console, settings, address, listener)
        console.print(f"\nTry            curl '{base_url(listener)}{QUESTION}'\n\nCtrl-C ends all of it.", markup=False)

    serve_app(settings, address, listener, tell)


def _listen(host: str, port: int | None) -> socket.socket:
    """The port asked for; without one the usual port, or any free one where another run has it."""
    try:
        return listen(host, PORT if port is None else port)
    except Unavailable:
        if port is not None:
            raise
        return listen(host, 0)


async def _read_samples(console: Console, settings: Settings, address: Address, worker: KeptWorker) -> None:
    """Puts the samples into the queue, and waits until all are read."""
    console.print("Reading the sample articles.")
    with as_file(files("samples") / "articles.jsonl") as path:
        samples = [
            found for found in read_articles((path,), today=today(), published=None) if isinstance(found, Article)
        ]
    async with Store.open(address) as store:
        await schema.apply(store)
        await write_reference(store, tables.load(extra=settings.reference))
        accepted = await accept(store, samples)
        while (states := await _states(store, [article.id for article in samples])).keys() & OPEN:
            if worker.deaths >= _MOST_DEATHS:
                raise Unavailable(
                    f"the worker ended {worker.deaths} times before it had read the samples",
                    remedy="try `sidelines work`",
                )
            await asyncio.sleep(_LOOK_EVERY_SECONDS)
    told = ", ".join(f"{number} {state}" for state, number in sorted(states.items()))
    console.print(
        f"{len(samples)} articles: {told}\n{sum(one.changed for one in accepted)} articles were new or changed"
    )


async def _states(store: Store, articles: list[str]) -> Counter[State]:
    return Counter(State(row["state"]) for row in await store.read("read/article_states", ids=articles))
