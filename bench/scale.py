"""`python -m bench.scale [SIZE ...]`: what one more article and a question cost, in a small graph and in a large one.

The graph grows from size to size (meetings); the same is measured at each. Each time stands beside that of the raw driver in the
same minute, for the machine may have other work. Asserts nothing.
"""

import argparse
import asyncio
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, ParamSpec

import httpx
import neo4j
from rich.console import Console
from rich.table import Table

from bench.asking import serving
from bench.growing import grow
from bench.hits import count_hits
from bench.timing import percentile
from bench.world import MEETINGS_A_MONTH, leader_of, stories_of_months, summit_of
from graph import schema, statements
from graph.local import LocalServer
from graph.settings import Address, Settings
from graph.store import Store
from ingest.extraction import Extraction
from ingest.writing import write_extractions, write_reference
from ingest.writing.rows import claim_row
from meetings.aliases import Aliases
from reference import tables

P = ParamSpec("P")

_SIZES = (10_000, 100_000, 300_000)
# After the last day that any of these articles tells of: nothing is a plan.
_TODAY = date(2200, 1, 1)
# Stories that are written one by one begin with this number, so that no other has it.
_NEW = 10_000_000
_STORIES = 150
_WARM_UP, _QUESTIONS = 30, 100
_COUNTRY = "KZ"
_LIMIT = 50


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds, ours and those of the raw driver, of one thing done many times."""

    name: str
    ours: list[float]
    bare: list[float]


def main() -> None:
    """Grows a graph of its own and prints a table."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.scale", description="Measures how costs grow; asserts nothing."
    )
    parser.add_argument("sizes", nargs="*", type=int, default=_SIZES, help="meetings, each a multiple of 500, growing")
    sizes: Sequence[int] = parser.parse_args().sizes
    if list(sizes) != sorted(set(sizes)) or any(size <= 0 or size % MEETINGS_A_MONTH for size in sizes):
        parser.error(f"sizes are multiples of {MEETINGS_A_MONTH}, each larger than the one before")
    table = Table("meetings", "measured", "p50 ms", "p95 ms", "bare p50", "ours / bare", "to the first size", box=None)
    hits: dict[int, dict[str, float]] = {}
    first: dict[str, Measured] = {}
    console = Console(highlight=False, width=140)
    with (
        tempfile.TemporaryDirectory(prefix="sidelines-bench-") as data,
        LocalServer(Settings(data=Path(data))).held() as address,
    ):
        asyncio.run(_lay_out(address))
        for before, size in zip((0, *sizes), sizes, strict=False):
            started = time.perf_counter()
            asyncio.run(_grow(address, before, size))
            console.print(f"{size - before:,} meetings more in {time.perf_counter() - started:,.0f} s")
            hits[size] = asyncio.run(count_hits(address, size, today=_TODAY))
            for measured in [*asyncio.run(_writing(address, size)), *_asking(address)]:
                row = _row(size, measured, first.setdefault(measured.name, measured))
                table.add_row(*row)
                console.print(*row, sep=" | ")
    console.print(table)
    console.print(_hits_table(hits))


def _hits_table(hits: dict[int, dict[str, float]]) -> Table:
    """Accesses to the store, a column for each size."""
    table = Table("accesses to the store, medians", *(f"{size:,}" for size in hits), box=None)
    for name in dict.fromkeys(name for one in hits.values() for name in one):
        table.add_row(name, *(f"{one.get(name, 0):,.0f}" for one in hits.values()))
    return table


def _row(size: int, now: Measured, first: Measured) -> list[str]:
    ours, bare = percentile(now.ours, 0.5), percentile(now.bare, 0.5)
    figures = (ours, percentile(now.ours, 0.95), bare)
    shares = (ours / bare, ours / percentile(first.ours, 0.5))
    return [f"{size:,}", now.name, *(f"{one:.1f}" for one in figures), *(f"{one:.2f}" for one in shares)]


async def _lay_out(address: Address) -> None:
    async with Store.open(address) as store:
        await schema.apply(store)
        await write_reference(store, tables.load())


async def _grow(address: Address, begin: int, end: int) -> None:
    async with Store.open(address) as store:
        await grow(store, begin, end, today=_TODAY)


async def _writing(address: Address, size: int) -> list[Measured]:
    """Articles of the newest month, and of months long past whose blocks are full, each in a transaction of its own."""
    months = size // MEETINGS_A_MONTH
    dice = random.Random(size)
    newest = [months - 1] * _STORIES
    any_month = [dice.randrange(months) for _ in range(_STORIES)]
    measured = []
    async with Store.open(address) as store:
        with _driver(address) as driver:
            begin = _NEW + size * 10
            for name, when in (("an article of the newest month", newest), ("an article of any month", any_month)):
                told = [one for story in stories_of_months(begin, when) for one in story.articles]
                measured.append(await _write_each(store, driver, address.database, name, told))
                begin += _STORIES
            driver.execute_query("MATCH (n:Bare) DETACH DELETE n", database_=address.database)
    return measured


async def _write_each(
    store: Store, driver: neo4j.Driver, database: str, name: str, told: Sequence[Extraction]
) -> Measured:
    taken = Measured(name, [], [])
    for article in told:
        started = time.perf_counter()
        await write_extractions(store, [article], today=_TODAY)
        taken.ours.append((time.perf_counter() - started) * 1000)
        taken.bare.append(_milliseconds(_write_raw, driver, database, article))
    return Measured(name, taken.ours[_WARM_UP:], taken.bare[_WARM_UP:])


def _write_raw(driver: neo4j.Driver, database: str, article: Extraction) -> None:
    """The same text and claims as nodes that are connected to nothing else."""
    query = "CREATE (a:Bare {text: $text}) WITH a UNWIND $rows AS row CREATE (a)-[:REPORTS]->(c:Bare) SET c = row"
    rows = [claim_row(claim, Aliases())["properties"] for claim in article.claims]
    driver.execute_query(query, rows=rows, text=article.article.text, database_=database)


def _asking(address: Address) -> list[Measured]:
    """The main questions over HTTP, each beside the statements behind it."""
    pairs: dict[str, Any] = {"limit": _LIMIT + 1, "leaders": [], "parties": []}
    by_party = {"by_party": True, "parties": [_COUNTRY], "leaders": [], "limit": _LIMIT + 1}
    by_day = {"earliest": date.min, "until": date.max, "day": date.max, "meeting": "\uffff", "limit": _LIMIT + 1}
    summit, leader = summit_of(1960, 1), leader_of(_COUNTRY)
    questions: tuple[tuple[str, dict[str, str], str, dict[str, Any], str], ...] = (
        ("/who-met-whom", {"summit": summit}, "read/meeting_keys", pairs | {"by_summit": summit}, "read/pair_rows"),
        ("/who-met-whom", {"leader": leader}, "read/meeting_keys", pairs | {"by_leader": leader}, "read/pair_rows"),
        ("/who-met-whom", {"party": _COUNTRY}, "read/meeting_keys", by_party, "read/pair_rows"),
        ("/meetings", {}, "read/meeting_keys_by_day", by_day, "read/meeting_rows"),
        ("/meetings", {"party": _COUNTRY}, "read/meeting_keys", by_party, "read/meeting_rows"),
    )
    found = []
    with serving(address) as url, httpx.Client(base_url=url, timeout=60) as client, _driver(address) as driver:
        for path, asked, keys, given, rows in questions:
            taken = Measured(" ".join([path, *asked]), [], [])
            for _ in range(_WARM_UP + _QUESTIONS):
                taken.ours.append(_milliseconds(_get, client, path, asked))
                taken.bare.append(_milliseconds(_ask, driver, address.database, keys, given, rows))
            found.append(Measured(taken.name, taken.ours[_WARM_UP:], taken.bare[_WARM_UP:]))
    return found


def _get(client: httpx.Client, path: str, asked: dict[str, str]) -> None:
    client.get(path, params=asked | {"limit": str(_LIMIT)}).raise_for_status()


def _ask(driver: neo4j.Driver, database: str, keys: str, given: dict[str, Any], rows: str) -> int:
    first, second = statements.load(keys), statements.load(rows)
    ids = driver.execute_query(first.text, dict.fromkeys(first.parameters) | given, database_=database, routing_="r")
    asked = dict.fromkeys(second.parameters) | {
        "meetings": [record["id"] for record in ids.records],
        "limit": _LIMIT + 1,
        "parties": given.get("parties", []),
    }
    return len(driver.execute_query(second.text, asked, database_=database, routing_="r").records)


def _driver(address: Address) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(address.uri, auth=address.auth, notifications_min_severity="OFF")


def _milliseconds(work: Callable[P, object], *given: P.args, **named: P.kwargs) -> float:
    started = time.perf_counter()
    work(*given, **named)
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main()
