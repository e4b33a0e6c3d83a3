"""Elsewhere: clauses beside an encounter's own that tell of another place or time."""

from spacy.tokens import Token

from ingest.encounters.clauses import SAYING, is_clause

LEAVING = frozenset("leave depart head fly go travel set proceed continue return sail move".split())
"""Verbs of going that name where to: "leaves for Quito"."""
_FORMER = frozenset({"after", "following"})
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
    """True for "before returning to Santiago she meets B"."""
    goal = (
        place.head.lower_ in ("to", "for")
        and clause.lemma_ in LEAVING
        and clause != word
        and not clause.is_ancestor(word)
    )
    return goal and (clause.head.lower_ == "before" or any(child.lower_ == "before" for child in clause.children))


def relative_clause(clause: Token) -> Token | None:
    """The relative clause to which a clause belongs: of "where he is due to hold talks" that of "is"."""
    while clause.dep_ in ("xcomp", "acomp", "conj") and clause.head is not clause:
        clause = clause.head
    return clause if clause.dep_ in ("relcl", "advcl") else None
