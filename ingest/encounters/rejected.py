"""Rejected: a word that was looked at and gives no claim, and why."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from ingest.encounters.cause import SPOKEN, Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A word of encounter, characters `begin` to `end`, that gives no claim.

    `sentence` are the characters of its sentence, `rule` would have been the claim's, `detail` says more of the cause, and
    `instead` are the characters of the word that tells the encounter, where another one does.
    """

    begin: int
    end: int
    sentence: tuple[int, int]
    rule: str
    cause: Cause
    detail: str | None = None
    instead: tuple[int, int] | None = None

    @property
    def why(self) -> str:
        """The cause in words."""
        return f"{SPOKEN[self.cause]}: {self.detail}" if self.detail else SPOKEN[self.cause]


def reject(word: Token, sentence: Span, rule: str, cause: Cause, *, detail: str | None = None) -> Rejected:
    """The word of a sentence as rejected by a rule."""
    return Rejected(
        begin=word.idx,
        end=word.idx + len(word),
        sentence=(sentence.start_char, sentence.end_char),
        rule=rule,
        cause=cause,
        detail=detail,
    )
