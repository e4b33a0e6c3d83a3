"""What was found in one article."""

from dataclasses import dataclass
from enum import StrEnum

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
