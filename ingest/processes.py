"""Several processes read the articles; what comes out is the same as from one, in the same order."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from ingest.extract import Extractor
from ingest.extraction import Extraction
from meetings.article import Article
from reference import tables

# As many as Extractor.extract_all parses at a time.
_BATCH = 16
# Batches that wait for each process, so that none is idle while another has a long article.
_AHEAD = 2


def extract_in_processes(
    articles: Iterable[Article], *, processes: int, extra: Path | None, batch_size: int = _BATCH
) -> Iterator[Extraction]:
    """One Extraction for each article, in order. `extra` is a folder of reference tables beside those of the project.

    With more than one process, each loads the model and the tables by itself, which takes some seconds and half a gigabyte
    a process. Raises InvalidTable and ModelUnavailable as they do.
    """
    if processes == 1:
        yield from _extractor(extra).extract_all(articles, batch_size=batch_size)
        return
    remaining = iter(articles)
    waiting: deque[Future[list[Extraction]]] = deque()
    # Not forked: a copy of a process that has threads may wait for a lock that nobody will open.
    pool = ProcessPoolExecutor(max_workers=processes, mp_context=get_context("spawn"))
    try:
        while batch := list(islice(remaining, batch_size)):
            waiting.append(pool.submit(_extract, batch, extra))
            if len(waiting) > processes * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _extract(batch: Sequence[Article], extra: Path | None) -> list[Extraction]:
    """What a process does with a batch."""
    return list(_extractor(extra).extract_all(batch, batch_size=len(batch)))


@cache
def _extractor(extra: Path | None) -> Extractor:
    return Extractor(tables.load(extra=extra))
