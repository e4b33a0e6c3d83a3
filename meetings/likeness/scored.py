"""What likenesses share: points that add up to a score, with the reasons; which pairs are compared; which are worth a look."""

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Generic, Protocol, TypeVar

from meetings.compare import PARTS

Points = tuple[float, str]
"""Natural log-odds, as in weights.py, and what they are for."""


class Thing(Protocol):
    """Something with an id and names; `listed` is true for what the reference tables name."""

    @property
    def id(self) -> str: ...
    @property
    def names(self) -> tuple[str, ...]: ...
    @property
    def listed(self) -> bool: ...


T = TypeVar("T", bound=Thing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness(Generic[T]):
    """Two things, how likely they are one, and why; `first` is the one whose id both would go by."""

    first: T
    second: T
    score: float
    reasons: tuple[str, ...]


def in_turn(first: T, second: T) -> tuple[T, T]:
    """The one whose id both would go by before the other: one of the reference tables, else the one with the longer name."""
    ordered = sorted((first, second), key=lambda one: (not one.listed, -len(one.names[0]), one.id))
    return ordered[0], ordered[1]


def scored(first: T, second: T, start: float, points: Sequence[Points]) -> Likeness[T]:
    """The likeness that the points add up to."""
    total = start + math.fsum(weight for weight, _ in points)
    return Likeness(
        first=first,
        second=second,
        score=round(1 / (1 + math.exp(-total)), 3),
        reasons=tuple(f"{weight:+.1f} {why}" for weight, why in points),
    )


def shared(ours: frozenset[str], theirs: frozenset[str], what: str, same: float, other: float) -> list[Points]:
    """The points of what both have in common; none where it is not known of both."""
    if not ours or not theirs:
        return []
    common = ours & theirs
    if common:
        return [(same, f"the same {what}: {', '.join(sorted(common))}")]
    return [(other, f"another {what}: {', '.join(sorted(ours))} / {', '.join(sorted(theirs))}")]


def known(value: str | None) -> frozenset[str]:
    """A value as `shared` takes it; empty where it is not known."""
    return frozenset({value} if value else ())


def find_alike(
    things: Iterable[T],
    keys: Callable[[T], Iterable[Hashable]],
    compared: Callable[[T, T], Likeness[T] | None],
) -> list[Likeness[T]]:
    """The pairs that share a key and may be one, the likeliest first. Of each pair one at least is not in the reference tables."""
    groups: dict[Hashable, list[T]] = defaultdict(list)
    for thing in sorted(things, key=lambda one: one.id):
        for key in set(keys(thing)):
            groups[key].append(thing)
    pairs = {
        (first.id, second.id): (first, second) for group in groups.values() for first, second in _pairs_with_new(group)
    }
    found = (compared(first, second) for _, (first, second) in sorted(pairs.items()))
    likely = [one for one in found if one is not None and one.score >= PARTS]
    return sorted(likely, key=lambda one: (-one.score, one.first.id, one.second.id))


def _pairs_with_new(group: list[T]) -> Iterator[tuple[T, T]]:
    new = [thing for thing in group if not thing.listed]
    yield from combinations(new, 2)
    yield from ((thing, one) for one in new for thing in group if thing.listed)
