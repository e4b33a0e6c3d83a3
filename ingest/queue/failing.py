"""What happens to an article whose reading failed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.settings import LONGEST_WAIT
from graph.store import Store, Transaction
from ingest.queue.claiming import Held
from ingest.queue.holding import lock_held
from ingest.queue.states import State

# An error is there to be read by a person; a traceback belongs into the log.
_LONGEST_ERROR = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An attempt that failed, and why."""

    held: Held
    error: str


async def fail(
    store: Store, failures: Sequence[Failure], *, owner: str, most: int, pause: float
) -> Mapping[str, State]:
    """Notes the failed attempts: after `pause` × 2^attempts seconds they (an hour at most) they are due again, after `most` attempts dead.

    Returns the state of each article that was still the worker's own. Raises DatabaseUnavailable.
    """

    async def work(tx: Transaction) -> dict[str, State]:
        ours = await lock_held(tx, [failure.held for failure in failures], owner=owner)
        rows = [
            {"id": failure.held.article.id, "error": failure.error[:_LONGEST_ERROR]}
            for failure in failures
            if failure.held.article.id in ours
        ]
        done = await tx.run("write/fail", rows=rows, most=most, pause=pause * 1000, longest=LONGEST_WAIT * 1000)
        return {row["id"]: State(row["state"]) for row in done}

    return await store.write(work)
