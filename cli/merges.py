"""`sidelines merges`: what may be the same, and what people judge of it."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Annotated, Any, TypeVar

import typer
from rich.console import Console
from rich.table import Table

from cli.database import reach_database
from cli.terminal import make_console
from graph import schema
from graph.settings import read_settings
from graph.store import Store
from ingest import writing
from ingest.clock import today
from ingest.ledger import MARK, Pair, State, Whole, read_merge, read_merges
from meetings.judgements import Judgement, Kind, Ruling

T = TypeVar("T")

# Characters of the id of a judgement or a proposal.
_ID = 21

merges = typer.Typer(
    help="What may be the same, and what people judge of it: list, accept, reject, split, undo.", no_args_is_help=True
)

Id = Annotated[str, typer.Argument(metavar="ID", help="As `sidelines merges list` gives it.")]
Author = Annotated[str, typer.Option(help="Who says so.")]
Reason = Annotated[str, typer.Option(help="Why.")]


@merges.command("list")
def list_merges(
    kind: Annotated[Kind | None, typer.Option(help="Pairs of this kind.")] = None,
    state: Annotated[State | None, typer.Option(help="Pairs of which this became.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON line a pair instead of a table.")] = False,
) -> None:
    """What was judged, the latest first, then what may be the same, the likeliest first.

    Example: sidelines merges list --state proposed
    """
    rows = _with_store(lambda store: read_merges(store, kind=kind, state=state))
    if as_json:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
        return
    table = Table()
    for column in ("id", "state", "score", "first", "second", "reasons", "author"):
        # Ids are there to be copied into the next command: none is cut, whatever the width of the terminal.
        table.add_column(column, no_wrap=column == "id", min_width=_ID if column == "id" else None, overflow="fold")
    for row in rows:
        first, second = (row[f"{side}_name"] or row[side] for side in ("first", "second"))
        state_told = f"{row['state']}, dangling" if row["dangling"] else row["state"]
        score = f"{row['score']:.2f}" if row["score"] is not None else ""
        table.add_row(row["id"], state_told, score, first, second, "; ".join(row["reasons"]), row["author"] or "")
    Console(soft_wrap=True, highlight=False).print(table)


@merges.command()
def accept(known_as: Id, author: Author, reason: Reason) -> None:
    """The two of a proposal are the same. Any pair can be named: kind~first~second."""
    _judge(known_as, Ruling.SAME, author, reason)


@merges.command()
def reject(known_as: Id, author: Author, reason: Reason) -> None:
    """The two of a proposal are not the same. Any pair can be named: kind~first~second."""
    _judge(known_as, Ruling.NOT_SAME, author, reason)


@merges.command()
def split(
    known_as: Annotated[str, typer.Argument(metavar="ID", help="Of a meeting, or kind~id: leader~wang-yi.")],
    parts: Annotated[
        list[str],
        typer.Argument(metavar="PART...", help="Ids of the claims to split off; of articles for all but meetings."),
    ],
    author: Author,
    reason: Reason,
) -> None:
    """Some claims of a meeting are about another one, or some articles have another person of that name in mind."""
    word = _word(author, reason)
    if MARK not in known_as:
        _tell(_with_store(lambda store: writing.split(store, known_as, parts, word=word, today=today())))
        return
    one = Whole.of(known_as)
    _tell(
        _with_store(lambda store: writing.split_thing(store, one.kind, one.known_as, parts, word=word, today=today()))
    )


@merges.command()
def undo(judgement: Id, author: Author, reason: Reason) -> None:
    """Take a judgement back: the graph is as if it had never been."""
    word = _word(author, reason)
    _tell(_with_store(lambda store: writing.undo(store, judgement, word=word, today=today())))


def _judge(known_as: str, ruling: Ruling, author: str, reason: str) -> None:
    pair, word = Pair.of(known_as), _word(author, reason)
    ids = (pair.first, pair.second)
    _tell(_with_store(lambda store: writing.judge(store, pair.kind, ruling, ids, word=word, today=today())))


def _word(author: str, reason: str) -> writing.Word:
    return writing.Word(author=author, at=datetime.now(UTC), reason=reason)


def _tell(judgement: Judgement) -> None:
    row: dict[str, Any] = _with_store(lambda store: read_merge(store, judgement.id))
    print(f"{row['id']} {row['state']}: {row['first']} / {row['second']}")


def _with_store(work: Callable[[Store], Awaitable[T]]) -> T:
    settings = read_settings()

    async def opened() -> T:
        async with Store.open(address) as store:
            await schema.apply(store)
            return await work(store)

    with reach_database(settings, make_console()) as address:
        return asyncio.run(opened())
