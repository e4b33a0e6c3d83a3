"""`python -m bench.queueing`: what the way through the queue costs beside reading alone, how long an article takes to be accepted
while workers work, and what claiming costs when much waits. Asserts nothing.
"""

import argparse
import asyncio
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import httpx
from rich.console import Console

from bench.asking import serving
from bench.texts import read_bench_articles
from bench.timing import percentile
from graph import schema
from graph.local import LocalServer
from graph.settings import Address, Settings
from graph.store import Store
from ingest.queue import accept
from ingest.queue.backlog import backlog
from ingest.queue.claiming import claim
from ingest.queue.holding import hand_back
from meetings.article import Article

SOURCES = (Path("samples/articles.jsonl"), Path("evaluation/own/articles.jsonl"))
_PROCESSES = 2
# A Java server that has just started compiles what it runs: the first half of everything does not count.
_ARTICLES = 1920
_SINGLES = 800
_WAITING = (1_000, 100_000)
_CLAIMS = 50
_PIECE = 500
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def main() -> None:
    """Measures in a graph of its own and prints a line each."""
    argparse.ArgumentParser(
        prog="python -m bench.queueing", description="Measures the queue; asserts nothing."
    ).parse_args()
    articles = list(_copies([article for source in SOURCES for article in read_bench_articles(source)], _ARTICLES))
    console = Console(highlight=False)
    with tempfile.TemporaryDirectory(prefix="sidelines-bench-") as folder:
        alone = _articles_a_second_alone(articles, Path(folder))
        console.print(f"reading alone, {_PROCESSES} processes: {alone:.1f} articles/s, without the time to load")
        with LocalServer(Settings(data=Path(folder) / "data")).held() as address, serving(address) as url:
            with _working(address):
                _through_the_queue(url, address, articles[: _ARTICLES // 2])
                queued = _through_the_queue(url, address, articles[_ARTICLES // 2 :])
                console.print(f"HTTP batch to parsed: {queued:.1f} articles/s, {queued / alone:.2f} of reading alone")
                taken = _single_posts(url, articles)[_SINGLES // 2 :]
                shown = ", ".join(f"p{share * 100:.0f} {percentile(taken, share):.1f} ms" for share in (0.5, 0.95))
                console.print(f"accepting single articles while the worker works: {shown}")
            for waiting in _WAITING:
                times = asyncio.run(_claiming(address, waiting))
                console.print(f"a claim with {waiting:,} waiting: p50 {percentile(times, 0.5):.1f} ms")


def _copies(articles: list[Article], number: int) -> Iterator[Article]:
    """So many articles: the given ones, again and again, moved by years, so that each copy tells of other meetings."""
    for place in range(number):
        round_, which = divmod(place, len(articles))
        article = articles[which]
        yield replace(
            article,
            id=f"{article.id}-{round_}",
            url=None,
            text=f"{_years_back(article.text, round_)}\n\nEdition {round_ + 1}.",
            published=article.published - timedelta(days=364 * round_),
        )


def _years_back(text: str, years: int) -> str:
    return _YEAR.sub(lambda year: str(int(year[0]) - years), text)


def _articles_a_second_alone(articles: list[Article], folder: Path) -> float:
    """The rate of `sidelines extract`; the time for one article, most of which is loading, does not count."""
    seconds = []
    for name, some in (("one", articles[:1]), ("all", articles)):
        file = folder / f"{name}.jsonl"
        file.write_text("".join(map(_line, some)))
        began = time.perf_counter()
        command = [sys.executable, "-m", "cli", "extract", str(file), "--processes", str(_PROCESSES)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - began)
    return (len(articles) - 1) / (seconds[1] - seconds[0])


@contextmanager
def _working(address: Address) -> Iterator[None]:
    environment = os.environ | {
        "NEO4J_URI": address.uri,
        "NEO4J_USERNAME": address.user,
        "NEO4J_PASSWORD": address.password or "",
        "SIDELINES_LOG": "error",
    }
    command = [sys.executable, "-m", "cli", "work", "--processes", str(_PROCESSES)]
    process = subprocess.Popen(command, env=environment)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def _through_the_queue(url: str, address: Address, articles: list[Article]) -> float:
    """Articles a second from the request to the last one that is read."""
    began = time.perf_counter()
    headers = {"Content-Type": "application/x-ndjson"}
    httpx.post(
        f"{url}/articles:batch", content="".join(map(_line, articles)), headers=headers, timeout=300
    ).raise_for_status()
    asyncio.run(_await_empty(address))
    return len(articles) / (time.perf_counter() - began)


def _single_posts(url: str, articles: Iterable[Article]) -> list[float]:
    """Milliseconds of each; the articles that wait before them keep the worker busy."""
    again = [replace(article, id=f"again-{article.id}", text=f"{article.text} Again.") for article in articles]
    headers = {"Content-Type": "application/x-ndjson"}
    with httpx.Client(base_url=url, timeout=300) as client:
        client.post(
            "/articles:batch", content="".join(map(_line, again[_SINGLES:])), headers=headers
        ).raise_for_status()
        taken = []
        for article in again[:_SINGLES]:
            began = time.perf_counter()
            client.post("/articles", json=json.loads(_line(article))).raise_for_status()
            taken.append((time.perf_counter() - began) * 1000)
    return taken


async def _await_empty(address: Address) -> None:
    async with Store.open(address) as store:
        while (await backlog(store)).length:
            await asyncio.sleep(0.1)


async def _claiming(address: Address, waiting: int) -> list[float]:
    """Milliseconds of claims of sixteen articles while so many wait."""
    async with Store.open(address) as store:
        await schema.apply(store)
        there = (await backlog(store)).length
        for begin in range(there, waiting, _PIECE):
            some = range(begin, min(begin + _PIECE, waiting))
            day = date(2024, 1, 1)
            await accept(
                store, [Article(id=f"waits-{one}", text=f"Article {one} waits.", published=day) for one in some]
            )
        times = []
        for _ in range(_CLAIMS):
            began = time.perf_counter()
            held = await claim(store, owner="bench", most=16, lease=600)
            times.append((time.perf_counter() - began) * 1000)
            await hand_back(store, held, owner="bench")
    return times


def _line(article: Article) -> str:
    row = {"id": article.id, "text": article.text, "published": article.published.isoformat()}
    return json.dumps(row | ({"publisher": article.publisher} if article.publisher else {})) + "\n"


main()
