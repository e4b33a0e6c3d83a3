"""What reading one article gives: its claims, or the reason why it was not read."""

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
    """One article with its claims in order of appearance.

    A skipped article has no claims and a `reason` ("language: fr"); a parsed one may have none either.
    """

    article: Article
    outcome: Outcome
    reason: str | None = None
    claims: tuple[Claim, ...] = ()
