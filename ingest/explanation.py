"""An explanation: how each claim of an article came about, and what was looked at and rejected."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from ingest.encounters.cause import Cause
from ingest.extraction import Extraction
from ingest.mentions.actors import Form
from meetings.claims import Claim, Participant


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of the article: `text == article.text[begin:end]`, counted in characters."""

    begin: int
    end: int
    text: str


class Side(StrEnum):
    """On which side of a word somebody stands; of a list all are on the acting side."""

    ACTING = "acting"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A mention of a participant: where, in which form, and why it stands for who it does."""

    passage: Passage
    form: Form
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """One who takes part, on which side, and the mentions by which the text says so."""

    participant: Participant
    side: Side
    namings: tuple[Naming, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """How a day, place or gathering was found, and the passages that tell it; none where no word of the text does."""

    how: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """How a claim about a meeting came about.

    `sides` says how the sides were found, `reading` which word decided the status. `weight` (of the word) times `trust`
    (in the way in which the sides were found) is the certainty of the wording, from which the confidence comes.
    """

    word: Passage
    sides: str
    taking: tuple[Taking, ...]
    reading: str
    weight: float
    trust: float
    when: Given | None
    place: Given | None
    gathering: Given | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedClaim:
    """A claim; `account` is None for side facts, which the rule and the sentence explain."""

    claim: Claim
    account: Account | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A word that was looked at and gives no claim; `instead` is the word that tells the encounter, where another does."""

    word: Passage
    sentence: Passage
    rule: str
    cause: Cause
    why: str
    instead: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """An extraction explained; `shut_out` says what a text lacked that was not parsed."""

    extraction: Extraction
    claims: tuple[ExplainedClaim, ...] = ()
    rejected: tuple[Rejection, ...] = ()
    shut_out: str | None = None

    def surer_than(self, confidence: float) -> Self:
        """The same without the claims of less confidence."""
        surer = self.extraction.surer_than(confidence)
        claims = tuple(one for one in self.claims if one.claim in surer.claims)
        return replace(self, extraction=surer, claims=claims)
