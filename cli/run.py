"""`sidelines run`: everything at once, with the sample articles; what `make run` does."""

import asyncio
import socket
from importlib.resources import as_file, files
from typing import Annotated

import typer
from rich.console import Console

from cli.database import reach_database
from cli.ingest import write_articles
from cli.intake import Intake
from cli.serve import PORT, Host, base_url, listen, serve_app, tell_addresses
from cli.terminal import make_console
from graph.settings import Address, Settings, read_settings
from meetings.errors import Unavailable

QUESTION = "/who-met-whom?summit=sco-summit-2024"


def run(
    host: Host = "127.0.0.1",
    port: Annotated[int | None, typer.Option(min=0, max=65535, help=f"The port; else {PORT}, or a free one.")] = None,
) -> None:
    """Start the local Neo4j, ingest the sample articles, and serve the API, until Ctrl-C.

    Prints where everything is, and a question to try. What was ingested before is left alone.

    Example: sidelines run
    """
    console = make_console()
    settings = read_settings()
    with _listen(host, port) as listener, reach_database(settings, console) as address:
        _ingest_samples(console, settings, address)

        def tell() -> None:
            tell_addresses(console, settings, address, listener)
            console.print(
                f"\nTry            curl '{base_url(listener)}{QUESTION}'\n\nCtrl-C ends all of it.", markup=False
            )

        serve_app(settings, address, listener, tell)


def _listen(host: str, port: int | None) -> socket.socket:
    """The port asked for; without one the usual port, or any free one where another run has it."""
    try:
        return listen(host, PORT if port is None else port)
    except Unavailable:
        if port is not None:
            raise
        return listen(host, 0)


def _ingest_samples(console: Console, settings: Settings, address: Address) -> None:
    console.print("Ingesting the sample articles.")
    with as_file(files("samples") / "articles.jsonl") as path:
        intake = Intake(paths=(path,), published=None, console=console)
        tally = asyncio.run(write_articles(intake, settings, address))
    console.print(tally.summary(refused=intake.refused), markup=False)
