"""Talks that are only spoken of: whether there is to be any, and when, is talked over."""

import re
from typing import Final

from spacy.tokens import Token

from ingest.encounters.clauses import clause_of, negated
from meetings.words import Status

# "The possibility of a meeting is being considered", "the date of their call is not yet known"
_CHANCES = frozenset({"possibility", "prospect", "idea", "option", "likelihood", "chance", "feasibility"})
_TERMS = frozenset({"date", "timing", "venue"})
_ORGANIZING = frozenset({"organize", "organise"})
_IF_NEED: Final = re.compile(
    r"\bif (?:it (?:is|becomes) |they (?:are|become) )?(?:necessary|needed|required|need (?:be|arises?))\b"
    r"|\bshould (?:the |any )?need arise\b",
    re.IGNORECASE,
)


def talked_over(noun: Token) -> tuple[Status | None, str] | None:
    """What becomes of "talks" whose possibility, date or organization is the matter, and why; None for all others."""
    above = noun.head.head if noun.head.lower_ in ("of", "for") else noun
    lemma = above.lemma_.lower()
    if lemma in _CHANCES and above.pos_ == "NOUN":
        return Status.PROPOSED, f"the {lemma} of it"
    if lemma in _TERMS and above.pos_ == "NOUN" and noun.head.lower_ == "of":
        return Status.PLANNED, f"the {lemma} of it"
    clause = clause_of(noun)
    if noun.head.lower_ == "on" and noun.head.head.lemma_ == "follow":
        return None, "followed up"  # "asked to follow up on their conversation", which is told elsewhere
    if (
        clause.lemma_ == "be"
        and clause.tag_ in ("VBZ", "VBP")
        and any(child.lower_ == "no" and child.dep_ == "det" for child in noun.children)
    ):
        return None, "no"  # "no meeting is on the agenda"
    if clause.lemma_ in _ORGANIZING and clause.tag_ in ("VB", "VBG") and noun.dep_ == "dobj":
        return (None, "not organized") if negated(clause.head) else (Status.PROPOSED, "to be organized")
    return None


def only_if_needed(sentence: str) -> bool:
    """True for "can arrange a call if need arises": nobody says that it does."""
    return _IF_NEED.search(sentence) is not None
