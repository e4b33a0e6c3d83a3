"""Foundings: "the organization, established in 2001", "C was founded in 1967", "since its founding in 1949"."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.encounters.clauses import negated
from ingest.facts.ground import Ground
from ingest.facts.told import Told
from meetings.claims import FoundingFact
from meetings.words import Precision

_FOUNDING = frozenset({"found", "establish", "create", "form", "set", "launch", "institute"})
_FOUNDING_NOUNS = frozenset({"founding", "foundation", "establishment", "creation", "inception"})


def find_foundings(ground: Ground) -> Iterator[Told]:
    """When organizations are told to have been founded, in order of appearance."""
    for sentence, words in ground.scene.parsed_words:
        for token in words:
            founded = _founded(token)
            if founded is None or (organization := ground.organization(founded)) is None:
                continue
            when = ground.day(token, sentence)
            if when is not None and when.precision is not Precision.APPROXIMATE:
                yield Told(
                    fact=FoundingFact(organization=organization, when=when),
                    begin=sentence.start_char,
                    end=sentence.end_char,
                    trigger=token.idx,
                    rule=f"foundings.{token.lemma_.lower()}",
                    certainty=0.9,
                )


def _founded(token: Token) -> Token | None:
    """The word for what was founded; None where the token tells of no founding."""
    lemma = token.lemma_.lower()
    if lemma in _FOUNDING_NOUNS or token.lower_ in _FOUNDING_NOUNS:
        return _of_noun(token)
    if lemma not in _FOUNDING or token.tag_ != "VBN" or negated(token) or (lemma == "set" and not _up(token)):
        return None
    subject = next((child for child in token.children if child.dep_ == "nsubjpass"), None)
    if subject is not None:
        return token.head if subject.lower_ in ("which", "that") and token.dep_ == "relcl" else subject
    if token.dep_ == "acl":
        return token.head
    if token.dep_ == "advcl" and not any(child.dep_ in ("aux", "nsubj") for child in token.children):
        return next((child for child in token.head.children if child.dep_ == "nsubj"), None)  # "Founded in 1967, C has"
    return None


def _of_noun(noun: Token) -> Token | None:
    """ "its founding", "C's founding", "the founding of C"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child if child.pos_ != "PRON" else _subject_above(noun)
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    return None


def _subject_above(noun: Token) -> Token | None:
    subjects = (child for above in noun.ancestors for child in above.children if child.dep_ in ("nsubj", "nsubjpass"))
    return next(subjects, None)


def _up(verb: Token) -> bool:
    return any(child.lower_ == "up" for child in verb.children)
