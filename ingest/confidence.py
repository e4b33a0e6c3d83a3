"""How likely a claim about a meeting is right, by what is known where it is made: the table that `confidence_of` adds up.

Points are natural log-odds, as in meetings/weights.py: +0.7 makes "right" twice as likely. They are fitted to claims that were
compared with what a careful reader found; `python -m bench.confidence FOLDER...` measures and fits them anew.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from meetings.claims import MeetingFact
from meetings.words import Mode, Status


@dataclass(frozen=True, slots=True)
class Weight:
    """`points` for one observation, and what was measured."""

    points: float
    why: str


# Measured on 25 November 2026: 585 claims of 205 articles (dev, stories, own, harder, samples), of which 90.6 % were right.
# Behind each observation: the share right with it and without, and the points that odd and even article ids give alone.
WEIGHTS: Final[dict[str, Weight]] = {
    "start": Weight(1.68, "most of what is found is right"),
    "certainty": Weight(0.16, "for each tenth above 0.8: 92.3 % above it, 89.3 % up to it; +0.07 and +0.28"),
    "days": Weight(0.62, "days are told, a week at most: 92.1 % with, 80.8 % without; +0.33 and +0.73"),
    "place": Weight(0.30, "a place is told, or it is a call: 90.9 % with, 84.0 % without; +0.27 and +0.13"),
    "to_come": Weight(-0.56, "planned or proposed: 84.9 % with, 92.6 % without; -0.45 and -0.56"),
    "received": Weight(0.81, "the word tells host and guest: all 62 with, 89.5 % without; +0.65 and +0.44"),
}

# An event of up to a week has days; what is wider is a time in which it lies (as in meetings/merging.py).
_DAYS = 7
# Where the points for certainty count from: about the middle of the triggers' weights, which reach from 0.24 to 0.95.
_MIDDLE = 0.8
# One step of certainty, so that its points are as large as those of the others.
_STEP = 0.1
# Families of rules whose wording says who is host and who is guest.
_RECEIVING = frozenset({"receives", "calls_on"})


def observe(fact: MeetingFact, *, rule: str, certainty: float) -> Mapping[str, float]:
    """What counts for or against a claim, by the names of the table: 1 or 0, and for `certainty` steps of a tenth from 0.8."""
    return {
        "certainty": (certainty - _MIDDLE) / _STEP,
        "days": float(fact.when is not None and fact.when.width <= _DAYS),
        "place": float(fact.place is not None or fact.mode is not Mode.IN_PERSON),
        "to_come": float(fact.status in (Status.PLANNED, Status.PROPOSED)),
        "received": float(rule.partition(".")[0] in _RECEIVING),
    }


def confidence_of(fact: MeetingFact, *, rule: str, certainty: float) -> float:
    """How likely it is, in (0, 1), that a careful reader of the article finds the meeting that the claim tells of.

    `certainty` is that of its wording and sides. The higher it is, the higher is the result.
    """
    seen = observe(fact, rule=rule, certainty=certainty)
    points = WEIGHTS["start"].points + math.fsum(WEIGHTS[name].points * value for name, value in seen.items())
    return 1 / (1 + math.exp(-points))
