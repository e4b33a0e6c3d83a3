"""`sidelines watch`: follows folders, feeds and pages."""

import asyncio
import signal
from typing import TYPE_CHECKING, Annotated

import anyio
import typer

from cli.database import reach_database
from cli.exits import Exit
from cli.terminal import make_console
from graph.settings import Address, Settings, read_settings
from graph.store import Store

if TYPE_CHECKING:
    from ingest.watching import Habits, Source, Watcher

Every = Annotated[
    float | None,
    typer.Option(
        min=1, metavar="SECONDS", help="How often to look; else every 10 s at a folder, every 15 min at an address."
    ),
]
Once = Annotated[bool, typer.Option("--once", help="Look once, take what is new, and end.")]

_CODES = {
    signal.SIGINT: Exit.INTERRUPTED,
    signal.SIGTERM: Exit.TERMINATED,
}


def watch(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help="Folders, and addresses of feeds and pages (https://...).")
    ],
    once: Once = False,
    every: Every = None,
) -> None:
    """Follow sources and hand what is new in them to the queue, until Ctrl-C; `sidelines work` reads it.

    The graph keeps how far each source was read: after a restart nothing is missed, and nothing comes twice. Starts the local Neo4j
    where NEO4J_URI names no other and none runs, and stops it again.

    Example: sidelines watch inbox/ https://news.example/world.rss
    """
    # What reads pages takes half a second to import, which --help and a wrong option need not wait for.
    from ingest.watching import Habits, read_source  # noqa: PLC0415

    settings = read_settings()
    followed = tuple({source.id: source for source in map(read_source, sources)}.values())
    habits = Habits(every=every, limit=settings.queue_limit)
    with reach_database(settings, make_console()) as address:
        code = asyncio.run(_watch(followed, settings, address, habits=habits, once=once))
    raise typer.Exit(code)


async def _watch(
    sources: "tuple[Source, ...]", settings: Settings, address: Address, *, habits: "Habits", once: bool
) -> Exit:
    from ingest.sources.web import Web  # noqa: PLC0415 - as above
    from ingest.watching import Watcher  # noqa: PLC0415

    async with (
        Store.open(address) as store,
        Web.open(contact=settings.contact, pause=settings.pause) as web,
    ):
        watcher = Watcher(store, web, habits)
        if once:
            return Exit.DONE if await watcher.once(sources) else Exit.INCOMPLETE
        return await _follow(watcher, sources)


async def _follow(watcher: "Watcher", sources: "tuple[Source, ...]") -> Exit:
    """Follows until a signal says to end; what is on its way then is taken again at the next start."""
    async with anyio.create_task_group() as tasks:
        with anyio.open_signal_receiver(*_CODES) as signals:
            tasks.start_soon(watcher.follow, sources)
            async for number in signals:
                tasks.cancel_scope.cancel()
                return _CODES[number]
    raise AssertionError("the watcher follows until it is told to end")
