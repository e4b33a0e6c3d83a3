"""`python -m bench [ARTICLES.jsonl] [--news CORPUS]`: all measurements, a line each."""

import argparse
import asyncio
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.asking import measure_asking
from bench.extraction import measure_extraction
from bench.memory import measure_memory
from bench.texts import read_bench_articles, read_bench_texts
from bench.timing import Figure
from bench.writing import measure_writing
from graph.local import LocalServer
from graph.settings import Settings
from ingest.extract import Extractor
from reference import tables

SAMPLES = Path(__file__).parent.parent / "samples" / "articles.jsonl"


def main() -> None:
    """Measures on the articles of the file that the first argument names, else on the samples, which all tell of meetings."""
    given = _arguments()
    source: Path = given.articles
    articles = read_bench_articles(source)
    reference = tables.load()
    extractor = Extractor(reference)
    figures = [measure_extraction("meetings", extractor, articles), measure_memory("meetings", source)]
    if given.news:
        figures += [
            measure_extraction("news", extractor, read_bench_texts(given.news)),
            measure_memory("news", given.news),
        ]
    with tempfile.TemporaryDirectory(prefix="sidelines-bench-") as data:
        settings = Settings(data=Path(data))
        with LocalServer(settings).held() as address:
            figures += asyncio.run(measure_writing(address, reference, list(extractor.extract_all(articles))))
            figures += measure_asking(address)
    print(
        f"{len(articles)} articles, {sum(len(article.text.split()) for article in articles)} words, from {source.name}"
    )
    if not given.news:
        print("NOT measured: general news, which is no part of this repository (docs/performance.md tells where it is)")
    Console(highlight=False).print(_table(figures))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measures speed; asserts nothing.")
    parser.add_argument("articles", nargs="?", type=Path, default=SAMPLES, help="JSON Lines; the samples by default")
    parser.add_argument("--news", type=Path, help="general news: JSON Lines, or a text a line")
    return parser.parse_args()


def _table(figures: list[Figure]) -> Table:
    table = Table("measured", "ours", "bare", "share", box=None, pad_edge=False)
    for figure in figures:
        table.add_row(figure.name, f"{figure.ours:,.1f}", f"{figure.bare:,.1f}", f"{figure.ours / figure.bare:.2f}")
    return table


main()
