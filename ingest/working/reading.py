"""A reading process as the worker sees it. It is started when it is needed, and replaced after each fault."""

import asyncio
import signal
import time
from collections.abc import Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any

import psutil

from ingest.working.child import Broken, Load, Read, serve
from meetings.article import Article
from meetings.errors import SidelinesError

# The model and the tables take three seconds on a quiet machine.
_LOADING_SECONDS = 300.0
# Between two looks at time and memory: parsing a long text fills some 200 MB a second.
_LOOK_EVERY_SECONDS = 0.1


class _Lost(Exception):
    """The process is gone or had to be killed; its text says why."""


class ReadingProcess:
    """Reads batches in a process of its own, within limits of time and memory."""

    def __init__(self, load: Load, *, seconds: float, memory: int) -> None:
        """`seconds` is what a batch may take, `memory` how many bytes more than the loaded reader the process may use."""
        self._load = load
        self._seconds = seconds
        self._memory = memory
        self._pipe: Connection | None = None
        self._process: SpawnProcess | None = None
        self._loaded_memory = 0

    async def start(self) -> None:
        """Starts the process and waits until its reader is loaded. Raises what loading it raises: ModelUnavailable, InvalidTable."""
        # Not forked: a copy of a process that has threads may wait for a lock that nobody will open.
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, self._load, self._memory), daemon=True)
        self._process.start()
        theirs.close()
        answer = await self._answer(_LOADING_SECONDS, memory=None)
        if isinstance(answer, SidelinesError):
            self.kill()
            raise answer
        self._loaded_memory = psutil.Process(self._process.pid).memory_info().rss

    async def read(self, articles: Sequence[Article]) -> Read | Broken:
        """What is in the articles, or why they could not be read; after a fault the next call has a new process."""
        try:
            if self._pipe is None:
                await self.start()
            assert self._pipe is not None
            self._pipe.send((articles, self._seconds))
            answer = await self._answer(self._seconds, memory=self._loaded_memory + self._memory)
        except (_Lost, BrokenPipeError, ConnectionResetError) as lost:
            self.kill()
            return Broken(str(lost) or "its process ended")
        assert isinstance(answer, Read | Broken)
        return answer

    def kill(self) -> None:
        """Ends the process, whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None

    async def _answer(self, seconds: float, *, memory: int | None) -> Any:
        """The next message of the process. Raises _Lost where it ends, takes too long or needs too much memory."""
        assert self._pipe is not None
        assert self._process is not None
        loop, arrived, descriptor = asyncio.get_running_loop(), asyncio.Event(), self._pipe.fileno()
        watched = psutil.Process(self._process.pid)
        deadline = time.monotonic() + seconds
        loop.add_reader(descriptor, arrived.set)
        try:
            while not arrived.is_set():
                try:
                    async with asyncio.timeout(_LOOK_EVERY_SECONDS):
                        await arrived.wait()
                except TimeoutError:
                    _check(watched, deadline, memory, seconds)
            return self._pipe.recv()
        except (EOFError, ConnectionResetError) as error:
            raise _Lost(_ending(self._process)) from error
        finally:
            loop.remove_reader(descriptor)


def _check(watched: psutil.Process, deadline: float, memory: int | None, seconds: float) -> None:
    if time.monotonic() > deadline:
        raise _Lost(f"it was not read within {seconds:g} seconds")
    try:
        if memory is not None and watched.memory_info().rss > memory:
            raise _Lost(f"reading it needs more memory than the {memory >> 20} MB of a process")
    except psutil.NoSuchProcess:
        return  # its pipe is closed in a moment and tells


def _ending(process: SpawnProcess) -> str:
    process.join(_LOOK_EVERY_SECONDS)
    code = process.exitcode
    if code is not None and code < 0:
        return f"its process ended with {signal.Signals(-code).name}"
    return f"its process ended with exit code {code}"
