"""Claims put into groups, each about one meeting, whatever order they come in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations, combinations_with_replacement, product
from math import fsum

from meetings.blocks import block_keys
from meetings.bonds import Bonds
from meetings.claims import Claim, by_article
from meetings.compare import JOINS, PARTS, Comparison, compare, points_across, score_of
from meetings.looks import Look, look_of
from meetings.outlook import meeting_fact
from meetings.partition import Partition
from meetings.ties import Ties

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


def components(claims: Iterable[Claim], bonds: Bonds, ties: Ties) -> list[list[Claim]]:
    """The claims in sets that have nothing to do with one another: a claim is in one set with all that it could be joined to.

    Two claims are tied where they share a block key and do not compare as different, or where a judgement ties them.
    Ordered by id.
    """
    ordered = sorted(claims, key=lambda claim: claim.id)
    sets = Partition()
    for told in by_article(ordered).values():
        for first, second in combinations(told, 2):
            if not sets.together(first.id, second.id) and ties.within(first, second):
                sets.join(first.id, second.id)
    for block in _blocks(ordered, ties):
        _tie_across_articles(block, ties, sets)
    for tie in bonds.ties:
        for claim_id in tie[1:]:
            sets.join(tie[0], claim_id)
    parts: dict[str, list[Claim]] = defaultdict(list)
    for claim in ordered:
        parts[sets.root(claim.id)].append(claim)
    return list(parts.values())


def _blocks(claims: Iterable[Claim], ties: Ties) -> Iterable[dict[Look, list[Claim]]]:
    """The claims of each block by what they look like."""
    blocks: dict[str, dict[Look, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        look = ties.look(claim)
        for key in block_keys(claim):
            blocks[key][look].append(claim)
    return blocks.values()


def _tie_across_articles(block: Mapping[Look, Sequence[Claim]], ties: Ties, sets: Partition) -> None:
    """Joins what is tied of different articles. The pairs of looks are gone through, not those of claims, which are many more."""
    delegates = {look: _delegates(claims, sets) for look, claims in block.items()}
    for one, other in combinations_with_replacement(block, 2):
        apart = [
            (first.id, second.id)
            for first, second in product(delegates[one], delegates[other])
            if first.article != second.article and not sets.together(first.id, second.id)
        ]
        if apart and ties.across(one, other):
            for pair in apart:
                sets.join(*pair)
            delegates |= {look: _delegates(delegates[look], sets) for look in (one, other)}


def _delegates(claims: Iterable[Claim], sets: Partition) -> list[Claim]:
    """Of the claims of each set two of different articles, where there are: one of them is of another article than any other claim."""
    delegates: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        chosen = delegates[sets.root(claim.id)]
        if not chosen or (len(chosen) == 1 and chosen[0].article != claim.article):
            chosen.append(claim)
    return list(chain.from_iterable(delegates.values()))


def grouped(claims: Iterable[Claim], bonds: Bonds) -> list[Group]:
    """The claims of one component in groups, each about one meeting.

    Claims with a date join first, best pair before next, as long as all members of the two groups fit on the whole and none
    compares as different. Then each vague claim joins the one group that it fits; where two fit alike, none.
    What `bonds` tie is in one group from the start, and what they part never comes into one; they note what joins here.
    """
    alike = _alike(claims, bonds)
    table = _Table([same[0] for same in alike], weights=[len(same) for same in alike], bonds=bonds)
    firm = [i for i, claim in enumerate(table.claims) if _is_firm(claim)]
    groups = table.agglomerate(firm)
    left = []
    vague = table.tied(sorted(set(range(len(alike))) - set(firm)))
    homes = [(one, table.clear_home(one, groups)) for one in vague]
    # Those whom a judgement leads home come first, for they can keep others out.
    for one, home in sorted(homes, key=lambda pair: not table.is_tied_to(pair[0], groups)):
        if home is None or not table.join_best(one, groups[home]):
            left.extend(one.indices)
    left.sort()
    return [_group(members, alike, table) for members in (*groups, *table.agglomerate(left))]


def _alike(claims: Iterable[Claim], bonds: Bonds) -> list[list[Claim]]:
    """The claims by id, those in one list that look the same to `compare` and fit: a thousand copies count as one to compare.

    A claim that a judgement speaks of stands for itself.
    """
    looks: dict[object, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        look = (look_of(claim).content, claim.id if bonds.is_judged(claim.id) else None)
        same = looks.setdefault(look, [claim])
        if same[0] is not claim:
            if compare(same[0], claim).score >= JOINS:
                same.append(claim)
            else:
                looks[look, claim.id] = [claim]
    for same in looks.values():
        for other in same[1:]:
            bonds.join(same[0].id, other.id)
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
    """A group while it grows: indices, and the pairs that joined them.

    It has one part, unless a judgement put together what does not fit: then whatever fits one of its parts may join.
    """

    parts: list[list[int]]
    pairs: list[tuple[int, int]] = field(default_factory=list)

    @property
    def indices(self) -> list[int]:
        return [i for part in self.parts for i in part]


class _Table:
    """All comparisons among some claims, by position."""

    def __init__(self, claims: Sequence[Claim], *, weights: Sequence[int], bonds: Bonds) -> None:
        """`weights` tell how many claims each of the claims stands for."""
        self.claims = claims
        self._bonds = bonds
        self._weights = weights
        looks = [look_of(claim) for claim in claims]
        self._points: dict[tuple[int, int], float] = {}
        for (i, one), (j, other) in combinations(enumerate(claims), 2):
            across = one.article != other.article
            points = points_across(looks[i], looks[j]) if across else compare(one, other).points
            self._points[i, j] = self._points[j, i] = points

    def points(self, i: int, j: int) -> float:
        return self._points[i, j]

    def score(self, i: int, j: int) -> float:
        return score_of(self._points[i, j])

    def between(self, i: int, j: int) -> Comparison:
        """With the reasons."""
        return compare(self.claims[i], self.claims[j])

    def agglomerate(self, indices: Sequence[int]) -> list[_Members]:
        groups = {i: group for group in self.tied(indices) for i in group.indices}
        for i, j in self._likely_pairs(indices):
            one, other = groups[i], groups[j]
            if one is not other and self._fit(one, other) is not None:
                groups.update(dict.fromkeys(other.indices, one))
                self._join(one, other, (i, j))
        return list({id(group): group for group in groups.values()}.values())

    def tied(self, indices: Sequence[int]) -> list[_Members]:
        """The indices as groups: those together that a judgement ties, each of them a part."""
        groups: dict[str, _Members] = {}
        for i in indices:
            groups.setdefault(self._root(i), _Members([])).parts.append([i])
        return list(groups.values())

    def _root(self, i: int) -> str:
        return self._bonds.root(self.claims[i].id)

    def _join(self, one: _Members, other: _Members, pair: tuple[int, int]) -> None:
        """Puts the other into the one; the parts of the pair become one part."""
        i, j = pair
        ours = next(part for part in one.parts if i in part or j in part)
        theirs = next(part for part in other.parts if i in part or j in part)
        ours.extend(theirs)
        one.parts.extend(part for part in other.parts if part is not theirs)
        one.pairs.extend(other.pairs)
        # Where a judgement alone brings them together, its own line tells why.
        if self.score(i, j) >= JOINS:
            one.pairs.append(pair)
        self._bonds.join(self.claims[ours[0]].id, self.claims[theirs[0]].id)

    def _likely_pairs(self, indices: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Pairs that would join, the likeliest first, of equals by the ids of their claims."""
        pairs = [pair for pair in combinations(indices, 2) if self.score(*pair) >= JOINS]
        yield from sorted(pairs, key=lambda pair: (-self.points(*pair), pair))

    def _fit(self, one: _Members, other: _Members) -> float | None:
        """The mean points between the two parts that fit best; None where the groups are not one meeting."""
        if not self._bonds.may_join(self.claims[one.parts[0][0]].id, self.claims[other.parts[0][0]].id):
            return None
        fits = (self._fit_of_parts(ours, theirs) for ours in one.parts for theirs in other.parts)
        return max((fit for fit in fits if fit is not None), default=None)

    def _fit_of_parts(self, ours: Sequence[int], theirs: Sequence[int]) -> float | None:
        pairs = [(i, j, self._weights[i] * self._weights[j]) for i in ours for j in theirs]
        scores = [(self.score(i, j), weight) for i, j, weight in pairs]
        if any(score < PARTS for score, _ in scores):
            return None
        total = sum(weight for _, weight in scores)
        if fsum(score * weight for score, weight in scores) < JOINS * total:
            return None
        return fsum(self.points(i, j) * weight for i, j, weight in pairs) / total

    def is_tied_to(self, one: _Members, groups: Sequence[_Members]) -> bool:
        """True where a judgement put the vague claims and one of the groups together."""
        return any(self._tied_home(one, groups))

    def _tied_home(self, one: _Members, groups: Sequence[_Members]) -> Iterator[bool]:
        root = self._root(one.parts[0][0])
        return (self._root(group.parts[0][0]) == root for group in groups)

    def clear_home(self, one: _Members, groups: Sequence[_Members]) -> int | None:
        """The position of the group that vague claims belong to; None where none fits or two fit alike."""
        tied = [k for k, is_home in enumerate(self._tied_home(one, groups)) if is_home]
        if tied:
            return tied[0]
        fits = [(fit, k) for k, group in enumerate(groups) if (fit := self._fit(one, group)) is not None]
        fits.sort(reverse=True)
        if not fits or (len(fits) > 1 and fits[0][0] - fits[1][0] < _CLEARLY):
            return None
        return fits[0][1]

    def join_best(self, one: _Members, group: _Members) -> bool:
        """Puts vague claims into the group; False where one that came before them keeps them out."""
        if not self._bonds.may_join(self.claims[one.parts[0][0]].id, self.claims[group.parts[0][0]].id):
            return False
        pairs = ((i, j) for i in one.indices for j in group.indices)
        i, best = max(pairs, key=lambda pair: (self.between(*pair).points, -pair[1], -pair[0]))
        self._join(group, one, (i, best))
        return True
