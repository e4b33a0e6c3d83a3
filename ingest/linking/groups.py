"""Phrases that point back: "the two sides", "the trio", "the Venezuelan", "the visitor", "his host", "they", "he"."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Doc, Token

from ingest.linking.context import Context
from ingest.linking.pairs import pair_at_hand
from ingest.linking.pronouns import FEMININE, MASCULINE, PLURAL, Pronouns
from ingest.linking.register import Person
from ingest.linking.surroundings import stands_beside_name
from ingest.linking.walk import Walk
from ingest.mentions.actors import Actor, ActorMention, Form
from reference.names import NameHit

_GROUP = re.compile(
    r"(?<![\w'’])(?:(?:the|these|those|both|all|its|our) )?(?:(?P<number>two|three|four|five) )?(?:(?!of\b|to\b)\w+ )?"
    r"(?<!opposition )(?<!political )(?<!ruling )(?<!coalition )"
    r"(?P<noun>sides|parties|countries|nations|neighbours|neighbors|capitals|governments|delegations|men|women|interlocutors|politicians"
    r"|statesmen|dignitaries|allies|presidencies)\b"
    r"|\bthe (?:\w+ )?(?P<set>pair|duo|couple|trio|threesome|quartet|foursome)\b"
    r"|\b(?P<guests>(?:each of|both) (?:the |his |her |their )?(?:two )?(?:guests|visitors))\b"
    r"|\b(?P<bare>the two|both|the three|all three|the four|all four)\b(?! of)",
    re.IGNORECASE,
)
# "since their meeting in Riga" needs two, be it that the sentences before speak of something else
_OF_ENCOUNTER = re.compile(
    r"their (?:(?:first|last|second|latest|previous|own) )?(?:meeting|talks|encounter|summit|call|conversation|lunch|dinner|breakfast)\b",
    re.IGNORECASE,
)
_PAIR_BACK = 5
# "Mandates given to it by heads of government when they met in Kampala": the heads met, whoever they are
_OF_OTHERS = re.compile(
    r"\b(?:[Hh]eads of (?:[Ss]tate(?: and (?:of )?[Gg]overnment)?|[Gg]overnment)|(?<!two )(?<!three )(?:leaders|ministers))"
    r",? (?:when|after|before|as|since|if) \Z"
)
_LOOK_BACK = 60
_SETS = {"pair": 2, "duo": 2, "couple": 2, "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4}
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "both": 2}
_DEFINITE = frozenset({"the", "both", "these", "those", "all", "its", "our"})
_PRONOUN = re.compile(rf"\b(?:{'|'.join(sorted(MASCULINE | FEMININE | PLURAL))})\b", re.IGNORECASE)
_PLACES = frozenset(
    {"sides", "parties", "countries", "nations", "neighbours", "neighbors", "capitals", "governments", "presidencies"}
)
"""Words for countries rather than people."""
_OF_TALKS = frozenset({"sides", "parties"})
_PART = re.compile(
    r"\b(?:the|his|her|their|its) (?:(?!of\b)\w+ ){0,2}?(?P<who>guest|visitor|host|hostess|interlocutor|banker|general|lawyer|academic"
    r"|economist|businessman|billionaire|technocrat|veteran|politician|statesman|strongman|cleric)\b(?!s|['’]s own)"
    r"(?<!guest(?= of (?!hono)))",
    re.IGNORECASE,
)
# People whom a sentence speaks of without telling who they are
_CROWDS = frozenset(
    "leader minister president official ally partner colleague counterpart lawmaker deputy reporter journalist student ambassador"
    " envoy diplomat citizen expert member representative businessman investor".split()
)
_HOSTS = frozenset({"host", "hostess"})
_GUESTS = frozenset({"guest", "visitor"})
_OTHERS = _HOSTS | _GUESTS | {"interlocutor"}
# "his host, Salva Kiir," and "his host Ghazouani": the name is the mention.
_NAME_FOLLOWS = re.compile(r",? (?:the )?$")
# "the special guest to the meeting, Gabriel Boric,"
_OF_EVENT_NAME_FOLLOWS = re.compile(r" (?:to|at|of|for) (?:the |this |its )?(?:[\w-]+ ){0,2}[\w-]+, (?:the )?$")
_EVENT_REACH = 40
_CAPITAL_AFTER = re.compile(r" [A-Z][a-z]")
# "the elder brother": one of two of the same family name.
_SIBLING = re.compile(
    r"\bthe (?P<age>elder|older|younger) (?:brother|sister|sibling|one of the (?:two )?brothers)\b", re.IGNORECASE
)
_THE = re.compile(r"\bthe (?:(?P<number>two|three|four) )?$", re.IGNORECASE)
# "the Thai general", "the Korean guest": a person told by country and trade.
_PERSON_NOUNS = frozenset(
    "general guest visitor politician statesman veteran host hostess envoy dignitary strongman cleric".split()
)


# "The delegation was received by the premier", after "a delegation from Peru"; not "the delegation led by Senator X"
_DELEGATION = re.compile(
    r"\b(?:the|this) (?:visiting |foreign |parliamentary |congressional |high-level |[a-z]+-member )?"
    r"(?:delegation|delegates|group|lawmakers|parliamentarians|legislators|visitors)\b"
    r"(?! (?:of|from|led|headed|to|that)\b|,? led|['’-])",
    re.IGNORECASE,
)


class Kind(StrEnum):
    """What a found phrase is."""

    GROUP = "group"
    NATIONALITY = "nationality"
    PART = "guest or host"
    DELEGATION = "delegation"
    SIBLING = "sibling"
    SINGULAR = "singular pronoun"
    PLURAL = "plural pronoun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """A phrase that points back to actors, characters `begin` to `end`.

    `count` is how many a group means, `party` whose a nationality is, `word` the noun of a guest or host, `whole` True for
    "the two countries" and "the two sides", which may be countries as a whole, `of_states` for the first of these alone.
    """

    begin: int
    end: int
    kind: Kind
    count: int = 1
    party: str | None = None
    word: str = ""
    whole: bool = False
    of_states: bool = False


def find_pointers(doc: Doc, context: Context, pronouns: Pronouns) -> Iterator[Pointer]:
    """Phrases that point back, in no particular order."""
    yield from _groups(doc, context.text)
    yield from _nationalities(doc, context)
    nationalities = {hit.begin for hit in context.parties if hit.form in ("adjective", "demonym")}
    for match in _PART.finditer(context.text):
        if match["who"][0].isupper() and _CAPITAL_AFTER.match(context.text, match.end()):
            continue  # "the General Assembly"
        if not nationalities & set(range(match.start(), match.start("who"))):  # "the Thai general" is a nationality
            yield Pointer(begin=match.start(), end=match.end(), kind=Kind.PART, word=match["who"].lower())
    for match in _DELEGATION.finditer(context.text):
        yield Pointer(begin=match.start(), end=match.end(), kind=Kind.DELEGATION)
    for match in _SIBLING.finditer(context.text):
        yield Pointer(begin=match.start(), end=match.end(), kind=Kind.SIBLING, word=match["age"].lower())
    for match in _PRONOUN.finditer(context.text):
        token = _token_of(doc, match)
        if token is not None and pronouns.is_pronoun(token):
            kind = Kind.SINGULAR if token.lower_ in MASCULINE | FEMININE else Kind.PLURAL
            yield Pointer(begin=token.idx, end=token.idx + len(token), kind=kind, count=0)


def _token_of(doc: Doc, match: re.Match[str]) -> Token | None:
    span = doc.char_span(*match.span(), alignment_mode="expand")
    return span[0] if span is not None and len(span) == 1 else None


def _groups(doc: Doc, text: str) -> Iterator[Pointer]:
    for match in _GROUP.finditer(text):
        if match["bare"] and _counts_a_noun(doc, match.end()):
            continue
        word = (
            match["set"] or match["number"] or (match["bare"] or "").split(" ")[-1] or match.group().split(" ")[0]
        ).lower()
        count = _SETS.get(word) or _NUMBERS.get(word, 0)
        definite = match.group().split(" ")[0].lower() in _DEFINITE
        noun = (match["noun"] or "").lower()
        if not definite and noun in _PLACES:
            continue  # "leaders of five Pacific countries" are told for the first time
        if count or match["guests"] or noun in ("sides", "parties"):
            yield Pointer(
                begin=match.start(),
                end=match.end(),
                kind=Kind.GROUP,
                count=count,
                word="guests" if match["guests"] else "",
                whole=noun in _PLACES,
                of_states=noun in _PLACES - _OF_TALKS,
            )


def _counts_a_noun(doc: Doc, end: int) -> bool:
    """True for "the two countries", false for "the two talked"."""
    span = doc.char_span(end - 1, end, alignment_mode="expand")
    return span is not None and span.root.dep_ in ("nummod", "det", "predet", "preconj", "quantmod", "cc")


def _nationalities(doc: Doc, context: Context) -> Iterator[Pointer]:
    """ "The Venezuelan", "the two Americans": an adjective or demonym after "the" with no noun behind it."""
    for hit in context.parties:
        if hit.kind != "country" or hit.form not in ("adjective", "demonym"):
            continue
        before = _THE.search(context.text, max(0, hit.begin - 12), hit.begin)
        span = doc.char_span(hit.begin, hit.end, alignment_mode="expand")
        if before is None or span is None:
            continue
        following = doc[span.end] if span.end < len(doc) else None
        noun = (
            following if following is not None and following.lower_ in _PERSON_NOUNS and not before["number"] else None
        )
        if noun is None and (_has_noun(following) or (_is_plural(hit) and not before["number"])):
            continue  # "the Americans want" is about a country, not about one of its people
        yield Pointer(
            begin=before.start(),
            end=noun.idx + len(noun) if noun is not None else hit.end,
            kind=Kind.GROUP if before["number"] else Kind.NATIONALITY,
            count=_NUMBERS.get((before["number"] or "").lower(), 1),
            party=hit.ids[0],
            word=noun.lower_ if noun is not None else "",
        )


def _has_noun(following: Token | None) -> bool:
    return following is not None and (
        following.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") or following.text in ("-", "and")
    )


def _is_plural(hit: NameHit) -> bool:
    return hit.form == "demonym" and hit.text.endswith("s") and not hit.text.endswith("ss")


def link_pointer(pointer: Pointer, walk: Walk) -> ActorMention | None:
    """The actors that a phrase points back to; None where the text so far has none that fit."""
    actors: tuple[Actor, ...] = ()
    form, why = Form.PRONOUN, "the subject before it"
    match pointer.kind:
        case Kind.GROUP:
            actors, form, why = _group(pointer, walk), Form.GROUP, "the last ones spoken of"
        case Kind.PLURAL:
            others = _OF_OTHERS.search(walk.context.text, max(0, pointer.begin - _LOOK_BACK), pointer.begin)
            actors, why = () if others else _they(pointer, walk), "the last ones spoken of"
        case Kind.NATIONALITY:
            actors, form, why = _of_nationality(pointer, walk), Form.NATIONALITY, "the person of that country"
        case Kind.PART:
            actors, form, why = _guest_or_host(pointer, walk), Form.OFFICE, "by the part it plays"
        case Kind.DELEGATION:
            actors, form, why = walk.thread.delegation, Form.GROUP, "the delegation told before it"
        case Kind.SIBLING:
            actors, form, why = _sibling(pointer, walk), Form.OFFICE, "who came into office first is the elder"
        case Kind.SINGULAR:
            meant = walk.pronouns.antecedent(walk.token_at(pointer.begin, pointer.end), walk.thread)
            actors = (meant,) if meant else ()
    if not actors:
        return None
    text = walk.context.text[pointer.begin : pointer.end]
    return ActorMention(begin=pointer.begin, end=pointer.end, actors=actors, form=form, why=f"{text}: {why}")


def _group(pointer: Pointer, walk: Walk) -> tuple[Actor, ...]:
    """ "The two Americans" are of one party; all other groups are of as many parties as people, where there are as many."""
    if pointer.party:
        own = [actor for actor in walk.thread.people() if pointer.party in actor.parties]
        return tuple(reversed(own[: pointer.count]))
    barred = frozenset() if pointer.whole else walk.barred(pointer.begin, pointer.end)
    if pointer.word == "guests" and (host := walk.subject(pointer.begin)):
        barred |= {host.key}
    if pointer.count == 2 and not pointer.whole and (pair := pair_at_hand(pointer.begin, walk, barred=barred)):
        return pair
    if pointer.of_states:  # "the two countries" are those of whom it was just told, not the people who met before
        since = walk.thread.since(pointer.begin, sentences=1)
        near = walk.thread.group(pointer.count, wholes=True, barred=barred, since=since)
        if near:
            return near
    people = (
        walk.thread.group(2, since=walk.thread.since(pointer.begin, sentences=2)) if _are_people(pointer, walk) else ()
    )
    return people or walk.thread.group(pointer.count, wholes=pointer.whole, barred=barred)


def _are_people(pointer: Pointer, walk: Walk) -> bool:
    """True for "the sides discussed", who are people where two are told; "experts of the two sides" are of countries."""
    text = walk.context.text
    sides = text[pointer.begin : pointer.end].lower().endswith((" sides", " parties"))
    return sides and pointer.count in (0, 2) and not text.endswith((" of ", " between "), 0, pointer.begin)


def _they(pointer: Pointer, walk: Walk) -> tuple[Actor, ...]:
    """ "They" as the first word of a sentence goes on with its predecessor's subjects, where these are several."""
    sentence = walk.thread.sentence_at(pointer.begin)
    if _means_unnamed(pointer, walk):
        return ()
    if walk.opens_sentence(pointer.begin):
        topics = tuple(
            actor for actor in walk.pronouns.topics(sentence - 1, walk.thread) if actor.parties and not actor.is_whole
        )
        if len({party for actor in topics for party in actor.parties}) > 1 and len(topics) > 1:
            return topics
        partners = walk.pronouns.partners(sentence - 1, walk.thread)
        if len(topics) == len(partners) == 1 and not set(topics[0].parties) & set(partners[0].parties):
            return (*topics, *partners)
        if len(topics) == 1 and len(partners) > 1:
            return ()  # "he met A, B and C. They discussed": each with him, and not the last two with each other
    barred = walk.barred(pointer.begin, pointer.end)
    found = walk.thread.group(0, since=walk.thread.since(pointer.begin, sentences=2), barred=barred)
    if not found and _OF_ENCOUNTER.match(walk.context.text, pointer.begin):
        return walk.thread.group(2, since=walk.thread.since(pointer.begin, sentences=_PAIR_BACK), barred=barred)
    return found


def _means_unnamed(pointer: Pointer, walk: Walk) -> bool:
    """True for "calling several leaders and informing them": the nearest people told in the sentence are nobody in particular."""
    token = walk.token_at(pointer.begin, pointer.end)
    before = walk.doc[token.sent.start : token.i] if token.lower_ == "them" else ()
    unnamed = [t for t in before if t.tag_ == "NNS" and t.lemma_.lower() in _CROWDS]
    if not unnamed:
        return False
    said = walk.thread.said_in(walk.thread.sentence_at(pointer.begin))
    last = unnamed[-1].idx
    return not any(last <= m.begin or m.begin <= last < m.end for m in said if len(m.actors) > 1 or m.begin > last)


def _of_nationality(pointer: Pointer, walk: Walk) -> tuple[Actor, ...]:
    """The last person of that country; of guests and hosts the one of whom the text speaks most."""
    people = [actor for actor in walk.thread.people() if pointer.party in actor.parties]
    if pointer.word in _OTHERS:
        people.sort(key=lambda actor: -walk.thread.times(actor))
    return tuple(people[:1])


def _sibling(pointer: Pointer, walk: Walk) -> tuple[Actor, ...]:
    """Of the two persons of one family name whom the article names."""
    families: dict[str, list[Person]] = defaultdict(list)
    for person in walk.persons:
        if person.actor.parties:
            families[person.words[-1]].append(person)
    pairs = [family for family in families.values() if len(family) == 2]
    if len(pairs) != 1:
        return ()
    by_age = sorted(pairs[0], key=lambda person: walk.context.as_of.first_day_in_office(person.actor.leader))
    return (by_age[1 if pointer.word == "younger" else 0].actor,)


def _is_named_next(pointer: Pointer, walk: Walk) -> bool:
    """True for "his host, Mark Brown" and "her host, the Chilean president Luis Rojas": the name is the mention."""
    text = walk.context.text
    name = next(iter(walk.names.after(pointer.end, within=_EVENT_REACH)), None)
    gap = text[pointer.end : name.begin] if name else ""
    if name and (_NAME_FOLLOWS.fullmatch(gap) or _OF_EVENT_NAME_FOLLOWS.fullmatch(gap)):
        return True
    title = next(iter(walk.context.phrase_spans.after(pointer.end, within=6)), None)
    follows = title is not None and _NAME_FOLLOWS.fullmatch(text[pointer.end : title.begin])
    return bool(title and follows and stands_beside_name(title, walk.names, text))


def _guest_or_host(pointer: Pointer, walk: Walk) -> tuple[Actor, ...]:
    """ "The host" is of the country where things happen, "the guest" is not; else each is who is not the subject at hand.

    "The banker" is the subject itself, and so is the host in "the king was the host".
    """
    text, context = walk.context.text, walk.context
    if _is_named_next(pointer, walk):
        return ()
    subject = walk.subject(pointer.begin)
    if pointer.word not in _OTHERS:
        return (subject,) if subject else ()
    if actor := walk.pronouns.predicated(walk.token_at(pointer.begin, pointer.end), walk.thread):
        return (actor,)
    people = [a for a in walk.thread.people() if subject is None or not set(a.parties) & set(subject.parties)]
    owned = text[pointer.begin : pointer.begin + 4].lower() != "the "
    if not owned and context.scene and any(context.scene in actor.parties for actor in walk.thread.people()):
        everyone = sorted(walk.thread.people(), key=lambda actor: -walk.thread.times(actor))
        at_home = pointer.word in _HOSTS
        placed = [a for a in everyone if (context.scene in a.parties) is at_home and pointer.word != "interlocutor"]
        people = placed or people
    elif owned and pointer.word in _OTHERS:
        people.sort(key=lambda actor: -walk.thread.times(actor))  # his ambassador came with him, and is no guest
    if not people and not owned and pointer.word in _GUESTS and subject and context.scene not in subject.parties:
        return (subject,)  # "arrived in Shymkent. The high guest was met by"
    return tuple(people[:1])
