"""Arguments: who stands on which side of a trigger."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from ingest.encounters.clauses import (
    Relation,
    Role,
    clause_of,
    controls_by_object,
    is_clause,
    misread_infinitive,
    relation,
    subject_verbs,
    tells_means,
)
from ingest.encounters.first_person import first_person_at, speaks_in_first_person
from ingest.encounters.matters import with_a_matter
from ingest.encounters.modality import on_a_programme
from ingest.encounters.posts import begins_message, writer_of
from ingest.encounters.programme_lines import principal_of
from ingest.encounters.scene import Scene, text_between
from ingest.encounters.word_order import (
    agent_after,
    all_of_sentence,
    listed_after_colon,
    others_after,
    right_after,
    right_before,
    subject_before,
    with_listed,
)
from ingest.encounters.wording import SPEAKING_OF, Wording
from ingest.mentions.actors import ActorMention, Form
from ingest.speakers import speaker_at

# "Talks that deal with Iran": what stands behind "with" is a matter.
_WITH_A_MATTER = frozenset({"deal", "begin", "start", "open", "end", "conclude", "close"})
# "In a call, A thanked B": whom the verb addresses is the other side.
_ON_THE_OCCASION = frozenset({"in", "during", "at", "over", "on", "after", "following", "by", "via", "through"})
# "Updated B on his talks with C": B was not at them
_TELLING_OF = frozenset({"brief", "update", "inform", "tell", "question", "press", "ask"})
_INVITING = frozenset({"invitation", "offer", "plan", "promise", "wish", "request"})
# "Received the credentials of B"
_OF_THE_OTHER = frozenset({"credential", "credence"})
_TO_THE_OCCASION = _ON_THE_OCCASION | frozenset({"with", "from", "for", "into", "before", "to", "of", "behind"})


@dataclass(frozen=True, slots=True)
class Sides:
    """The mentions on the acting side and on the other side; `how` they were found: by grammar, order or sentence, as
    told before, or as a list."""

    acting: tuple[ActorMention, ...]
    other: tuple[ActorMention, ...]
    how: str


def find_sides(trigger: Token, wording: Wording, sentence: Span, scene: Scene) -> Sides:
    """The two sides of an encounter, from the parse, completed from the order of words where the parse leaves a side empty."""
    mentions = scene.actors_in(sentence)
    acting, other = _around(trigger, wording, mentions, scene)
    acting = _on_one_side(acting, other)
    how = "by grammar"
    if wording.family == "visits":  # a guest and a place: there is no other side to look for
        verb = clause_of(trigger)  # "At the invitation of A, the minister B will pay a visit"
        lost = [] if acting else subject_before(verb, mentions, other)
        return Sides(tuple(acting or (lost if lost and right_before(verb, lost[-1], scene) else ())), tuple(other), how)
    in_order = right_after if several(acting) else others_after
    if not other and (other := in_order(trigger, wording, mentions, acting)):
        how = "by order"
    if not acting and (agents := agent_after(trigger, mentions)):
        acting, how = agents, "by order"
        other = [mention for mention in other if mention not in agents]
    if not acting and (acting := subject_before(trigger, mentions, other)):
        how = "by grammar" if right_before(trigger, acting[-1], scene) else "by order"
    if wording.kind == "noun" and not other and not several(acting):
        listed = with_listed(
            acting, mentions, trigger, before=True
        )  # "the president of A and B are behind closed doors"
        both = several(listed) and how == "by grammar"
        acting, how = (listed, how) if both else (all_of_sentence(trigger, mentions, scene), "by sentence")
    if not other and (listed := listed_after_colon(trigger, mentions)):
        other, how = listed, "by order"
    programme = wording.kind == "noun" or scene.opens_line(trigger.idx)
    if programme and not acting and other and (whose := _whose_programme(trigger, scene)) is not None:
        acting, how = [whose], "by sentence"
    if wording.kind == "noun" and not acting and how == "by order":  # "on the telephone: he spoke to A and B"
        other = [mention for mention in other if clause_of(scene.root(mention)) == clause_of(trigger)]
    acting = acting or _speaking(trigger, other, scene)
    acting = with_listed(acting, mentions, trigger, before=True)
    other = with_listed([mention for mention in other if mention not in acting], mentions, trigger, before=False)
    return Sides(tuple(acting), tuple(other), how)


def _around(
    trigger: Token, wording: Wording, mentions: Sequence[ActorMention], scene: Scene
) -> tuple[list[ActorMention], list[ActorMention]]:
    """Who stands around the trigger by the parse, where it reads it as it is meant."""
    if wording.kind == "verb":
        if misread_infinitive(trigger):
            return _subjects(clause_of(trigger.head), mentions, scene), _subjects(trigger, mentions, scene)
        return _of_verb(trigger, wording, mentions, scene)
    apart = list(_of_own_clause(trigger, mentions, scene))
    return (apart, []) if apart else _of_noun(trigger, wording, mentions, scene)


def _on_one_side(acting: list[ActorMention], other: Sequence[ActorMention]) -> list[ActorMention]:
    """The acting side without those who stand among several others: A of "A said B was to blame, in calls with B and C"."""
    if not several(other):
        return acting
    others = {actor.key for mention in other for actor in mention.actors}
    return [mention for mention in acting if not {actor.key for actor in mention.actors} <= others]


def _speaking(trigger: Token, other: Sequence[ActorMention], scene: Scene) -> list[ActorMention]:
    """Who speaks of himself: A of "I met B in Rome, A said"."""
    verbs = subject_verbs(clause_of(trigger))  # "I look forward to sitting down with B"
    subjects = (child for verb in verbs for child in verb.children if child.dep_ == "nsubj")
    own = any(child.lower_ in ("i", "we") for child in subjects) or speaks_in_first_person(trigger)
    if not other or not (own or begins_message(trigger, scene)):
        return []
    name = speaker_at(trigger.idx, scene)
    others = {actor.key for mention in other for actor in mention.actors}
    quoted = [m for m in scene.actors if m.form is Form.NAME and name and m.actors[0].name == name]
    alone = writer_of(trigger, scene) or first_person_at(trigger.idx, scene)
    speaking = quoted or ([alone] if alone else [])
    return [m for m in speaking if m.actors[0].key not in others][:1]


def _whose_programme(noun: Token, scene: Scene) -> ActorMention | None:
    """Whose a programme is needs not be said in every line, nor where "the agenda includes talks with B"."""
    if scene.document.sections:
        return principal_of(noun.idx, scene)
    before = scene.sentence_before(noun.sent)
    if before is None or not on_a_programme(noun):
        return None
    return next((mention for mention in scene.actors_in(before) if mention.form is not Form.PARTY), None)


def several(mentions: Sequence[ActorMention]) -> bool:
    """True where the mentions act for more than one party: "A and B met" needs no other side."""
    return len({party for mention in mentions for party in mention.parties}) > 1


def _of_verb(
    verb: Token, wording: Wording, mentions: Sequence[ActorMention], scene: Scene
) -> tuple[list[ActorMention], list[ActorMention]]:
    acting: list[ActorMention] = []
    other: list[ActorMention] = []
    passive = any(c.dep_ == "auxpass" or (c.dep_ == "agent" and not tells_means(c)) for c in verb.children)
    for mention in mentions:
        found = relation(scene.root(mention), verb)
        if found is None:
            own = {party for one in acting for party in one.parties}
            if other and _listed_loosely(mention, verb, wording, scene) and not mention.parties & own:
                other.append(mention)
            continue
        if found.role in (Role.SUBJECT, Role.PASSIVE_SUBJECT):
            if passive and wording.family == "visits":
                acting.append(mention)  # "A is expected in Rome"
                continue
            if passive and "object" not in wording.partner:
                continue  # "Afghanistan was discussed by the two"
            (other if passive else acting).append(mention)
        elif found.role is Role.AGENT:
            acting.append(mention)
        elif _fills(found, wording):
            other.append(mention)
    other = _without_matters(verb, wording, acting, other, scene)
    other.extend(m for m in _whom(verb, wording.partner, mentions, scene) if m not in acting and m not in other)
    acting.extend(m for m in _hosts_below(verb, wording, mentions, scene) if m not in acting and m not in other)
    if not (other if passive else acting):
        borrowed = _borrowed_subject(verb, mentions, scene)
        (other if passive else acting).extend(
            mention for mention in borrowed if mention not in other and mention not in acting
        )
    return acting, other


def left_alone(root: Token) -> bool:
    """True for a person who stands in the place of a clause whose verb is left out."""
    return root.dep_ == "conj" and root.pos_ in ("NOUN", "PROPN")


def _without_matters(
    verb: Token, wording: Wording, acting: Sequence[ActorMention], other: list[ActorMention], scene: Scene
) -> list[ActorMention]:
    if wording.lemma not in SPEAKING_OF or not several(acting):
        return other
    return [mention for mention in other if not with_a_matter(scene.root(mention), verb)]


def _listed_loosely(mention: ActorMention, verb: Token, wording: Wording, scene: Scene) -> bool:
    """True for B of "met A in Rome and, two days later, B", whom the parse takes for an adverbial or a second clause."""
    root = scene.root(mention)
    if root.head != verb or "object" not in wording.partner or mention.begin < verb.idx:
        return False
    return mention.form is Form.NAME and (root.dep_ in ("npadvmod", "dep") or left_alone(root))


def _fills(found: Relation, wording: Wording) -> bool:
    if found.role is Role.OBJECT:
        return "object" in wording.partner
    return found.role is Role.PREPOSITION and (found.preposition in wording.partner or found.preposition == "with")


def _borrowed_subject(verb: Token, mentions: Sequence[ActorMention], scene: Scene) -> list[ActorMention]:
    """The subject of a verb that has none of its own, from the verb or noun above it."""
    below = verb
    ahead = verb.tag_ == "VBG" or verb.dep_ == "advcl"  # "Signing the accord in Rome, A and B smiled"
    for above in subject_verbs(verb):
        if above == verb:
            continue
        if not is_clause(above):  # "Wang, who met", "the minister due to meet"
            who = any(child.lower_ == "who" for child in verb.children)  # not "of Ghana, John Mahama, who met"
            at = [m for m in mentions if scene.root(m) == above or m.begin <= above.idx < m.end]
            named = [m for m in at if not (who and m.form is Form.PARTY)]
            if (
                who and not named
            ):  # "at the palace, the president, A, who later met B": the parse takes the palace for A
                named = [m for m in mentions if m.form is Form.NAME and _opens_who(verb, m)]
            if named or above.lemma_ not in _INVITING or clause_of(above) == above:
                return named
            return _subjects(clause_of(above), mentions, scene)  # "A accepted B's invitation to visit"
        controlled = controls_by_object(above) and below.dep_ in ("xcomp", "ccomp", "advcl")
        wanted = (Role.OBJECT,) if controlled else (Role.SUBJECT, Role.PASSIVE_SUBJECT)
        found = [
            m
            for m in mentions
            if (ahead or m.begin < verb.idx) and (r := relation(scene.root(m), above)) and r.role in wanted
        ]
        if found:
            return found
        below = above
    return []


def _opens_who(verb: Token, mention: ActorMention) -> bool:
    """True for A of "A, who met B"."""
    who = next((child for child in verb.children if child.lower_ == "who"), None)
    return who is not None and text_between(verb.sent, mention.end, who.idx) == ", " and mention.end < who.idx


def _of_noun(
    noun: Token, wording: Wording, mentions: Sequence[ActorMention], scene: Scene
) -> tuple[list[ActorMention], list[ActorMention]]:
    """ "A's meeting with B", "talks between A and B", "A held talks with B", "talks were held by A with B"."""
    acting: list[ActorMention] = []
    other: list[ActorMention] = []
    compound = True
    strangers = _between_strangers(noun, scene)
    for mention in mentions:
        found = relation(scene.root(mention), noun)
        if found is None:
            continue
        compound = compound and (found.role is Role.COMPOUND or found.preposition == "with")
        if found.role in (Role.POSSESSOR, Role.COMPOUND):
            acting.append(mention)
        elif found.preposition == "between" and strangers:
            continue
        elif found.role is Role.PREPOSITION and found.preposition in wording.partner | {"with", "between"}:
            own = found.preposition in ("between", "of") and noun.lemma_ not in _OF_THE_OTHER
            (acting if own else other).append(mention)
        elif (found.preposition == "of" and wording.family == "visits") or found.role is Role.AGENT:
            acting.append(mention)
    acting.extend(m for m in _hosted_by(noun, mentions, scene) if m not in acting)
    acting.extend(m for m in _whose(noun, mentions, scene) if m not in acting and m not in other)
    for verb in _holding(noun):
        acting.extend(m for m in _subjects(verb, mentions, scene) or _borrowed_subject(verb, mentions, scene))
        other.extend(m for m in mentions if (r := relation(scene.root(m), verb)) and r.preposition == "with")
    if wording.family == "visits" and acting:  # "A and B agreed to defer the visit of C": C alone is the guest
        return acting, other
    if not several(acting) or compound:  # "A will co-chair the US-Tunisia dialogue with B"
        acting.extend(m for m in _of_governor(noun, mentions, scene, other) if m not in acting and m not in other)
    return acting, other


def _whose(noun: Token, mentions: Sequence[ActorMention], scene: Scene) -> Iterator[ActorMention]:
    """Whom "whose" stands for: A of "A, whose encounter with B did not take place"."""
    verb = clause_of(noun)
    if verb.dep_ == "relcl" and any(child.lower_ == "whose" and child.dep_ == "poss" for child in noun.children):
        head = verb.head
        yield from (m for m in mentions if scene.root(m) == head or m.begin <= head.idx < m.end)


def _of_own_clause(noun: Token, mentions: Sequence[ActorMention], scene: Scene) -> Iterator[ActorMention]:
    """A and B of "C looked forward to the summit, which will take place between A and B": C has no part in it."""
    for verb in (child for child in noun.children if child.dep_ == "relcl"):
        between = [m for m in mentions if (r := relation(scene.root(m), verb)) and r.preposition == "between"]
        below = [child for child in verb.subtree if child.lower_ == "between"]
        yield from between or [m for m in mentions if any(word.is_ancestor(scene.root(m)) for word in below)]


def _between_strangers(noun: Token, scene: Scene) -> bool:
    """True for "meetings between the traffickers and officials of A and B": the first of the two sides acts for nobody."""
    between = (child for child in noun.children if child.lower_ == "between")
    first = next((word for preposition in between for word in preposition.children if word.dep_ == "pobj"), None)
    return first is not None and first.tag_ == "NNS" and not any(scene.in_actor(word.idx) for word in _own_words(first))


def _own_words(noun: Token) -> Iterator[Token]:
    """The words of a noun phrase without those joined to it."""
    joined = {word for child in noun.children if child.dep_ == "conj" for word in child.subtree}
    return (word for word in noun.subtree if word not in joined)


def _holding(noun: Token) -> Iterator[Token]:
    """The verb that tells in a relative clause who holds the talks: "talks which A was to hold with B fell through"."""
    for clause in (child for child in noun.children if child.dep_ == "relcl"):
        if any(word.lower_ in ("which", "that") and word.dep_ == "dobj" for word in clause.subtree):
            yield from (
                word for word in (clause, *clause.children) if word.lemma_ in ("hold", "have") and is_clause(word)
            )


def _of_governor(
    noun: Token, mentions: Sequence[ActorMention], scene: Scene, other: list[ActorMention]
) -> Iterator[ActorMention]:
    """The subject of the verb that the noun belongs to, and whoever stands "with" it: "A held, with B, three rounds of talks"."""
    verb = clause_of(noun)
    if not is_clause(verb):
        return
    above = list(_climb_prepositions(noun, verb))
    as_guest = noun.lemma_ == "guest" and above[-1:] == ["as"]
    if above and above[-1] not in _TO_THE_OCCASION and not as_guest:
        return
    yield from _subjects(verb, mentions, scene) or _borrowed_subject(verb, mentions, scene)
    other.extend(m for m in _whom(verb, frozenset(), mentions, scene) if m not in other)
    told_of = bool(above) and above[-1] in ("on", "about") and verb.lemma_ in _TELLING_OF
    addressed = bool(above) and above[-1] in _ON_THE_OCCASION and not told_of
    for mention in mentions:
        found = relation(scene.root(mention), verb)
        if found is None or mention in other:
            continue
        beside = found.preposition == "with" and verb.lemma_ not in _WITH_A_MATTER
        if beside or (
            addressed and mention.form is not Form.PARTY and (found.role is Role.OBJECT or found.preposition == "to")
        ):
            other.append(mention)


def _subjects(verb: Token, mentions: Sequence[ActorMention], scene: Scene) -> list[ActorMention]:
    """Who does, or in a passive clause undergoes, what the verb says."""
    roles = (Role.SUBJECT, Role.PASSIVE_SUBJECT, Role.AGENT)
    return [m for m in mentions if (found := relation(scene.root(m), verb)) and found.role in roles]


def _whom(
    verb: Token, partner: frozenset[str], mentions: Sequence[ActorMention], scene: Scene
) -> Iterator[ActorMention]:
    """Who "whom" stands for in a relative clause: "B, whom A received in Rome", "B, with whom A held talks"."""
    if verb.dep_ != "relcl":
        return
    objects = [child for child in verb.children if child.dep_ == "dobj" and "object" in partner]
    prepositions = [child for child in verb.children if child.lower_ in (partner | {"with"}) and child.pos_ == "ADP"]
    objects += [word for preposition in prepositions for word in preposition.children]
    if any(word.lower_ == "whom" for word in objects):
        head = verb.head
        yield from (
            m for m in mentions if m.form is not Form.PARTY and (scene.root(m) == head or m.begin <= head.idx < m.end)
        )


def _hosts_below(
    verb: Token, wording: Wording, mentions: Sequence[ActorMention], scene: Scene
) -> Iterator[ActorMention]:
    """The hosts of "A and B will gather for talks hosted by C"."""
    if wording.family != "meets":
        return
    for noun in verb.subtree:
        if noun.dep_ == "pobj" and noun.head.head == verb:
            yield from _hosted_by(noun, mentions, scene)


def _hosted_by(noun: Token, mentions: Sequence[ActorMention], scene: Scene) -> Iterator[ActorMention]:
    """The hosts of "talks hosted by A", who take part in them."""
    for verb in noun.children:
        if verb.dep_ == "acl" and verb.lemma_ in ("host", "convene", "chair", "mediate"):
            yield from (m for m in mentions if (r := relation(scene.root(m), verb)) and r.role is Role.AGENT)


def _climb_prepositions(noun: Token, verb: Token) -> Iterator[str]:
    token = noun
    while token not in (verb, token.head):
        if token.dep_ == "prep":
            yield token.lower_
        token = token.head
