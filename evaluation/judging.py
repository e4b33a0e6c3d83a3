"""Predicted meetings with the claims behind them, each judged: is it one that a careful reader found?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from evaluation.matching import match
from evaluation.rows import MeetingRow
from meetings.claims import Claim


@dataclass(frozen=True, slots=True)
class Told:
    """A predicted meeting as one article tells it, with the claims of that article."""

    row: MeetingRow
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A predicted meeting of an article, and whether it is one of the gold."""

    article: str
    told: Told
    right: bool


def judge(gold: Mapping[str, Sequence[MeetingRow]], predicted: Mapping[str, Sequence[Told]]) -> Iterator[Judged]:
    """The predicted meetings of each article of `gold`, in order; those that are optional there are left out."""
    for article, wanted in gold.items():
        found = predicted.get(article, ())
        partner = {j: wanted[i] for i, j in match(wanted, [told.row for told in found])}
        for j, told in enumerate(found):
            if j not in partner or not partner[j].optional:
                yield Judged(article, told, j in partner)


def count_required(gold: Mapping[str, Sequence[MeetingRow]]) -> int:
    """How many meetings of the gold are to be found."""
    return sum(not row.optional for rows in gold.values() for row in rows)
