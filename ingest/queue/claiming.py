"""Claims articles for a worker."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph.settings import LONGEST_WAIT
from graph.store import Store, Transaction
from ingest.queue.handed import read_handed
from meetings.article import Article

# Workers that look at the same few articles would wait for one another: each picks among more than it takes.
_LOOK_AT = 16
_LOOK_AHEAD = 2

# An article is not to blame for a worker that is killed or loses its machine; one that takes a worker along 20 times is.
_MOST_LOST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An article that a worker holds. `turn` counts the claims of this article; only its latest holder can finish it.

    `request` is the id of the request that brought it, for the log; None where it did not come over HTTP.
    """

    article: Article
    turn: int
    attempts: int
    request: str | None = None

    @property
    def row(self) -> dict[str, Any]:
        """What tells the statements which claim is meant."""
        return {"id": self.article.id, "turn": self.turn}


async def claim(store: Store, *, owner: str, most: int, lease: float) -> tuple[Held, ...]:
    """Takes up to `most` articles that are due, for `lease` seconds. None is ever held by two.

    Those whose lease ended come first, however much is waiting. Raises DatabaseUnavailable.
    """

    async def work(tx: Transaction) -> tuple[Held, ...]:
        due = await tx.run("read/due", limit=max(_LOOK_AT, most * _LOOK_AHEAD), longest=LONGEST_WAIT * 1000)
        if not due:
            return ()
        rows = await tx.run(
            "write/claim",
            ids=sorted(_pick(due, most)),
            owner=owner,
            lease=int(lease * 1000),
            longest=LONGEST_WAIT * 1000,
            most_lost=_MOST_LOST,
        )
        return tuple(
            Held(article=read_handed(row["handed"]), turn=row["turn"], attempts=row["attempts"], request=row["request"])
            for row in rows
        )

    return await store.write(work)


def _pick(due: Sequence[dict[str, Any]], most: int) -> list[str]:
    """Some of the articles by chance, those of lost workers before all others."""
    lost = [row["id"] for row in due if row["lost"]]
    others = [row["id"] for row in due if not row["lost"]]
    random.shuffle(lost)
    random.shuffle(others)
    return [*lost, *others][:most]
