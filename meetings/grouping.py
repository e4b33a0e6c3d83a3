"""Claims put into groups, each about one meeting, whatever order they come in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from math import fsum

from meetings.blocks import block_keys
from meetings.claims import Claim
from meetings.compare import JOINS, PARTS, Comparison, compare
from meetings.outlook import meeting_fact, outlook

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
    alike = _alike(claims)
    table = _Table([same[0] for same in alike], weights=[len(same) for same in alike])
    firm = [i for i, claim in enumerate(table.claims) if _is_firm(claim)]
    groups = table.agglomerate(firm)
    left, homes = [], []
    for i in sorted(set(range(len(alike))) - set(firm)):
        home = table.clear_home(i, groups)
        if home is None:
            left.append(i)
        else:
            homes.append((i, home))
    for i, home in homes:
        table.join_best(i, groups[home])
    return [_group(members, alike, table) for members in (*groups, *table.agglomerate(left))]


def _alike(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims by id, those in one list that look the same to `compare` and fit: a thousand copies count as one to compare."""
    looks: dict[object, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        fact = meeting_fact(claim)
        look = (replace(fact, topics=()), outlook(claim), None if fact.when else claim.published)
        same = looks.setdefault(look, [claim])
        if same[0] is not claim:
            if compare(same[0], claim).score >= JOINS:
                same.append(claim)
            else:
                looks[look, claim.id] = [claim]
    return sorted(looks.values(), key=lambda same: same[0].id)


def _group(members: "_Members", alike: Sequence[Sequence[Claim]], table: "_Table") -> Group:
    joins = [Join(table.claims[i], table.claims[j], table.between(i, j)) for i, j in members.pairs]
    for i in sorted(members.indices):
        first, *others = alike[i]
        joins.extend(Join(first, other, compare(first, other)) for other in others)
    return Group([claim for i in sorted(members.indices) for claim in alike[i]], joins)


def _is_firm(claim: Claim) -> bool:
    when = meeting_fact(claim).when
    return when is not None and when.width <= _FIRM_DAYS


@dataclass(slots=True)
class _Members:
    """A group while it grows: indices, and the pairs that joined them."""

    indices: list[int]
    pairs: list[tuple[int, int]] = field(default_factory=list)


class _Table:
    """All comparisons among some claims, by position."""

    def __init__(self, claims: Sequence[Claim], *, weights: Sequence[int]) -> None:
        """`weights` tell how many claims each of the claims stands for."""
        self.claims = claims
        self._weights = weights
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
        compared = [(self.between(i, j), self._weights[i] * self._weights[j]) for i in ours for j in theirs]
        if any(comparison.score < PARTS for comparison, _ in compared):
            return None
        total = sum(weight for _, weight in compared)
        if fsum(comparison.score * weight for comparison, weight in compared) < JOINS * total:
            return None
        return fsum(comparison.points * weight for comparison, weight in compared) / total

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
