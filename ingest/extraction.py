"""What was found in one article."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from meetings.article import Article
from meetings.claims import Claim


class Outcome(StrEnum):
    """What became of an article."""

    PARSED = "parsed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """An article with its claims; `reason` tells why it was skipped (another language, say), None where it was parsed."""

    article: Article
    outcome: Outcome
    reason: str | None = None
    claims: tuple[Claim, ...] = ()

    def surer_than(self, confidence: float) -> Self:
        """The same without the claims of less confidence."""
        return replace(self, claims=tuple(claim for claim in self.claims if claim.confidence >= confidence))
