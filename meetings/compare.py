"""Whether two claims are about one meeting, with a score and the reasons for it."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from meetings.claims import Claim
from meetings.looks import Look, look_of
from meetings.observations import nearness, observe
from meetings.weights import WEIGHTS

# One half: more likely one meeting than two.
JOINS = 0.5
# Below, no third claim can bring the two together: e.g. other people for a party, with everything else equal, scores 0.02.
PARTS = 0.1
# Pairs of looks, 220 bytes each, measured with tracemalloc: 44 MB at most. A transaction of sixteen articles about pairs who meet every
# week asked for 31,000 after a thousand such articles.
_REMEMBERED = 200_000


class Verdict(StrEnum):
    """What a score means."""

    SAME = "same"
    UNSURE = "unsure"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Reason:
    """One observation: the name of its weight, its points and the values it was seen in."""

    name: str
    points: float
    values: str

    @property
    def text(self) -> str:
        """One line for people: "+3.0 the same day, or days that overlap: 2024-05-20"."""
        line = f"{self.points:+.1f} {WEIGHTS[self.name].why}"
        return f"{line}: {self.values}" if self.values else line


@dataclass(frozen=True, slots=True)
class Comparison:
    """The sum of points over all reasons, the score in (0, 1) that it amounts to, and the reasons in the order of the table."""

    points: float
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> float:
        """How likely the two are one meeting; more than JOINS joins them."""
        return score_of(self.points)

    @property
    def verdict(self) -> Verdict:
        if self.score >= JOINS:
            return Verdict.SAME
        return Verdict.DIFFERENT if self.score < PARTS else Verdict.UNSURE

    @property
    def text(self) -> str:
        """The reasons in one line, without those that say nothing."""
        said = (f"{reason.name} {reason.points:+.1f} ({reason.values})" for reason in self.reasons if reason.points)
        return f"{self.score:.2f}: " + "; ".join(said)


def compare(first: Claim, second: Claim) -> Comparison:
    """How well two claims about meetings fit together. Symmetric. Raises TypeError for claims about anything else.

    That both are of one article is an observation like any other: the same table serves within and across articles.
    """
    seen = observe(look_of(first), look_of(second), nearness(first, second))
    reasons = tuple(Reason(name, WEIGHTS[name].points, values) for name, values in seen)
    return Comparison(_sum(reason.points for reason in reasons), reasons)


@lru_cache(maxsize=_REMEMBERED)
def points_across(first: Look, second: Look) -> float:
    """The points of claims of two articles that look so.

    Remembered: who adds an article to a story that is told again and again compares the claims that were there each time.
    """
    return _sum(WEIGHTS[name].points for name, _ in observe(first, second, None))


def score_of(points: float) -> float:
    """The score in (0, 1) that so many points amount to."""
    return 1 / (1 + math.exp(-points))


def _sum(points: Iterable[float]) -> float:
    # Exact, so that the order of the claims makes no difference.
    return math.fsum(points) + WEIGHTS["start"].points
