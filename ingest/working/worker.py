"""A worker at work: it claims ahead, has processes read, writes what they find, and renews its leases, all at the same time."""

import asyncio
import logging
from collections.abc import Coroutine, Sequence
from datetime import date
from typing import Any

from graph.store import Store
from ingest.clock import today
from ingest.queue.claiming import Held, claim
from ingest.queue.failing import Failure, fail
from ingest.queue.finishing import Reading, finish
from ingest.queue.holding import hand_back, renew
from ingest.queue.keys import forget_keys
from ingest.queue.presence import Myself
from ingest.working.child import Broken, Load
from ingest.working.line import Line
from ingest.working.meters import WorkMeters
from ingest.working.reading import ReadingProcess
from ingest.working.stock import Stock
from ingest.working.terms import Terms
from meetings.errors import DatabaseUnavailable

logger = logging.getLogger(__name__)

# As many articles as a process reads at a time (the parser is a fifth faster than with one), and as a transaction writes.
_BATCH = 16
# Batches for each process that wait beside the one in work, so that none is idle while articles are claimed.
_AHEAD = 2
# Readings that may wait to be written: so much memory they take at most.
_UNWRITTEN = 64
# What is in work gets so much time to be finished when the worker ends; then it is handed back.
_ENDING_SECONDS = 8.0
# The service calls a worker gone that was not seen for 40 seconds.
_SHOW_EVERY_SECONDS = 10.0


class Worker:
    """Reads what is in the queue until it is told to stop."""

    def __init__(self, line: Line, load: Load, terms: Terms, *, meters: WorkMeters | None = None) -> None:
        """`meters` counts what it does."""
        self._line = line
        self._meters = meters or WorkMeters()
        self._terms = terms
        self._myself = Myself(terms.processes)
        self._stock = Stock()
        self._unwritten: asyncio.Queue[Reading] = asyncio.Queue(_UNWRITTEN)
        self._stop = asyncio.Event()
        self._loaded = asyncio.Event()
        self._taking = asyncio.Lock()
        self._in_writing: frozenset[str] = frozenset()
        self._processes = [
            ReadingProcess(load, seconds=terms.article_seconds, memory=terms.article_memory)
            for _ in range(terms.processes)
        ]

    async def work(self, stop: asyncio.Event) -> None:
        """Works until `stop` is set; then finishes what is in work, hands the rest back, and returns.

        Raises ModelUnavailable and InvalidTable where no process can read, and SchemaMismatch. Waits where the database is away.
        """
        self._stop = stop
        reading = [self._begin(self._read_on(process)) for process in self._processes]
        claiming, keeping = self._begin(self._claim_on()), self._begin(self._keep_on())
        writing = self._begin(self._write_on())
        tasks = [*reading, claiming, keeping, writing]
        stopping = self._begin(stop.wait())
        try:
            await asyncio.wait([*tasks, stopping], return_when=asyncio.FIRST_COMPLETED)
            for task in tasks:
                if task.done():
                    task.result()
            # Not in the middle of a claim: what it took would stay with a worker that is gone until the lease ends.
            async with self._taking:
                claiming.cancel()
            await self._end(reading, writing)
        finally:
            for task in (*tasks, stopping):
                task.cancel()
            await asyncio.gather(*tasks, stopping, return_exceptions=True)
            for process in self._processes:
                process.kill()

    @staticmethod
    def _begin(step: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        return asyncio.create_task(step)

    async def _claim_on(self) -> None:
        ahead = self._terms.processes * _BATCH * _AHEAD

        async def take(store: Store) -> tuple[Held, ...]:
            most = ahead - self._stock.waiting
            return await claim(store, owner=self._myself.id, most=most, lease=self._terms.lease)

        await self._loaded.wait()
        while True:
            # Asked again when half of it is gone: a claim costs as much for one article as for thirty.
            await self._stock.until_fewer(max(1, ahead // 2))
            async with self._taking:
                held = await self._line.run(take)
                await self._stock.put(held)
            if not held:
                await asyncio.sleep(self._terms.poll)

    async def _read_on(self, process: ReadingProcess) -> None:
        await process.start()
        self._loaded.set()
        while not self._stop.is_set():
            await self._read(process, await self._stock.take(most=_BATCH, sharing=self._terms.processes))

    async def _read(self, process: ReadingProcess, batch: Sequence[Held]) -> None:
        if not batch:
            return
        answer = await process.read([one.article for one in batch])
        if not isinstance(answer, Broken):
            for held, extraction in zip(batch, answer.extractions, strict=True):
                seconds = answer.seconds / len(batch)
                await self._unwritten.put(Reading(held=held, extraction=extraction, seconds=seconds))
        elif len(batch) == 1:
            await self._fail(batch[0], answer.why)
        else:
            # One of them is to blame, and alone shall pay for it.
            for one in batch:
                await self._read(process, [one])

    async def _write_on(self) -> None:
        while True:
            readings = [await self._unwritten.get()]
            while len(readings) < _BATCH and not self._unwritten.empty():
                readings.append(self._unwritten.get_nowait())
            await self._write(readings)
            for _ in readings:
                self._unwritten.task_done()

    async def _write(self, readings: Sequence[Reading]) -> None:
        async def write(store: Store) -> set[str]:
            day: date = today()
            return {one.article for one in await finish(store, readings, owner=self._myself.id, today=day)}

        self._in_writing = frozenset(reading.held.article.id for reading in readings)
        try:
            with self._meters.timed_writing():
                written = await self._line.run(write)
        except DatabaseUnavailable:
            raise
        except Exception as error:
            # Whatever one article does to its transaction, the others are written, and the worker goes on: the article pays for it.
            if len(readings) > 1:
                for one in readings:
                    await self._write([one])
                return
            logger.exception("cannot be written", extra={"article": readings[0].held.article.id})
            await self._fail(readings[0].held, f"it cannot be written: {type(error).__name__}: {error}")
            return
        self._stock.drop([reading.held for reading in readings])
        for reading in readings:
            extraction = reading.extraction
            told = {
                "article": extraction.article.id,
                "request": reading.held.request,
                "seconds": round(reading.seconds, 3),
            }
            self._meters.finished(extraction, seconds=reading.seconds, written=extraction.article.id in written)
            if extraction.article.id in written:
                logger.info(
                    extraction.outcome.value,
                    extra=told | {"reason": extraction.reason, "claims": len(extraction.claims)},
                )
            else:
                logger.info("discarded: somebody else has it, or a newer version came", extra=told)

    async def _fail(self, held: Held, why: str) -> None:
        async def note(store: Store) -> str | None:
            terms = self._terms
            failure = Failure(held=held, error=why)
            states = await fail(store, [failure], owner=self._myself.id, most=terms.attempts, pause=terms.pause)
            return states.get(held.article.id)

        state = await self._line.run(note)
        self._stock.drop([held])
        self._meters.failed(state)
        told = {"article": held.article.id, "request": held.request, "attempt": held.attempts}
        logger.warning("not read", extra=told | {"why": why, "state": state})

    async def _keep_on(self) -> None:
        async def show(store: Store) -> None:
            await self._myself.show(store)

        async def keep(store: Store) -> None:
            # Those that are being written are locked: a renewal would wait, and nobody else can take them.
            held = [one for one in self._stock.held if one.article.id not in self._in_writing]
            ours = await renew(store, held, owner=self._myself.id, lease=self._terms.lease) if held else set()
            self._stock.drop([one for one in held if one.article.id not in ours])

        async def clear(store: Store) -> None:
            await forget_keys(store, after=self._terms.keys)

        pause = min(self._terms.lease / 3, _SHOW_EVERY_SECONDS)
        while True:
            await self._line.run(show)
            await self._line.run(keep)
            await self._line.run(clear)
            await asyncio.sleep(pause)

    async def _end(self, reading: Sequence[asyncio.Task[Any]], writing: asyncio.Task[Any]) -> None:
        """Hands back what waits, finishes what is in work within a time, and hands back what is left of it."""
        try:
            await self._give_back(self._stock.clear_waiting())
            finishing = self._begin(self._finish(reading))
            await asyncio.wait([finishing, writing], timeout=_ENDING_SECONDS, return_when=asyncio.FIRST_COMPLETED)
            finishing.cancel()
            await self._give_back(self._stock.held)
            await self._line.run(self._myself.leave)
        except DatabaseUnavailable as error:
            if self._stock.held:
                logger.warning("what is in work comes back when its lease ends", extra={"why": error.message})

    async def _finish(self, reading: Sequence[asyncio.Task[Any]]) -> None:
        # A process without a batch waits for one that does not come any more.
        while self._stock.held and not all(task.done() for task in reading):
            await asyncio.sleep(0.05)
        await self._unwritten.join()

    async def _give_back(self, held: Sequence[Held]) -> None:
        if held:
            await self._line.run(lambda store: hand_back(store, held, owner=self._myself.id))
