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

    A meeting that comes adds to what is there and one that goes takes from it, so that the cost does not grow with the meetings
    that the two had before. All of these are gone through only where the first or the last day of the two may have gone.
    """
    before = Counter(
        met for row in stored for met in _met_at(row, {who["leader"]: who["parties"] for who in row["people"]})
    )
    after = Counter(met for meeting in meetings for met in _met_at(_row(meeting), _people(meeting)))
    less, more, now = _by_pair(before - after), _by_pair(after - before), _by_pair(after)
    if less:
        changes = [_change(pair, less[pair], more.get(pair, ()), now.get(pair, ())) for pair in sorted(less)]
        anew = await tx.run("write/met_changed", rows=changes)
        await count_met(tx, [(row["left"], row["right"]) for row in anew])
    if rows := [_more(pair, more[pair]) for pair in sorted(more.keys() - less.keys())]:
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


def _by_pair(met: Counter[tuple[Pair, Days]]) -> dict[Pair, list[Days]]:
    by_pair: dict[Pair, list[Days]] = defaultdict(list)
    for pair, days in met.elements():
        by_pair[pair].append(days)
    return by_pair


def _more(pair: Pair, met: Sequence[Days]) -> Row:
    first, last = _span(met)
    return {"left": pair[0], "right": pair[1], "times": len(met), "first": first, "last": last}


def _change(pair: Pair, gone: Sequence[Days], come: Sequence[Days], now: Sequence[Days]) -> Row:
    (first, last), (gone_first, gone_last) = _span(now), _span(gone)
    return {
        "left": pair[0],
        "right": pair[1],
        "times": len(come) - len(gone),
        "first": first,
        "last": last,
        "gone_first": gone_first,
        "gone_last": gone_last,
    }


def _span(met: Iterable[Days]) -> Days:
    days = list(met)
    return min((day for day, _ in days if day), default=None), max((day for _, day in days if day), default=None)
