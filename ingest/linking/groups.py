"""Groups, nationalities and pronouns: "the two sides", "the trio", "the Venezuelan", "the visitor", "they", "he"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Doc, Token

from ingest.encounters.clauses import clause_of, subject_verbs
from ingest.linking.context import Context
from ingest.linking.discourse import Thread
from ingest.mentions.actors import Actor, ActorMention, Form

_GROUP = re.compile(
    r"\b(?:(?:the|these|those|both|all|its) )?(?:(?P<number>two|three|four|five) )?(?:(?!of\b|to\b)\w+ )?"
    r"(?P<noun>sides|parties|countries|nations|neighbours|neighbors|capitals|governments|delegations|men|women|interlocutors|politicians"
    r"|statesmen|dignitaries|allies)\b|\bthe (?:\w+ )?(?P<set>pair|duo|couple|trio|threesome|quartet|foursome)\b"
    r"|\b(?P<bare>the two|both|the three|all three|the four|all four)\b(?! of)",
    re.IGNORECASE,
)
_SETS = {"pair": 2, "duo": 2, "couple": 2, "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4}
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "both": 2}
_GUEST_OR_HOST = re.compile(r"\b(?:the|his|her|their|its) (?:\w+ ){0,2}?(?P<who>guest|visitor|host|hostess|interlocutor|banker|general|lawyer|academic|economist|businessman|billionaire|technocrat|veteran|politician|statesman|strongman|cleric)\b(?!s|['’]s (?!own))", re.IGNORECASE)
# "the Thai general", "the Korean guest": a person told by country and trade.
_PERSON_NOUNS = frozenset("general guest visitor politician statesman veteran host hostess envoy dignitary strongman cleric".split())
_SINGULAR = frozenset({"he", "she", "him", "his", "her"})
_PLURAL = frozenset({"they", "them", "their"})


class Kind(StrEnum):
    """What a found phrase is."""

    GROUP = "group"
    NATIONALITY = "nationality"
    PART = "guest or host"
    SINGULAR = "singular pronoun"
    PLURAL = "plural pronoun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A phrase that points back to actors: characters `begin` to `end`, and how many it means (groups only)."""

    begin: int
    end: int
    kind: Kind
    count: int = 1
    party: str | None = None
    same: bool = False
    """True for "the banker", which means the subject at hand, not another one."""
    never: int | None = None
    """The place of a word that cannot be meant."""
    whole: bool = False
    """True for "the two countries", which may be countries as a whole."""


def find_pointers(doc: Doc, context: Context) -> Iterator[Pointer]:
    """Phrases that point back, in no particular order."""
    for match in _GROUP.finditer(context.text):
        if match["bare"] and _counts_a_noun(doc, match.end()):
            continue
        word = (match["set"] or match["number"] or (match["bare"] or "").split(" ")[-1] or match.group().split(" ")[0]).lower()
        count = _SETS.get(word) or _NUMBERS.get(word, 0)
        if count or match["noun"] in ("sides", "parties"):
            whole = match["noun"] in ("sides", "parties", "countries", "nations", "neighbours", "neighbors", "capitals", "governments")
            yield Pointer(begin=match.start(), end=match.end(), kind=Kind.GROUP, count=count, whole=whole)
    for match in _GUEST_OR_HOST.finditer(context.text):
        same = match["who"].lower() not in ("guest", "visitor", "host", "hostess", "interlocutor")
        yield Pointer(begin=match.start(), end=match.end(), kind=Kind.PART, same=same)
    for token in doc:
        if token.lower_ in _SINGULAR or token.lower_ in _PLURAL:
            kind = Kind.SINGULAR if token.lower_ in _SINGULAR else Kind.PLURAL
            yield Pointer(begin=token.idx, end=token.idx + len(token), kind=kind, count=0, never=_own_subject(token))
    yield from _nationalities(doc, context)


def _counts_a_noun(doc: Doc, end: int) -> bool:
    """True for "the two countries", false for "the two talked"."""
    span = doc.char_span(end - 1, end, alignment_mode="expand")
    return span is not None and span.root.dep_ in ("nummod", "det", "predet", "preconj", "quantmod", "cc")


def _own_subject(pronoun: Token) -> int | None:
    """Where the subject of an object pronoun's own clause stands: "A received him" does not mean A."""
    if pronoun.dep_ not in ("dobj", "dative", "pobj"):
        return None
    for verb in subject_verbs(clause_of(pronoun)):
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                return child.idx
    return None


def _nationalities(doc: Doc, context: Context) -> Iterator[Pointer]:
    """ "The Venezuelan", "the two Americans": an adjective or demonym after "the" with no noun behind it."""
    for hit in context.hits:
        if hit.kind != "country" or hit.form not in ("adjective", "demonym"):
            continue
        before = re.search(r"\bthe (?:(?P<number>two|three|four) )?$", context.text[max(0, hit.begin - 12) : hit.begin], re.I)
        if before is None:
            continue
        span = doc.char_span(hit.begin, hit.end, alignment_mode="expand")
        following = doc[span.end] if span is not None and span.end < len(doc) else None
        if following is not None and following.lower_ in _PERSON_NOUNS and before["number"] is None:
            yield Pointer(begin=hit.begin - len(before.group()), end=following.idx + len(following), kind=Kind.NATIONALITY, party=hit.ids[0])
        elif following is None or following.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM") and following.text not in ("-", "and"):
            kind = Kind.GROUP if before["number"] else Kind.NATIONALITY
            count = _NUMBERS.get((before["number"] or "").lower(), 1)
            yield Pointer(begin=hit.begin - len(before.group()), end=hit.end, kind=kind, count=count, party=hit.ids[0])


def link_pointer(
    pointer: Pointer, *, thread: Thread, sentences: Sequence[tuple[int, int]], context: Context
) -> ActorMention | None:
    """The actors that a phrase points back to; None where the text so far has none that fit."""
    actors: tuple[Actor, ...] = ()
    form, why = Form.PRONOUN, "the subject before it"
    match pointer.kind:
        case Kind.GROUP:
            actors, form, why = _group(pointer, thread), Form.GROUP, "the last ones spoken of"
        case Kind.PLURAL:
            actors, why = thread.group(0, since=_two_sentences_before(sentences, pointer.begin)), "the last ones spoken of"
        case Kind.NATIONALITY:
            last = thread.last(title="", kind=None, party=pointer.party)
            actors, form, why = ((last,) if last else ()), Form.NATIONALITY, "the person of that country"
        case Kind.PART:
            actors, form, why = _guest_or_host(pointer, thread, sentences, context), Form.OFFICE, "the other one spoken of"
        case Kind.SINGULAR:
            subject = thread.subject_of(sentences, pointer.begin, never=pointer.never)
            actors = (subject,) if subject else ()
    if not actors:
        return None
    text = context.text[pointer.begin : pointer.end]
    return ActorMention(begin=pointer.begin, end=pointer.end, actors=actors, form=form, why=f"{text}: {why}")


def _group(pointer: Pointer, thread: Thread) -> tuple[Actor, ...]:
    """ "The two Americans" are of one party; all other groups are of as many parties as people."""
    if pointer.party:
        own = [actor for actor in thread.people() if pointer.party in actor.parties]
        return tuple(reversed(own[: pointer.count]))
    return thread.group(pointer.count, parties=pointer.whole)


def _two_sentences_before(sentences: Sequence[tuple[int, int]], position: int) -> int:
    begins = [begin for begin, _ in sentences if begin <= position]
    return begins[-3] if len(begins) > 2 else 0


def _guest_or_host(
    pointer: Pointer, thread: Thread, sentences: Sequence[tuple[int, int]], context: Context
) -> tuple[Actor, ...]:
    """ "His guest", "the host": whoever was spoken of and is not the subject at hand; "the banker" is the subject itself."""
    subject = thread.subject_of(sentences, pointer.begin)
    if pointer.same:
        return (subject,) if subject else ()
    others = [actor for actor in thread.people() if subject is None or not set(actor.parties) & set(subject.parties)]
    return tuple(others[:1])
