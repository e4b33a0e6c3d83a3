"""`sidelines reextract`: the articles of the graph read anew with the rules of today."""

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from cli.database import reach_database
from cli.terminal import count_articles, make_console
from graph import schema
from graph.settings import Address, Settings, read_settings
from graph.store import Store
from ingest.clock import today
from ingest.writing import write_reference
from reference import tables

if TYPE_CHECKING:
    from ingest.rereading import Change, Diff


def reextract(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON line a change instead of a table.")] = False,
) -> None:
    """Read all articles of the graph anew, show which claims and meetings change, then write that.

    What people judged stays: a judgement finds the claim that took the place of the one it was about. When it is broken off, the
    same command goes on.

    Example: sidelines reextract --dry-run
    """
    console = make_console()
    settings = read_settings()
    with reach_database(settings, console) as address:
        asyncio.run(_reextract(settings, address, console, dry_run=dry_run, as_json=as_json))


async def _reextract(settings: Settings, address: Address, console: Console, *, dry_run: bool, as_json: bool) -> None:
    # As in intake.py: the parser takes a second to import.
    from ingest.extract import Extractor  # noqa: PLC0415
    from ingest.rereading import Diff, find_changes, write_changes  # noqa: PLC0415

    reference = tables.load(extra=settings.reference)
    async with Store.open(address) as store:
        await schema.apply(store)
        await write_reference(store, reference)
        diff = Diff()
        with count_articles(console) as bar:
            task = bar.add_task("reading articles", total=None)
            async for diff in find_changes(store, Extractor(reference), today=today()):
                bar.update(task, completed=diff.articles)
        _show(diff, as_json=as_json)
        if dry_run:
            return
        with count_articles(console) as bar:
            task = bar.add_task("writing articles", total=len(diff.changed))
            async for done in write_changes(store, diff, today=today()):
                bar.advance(task, done)
    if not as_json:
        print(f"{len(diff.changed)} articles written")


def _show(diff: "Diff", *, as_json: bool) -> None:
    if as_json:
        for change in diff.changes:
            print(json.dumps(asdict(change), ensure_ascii=False))
        return
    if diff.changes:
        Console(soft_wrap=True, highlight=False).print(_table(diff.changes))
    print(f"{diff.articles} articles read, {len(diff.changed)} read otherwise than before")
    counts = Counter((change.what, change.change) for change in diff.changes)
    for what in ("claim", "meeting"):
        print(f"{what}s: " + ", ".join(f"{counts[what, change]} {change}" for change in ("added", "gone", "changed")))


def _table(changes: "Sequence[Change]") -> Table:
    table = Table("what", "change", "was", "id", "article", "text")
    for change in changes:
        values = (change.what, change.change, change.was, change.id, change.article, change.text)
        table.add_row(*(value or "" for value in values))
    return table
