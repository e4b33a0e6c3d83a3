"""Who met whom how often: counted on as meetings come, and anew where one goes or changes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Any

from graph.store import Transaction
from meetings.meeting import Meeting
from meetings.words import Precision, Status

Row = dict[str, Any]
Pair = tuple[str, str]
Days = tuple[date | None, date | None]
"""First and last day of a meeting; None where its date is no day."""


async def write_met(tx: Transaction, stored: Iterable[Row], meetings: Iterable[Meeting]) -> None:
    """Brings MET from the `stored` meetings (rows of read/meetings_of_claims) to `meetings`; these two are all that differs.

    A meeting that comes adds to what is there, so that its cost does not grow with the meetings that the two had before. Where
    one goes, or counts otherwise than before, all of the two are gone through: it may have been the first or the last.
    """
    before = Counter(
        met for row in stored for met in _met_at(row, {who["leader"]: who["parties"] for who in row["people"]})
    )
    after = Counter(met for meeting in meetings for met in _met_at(_row(meeting), _people(meeting)))
    anew = {pair for pair, _ in before - after}
    more: dict[Pair, list[Days]] = defaultdict(list)
    for pair, days in (after - before).elements():
        if pair not in anew:
            more[pair].append(days)
    await count_met(tx, anew)
    if more:
        rows = [_more(pair, more[pair]) for pair in sorted(more)]
        await tx.run("write/met_more", rows=rows)


async def count_met(tx: Transaction, pairs: Iterable[Pair]) -> None:
    """Counts MET anew for pairs of leaders, the smaller id first."""
    rows = [{"left": left, "right": right} for left, right in sorted(set(pairs))]
    if rows:
        await tx.run("write/met", pairs=rows)


def _met_at(meeting: Row, people: Mapping[str, Sequence[str]]) -> Iterator[tuple[Pair, Days]]:
    """The pairs that met there by the rule of write/met: at a held meeting, acting for different parties."""
    if meeting["status"] != Status.HELD:
        return
    is_day = meeting["precision"] == Precision.DAY
    days = (meeting["start"], meeting["end"]) if is_day else (None, None)
    for pair in combinations(sorted(people), 2):
        if not set(people[pair[0]]) & set(people[pair[1]]):
            yield pair, days


def _row(meeting: Meeting) -> Row:
    when = meeting.when
    return {
        "status": meeting.status,
        "precision": when.precision if when else None,
        "start": when.start if when else None,
        "end": when.end if when else None,
    }


def _people(meeting: Meeting) -> dict[str, tuple[str, ...]]:
    return {who.leader: who.parties for who in meeting.participants if who.leader}


def _more(pair: Pair, met: Sequence[Days]) -> Row:
    first = min((day for day, _ in met if day), default=None)
    last = max((day for _, day in met if day), default=None)
    return {"left": pair[0], "right": pair[1], "times": len(met), "first": first, "last": last}
