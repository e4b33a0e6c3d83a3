"""`python -m bench [ARTICLES.jsonl]`: all measurements, a line each."""

import asyncio
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.asking import measure_asking
from bench.extraction import measure_extraction
from bench.texts import read_bench_articles
from bench.timing import Figure
from bench.writing import measure_writing
from graph.local import LocalServer
from graph.settings import Settings
from ingest.extract import Extractor
from reference import tables

SAMPLES = Path(__file__).parent.parent / "samples" / "articles.jsonl"


def main() -> None:
    """Measures on the articles of the file that the first argument names, else on the samples."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    articles = read_bench_articles(source)
    reference = tables.load()
    extractor = Extractor(reference)
    figures = list(measure_extraction(extractor, articles))
    with tempfile.TemporaryDirectory(prefix="sidelines-bench-") as data:
        settings = Settings(data=Path(data))
        with LocalServer(settings).held() as address:
            figures += asyncio.run(measure_writing(address, reference, list(extractor.extract_all(articles))))
            figures += measure_asking(address)
    print(
        f"{len(articles)} articles, {sum(len(article.text.split()) for article in articles)} words, from {source.name}"
    )
    Console(highlight=False).print(_table(figures))


def _table(figures: list[Figure]) -> Table:
    table = Table("measured", "ours", "bare", "share", box=None, pad_edge=False)
    for figure in figures:
        table.add_row(figure.name, f"{figure.ours:,.1f}", f"{figure.bare:,.1f}", f"{figure.ours / figure.bare:.2f}")
    return table


main()
