"""Background: encounters of a time before the story, which have a day of their own or none."""

import re

from spacy.tokens import Token

from ingest.encounters.clauses import SAYING, clause_of, is_clause
from ingest.encounters.cue import Cue
from ingest.tokens import text_of
from meetings.words import Status

_PAST_ONLY = frozenset({"last", "previously", "once", "ever"})
# "had been received before noon", "had already finished": earlier the same day, not in former times.
_EARLIER_THAT_DAY = re.compile(
    r"\b(?:before|after|at|around) (?:noon|midday|lunch|breakfast|dawn|midnight|dinner)\b|\b(?:already|meanwhile"
    r"|in the meantime|just|beforehand"
    r"|first (?:talked|met|received|seen|held|spoken)|earlier (?:in the day|this|today)|in the (?:morning|afternoon"
    r"|evening))\b",
    re.IGNORECASE,
)
_RECENT = frozenset({"recent", "previous"})
_EVENTS = frozenset(
    "visit trip tour stay meeting talk conversation call round session summit negotiation discussion".split()
)


def is_background(cue: Cue) -> bool:
    """True for what lies before the story: "had met", "last met"; not where "had" only repeats what somebody said."""
    clause = clause_of(cue.word)
    words = {child.lower_ for child in clause.children}
    if words & _PAST_ONLY:
        return True
    if "had" not in words or (clause.dep_ == "ccomp" and clause.head.lemma_ in SAYING):
        return False
    return not _EARLIER_THAT_DAY.search(text_of(cue.sentence))


def is_recent(cue: Cue) -> bool:
    """True for "the results of his recent meeting with B", "during a recent visit to Rome he met B", "recently visited Chad"."""
    word = cue.word
    if cue.reading.status is not Status.HELD:
        return False
    if _is_recent_event(word) or any(child.lower_ == "recently" for child in clause_of(word).children):
        return True
    clause = clause_of(word)
    if clause.dep_ == "relcl" and clause.head.lemma_ in _EVENTS and _is_recent_event(clause.head):
        return True  # "shared the outcome of his recent visit, during which he met B"
    return is_clause(clause) and any(_is_recent_event(noun) for noun in _during(clause))


def _is_recent_event(noun: Token) -> bool:
    return noun.pos_ in ("NOUN", "PROPN") and any(child.lower_ in _RECENT for child in noun.children)


def _during(clause: Token) -> list[Token]:
    """The events during which a clause says that something was."""
    prepositions = (child for child in clause.children if child.lower_ in ("during", "on") and child.dep_ == "prep")
    return [noun for preposition in prepositions for noun in preposition.children if noun.lemma_ in _EVENTS]
