"""What can be wrong though the database answers: articles that wait for workers who are gone."""

from dataclasses import dataclass

from graph.store import Store
from ingest.queue.backlog import Backlog, backlog
from ingest.queue.presence import Worker, workers

# A worker shows itself every ten seconds; one that has not for so long is gone, or cannot reach the database.
_GONE_SECONDS = 40


@dataclass(frozen=True, slots=True)
class QueueSeen:
    """What waits, and the workers of the last hour that did not end in order, the latest first."""

    waiting: Backlog
    workers: tuple[Worker, ...]

    def degraded(self) -> list[str]:
        """What is not as it should be, in words."""
        if not self.workers:
            return ["no worker is there: articles are accepted, and wait"]
        seen = self.workers[0].seconds
        return [f"no worker seen for {seen:.0f} s"] if seen > _GONE_SECONDS else []


async def look_at_queue(store: Store) -> QueueSeen:
    """What waits and who is there to read it. Raises DatabaseUnavailable."""
    return QueueSeen(await backlog(store), await workers(store))
