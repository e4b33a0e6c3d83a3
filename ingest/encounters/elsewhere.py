"""Elsewhere: clauses beside an encounter's own that tell of another place or time."""

from spacy.tokens import Token

from ingest.encounters.clauses import SAYING, clause_of, is_clause

LEAVING = frozenset("leave depart head fly go travel set proceed continue return sail move".split())
"""Verbs of going that name where to: "leaves for Quito"."""
_FORMER = frozenset({"after", "following"})
# "agreed to hold the next round in Malta"
_PLANNING = frozenset(
    "agree plan decide invite promise pledge expect hope intend propose schedule undertake vow arrange prepare".split()
)
_ONCE = frozenset({"first", "last", "previously", "once"})


def is_of_earlier(clause: Token) -> bool:
    """True for "they had met in Cartagena", "they first met in May": told of a time before the story's."""
    had = any(child.lower_ == "had" and child.dep_ == "aux" for child in clause.children)
    return (had and clause.tag_ == "VBN") or any(child.lower_ in _ONCE for child in clause.children)


def is_reported(clause: Token, word: Token) -> bool:
    """True for the clause of "Italy will be your voice in Brussels, he said after a meeting with B": what is said, not what is told."""
    spoken = clause.dep_ in ("ccomp", "parataxis") and clause.head.lemma_ in SAYING
    return spoken and clause != word and not clause.is_ancestor(word) and clause.head.is_ancestor(word)


def is_of_former_event(place: Token, word: Token) -> bool:
    """True for the Seoul of "after a summit in Seoul he met B in Canberra"; not of "after arriving in Seoul he met B"."""
    for step in place.ancestors if place.i < word.i else ():
        if step.lower_ in _FORMER and step.dep_ == "prep":
            return not step.is_ancestor(word)
        if is_clause(step):
            return False
    return False


def is_next_stop(place: Token, clause: Token, word: Token) -> bool:
    """True for "before returning to Santiago she meets B" and for "met B and flew on to Tokyo"."""
    goal = (
        place.head.lower_ in ("to", "for")
        and clause.lemma_ in LEAVING
        and clause != word
        and not clause.is_ancestor(word)
    )
    before = clause.head.lower_ == "before" or any(child.lower_ == "before" for child in clause.children)
    return goal and (before or (clause.i > word.i and _goes_on(clause, clause_of(word))))


def _goes_on(clause: Token, here: Token) -> bool:
    """True for "was to fly" of "met B and was to fly to Tokyo", which tells what comes after."""
    while clause.dep_ == "xcomp" and clause.head != here:
        clause = clause.head
    return clause.dep_ == "conj" and (clause.head == here or here.is_ancestor(clause))


def is_planned(clause: Token) -> bool:
    """True for the clause of "hold" in "agreed to hold the next round in Malta"."""
    return clause.tag_ == "VB" and clause.dep_ == "xcomp" and clause.head.lemma_ in _PLANNING


def is_only_planned(clause: Token, word: Token) -> bool:
    """True for such a clause beside that of a word: A and B were elsewhere when they agreed so."""
    return clause != word and not clause.is_ancestor(word) and is_planned(clause)


def relative_clause(clause: Token) -> Token | None:
    """The relative clause to which a clause belongs: of "where he is due to hold talks" that of "is"."""
    while clause.dep_ in ("xcomp", "acomp", "conj") and clause.head is not clause:
        clause = clause.head
    return clause if clause.dep_ in ("relcl", "advcl") else None
