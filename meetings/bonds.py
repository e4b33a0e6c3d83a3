"""What judgements demand of claims about meetings: which must be of one meeting, and which must not."""

from collections.abc import Iterable, Sequence
from itertools import product

from meetings.judgements import Bond, Ruling, latest_first
from meetings.partition import Partition


class Bonds:
    """The demands on the claims of one resolution; while groups grow it keeps what has come together.

    The latest judgement counts first; an earlier one that cannot be obeyed beside it is passed over as a whole.
    """

    def __init__(self, bonds: Iterable[Bond], *, present: Iterable[str]) -> None:
        """`present` are the ids of all claims at hand: what is said of others is of no account."""
        there = set(present)
        self._partition = Partition()
        self._ties: list[Bond] = []
        self._judged: set[str] = set()
        by_judgement = {bond.judgement.id: bond for bond in bonds if not bond.is_dangling}
        for judgement in latest_first(bond.judgement for bond in by_judgement.values()):
            bond = by_judgement[judgement.id]
            if judgement.ruling is Ruling.SAME:
                self._tie(bond, there)
            else:
                for one, other in product(bond.one, bond.other):
                    if one in there and other in there and self._partition.part(one, other):
                        self._judged |= {one, other}
        self._judged = {self._partition.root(claim) for claim in self._judged}

    def _tie(self, bond: Bond, there: set[str]) -> None:
        claims = sorted({*bond.one, *bond.other})
        # A part of a tie is met only where the tie as a whole does not hold: else it would be one component.
        if not there.issuperset(claims):
            return
        if all(self._partition.may_join(one, other) for one, other in product(claims, claims)):
            for claim in claims[1:]:
                self._partition.join(claims[0], claim)
            self._ties.append(bond)
            self._judged.update(claims)

    @property
    def ties(self) -> Sequence[tuple[str, ...]]:
        """The claims that are of one meeting by some judgement, a tuple a judgement."""
        return [(*bond.one, *bond.other) for bond in self._ties]

    def root(self, claim: str) -> str:
        """What is the same for claims that are together, and for no others."""
        return self._partition.root(claim)

    def is_judged(self, claim: str) -> bool:
        """True where a judgement speaks of the claim, or of one that is together with it."""
        return self._partition.root(claim) in self._judged

    def may_join(self, one: str, other: str) -> bool:
        return self._partition.may_join(one, other)

    def join(self, one: str, other: str) -> bool:
        """Notes that the two came together; False where a judgement keeps them apart."""
        judged = self.is_judged(one) or self.is_judged(other)
        joined = self._partition.join(one, other)
        if joined and judged:
            self._judged.add(self._partition.root(one))
        return joined

    def reasons(self, claims: Iterable[str]) -> list[str]:
        """One line for each judgement that brought some of the claims together, in the order of its claims."""
        ours = set(claims)
        lines = (
            f"{' + '.join(sorted({*bond.one, *bond.other}))}: judged the same by {bond.judgement.author} "
            f"({bond.judgement.id}): {bond.judgement.reason}"
            for bond in self._ties
            if ours.issuperset(bond.one)
        )
        return sorted(lines)
