"""Ids in sets that may be joined, and pairs of sets that must stay apart."""

from collections import defaultdict


class Partition:
    """Every id is a set of its own until it is joined to another. What is said first holds against what is said later."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._apart: dict[str, set[str]] = defaultdict(set)

    def root(self, one: str) -> str:
        """The id that stands for the set of this one."""
        while (parent := self._parent.get(one, one)) != one:
            grandparent = self._parent.get(parent, parent)
            self._parent[one] = grandparent
            one = grandparent
        return one

    def together(self, one: str, other: str) -> bool:
        return self.root(one) == self.root(other)

    def may_join(self, one: str, other: str) -> bool:
        return self.root(other) not in self._apart.get(self.root(one), ())

    def join(self, one: str, other: str) -> bool:
        """Puts the two into one set, for which `one` stands; False where they must stay apart."""
        if not self.may_join(one, other):
            return False
        kept, lost = self.root(one), self.root(other)
        if kept != lost:
            self._parent[lost] = kept
            for foe in self._apart.pop(lost, set()):
                self._apart[foe].discard(lost)
                self._apart[foe].add(kept)
                self._apart[kept].add(foe)
        return True

    def part(self, one: str, other: str) -> bool:
        """Keeps the two apart from now on; False where they are in one set already."""
        first, second = self.root(one), self.root(other)
        if first == second:
            return False
        self._apart[first].add(second)
        self._apart[second].add(first)
        return True
