"""Pairs of meetings that may be one: not alike enough to be joined, not different enough to be told apart for sure."""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import fsum

from meetings.blocks import block_keys
from meetings.bonds import Bonds
from meetings.claims import Claim
from meetings.compare import PARTS, Comparison, compare
from meetings.judgements import Bond
from meetings.meeting import Meeting

# Claims of a meeting that are compared: those of a hundred copies say no more than those of a few.
_CLAIMS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Two meetings, the smaller id first, how likely they are one, and the reasons of the pair of claims that fits best."""

    first: str
    second: str
    score: float
    reasons: tuple[str, ...]


def proposals(
    meetings: Iterable[Meeting],
    claims: Iterable[Claim],
    *,
    judgements: Iterable[Bond] = (),
    among: Container[str] | None = None,
) -> tuple[Proposal, ...]:
    """The pairs of meetings that a person should look at, by their ids; whatever the order of the claims.

    Of such a pair no two claims compare as different (a score below PARTS): the score is the mean over all pairs of claims,
    and may be that of the same meeting where a vague claim fits two meetings alike. What was judged not to be the same is none.
    `among` are ids of meetings one of which must be in each pair; None for any.
    """
    told = {claim.id: claim for claim in claims}
    bonds = Bonds(judgements, present=told)
    by_id = {meeting.id: [told[claim] for claim in meeting.claims[:_CLAIMS]] for meeting in meetings}
    blocks: dict[str, set[str]] = defaultdict(set)
    for meeting, its in by_id.items():
        for claim in its:
            for key in block_keys(claim):
                blocks[key].add(meeting)
    pairs = sorted({pair for block in blocks.values() for pair in combinations(sorted(block), 2)})
    if among is not None:
        pairs = [(first, second) for first, second in pairs if first in among or second in among]
    found = (_proposal(first, second, by_id[first], by_id[second], bonds) for first, second in pairs)
    return tuple(proposal for proposal in found if proposal is not None)


def _proposal(first: str, second: str, ours: Sequence[Claim], theirs: Sequence[Claim], bonds: Bonds) -> Proposal | None:
    compared: list[Comparison] = []
    for one, other in product(ours, theirs):
        comparison = compare(one, other)
        if comparison.score < PARTS or not bonds.may_join(one.id, other.id):
            return None
        compared.append(comparison)
    best = max(compared, key=lambda comparison: (comparison.points, comparison.text))
    return Proposal(
        first=first,
        second=second,
        score=round(fsum(comparison.score for comparison in compared) / len(compared), 3),
        reasons=tuple(reason.text for reason in best.reasons if reason.points),
    )
