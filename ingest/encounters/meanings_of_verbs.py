"""Other meanings of verbs of encounter, by the words beside them: "spoke to reporters", "shared radar data", "a session called to vote"."""

from collections.abc import Callable
from typing import Final

from spacy.tokens import Token

from ingest.encounters.clauses import describes_guest, misread_infinitive

_OFTEN = frozenset("frequently regularly often always routinely usually constantly occasionally".split())
_UNNAMED = frozenset({"condition", "background", "behalf", "record", "anonymity"})
_LISTENERS = frozenset(
    "reporter journalist media medium press crowd audience television tv radio newspaper paper parliament lawmaker deputy student voter"
    " supporter soldier troop family people resident".split()
)
_MEETING = frozenset({"meet", "hold", "visit", "see", "convene", "reconvene", "sit", "resume"})
# "Shared a breakfast", as against "shared intelligence"
_SHARED = frozenset(
    "breakfast lunch luncheon dinner supper meal table stage platform podium sofa car ride drink tea coffee moment".split()
)


def _is_called(verb: Token) -> bool:
    """True for "a session of ministers called to discuss the strike"."""
    if verb.lemma_ != "call" or verb.dep_ != "acl" or verb.tag_ != "VBN" or _has_agent(verb):
        return False
    to_do = any(child.dep_ in ("xcomp", "advcl") and child.tag_ == "VB" for child in verb.children)
    return to_do and not any(child.dep_ == "dobj" for child in verb.children)


def _has_agent(verb: Token) -> bool:
    return any(child.dep_ == "agent" or child.lower_ == "by" for child in verb.children)


def _is_to_agree(verb: Token) -> bool:
    """True for "urged both leaders to agree to a truce": only who has agreed did so with somebody."""
    return verb.lemma_ == "agree" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _shares_a_thing(verb: Token) -> bool:
    """True for "shared radar data", as against "shared a breakfast"."""
    return verb.lemma_ == "share" and not any(c.dep_ == "dobj" and c.lemma_ in _SHARED for c in verb.children)


def _joins_in_doing(verb: Token) -> bool:
    """True for "joined B in welcoming the accord" and "joins him in calling for calm", done by each at home."""
    inside = (child for child in verb.children if child.lower_ == "in")
    return verb.lemma_ == "join" and any(word.tag_ == "VBG" for preposition in inside for word in preposition.children)


def _speaks_to_others(verb: Token) -> bool:
    """True for "A and B spoke to reporters"."""
    to = (child for child in verb.children if child.lower_ in ("to", "with"))
    heard = [word for preposition in to for word in preposition.children if word.dep_ == "pobj"]
    return verb.lemma_ in ("speak", "talk") and bool(heard) and all(word.lemma_.lower() in _LISTENERS for word in heard)


def _speaks_again_some_day(verb: Token) -> bool:
    """True for "they looked forward to speaking again soon"."""
    return verb.lemma_ in ("speak", "talk") and verb.head.lower_ == "to" and verb.head.head.lemma_ == "look"


def _is_to_do(going: Token) -> bool:
    """True for "was going to meet", not for "was going to Rome to meet B"."""
    below = going.lemma_ == "go" and any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in going.children)
    return (
        below
        and going.tag_ == "VBG"
        and not any(child.lower_ == "to" and child.pos_ == "ADP" for child in going.children)
    )


def _goes_on(verb: Token) -> bool:
    """True for "promised to keep talking" and "go on talking", which tell of no talks in particular."""
    if verb.lemma_ == "go" and [word.lower_ for word in verb.doc[verb.i + 1 : verb.i + 2]] == ["on"]:
        return any(word.tag_ == "VBG" for word in verb.doc[verb.i + 2 : verb.i + 3])  # "go on talking"
    on = verb.head.lemma_ in ("keep", "continue") or (verb.head.lemma_ == "go" and verb.head.nbor(1).lower_ == "on")
    return verb.tag_ == "VBG" and verb.dep_ in ("xcomp", "ccomp", "advcl") and on


def _speaks_of_something(verb: Token) -> bool:
    """True for "the prime ministers of A and B spoke about their tenders": to whom is not told."""
    if verb.lemma_ != "speak" or any(
        child.lower_ in ("with", "to", "by", "on", "over", "via") for child in verb.children
    ):
        return False
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.pos_ == "PRON" or any(map(misread_infinitive, verb.children)):
        return False
    # "The President and Prime Minister B spoke today"; not "A and B spoke at a rally"
    two = any(child.dep_ == "conj" and child.pos_ == "PROPN" for child in subject.children)
    if two and subject.pos_ == "PROPN" and not any(child.dep_ == "prep" for child in verb.children):
        return False
    return not any(child.dep_ in ("nummod", "det") and child.lower_ != "the" for child in subject.children)


def _speaks_unnamed(verb: Token) -> bool:
    """True for "the official, who spoke on condition of anonymity" and "speaking on behalf of B"."""
    on = [word for child in verb.children if child.lower_ == "on" for word in child.children]
    behind = verb.doc[verb.i + 1 : verb.i + 4]  # the parse may hang it on another word
    on += behind if behind and behind[0].lower_ == "on" else []
    return verb.lemma_ in ("speak", "talk") and any(word.lemma_ in _UNNAMED for word in on)


def _does_so_often(verb: Token) -> bool:
    """True for "the two have frequently consulted each other", which is of no day."""
    return any(child.lower_ in _OFTEN and child.dep_ == "advmod" for child in verb.children)


def _agrees_to_meet(verb: Token) -> bool:
    """True for "agreed to meet in Rome in May": where and when they agreed is not told, and they may have written."""
    to_meet = any(child.dep_ == "xcomp" and child.lemma_ in _MEETING for child in verb.children)
    set_somewhere = any(child.dep_ in ("npadvmod", "prep", "advmod") for child in verb.children)
    return verb.lemma_ == "agree" and to_meet and not set_somewhere


def _consults_on(verb: Token) -> bool:
    """True for "agreed to consult on further steps", which names nobody and no day."""
    to_do = verb.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    words = {child.lower_ for child in verb.children}
    return verb.lemma_ == "consult" and to_do and "with" not in words and bool(words & {"on", "about", "closely"})


def _is_an_ally(verb: Token) -> bool:
    """True for "had stood shoulder to shoulder against Ebola", wherever they stood."""
    after = [word.lower_ for word in verb.doc[verb.i + 1 : verb.i + 4]]
    return verb.lemma_ == "stand" and after == ["shoulder", "to", "shoulder"]


def _amounts_to(verb: Token) -> bool:
    """True for "trade between the two countries stood at $238 million"."""
    at = (child for child in verb.children if child.lower_ == "at")
    sums = (word for preposition in at for word in preposition.children if word.dep_ == "pobj")
    return verb.lemma_ == "stand" and any(part.like_num for word in sums for part in (word, *word.children))


MEANINGS_OF_VERBS: Final[tuple[tuple[Callable[[Token], bool], str], ...]] = (
    (_speaks_of_something, "it speaks of something, to whom is not told"),
    (_speaks_to_others, "it speaks to those who listen"),
    (_speaks_unnamed, "it tells how somebody spoke to the press"),
    (_does_so_often, "it is done in general"),
    (_is_an_ally, "it tells of allies"),
    (_amounts_to, "it tells an amount"),
    (describes_guest, "it only describes a guest"),
    (_joins_in_doing, "it joins somebody in what both do"),
    (_speaks_again_some_day, "it only looks forward"),
    (_is_to_do, "it is going to do something"),
    (_is_called, "it is what was called, by whom is not told"),
    (_agrees_to_meet, "it only fixes another encounter"),
    (_is_to_agree, "it is yet to be agreed"),
    (_shares_a_thing, "it shares something else than a table"),
    (_goes_on, "it goes on in general"),
    (_consults_on, "it goes on in general"),
)
"""What tells that a verb means something else, with that in words."""
