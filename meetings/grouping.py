"""Claims put into groups, each about one meeting, whatever order they come in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from meetings.blocks import block_keys
from meetings.claims import Claim
from meetings.compare import JOINS, PARTS, Comparison, compare
from meetings.outlook import meeting_fact

# A claim wider than a week can fit two meetings of one pair: leaders and ministers meet again after about ten days.
_FIRM_DAYS = 7
# A vague claim that fits two meetings joins the better one only where it is three times as likely (ln 3).
_CLEARLY = 1.1


@dataclass(frozen=True, slots=True)
class Join:
    """Why two claims came into one group."""

    first: Claim
    second: Claim
    comparison: Comparison


@dataclass(slots=True)
class Group:
    """Claims about one meeting with the joins that brought them together."""

    claims: list[Claim]
    joins: list[Join] = field(default_factory=list)


def components(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims in sets that have nothing to do with one another: a claim is in one set with all that it could be joined to.

    Two claims are tied where they share a block key and do not compare as different. Ordered by id.
    """
    ordered = sorted(claims, key=lambda claim: claim.id)
    parent = list(range(len(ordered)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    blocks: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(ordered):
        for key in block_keys(claim):
            blocks[key].append(i)
    for block in blocks.values():
        for i, j in combinations(block, 2):
            a, b = root(i), root(j)
            if a != b and compare(ordered[i], ordered[j]).score >= PARTS:
                parent[max(a, b)] = min(a, b)
    sets: dict[int, list[Claim]] = defaultdict(list)
    for i, claim in enumerate(ordered):
        sets[root(i)].append(claim)
    return list(sets.values())


def grouped(claims: Iterable[Claim]) -> list[Group]:
    """The claims of one component in groups, each about one meeting.

    Claims with a date join first, best pair before next, as long as all members of the two groups fit on the whole and none
    compares as different. Then each vague claim joins the one group that it fits; where two fit alike, none.
    """
    table = _Table(sorted(claims, key=lambda claim: claim.id))
    firm = [i for i, claim in enumerate(table.claims) if _is_firm(claim)]
    groups = table.agglomerate(firm)
    left, homes = [], []
    for i in sorted(set(range(len(table.claims))) - set(firm)):
        home = table.clear_home(i, groups)
        if home is None:
            left.append(i)
        else:
            homes.append((i, home))
    for i, home in homes:
        table.join_best(i, groups[home])
    return [table.group(group) for group in (*groups, *table.agglomerate(left))]


def _is_firm(claim: Claim) -> bool:
    when = meeting_fact(claim).when
    return when is not None and when.width <= _FIRM_DAYS


@dataclass(slots=True)
class _Members:
    """A group while it grows: indices, and the pairs that joined them."""

    indices: list[int]
    pairs: list[tuple[int, int]] = field(default_factory=list)


class _Table:
    """All comparisons among the claims of one component."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.claims = claims
        self._compared = {(i, j): compare(claims[i], claims[j]) for i, j in combinations(range(len(claims)), 2)}

    def between(self, i: int, j: int) -> Comparison:
        return self._compared[min(i, j), max(i, j)]

    def agglomerate(self, indices: Sequence[int]) -> list[_Members]:
        groups = {i: _Members([i]) for i in indices}
        for i, j in self._likely_pairs(indices):
            one, other = groups[i], groups[j]
            if one is not other and self._fit(one.indices, other.indices) is not None:
                one.indices.extend(other.indices)
                one.pairs.extend((*other.pairs, (i, j)))
                groups.update(dict.fromkeys(other.indices, one))
        return list({id(group): group for group in groups.values()}.values())

    def _likely_pairs(self, indices: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Pairs that would join, the likeliest first, of equals by the ids of their claims."""
        pairs = [pair for pair in combinations(indices, 2) if self.between(*pair).score >= JOINS]
        yield from sorted(pairs, key=lambda pair: (-self.between(*pair).points, pair))

    def _fit(self, ours: Sequence[int], theirs: Sequence[int]) -> float | None:
        """The mean points between two groups; None where they are not one meeting."""
        compared = [self.between(i, j) for i in ours for j in theirs]
        if any(comparison.score < PARTS for comparison in compared):
            return None
        if sum(comparison.score for comparison in compared) < JOINS * len(compared):
            return None
        return sum(comparison.points for comparison in compared) / len(compared)

    def clear_home(self, i: int, groups: Sequence[_Members]) -> int | None:
        """The position of the group that a vague claim belongs to; None where none fits or two fit alike."""
        fits = [(fit, k) for k, group in enumerate(groups) if (fit := self._fit([i], group.indices)) is not None]
        fits.sort(reverse=True)
        if not fits or (len(fits) > 1 and fits[0][0] - fits[1][0] < _CLEARLY):
            return None
        return fits[0][1]

    def join_best(self, i: int, group: _Members) -> None:
        best = max(group.indices, key=lambda j: (self.between(i, j).points, -j))
        group.pairs.append((i, best))
        group.indices.append(i)

    def group(self, members: _Members) -> Group:
        joins = [Join(self.claims[i], self.claims[j], self.between(i, j)) for i, j in members.pairs]
        return Group([self.claims[i] for i in sorted(members.indices)], joins)
