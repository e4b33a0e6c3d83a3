"""Around nouns: what stands above and below "talks" or "visit", and whether they were to be and did not take place."""

from spacy.tokens import Token

from ingest.encounters.clauses import clause_of, negated
from ingest.encounters.modality import HAPPENING

_SPANS = frozenset({"week", "weekend", "month", "year", "night", "summer", "spring", "autumn", "winter"})
_AT_THEM = frozenset({"during", "at", "in", "on", "after", "before", "since", "throughout"})
# "Ahead of the session, A received B"
_MEETING = frozenset({"meet", "receive", "see", "host", "welcome", "confer"})


def is_a_part(noun: Token) -> bool:
    """True for "a session of the summit", of whom it is one not being told."""
    words = {child.lower_ for child in noun.children}
    return "of" in words and not words & {"with", "between"}


def never_held(noun: Token) -> bool:
    """True where talks that were to be did not take place: "the talks", "Monday's visit"; not for "no talks", "talks".

    Nor for those at which something else was not held: "held no bilateral during last year's meetings".
    """
    governor = clause_of(noun)
    if preposition_above(noun) in _AT_THEM:
        return False
    expected = any(
        child.dep_ == "poss" or child.lower_ in ("the", "this", "that", "planned") for child in noun.children
    ) or any(_fixes(word) for word in noun.subtree)
    return expected and negated(governor) and governor.lemma_.lower() in HAPPENING


def is_of_the_past(noun: Token) -> bool:
    """True for "hopes last week's talks will bear fruit", "yesterday's meeting", "building on their talks in May".

    Also for "will visit in May, following the meeting that both held on Tuesday"; not for "did not speak at last week's talks".
    """
    if any(_tells_held(child) for child in noun.children):
        return True
    if noun.head.lower_ == "on" and noun.head.head.lemma_ == "build":
        return True
    if preposition_above(noun) in _AT_THEM and negated(clause_of(noun)):
        return False
    return any(child.dep_ == "poss" and _is_past(child) for child in noun.children)


def _tells_held(clause: Token) -> bool:
    return clause.dep_ == "relcl" and clause.tag_ == "VBD" and clause.lemma_ in ("hold", "have")


def _is_past(day: Token) -> bool:
    last = day.lower_ in _SPANS and any(word.lower_ == "last" for word in day.children)
    return last or day.lower_ == "yesterday"


def _fixes(participle: Token) -> bool:
    """True for "a round set for 15 June"."""
    return participle.dep_ == "acl" and participle.lemma_ in ("set", "plan", "schedule", "fix", "arrange", "pencil")


def preposition_above(noun: Token) -> str | None:
    above = noun.head
    if noun.lemma_ == "credence":  # "letters of credence" is one word
        return None
    if above.lower_ == "of" and above.head.lower_ == "ahead":
        return "ahead"
    return above.lower_ if above.pos_ in ("ADP", "SCONJ") else None


def is_of_others(noun: Token, verb: Token) -> bool:
    """True for "ahead of the three-way meeting, A met B", who need not be those of that meeting.

    Also for "spoke with B before a session of the summit".
    """
    if noun.lemma_ in ("session", "sitting") and is_a_part(noun):
        return True
    words = {child.lower_ for child in noun.children}
    told = any(child.dep_ == "poss" for child in noun.children) or words & {"with", "between", "of"}
    return verb.lemma_ in _MEETING and verb.tag_ in ("VBD", "VBN") and "the" in words and not told
