"""Which workers are there."""

import os
import socket
from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

from graph.store import Store, Transaction


@dataclass(frozen=True, slots=True)
class Worker:
    """A worker as others see it. `seconds` since it was last seen, by the clock of the database."""

    id: str
    host: str
    pid: int
    processes: int
    started: datetime
    seen: datetime
    seconds: float


@dataclass(frozen=True, slots=True)
class Myself:
    """This worker. Its id is that of one start: a worker that starts again holds nothing of what it held before."""

    processes: int
    id: str = field(default_factory=lambda: uuid4().hex)

    async def show(self, store: Store) -> None:
        """Notes that this worker is there. Raises DatabaseUnavailable."""
        await self._run(store, "write/worker", host=socket.gethostname(), pid=os.getpid(), processes=self.processes)

    async def leave(self, store: Store) -> None:
        """Notes that this worker ended in order. Raises DatabaseUnavailable."""
        await self._run(store, "write/delete_worker")

    async def _run(self, store: Store, statement: str, **parameters: object) -> None:
        async def work(tx: Transaction) -> None:
            await tx.run(statement, id=self.id, **parameters)

        await store.write(work)


async def workers(store: Store) -> tuple[Worker, ...]:
    """The workers that were seen in the last hour and did not end in order, the latest first. Raises DatabaseUnavailable."""
    return tuple(Worker(**row) for row in await store.read("read/workers"))
