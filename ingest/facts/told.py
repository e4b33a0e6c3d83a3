"""What a sentence tells, before it becomes a claim."""

from dataclasses import dataclass

from meetings.claims import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact that the sentence of characters `begin` to `end` tells with the word at `trigger`; `certainty` lies in (0, 1]."""

    fact: Fact
    begin: int
    end: int
    trigger: int
    rule: str
    certainty: float
    said_by: str | None = None
