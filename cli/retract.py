"""`sidelines retract`: an article out of the graph."""

import asyncio
from typing import Annotated

import typer

from cli.database import reach_database
from cli.terminal import make_console
from graph import schema
from graph.settings import Address, read_settings
from graph.store import Store
from ingest import writing
from ingest.clock import today


def retract(articles: Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of articles.")]) -> None:
    """Take articles out of the graph, with all that no other article tells.

    The graph is then as if they had never been there. Stops at an id that no article has.

    Example: sidelines retract article-1
    """
    console = make_console()
    settings = read_settings()
    with reach_database(settings, console) as address:
        asyncio.run(_retract(address, articles))
    print(f"{len(articles)} articles taken out")


async def _retract(address: Address, articles: list[str]) -> None:
    async with Store.open(address) as store:
        await schema.apply(store)
        for article in articles:
            await writing.retract(store, article, today=today())
