"""What a running app holds: the store and the ingest, both made ready before their first use."""

import logging
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Annotated

import anyio
from anyio import to_thread
from fastapi import Depends, Request

from app.intake import Intake
from app.meters import Meters
from app.readiness import QueueSeen, look_at_queue
from graph import schema
from graph.store import Store
from ingest.clock import today
from ingest.face import Ingest
from ingest.writing import write_passing_days, write_reference
from meetings.errors import Unavailable
from reference.reference import Reference

logger = logging.getLogger(__name__)


class Running:
    """The parts of a running app. One exists from the start to the end of the app's lifespan."""

    def __init__(self, store: Store, reference: Reference, meters: Meters, *, queue_limit: int) -> None:
        self.intake = Intake(queue_limit, meters)
        self._store = store
        self._meters = meters
        self._reference = reference
        self._ready_on: date | None = None
        self._ingest: Ingest | None = None
        self._preparing = anyio.Lock()
        self._loading = anyio.Lock()

    async def store(self) -> Store:
        """The store, its schema and reference written and plans of passed days marked; raises Unavailable where that cannot be done now."""
        # Once a day: with the day, plans pass.
        if self._ready_on != today():
            # Asked before the lock: while the database is away, requests must not wait for one another to find that out.
            await self._store.verify()
            async with self._preparing:
                if self._ready_on != (day := today()):
                    await schema.apply(self._store)
                    await write_reference(self._store, self._reference)
                    await write_passing_days(self._store, today=day)
                    self._ready_on = day
        return self._store

    async def ingest(self) -> Ingest:
        """The ingest, its language model loaded; raises ModelUnavailable where it is not installed."""
        async with self._loading:
            if self._ingest is None:
                self._ingest = await to_thread.run_sync(Ingest.load, self._reference)
            return self._ingest

    async def warm_up(self) -> None:
        """Makes both ready. What is missing is logged, not raised: the app answers with 503 until it is there."""
        for part in (self.store, self.ingest):
            try:
                await part()
            except Unavailable as error:
                logger.warning("not ready", extra={"reason": error.message, "remedy": error.remedy})

    async def missing(self) -> dict[str, str]:
        """What the service lacks right now, each with the reason: database, schema, model; empty when it is ready."""
        missing = await _reason("database", self._store.verify)
        if not missing:
            missing = await _reason("schema", self._check_schema) or await _reason(
                "database", self._store.verify_writes
            )
        return missing | await _reason("model", self.ingest)

    async def queue(self) -> QueueSeen:
        """What waits and which workers are there. Raises DatabaseUnavailable."""
        return await look_at_queue(self._store)

    async def metrics(self, *, accept: str) -> tuple[bytes, str]:
        """As `Meters.told`."""
        return await self._meters.told(self._store, accept=accept)

    async def _check_schema(self) -> None:
        await schema.check(await self.store())


async def _reason(name: str, check: Callable[[], Awaitable[object]]) -> dict[str, str]:
    try:
        await check()
    except Unavailable as error:
        return {name: error.message}
    return {}


async def ready_store(request: Request) -> Store:
    """The store of the running app, for endpoints that read."""
    return await running(request).store()


async def ready_ingest(request: Request) -> Ingest:
    """The ingest of the running app, for endpoints that read texts."""
    return await running(request).ingest()


def running(request: Request) -> Running:
    """The parts of the app that answers the request."""
    parts = request.state.running
    assert isinstance(parts, Running)
    return parts


ReadyStore = Annotated[Store, Depends(ready_store)]
ReadyIngest = Annotated[Ingest, Depends(ready_ingest)]
