"""Included: "A met several leaders. These included B, C and D", where only the second sentence names whom A met."""

from collections.abc import Container, Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from ingest.encounters.arguments import Sides, find_sides
from ingest.encounters.scene import Scene
from ingest.encounters.wording import Wording, Wordings
from ingest.mentions.actors import ActorMention, Form

_NAMING = frozenset({"include", "be"})
_THESE = frozenset({"these", "those", "they"})
# "several leaders", "his counterparts", "a number of colleagues": people whom the next sentence may name
_PEOPLE = frozenset(
    "leader counterpart colleague minister president premier official head peer dignitary envoy ambassador".split()
)


def these_included(verb: Token, scene: Scene, wordings: Wordings, families: Container[str]) -> Wording | None:
    """The row of an "include" or "they are" that names whom somebody met: a meeting with each; None for any other word."""
    if verb.lemma_ not in _NAMING or not any(c.lower_ in _THESE and c.dep_ == "nsubj" for c in verb.children):
        return None
    before = scene.sentence_before(verb.sent)
    told = _told(before, wordings, families) if before is not None else None
    return replace(told[1], kind="verb", lemma="meet") if told is not None else None


def sides_included(verb: Token, scene: Scene, wordings: Wordings, families: Container[str]) -> Sides:
    """Who met several people in the sentence before, and those whom the verb names."""
    before = scene.sentence_before(verb.sent)
    told = _told(before, wordings, families) if before is not None else None
    if before is None or told is None:
        return Sides((), (), "as told before")
    acting = find_sides(*told, before, scene).acting or tuple(_named(before, scene))[:1]
    own = {party for mention in acting for party in mention.parties}
    others = (m for m in _named(verb.sent, scene) if m.begin > verb.idx and not m.parties & own)
    return Sides(acting, tuple(others), "as told before")


def _told(before: Span, wordings: Wordings, families: Container[str]) -> tuple[Token, Wording] | None:
    """The word of encounter of a sentence that has several unnamed people behind it."""
    people = [token.i for token in before if token.tag_ == "NNS" and token.lemma_ in _PEOPLE]
    for token in reversed(before):
        wording = wordings.of(token, families)
        if wording is not None and people and token.i < people[-1]:
            return token, wording
    return None


def _named(sentence: Span, scene: Scene) -> Iterator[ActorMention]:
    yield from (m for m in scene.actors_in(sentence) if m.form in (Form.NAME, Form.OFFICE))
