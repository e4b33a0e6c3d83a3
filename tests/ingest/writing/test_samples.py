"""The sample articles, read by the real extraction: the graph says what `sidelines resolve` says, in whatever order they come."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from bench.texts import read_bench_articles
from graph.store import Store
from ingest.copies import find_copies
from ingest.extract import Extractor
from ingest.extraction import Extraction
from ingest.writing import write_extraction
from tests.ingest.writing.test_copies import by_graph, by_pure_function, originals
from tests.writings import TODAY, Graph

SAMPLES = Path(__file__).parents[3] / "samples" / "articles.jsonl"


@pytest.fixture(scope="module")
def read(extractor: Extractor) -> list[Extraction]:
    return list(extractor.extract_all(read_bench_articles(SAMPLES)))


async def _one_writer(store: Store, articles: Sequence[Extraction]) -> None:
    for article in articles:
        await write_extraction(store, article, today=TODAY)


@pytest.mark.parametrize("writers", [1, 4])
def test_the_graph_of_the_samples_is_one(graph: Graph, read: list[Extraction], writers: int) -> None:
    graph.write_batches([read])
    expected = graph.export()
    assert by_graph(graph) == by_pure_function(read)
    assert originals(graph) == find_copies(read) == {"sample-09": "sample-08"}
    graph.empty()
    shuffled = Random(writers).sample(read, len(read))

    async def work(store: Store) -> None:
        await asyncio.gather(*(_one_writer(store, shuffled[number::writers]) for number in range(writers)))

    graph.run(work)
    assert graph.export() == expected
