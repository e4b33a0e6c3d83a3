"""Arguments: who stands on which side of a trigger."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from ingest.encounters.clauses import (
    Relation,
    Role,
    clause_of,
    controls_by_object,
    is_clause,
    relation,
    subject_verbs,
    takes_with,
)
from ingest.encounters.scene import Scene
from ingest.encounters.wording import Wording
from ingest.mentions.actors import ActorMention, Form

# "Talks with" is followed by the other side within a few words: "with a high-level delegation led by the foreign minister of".
_WITH_REACH = 9
_LIGHT_PREPOSITIONS = frozenset({"with", "between", "by", "to", "alongside", "opposite", "across", "and", "together", "from", "of", "on", "for"})

# "In a call, A thanked B": whom the verb addresses is the other side.
_ON_THE_OCCASION = frozenset({"in", "during", "at", "over", "on", "after", "following", "by", "via", "through"})

# "Pedro Sánchez and Sheikh Tamim", "Presidents A of X, B of Y"
# "of New Zealand, the Deputy Prime Minister and Minister of Foreign Affairs of " has 77 characters.
_LIST_GAP = 80
_BREAKS_LISTS = frozenset({"with", "to", "that", "who", "which", "by", "about", "on", "at", "over", "but", "while", "as", "in", "his", "her", "(", ")"})
# "received in audience today, Thursday, at the Presidential Palace in Rome, successively," has 17 words.
_FAR_OBJECT = 24
_LISTED = re.compile(r"(?:,| and|, and) (?:(?!and\b)[\w’'-]+\.? ){0,4}")


@dataclass(frozen=True, slots=True)
class Sides:
    """The mentions on the acting side and on the other side, and whether a whole clause vouches for them."""

    acting: tuple[ActorMention, ...]
    other: tuple[ActorMention, ...]
    how: str

    @property
    def parties(self) -> frozenset[str]:
        return frozenset(party for mention in (*self.acting, *self.other) for party in mention.parties)


def find_sides(trigger: Token, wording: Wording, sentence: Span, scene: Scene) -> Sides:
    """The two sides of an encounter, from the parse, completed from the order of words where the parse leaves a side empty."""
    mentions = scene.actors_in(sentence)
    acting, other = (_of_verb if wording.kind == "verb" else _of_noun)(trigger, wording, mentions, scene)
    how = "by grammar"
    if not other and len({p for m in acting for p in m.parties}) < 2 and (other := _by_order(trigger, wording, mentions, acting)):
        how = "by order"
    if not acting and (agents := _after_by(trigger, mentions)):
        acting, how = agents, "by order"
        other = [mention for mention in other if mention not in agents]
    if not acting and (acting := _before(trigger, mentions, other)):
        how = "by grammar" if _right_before(trigger, acting[-1]) else "by order"
    if wording.kind == "noun" and not other and len({p for m in acting for p in m.parties}) < 2:
        acting, how = _all_of_sentence(mentions), "by sentence"
    if not other and (listed := _after_colon(trigger, mentions)):
        other, how = listed, "by order"
    if wording.kind == "noun" and not acting and other and scene.document.sections and scene.principal:
        acting, how = [scene.principal], "by sentence"  # a programme: whose it is needs not be said in every line
    acting = _with_listed(acting, mentions, trigger, before=True)
    other = _with_listed([mention for mention in other if mention not in acting], mentions, trigger, before=False)
    return Sides(tuple(acting), tuple(other), how)


def _of_verb(
    verb: Token, wording: Wording, mentions: Sequence[ActorMention], scene: Scene
) -> tuple[list[ActorMention], list[ActorMention]]:
    acting, other = [], []
    passive = any(child.dep_ == "auxpass" for child in verb.children) or any(child.dep_ == "agent" for child in verb.children)
    for mention in mentions:
        found = relation(scene.root(mention), verb)
        if found is None:
            continue
        if found.role in (Role.SUBJECT, Role.PASSIVE_SUBJECT):
            if passive and "object" not in wording.partner:
                continue  # "Afghanistan was discussed by the two"
            (other if passive else acting).append(mention)
        elif found.role is Role.AGENT:
            acting.append(mention)
        elif _fills(found, wording):
            other.append(mention)
    if not (other if passive else acting):
        borrowed = _borrowed_subject(verb, mentions, scene)
        (other if passive else acting).extend(mention for mention in borrowed if mention not in other and mention not in acting)
    return acting, other


def _fills(found: Relation, wording: Wording) -> bool:
    if found.role is Role.OBJECT:
        return "object" in wording.partner
    return found.role is Role.PREPOSITION and (found.preposition in wording.partner or found.preposition == "with")


def _borrowed_subject(verb: Token, mentions: Sequence[ActorMention], scene: Scene) -> list[ActorMention]:
    """The subject of a verb that has none of its own, from the verb or noun above it."""
    below = verb
    for above in subject_verbs(verb):
        if above == verb:
            continue
        if not is_clause(above):  # "Wang, who met", "the minister due to meet"
            return [m for m in mentions if scene.root(m) == above or above in scene.doc.char_span(m.begin, m.end, alignment_mode="expand")]
        wanted = (Role.OBJECT,) if controls_by_object(above) and below.dep_ in ("xcomp", "ccomp", "advcl") else (Role.SUBJECT, Role.PASSIVE_SUBJECT)
        found = [m for m in mentions if m.begin < verb.idx and (r := relation(scene.root(m), above)) and r.role in wanted]
        if found:
            return found
        below = above
    return []


def _of_noun(
    noun: Token, wording: Wording, mentions: Sequence[ActorMention], scene: Scene
) -> tuple[list[ActorMention], list[ActorMention]]:
    """ "A's meeting with B", "talks between A and B", "A held talks with B", "talks were held by A with B"."""
    acting, other = [], []
    for mention in mentions:
        found = relation(scene.root(mention), noun)
        if found is None:
            continue
        if found.role in (Role.POSSESSOR, Role.COMPOUND):
            acting.append(mention)
        elif found.role is Role.PREPOSITION and found.preposition in wording.partner | {"with", "between"}:
            (acting if found.preposition in ("between", "of") else other).append(mention)
        elif found.role is Role.AGENT:
            acting.append(mention)
    if len({p for m in acting for p in m.parties}) < 2:
        acting.extend(m for m in _of_governor(noun, mentions, scene, other) if m not in acting and m not in other)
    return acting, other


def _of_governor(
    noun: Token, mentions: Sequence[ActorMention], scene: Scene, other: list[ActorMention]
) -> Iterator[ActorMention]:
    """The subject of the verb that the noun belongs to, and whoever stands "with" it: "A held, with B, three rounds of talks"."""
    verb = clause_of(noun)
    if not is_clause(verb):
        return
    above = list(_climb_prepositions(noun, verb))
    if above and above[-1] not in ("with", "for", "in", "during", "at", "into", "on", "after", "before", "following", "to", "of", "by", "over", "via", "through", "behind"):
        return
    subject = [m for m in mentions if (r := relation(scene.root(m), verb)) and r.role in (Role.SUBJECT, Role.PASSIVE_SUBJECT, Role.AGENT)]
    if not subject:
        subject = _borrowed_subject(verb, mentions, scene)
    yield from subject
    addressed = bool(above) and above[-1] in _ON_THE_OCCASION
    for mention in mentions:
        found = relation(scene.root(mention), verb)
        if found is None or mention in other:
            continue
        if found.role is Role.PREPOSITION and found.preposition == "with":
            other.append(mention)
        elif addressed and (found.role is Role.OBJECT or found.preposition == "to"):
            other.append(mention)


def _climb_prepositions(noun: Token, verb: Token) -> Iterator[str]:
    token = noun
    while token != verb and token.head != token:
        if token.dep_ == "prep":
            yield token.lower_
        token = token.head


def _by_order(
    trigger: Token, wording: Wording, mentions: Sequence[ActorMention], acting: Sequence[ActorMention]
) -> list[ActorMention]:
    """The other side from the order of words: whoever follows "with", "between" or the verb itself after the trigger."""
    doc = trigger.doc
    found: list[ActorMention] = []
    for mention in mentions:
        if mention in acting or mention.begin < trigger.idx:
            continue
        span = doc.char_span(mention.begin, mention.end, alignment_mode="expand")
        if span is None:
            continue
        between = doc[trigger.i + 1 : span.start]
        if len(between) > _FAR_OBJECT and not found:
            break
        if any(token.text in (";", ".") or (is_clause(token) and token.tag_ in ("VBD", "VBZ", "VBP", "MD")) for token in between):
            break
        if _introduced(between, trigger, wording) or ("object" in wording.partner and _object_may_wait(between, mention)) or found:
            found.append(mention)
    people = [mention for mention in found if mention.form is not Form.PARTY]
    return people or found


def _after_by(trigger: Token, mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """Who does it in a passive clause whose "by" the parse has lost: the first mention after "by"."""
    if not any(child.dep_ == "auxpass" for child in trigger.children):
        return []
    by = next((token.idx for token in trigger.doc[trigger.i : trigger.sent.end] if token.lower_ == "by"), None)
    return [mention for mention in mentions if by is not None and mention.begin > by][:1]


def _object_may_wait(between: Span, mention: ActorMention) -> bool:
    """True right after the verb, and further on for a name that nothing but adverbials keeps from it ("received today in Rome, B")."""
    if len(between) <= 4:
        return True
    return mention.form in (Form.NAME, Form.OFFICE) and between[-1].text in (",", "Mr.", "Mrs.", "Dr.") and not _has_verb(between)


def _has_verb(span: Span) -> bool:
    return any(is_clause(token) for token in span)


def _with_listed(
    found: Sequence[ActorMention], mentions: Sequence[ActorMention], trigger: Token, *, before: bool
) -> list[ActorMention]:
    """The mentions with those that stand in one list with them, which the parse often tears apart."""
    doc = trigger.doc
    complete = list(found)
    people = [m for m in mentions if m.form in (Form.NAME, Form.OFFICE) and (m.end <= trigger.idx) is before]
    for one, next_one in zip(people, people[1:], strict=False):
        if one in complete and next_one not in complete and _in_one_list(doc, one.end, next_one.begin):
            complete.append(next_one)
    return sorted(complete, key=lambda mention: mention.begin)


def _in_one_list(doc: Doc, begin: int, end: int) -> bool:
    """True where nothing but commas, "and", titles and countries stands between two people."""
    gap = doc.char_span(begin, end, alignment_mode="contract")
    if gap is None or end - begin > _LIST_GAP:
        return False
    joined = any(token.lower_ in (",", ";", "and", "&") for token in gap)
    return joined and not _has_verb(gap) and not any(token.lower_ in _BREAKS_LISTS for token in gap)


def _right_before(trigger: Token, mention: ActorMention) -> bool:
    """True where nothing but an adverb stands between a subject that the parse has lost and its verb."""
    return len(trigger.doc.text[mention.end : trigger.idx].split()) <= 1 and is_clause(trigger)


def _after_colon(trigger: Token, mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """The people listed after a colon: "spoke with those in charge: A, the president; B, the premier"."""
    colon = next((token.idx for token in trigger.doc[trigger.i : trigger.sent.end] if token.text == ":"), None)
    return [m for m in mentions if colon is not None and m.begin > colon and m.form is Form.NAME]


def _introduced(between: Span, trigger: Token, wording: Wording) -> bool:
    """True where the last preposition before a mention leads to the other side, and belongs to no other noun."""
    prepositions = [token for token in between if token.pos_ == "ADP"]
    if not prepositions or prepositions[-1].lower_ not in (wording.partner | {"with", "between"}) & _LIGHT_PREPOSITIONS:
        return False
    above = prepositions[-1].head
    return above.i <= trigger.i or not takes_with(above)


def _before(trigger: Token, mentions: Sequence[ActorMention], other: Sequence[ActorMention]) -> list[ActorMention]:
    """The nearest actor before the trigger in the same sentence who is no mere country, with those listed before it."""
    found: list[ActorMention] = []
    for mention in reversed(mentions):
        if mention.end > trigger.idx or mention in other or mention.form is Form.PARTY:
            continue
        if found and not _LISTED.fullmatch(trigger.doc.text[mention.end : found[-1].begin]):
            break
        found.append(mention)
    return found[::-1]


def _all_of_sentence(mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """Everybody whom a sentence names around "the talks" or "a banquet", if they act for exactly two parties."""
    people = [mention for mention in mentions if mention.form in (Form.NAME, Form.OFFICE, Form.GROUP)]
    return people if len({party for mention in people for party in mention.parties}) == 2 else []


def distinct(mentions: Iterable[ActorMention]) -> list[ActorMention]:
    """The mentions without those that stand for actors already given."""
    seen: set[str] = set()
    kept = []
    for mention in mentions:
        if not {actor.key for actor in mention.actors} <= seen:
            kept.append(mention)
            seen |= {actor.key for actor in mention.actors}
    return kept
