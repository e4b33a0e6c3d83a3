"""Accesses to the store that statements make, as `PROFILE` counts them: a cost that other work on the machine does not change."""

import random
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date
from statistics import median
from typing import Any, TypeVar

from neo4j import WRITE_ACCESS, AsyncManagedTransaction

from app.moments.view import view_or_none
from app.paging import Paging
from app.question import MeetingFilter
from app.reading import page_of_meetings
from bench.world import FIRST_YEAR, MEETINGS_A_MONTH, leader_of, stories_of_months, summit_of
from graph.settings import Address
from graph.statements import given, load
from graph.store import Row, Store, Transaction, rows_of
from ingest.writing import write_extractions
from meetings.moments import Moment

T = TypeVar("T")

_RETRY_SECONDS = 30.0
# Other stories than those that are timed.
_NEW, _STORIES = 20_000_000_000, 25


class Counted:
    """Accesses by statement, one number for each thing that was done."""

    def __init__(self) -> None:
        self._done: list[dict[str, int]] = []

    def begin(self) -> None:
        """From here on another thing is done."""
        self._done.append(defaultdict(int))

    def add(self, name: str, hits: int) -> None:
        self._done[-1][name] += hits

    def medians(self) -> dict[str, float]:
        """What each statement costs where it runs, and under "all" what everything together costs."""
        names = sorted({name for one in self._done for name in one})
        by_name = {name: median([one[name] for one in self._done if name in one]) for name in names}
        return by_name | {"all": median([sum(one.values()) for one in self._done])}


class _CountingTransaction(Transaction):
    def __init__(self, inner: AsyncManagedTransaction, counted: Counted) -> None:
        super().__init__(inner)
        self._counted = counted

    async def run(self, name: str, /, **parameters: Any) -> list[Row]:
        result = await self._inner.run(f"PROFILE {load(name).sent}", given(parameters))
        rows = await rows_of(result)
        summary = await result.consume()
        self._counted.add(name, _hits(summary.profile or {}))
        return rows


class CountingStore(Store):
    """A store that counts in `counted` what its statements access."""

    counted = Counted()

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """As Store.write; what had to be done anew counts as often as it ran."""

        async def managed(inner: AsyncManagedTransaction) -> T:
            return await work(_CountingTransaction(inner, self.counted))

        async with self._session(WRITE_ACCESS, _RETRY_SECONDS) as session:
            return await session.execute_write(managed)

    async def read(self, name: str, /, **parameters: Any) -> list[Row]:
        """As Store.read."""
        return await self.write(lambda tx: tx.run(name, **parameters))


def _hits(plan: Mapping[str, Any]) -> int:
    children: Sequence[Mapping[str, Any]] = plan.get("children", ())
    return int(plan.get("dbHits", 0)) + sum(map(_hits, children))


async def count_hits(address: Address, size: int, *, today: date) -> dict[str, float]:
    """What an article and a question access in a graph of that many meetings, by statement: medians of the articles."""
    found: dict[str, float] = {}
    months = size // MEETINGS_A_MONTH
    dice = random.Random(size)
    begin = _NEW + size * 10
    written = {"article of the newest month": [months - 1] * _STORIES} | {
        "article of any month": [dice.randrange(months) for _ in range(_STORIES)]
    }
    async with CountingStore.open(address) as store:
        for name, when in written.items():
            store.counted = Counted()
            for article in (one for story in stories_of_months(begin, when) for one in story.articles):
                store.counted.begin()
                await write_extractions(store, [article], today=today)
            found |= {f"{name}: {statement}": hits for statement, hits in store.counted.medians().items()}
            begin += _STORIES
        for name, wanted in _questions(months).items():
            store.counted = Counted()
            store.counted.begin()
            await page_of_meetings(store, wanted, Paging())
            found[f"/meetings {name}"] = store.counted.medians()["all"]
        for name, wanted in _questions_then().items():
            store.counted = Counted()
            store.counted.begin()
            await view_or_none(store, wanted, Moment(known_at=date(FIRST_YEAR + 1, 1, 1)))
            found[f"/meetings as of another day, {name}"] = store.counted.medians()["all"]
    return found


def _questions(months: int) -> dict[str, MeetingFilter]:
    last = FIRST_YEAR + (months - 1) // 12
    return {
        "without a filter": MeetingFilter(),
        "by status, of which there are few": MeetingFilter(status="planned"),
        "from the last year on": MeetingFilter(since=date(last, 1, 1)),
        "of the first month": MeetingFilter(since=date(FIRST_YEAR, 1, 1), until=date(FIRST_YEAR, 1, 31)),
        "by summit": MeetingFilter(summit=summit_of(FIRST_YEAR, 1)),
        "by leader": MeetingFilter(leader=leader_of("KZ")),
        "by party": MeetingFilter(parties=("KZ",)),
    }


def _questions_then() -> dict[str, MeetingFilter]:
    return {
        "by leader": MeetingFilter(leader=leader_of("AZ")),
        "by party": MeetingFilter(parties=("AZ",)),
        "of the first month": MeetingFilter(since=date(FIRST_YEAR, 1, 1), until=date(FIRST_YEAR, 1, 31)),
    }
