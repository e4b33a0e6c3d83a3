"""Words a second of the whole extraction, against the bare language model on the same texts.

`python -m bench.extraction FILE...` measures it alone. It is time of the processor, which other work on the machine disturbs less.
"""

import sys
import time
from pathlib import Path

import spacy

from bench.texts import read_bench_texts
from bench.timing import Figure, median_seconds
from ingest.extract import Extractor
from ingest.nlp import MODEL
from meetings.article import Article
from reference import tables

BATCH = 16
# Small sets are read several times over, or a round is too short to measure.
_LEAST_WORDS = 10_000


def measure_extraction(name: str, extractor: Extractor, articles: list[Article]) -> Figure:
    """One figure: words a second."""
    words = sum(len(article.text.split()) for article in articles)
    repeated = articles * -(-_LEAST_WORDS // words)
    model = spacy.load(MODEL)
    texts = [article.text for article in repeated]
    ours, bare = median_seconds(
        lambda: list(extractor.extract_all(repeated, batch_size=BATCH)),
        lambda: list(model.pipe(texts, batch_size=BATCH)),
        clock=time.process_time,
    )
    total = sum(len(text.split()) for text in texts)
    return Figure(f"{name}, against spacy.load(model).pipe, words/s", total / ours, total / bare)


if __name__ == "__main__":
    extractor = Extractor(tables.load())
    for source in map(Path, sys.argv[1:]):
        figure = measure_extraction(source.name, extractor, read_bench_texts(source))
        print(
            f"{figure.name}: {figure.ours:,.0f}, bare {figure.bare:,.0f}, {figure.ours / figure.bare:.2f} times as fast"
        )
