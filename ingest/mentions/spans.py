"""Spans by place: finds the ones near a position without looking at all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar


class Span(Protocol):
    """Anything that covers the characters `begin` to `end`."""

    @property
    def begin(self) -> int: ...

    @property
    def end(self) -> int: ...


Item = TypeVar("Item", bound=Span)


class Spans(Generic[Item]):
    """Spans of which none overlaps another, in order of appearance. Every question costs the logarithm of their number."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = sorted(items, key=lambda item: item.begin)
        self._begins = [item.begin for item in self._items]
        self._ends = [item.end for item in self._items]

    def __iter__(self) -> Iterator[Item]:
        return iter(self._items)

    def before(self, position: int, *, within: int) -> Iterator[Item]:
        """Those that end at most `within` characters before a position, the nearest first."""
        first = bisect_left(self._ends, position - within)
        yield from reversed(self._items[first : bisect_right(self._ends, position)])

    def after(self, position: int, *, within: int) -> Iterator[Item]:
        """Those that begin at most `within` characters after a position, the nearest first."""
        first = bisect_left(self._begins, position)
        yield from self._items[first : bisect_right(self._begins, position + within)]

    def overlapping(self, begin: int, end: int) -> list[Item]:
        """Those that share a character with `begin` to `end`."""
        return self._items[bisect_right(self._ends, begin) : bisect_left(self._begins, end)]
