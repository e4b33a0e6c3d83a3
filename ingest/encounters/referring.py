"""Referring back: "the call of October 30" and "the one with B" name an encounter with the help of one told before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from ingest.encounters.arguments import Sides
from ingest.encounters.around_nouns import is_a_part
from ingest.encounters.clauses import clause_of
from ingest.encounters.other_meanings import PEOPLE
from ingest.encounters.scene import Scene
from ingest.encounters.tense import read_noun
from ingest.encounters.wording import Wording
from ingest.mentions.actors import Form
from meetings.words import Status

_STANDS_FOR_NOUNS = frozenset({"one", "another", "that", "those"})
_ORDINALS = frozenset({"first", "second", "third", "other", "last"})
_COUNTED_NOUNS = frozenset({"one", "meeting", "session", "round", "appointment", "encounter"})
_TAKING_PLACE = frozenset("be take follow come fall happen occur hold schedule plan set fix".split())
_TIMES = re.compile(r"\b(?:twice|two times|three times|thrice)\b", re.IGNORECASE)
# About three sentences.
_NEAR = 500
_ON_THE_OCCASION = frozenset({"in", "during", "at"})
_DEFINITE = frozenset({"the", "their", "that", "this", "his", "her", "our", "my"})
# "They spoke on Monday. A personal meeting is possible": of the same two.
_ANOTHER = frozenset({"personal", "face", "person", "next", "new", "another", "further", "second", "follow"})


@dataclass(frozen=True, slots=True)
class Told:
    """An encounter told before: the noun or verb, and who stood on its sides."""

    word: Token
    wording: Wording
    sides: Sides

    @property
    def is_several(self) -> bool:
        """True for "two meetings" and "will meet twice", whose days may be told one by one."""
        if self.word.lemma_ == self.wording.lemma and self.wording.kind == "noun":
            return self.word.tag_ == "NNS" and any(child.dep_ == "nummod" for child in self.word.children)
        return _TIMES.search(self.word.sent.text) is not None


def counted(token: Token, told: Sequence[Told], scene: Scene) -> Told | None:
    """The several encounters of which a dated "first" or "second meeting" is one ("two talks. The first is on May 3"); else None."""
    if not told or token.dep_ not in ("nsubj", "nsubjpass"):
        return None
    if token.lower_ not in _ORDINALS and not any(child.lower_ in _ORDINALS for child in token.children):
        return None
    if token.lower_ not in _ORDINALS | _COUNTED_NOUNS or clause_of(token).lemma_ not in _TAKING_PLACE:
        return None
    sentence = token.sent
    apart = told[-1].word.i < sentence.start and told[-1].is_several
    return told[-1] if apart and scene.dates_in(sentence) else None


def stands_for(token: Token, told: Sequence[Told]) -> Told | None:
    """The encounter whose word "one" stands for ("his talks with A, and the one with B"); None for any other word."""
    if token.lower_ not in _STANDS_FOR_NOUNS or not any(child.lower_ == "with" for child in token.children):
        return None
    nouns = [one for one in told if one.wording.kind == "noun"]
    return nouns[-1] if nouns and nouns[-1].sides.acting else None


def with_others(told: Told, sides: Sides) -> Sides:
    """The sides of "the one with B": who acted before, and B."""
    others = tuple(mention for mention in sides.other if mention not in told.sides.other)
    return Sides(told.sides.acting, others, "as told before")


def completed(token: Token, wording: Wording, sides: Sides, told: Sequence[Told], scene: Scene) -> Sides:
    """The sides, completed from the last encounter of the same people where "the meeting in May" names one side or none."""
    if wording.kind == "noun" and sides.other and not sides.acting:
        apart = scene.document.story_at(token.idx) is not None  # an item of a programme that tells who does it
        sides = sides if apart else _with_those_before(token, sides, told)
        sides = sides if sides.acting else _with_topic(token, sides, scene)
    parties = {party for mention in (*sides.acting, *sides.other) for party in mention.parties}
    if wording.kind == "noun" and not parties and (included := _included(token, told, scene)) is not None:
        return included
    points_back = _is_told_apart(token, scene) or _called_off(token, scene) or _is_another(token, scene)
    # "Addresses the 79th session of the General Assembly": of a body, whoever met before
    of_a_body = token.lemma_ in ("session", "sitting") and is_a_part(token)
    if wording.kind != "noun" or len(parties) > 1 or not points_back or of_a_body:
        return sides
    keys = {actor.key for mention in (*sides.acting, *sides.other) for actor in mention.actors}
    for one in reversed(told):
        before = {actor.key for mention in (*one.sides.acting, *one.sides.other) for actor in mention.actors}
        if keys <= before and len({p for m in (*one.sides.acting, *one.sides.other) for p in m.parties}) == 2:
            return Sides(one.sides.acting, one.sides.other, "as told before")
    return sides


def _included(noun: Token, told: Sequence[Told], scene: Scene) -> Sides | None:
    """ "A held a series of calls. The calls included B of X and C of Y": A with each of those whom they included."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ not in ("include", "involve", "cover") or noun.tag_ != "NNS":
        return None
    before = scene.sentence_before(noun.sent)
    people = scene.actors_in(before) if before is not None else []
    acting = tuple(m for m in people if m.form in (Form.NAME, Form.OFFICE))[-1:] or (
        told[-1].sides.acting if told else ()
    )
    own = {party for mention in acting for party in mention.parties}
    others = tuple(m for m in scene.actors_in(noun.sent) if m.begin > verb.idx and m.form in (Form.NAME, Form.OFFICE))
    others = tuple(m for m in others if not m.parties & own)
    return Sides(acting, others, "as told before") if acting and others else None


def _is_another(noun: Token, scene: Scene) -> bool:
    """True for "a personal meeting is possible", where nobody is named: of those who were told of before."""
    words = {child.lower_ for child in noun.subtree}
    to_come = read_noun(noun).status in (Status.PLANNED, Status.PROPOSED)
    nobody = all(mention.form is Form.PARTY for mention in scene.actors_in(noun.sent))
    return bool(words & _ANOTHER) and noun.dep_ in ("nsubj", "nsubjpass") and to_come and nobody


def _with_those_before(noun: Token, sides: Sides, told: Sequence[Told]) -> Sides:
    """ "He saw A on Monday. This was followed by meetings with B and C": with the one who acted right before."""
    below = [*noun.children, *(noun.head.children if noun.dep_ == "nsubj" and noun.head.lemma_ == "be" else ())]
    if not any(child.lower_ == "with" for child in below) or not told or _is_of_another(noun):
        return sides
    acting = told[-1].sides.acting
    near = acting and 0 <= noun.idx - acting[-1].end <= _NEAR
    others = {party for mention in sides.other for party in mention.parties}
    own = {party for mention in acting for party in mention.parties}
    return Sides(acting, sides.other, "as told before") if near and len(own) == 1 and not own & others else sides


def _with_topic(noun: Token, sides: Sides, scene: Scene) -> Sides:
    """ "The minister thanked the delegates. In a meeting with B and C, gas was discussed": the minister met them.

    Only where nobody acts in the sentence itself.
    """
    clause, before = clause_of(noun), scene.sentence_before(noun.sent)
    at_it = (
        noun.dep_ == "pobj" and noun.head.lower_ in _ON_THE_OCCASION and noun.head.head == clause and noun.i < clause.i
    )
    passive = any(child.dep_ == "nsubjpass" and child.pos_ == "NOUN" for child in clause.children)
    if before is None or not (at_it and passive) or _is_of_another(noun):
        return sides
    others = {party for mention in sides.other for party in mention.parties}
    roots = ((m, scene.root(m)) for m in scene.actors_in(before) if m.form in (Form.NAME, Form.OFFICE))
    acting = [m for m, root in roots if root.dep_ == "nsubj" and root.head == before.root and not m.parties & others]
    return Sides((acting[0],), sides.other, "as told before") if acting and len(acting[0].parties) == 1 else sides


def _is_of_another(noun: Token) -> bool:
    """True for "the opposition leader had a breakfast with B": whoever that is, it is not the one who acted before."""
    subjects = [child for child in clause_of(noun).children if child.dep_ in ("nsubj", "nsubjpass")]
    return any(
        (child.pos_ == "PROPN" or child.lemma_.lower() in PEOPLE) and child != noun and not child.is_ancestor(noun)
        for child in subjects
    )


def _called_off(noun: Token, scene: Scene) -> bool:
    """True for "a summit planned for June was scrapped" in a sentence without any people: of those spoken of before."""
    off = read_noun(noun).status in (Status.CANCELLED, Status.POSTPONED)
    return off and all(mention.form is Form.PARTY for mention in scene.actors_in(noun.sent))


def _is_told_apart(noun: Token, scene: Scene) -> bool:
    """True for "the phone call of October 30", "their meeting in May": definite, and with a date of its own."""
    definite = any(child.lower_ in _DEFINITE for child in noun.children if child.dep_ in ("det", "poss"))
    span = range(noun.left_edge.idx, noun.right_edge.idx + len(noun.right_edge))
    explained = any(word.dep_ == "relcl" for word in noun.subtree)  # "the call of May 3, in which A and B agreed"
    return definite and not explained and any(date.begin in span for date in scene.dates_in(noun.sent))
