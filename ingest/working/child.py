"""What a reading process does: it reads batches of articles that come through a pipe, until the pipe is closed."""

import math
import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Protocol

import psutil

from ingest.extraction import Extraction
from meetings.article import Article
from meetings.errors import SidelinesError

# The worker kills a process that is too slow. This ends one whose worker is gone, even where it hangs outside of Python.
_GRACE_SECONDS = 5
# Who asks or hands something in waits for the answer; an article among many can wait for the processor.
_NICE = 10


class Reader(Protocol):
    """What reads articles, as Extractor does."""

    def extract_all(self, articles: Iterable[Article]) -> Iterator[Extraction]: ...


Load = Callable[[], Reader]
"""Makes the reader, within the process; it must be a function of a module, or `functools.partial` of one."""


@dataclass(frozen=True, slots=True)
class Read:
    """What was found in a batch, in order, and how many seconds that took."""

    extractions: Sequence[Extraction]
    seconds: float


@dataclass(frozen=True, slots=True)
class Broken:
    """Why a batch could not be read."""

    why: str


def serve(pipe: Connection, load: Load, memory: int) -> None:
    """Loads the reader, says so, and answers each batch until the worker closes the pipe or is gone."""
    # Ctrl-C goes to all processes of a terminal: when this one ends is up to the worker.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(_NICE)
    try:
        reader = load()
    except SidelinesError as error:
        pipe.send(error)
        return
    _bound_memory(memory)
    try:
        pipe.send(None)
        while True:
            articles, seconds = pipe.recv()
            signal.alarm(math.ceil(seconds) + _GRACE_SECONDS)
            answer = _read(reader, articles)
            signal.alarm(0)
            pipe.send(answer)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _read(reader: Reader, articles: Sequence[Article]) -> Read | Broken:
    began = time.monotonic()
    try:
        return Read(list(reader.extract_all(articles)), time.monotonic() - began)
    except Exception as error:  # noqa: BLE001 - whatever a text makes the parser raise is told and costs it its attempt
        return Broken(f"{type(error).__name__}: {error}")


def _bound_memory(memory: int) -> None:
    """Makes an allocation that is far too large a MemoryError, which the worker could not see coming; Linux alone holds to it."""
    if sys.platform == "linux":
        most = psutil.Process().memory_info().vms + memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
