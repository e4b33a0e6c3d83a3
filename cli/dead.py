"""`sidelines dead`: articles that were given up after their last attempt."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Annotated, Any, TypeVar

import typer

from cli.database import reach_database
from cli.terminal import make_console
from graph import schema
from graph.settings import read_settings
from graph.store import Row, Store
from ingest.queue import State
from ingest.queue import dead as fate
from ingest.queue.looking import look_at

T = TypeVar("T")

_PAGE = 1000

dead = typer.Typer(
    help="Articles that were given up after their last attempt: list, show, replay, discard.", no_args_is_help=True
)

Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of dead articles.")]


@dead.command("list")
def list_dead(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON line an article.")] = False,
) -> None:
    """All dead articles, each with why it could not be read.

    Example: sidelines dead list
    """
    rows = _with_store(_all_dead)
    for row in rows:
        print(_json(row) if as_json else f"{row['id']}  {row['attempts']} attempts  {row['error']}")
    if not rows and not as_json:
        print("no article is dead")


@dead.command()
def show(article: Annotated[str, typer.Argument(metavar="ID", help="Id of an article.")]) -> None:
    """What is known of an article, dead or not, as JSON."""
    print(_json(_with_store(lambda store: look_at(store, article)), indent=2))


@dead.command()
def replay(articles: Ids) -> None:
    """Put dead articles into the queue again, when what killed them is mended."""
    _with_store(lambda store: _each(store, articles, fate.replay))
    print(f"{len(articles)} articles wait again")


@dead.command()
def discard(articles: Ids) -> None:
    """Give dead articles up. One that was read in an earlier version is what it was then, another one is deleted."""
    _with_store(lambda store: _each(store, articles, fate.discard))
    print(f"{len(articles)} articles discarded")


async def _all_dead(store: Store) -> list[Row]:
    found: list[Row] = []
    after = None
    while rows := await store.read("read/articles_in_state", state=State.DEAD, after_id=after, limit=_PAGE):
        found += rows
        after = rows[-1]["id"]
    return found


async def _each(store: Store, articles: list[str], step: Callable[[Store, str], Awaitable[None]]) -> None:
    for article in articles:
        await step(store, article)


def _with_store(work: Callable[[Store], Awaitable[T]]) -> T:
    async def opened() -> T:
        async with Store.open(address) as store:
            await schema.apply(store)
            return await work(store)

    with reach_database(read_settings(), make_console()) as address:
        return asyncio.run(opened())


def _json(row: Row, **options: Any) -> str:
    return json.dumps(row, ensure_ascii=False, default=str, **options)
