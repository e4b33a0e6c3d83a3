"""The claims that an answer as of another day is made from: found by one of its filters, and all that belongs together with them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.components import closed_component
from graph.store import Row, Store
from meetings.canonical import read_claim
from meetings.claims import Claim
from meetings.errors import InvalidQuery

MOST = 5_000
"""How many claims one answer may be made from: resolving them takes seconds of one processor, and nobody waits longer."""


@dataclass(frozen=True, slots=True)
class Start:
    """A reading statement that gives claims, at least one of every meeting that is asked for, and its parameters."""

    statement: str
    parameters: dict[str, Any]


async def known_claims(store: Store, starts: Iterable[Start], *, known_at: date | None) -> tuple[Claim, ...]:
    """The claims of articles published by `known_at` that the meetings asked for add up from, from the first start that gives few enough.

    Raises InvalidQuery where every start leads to more than MOST claims.
    """
    for start in starts:
        rows = await store.read(start.statement, known_at=known_at, limit=MOST + 1, **start.parameters)
        if len(rows) <= MOST:
            return await _with_all_around(store, rows, known_at)
    raise _too_many()


async def _with_all_around(store: Store, rows: Iterable[Row], known_at: date | None) -> tuple[Claim, ...]:
    looked_at: set[str] = set()

    async def claims_under(keys: list[str]) -> list[Claim]:
        found = map(_claim, await store.read("read/claims_in_blocks", keys=keys))
        known = [claim for claim in found if known_at is None or claim.published <= known_at]
        looked_at.update(claim.id for claim in known)
        if len(looked_at) > 2 * MOST:
            raise _too_many()
        return known

    return await closed_component(map(_claim, rows), claims_under)


def _claim(row: Row) -> Claim:
    return read_claim(row["fact"])


def _too_many() -> InvalidQuery:
    return InvalidQuery(
        f"the question is about more than {MOST} claims, too many to work out as of another day",
        parameter="known_at",
        remedy="narrow it with summit, leader, party, place, or with from and to",
    )
