"""Meetings, talks, receptions and calls: a verb or noun of encounter with people on both sides."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from ingest.encounters.clauses import is_clause
from ingest.encounters.arguments import Sides, distinct, find_sides
from ingest.encounters.encounter import Encounter
from ingest.encounters.scene import Scene
from ingest.encounters.setting import Settings
from ingest.encounters.tense import read_noun, read_verb, to_come
from ingest.encounters.wording import Wording, Wordings
from ingest.mentions.actors import Actor, ActorMention, Form
from meetings.words import MeetingKind, Mode, OfficeKind

# How much the way in which the sides were found leaves of a trigger's weight.
_TRUST = {"by grammar": 1.0, "by order": 0.8, "by sentence": 0.6}
_FAMILIES = frozenset({"meets", "receives", "calls_on", "calls"})
# Below this weight a word tells of an encounter only where named people or offices stand on both sides ("A and B agreed").
_WEAK = 0.65
_SEPARATELY = re.compile(
    r"\b(?:separate(?:ly)?|each|respectively|in turn|success(?:ively|ion)|one by one|one after (?:the other|another)|individual(?:ly)?|one-on-ones|bilaterals|alone)\b", re.I
)
# "with A he spoke about gas; with B, about trains", "called on A in Rome and on B in Paris"
_REPEATED = re.compile(
    r"(?:^|[;,] |and )(?:[Ww]ith|[Oo]n) (?:(?:the|his|her|Mr|Ms|Mrs|Prime|President|Foreign|Minister|King|Sheikh)\.? )*(?!Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[A-Z]"
)
# "went to A, later to B": one each, though both are of one country
_LATER = re.compile(r"\b(?:later|then|afterwards|thereafter|subsequently|before that) (?:to|on|with|by)?\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:together|trilateral|three-way|tripartite|quadrilateral|four-way|joint(?:ly)?|all three|trio)\b", re.I)
_JOINT_NOUNS = frozenset(
    "dinner lunch luncheon breakfast banquet summit trilateral conference videoconference meeting session conversation reception".split()
)
_EACH_VERBS = frozenset({"meet", "receive", "see", "phone", "telephone", "call", "ring", "call on", "greet", "welcome", "host", "go"})
_HEADS = frozenset({OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT, OfficeKind.ORGANIZATION_HEAD, OfficeKind.SUPREME_LEADER})
_TAKES_PEOPLE = frozenset("meet see face join encounter receive welcome host greet embrace phone telephone ring call".split())
# "-General of the World Health Organization, Dr." has nine.
_TITLE_WORDS = 14
_OF_STATES = frozenset("talk negotiation summit meeting dialogue consultation round discussion session trilateral".split())
_PEOPLE = frozenset("guest visitor counterpart colleague leader host minister president premier diplomat envoy delegation".split())
_BY_PHONE = re.compile(r"\b(?:by|over the|on the|via) (?:tele)?phone\b|\btelephone|\bphone (?:call|conversation|talks)|\bphoned\b|\brang\b", re.I)
_BY_VIDEO = re.compile(
    r"\b(?:video[- ]?(?:conference|call|link|meeting|summit|teleconference)|videoconference|virtual(?:ly)?|online|(?:by|via|over|through) (?:a )?(?:video|zoom)|on (?:a )?screens?|through screens)\b",
    re.I,
)


def find_meetings(scene: Scene, wordings: Wordings, settings: Settings) -> Iterator[Encounter]:
    """Encounters told by the words of these families, in order of appearance."""
    for sentence in scene.sentences:
        for token in sentence:
            wording = wordings.of(token, _FAMILIES)
            if wording is None or _means_otherwise(token, wording, scene):
                continue
            sides = find_sides(token, wording, sentence, scene)
            yield from _encounters(token, wording, sides, sentence, scene, settings)


def _means_otherwise(token: Token, wording: Wording, scene: Scene) -> bool:
    """Readings of a word that are no encounter: "met the criteria", "called him a liar", "called on him to resign"."""
    if any(mention.begin <= token.idx < mention.end for mention in scene.gatherings):
        return wording.lemma != "summit" or not any(child.lower_ in ("with", "between") for child in token.children)
    if any(mention.begin <= token.idx < mention.end for mention in scene.actors):
        return True
    if wording.kind == "verb" and (_acts_on_a_thing(token, scene) or _speaks_of_something(token)):
        return True
    if token.lemma_ == "call" and token.pos_ == "NOUN":
        return any(child.lower_ == "for" or child.dep_ in ("acl", "relcl") and child.pos_ == "VERB" for child in token.children)
    if token.lemma_ == "call" and token.pos_ == "VERB":
        extra = {child.dep_ for child in token.children} & {"oprd", "xcomp", "ccomp"}
        return bool(extra) or any(child.lower_ == "for" or child.dep_ == "prt" for child in token.children)
    if token.lemma_ in ("face", "see"):
        extra = {child.dep_ for child in token.children}
        return "dobj" not in extra and bool(extra & {"ccomp", "xcomp", "oprd"})
    return token.pos_ == "NOUN" and token.dep_ in ("compound", "amod", "nmod")  # "call-centre gangs"


def _names_follow(title: Token, scene: Scene) -> bool:
    """True for "joining the head of the bank, Jim Kim": the object is the title of the name behind it."""
    for mention in scene.actors_in(title.sent):
        between = scene.doc.char_span(title.idx + len(title), mention.begin, alignment_mode="contract")
        if mention.begin > title.idx and mention.form is Form.NAME and between is not None and len(between) < _TITLE_WORDS:
            return title.tag_.startswith("NNP") and not any(is_clause(token) for token in between)
    return False


def _speaks_of_something(verb: Token) -> bool:
    """True for "the prime ministers of A and B spoke about their tenders": to whom is not told."""
    if verb.lemma_ != "speak" or any(child.lower_ in ("with", "to", "by", "on", "over", "via") for child in verb.children):
        return False
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return subject is not None and subject.pos_ != "PRON" and not any(c.dep_ in ("nummod", "det") for c in subject.children if c.lower_ != "the")


def _acts_on_a_thing(verb: Token, scene: Scene) -> bool:
    """True for "met resistance", "faced the cameras", "saw a film": the object is nobody."""
    if verb.lemma_ not in _TAKES_PEOPLE:
        return False
    objects = [child for child in verb.children if child.dep_ in ("dobj", "dative")]
    if any(_names_follow(child, scene) for child in objects):
        return False
    return bool(objects) and not any(
        child.lower_ in ("other", "another") or child.lemma_ in _PEOPLE or any(m.begin <= child.idx < m.end for m in scene.actors) for child in objects
    )


def _encounters(
    token: Token, wording: Wording, sides: Sides, sentence: Span, scene: Scene, settings: Settings
) -> Iterator[Encounter]:
    reading = read_verb(token) if wording.kind == "verb" else read_noun(token)
    if reading.status is None:
        return
    mode = _mode(wording, sentence, scene, token)
    groups = list(_groups(token, wording, sides, sentence))
    for group in groups:
        actors = _leaders_of(group, scene) if _of_leaders(token) else group
        if not _enough(actors, wording, sides):
            continue
        bilateral = len({party for actor in actors for party in actor.parties}) == 2
        own = _own_date_word(group, sides, sentence, scene) if len(groups) > 1 else None
        when = settings.when(own or token, sentence, reading)
        yield Encounter(
            begin=sentence.start_char,
            end=sentence.end_char,
            trigger=token.idx,
            actors=actors,
            mode=mode,
            kind=MeetingKind.BILATERAL if bilateral else MeetingKind.MULTILATERAL,
            reading=to_come(reading, when, scene.published),
            rule=f"{wording.family}.{wording.lemma.replace(' ', '_')}.{wording.kind}",
            certainty=wording.weight * _TRUST[sides.how],
            when=when,
            place=settings.place(token, sentence, mode),
            gathering=settings.gathering(token, sentence, when=when, bilateral=bilateral),
            apart=len(groups) > 1,
            reasons=tuple(mention.why for mention in (*sides.acting, *sides.other)),
        )


def _own_date_word(group: Sequence[Actor], sides: Sides, sentence: Span, scene: Scene) -> Token | None:
    """ "He saw A on Monday and B on Tuesday": the word by which the other side's own date is found; None without one."""
    keys = {actor.key for actor in group}
    index = next((i for i, m in enumerate(sides.other) if keys & {actor.key for actor in m.actors}), None)
    if index is None:
        return None
    mention = sides.other[index]
    end = sides.other[index + 1].begin if index + 1 < len(sides.other) else sentence.end_char
    dated = any(mention.end <= date.begin < end for date in scene.dates_in(sentence))
    return scene.root(mention) if dated else None


def _of_leaders(token: Token) -> bool:
    """True for a "summit" and a "leaders' meeting": where countries are told, their heads are meant."""
    return token.lemma_ == "summit" or any(child.lemma_ == "leader" for child in token.children)


def _leaders_of(actors: tuple[Actor, ...], scene: Scene) -> tuple[Actor, ...]:
    """The actors, with the heads whom the article names in the place of parties as a whole."""
    named = [actor for mention in scene.actors for actor in mention.actors if actor.name and actor.office_kind in _HEADS]
    heads = {actor.key: actor for actor in reversed(named)}.values()
    replaced = (
        [head for head in heads if set(head.parties) & set(actor.parties)] or [actor] if not actor.name else [actor] for actor in actors
    )
    return tuple({actor.key: actor for group in replaced for actor in group}.values())


def _enough(actors: Sequence[Actor], wording: Wording, sides: Sides) -> bool:
    """At least two parties; for verbs with people among them, for weak words with people for both that grammar vouches for."""
    parties = {party for actor in actors for party in actor.parties}
    people = [actor for actor in actors if actor.name or actor.office]
    if len(parties) < 2:
        return False
    if not people:  # "Ukraine met Spain" is a match more often than a meeting, "talks between Ukraine and Spain" are talks
        return wording.kind == "noun" and wording.lemma in _OF_STATES
    if wording.weight >= _WEAK:
        return True
    return (sides.how == "by grammar" or bool(sides.other)) and len({party for actor in people for party in actor.parties}) >= 2


def _groups(token: Token, wording: Wording, sides: Sides, sentence: Span) -> Iterator[tuple[Actor, ...]]:
    """Who met together: everybody, or the acting side with one party of the other side at a time."""
    acting = _actors(sides.acting)
    other = [actor for actor in _actors(sides.other) if actor.key not in {a.key for a in acting}]
    own = {party for actor in acting for party in actor.parties}
    foreign = [actor for actor in other if not set(actor.parties) <= own]
    by_party: dict[tuple[str, ...], list[Actor]] = {}
    later = any(_LATER.search(sentence.doc.text[a.end : b.begin]) for a, b in zip(sides.other, sides.other[1:], strict=False))
    for actor in foreign:
        by_party.setdefault((actor.key,) if later else actor.parties, []).append(actor)
    if len(by_party) > 1 and len(sides.other) > 1 and acting and _one_each(token, wording, sentence):
        for group in by_party.values():
            yield (*acting, *group)
    else:
        yield (*acting, *other)


def _one_each(token: Token, wording: Wording, sentence: Span) -> bool:
    if _TOGETHER.search(sentence.text):
        return False
    if _SEPARATELY.search(sentence.text):
        return True
    if len(_REPEATED.findall(sentence.text)) > 1:
        return True
    if wording.kind == "verb":
        return wording.lemma in _EACH_VERBS
    return token.tag_ == "NNS" and token.lemma_ in ("meeting", "session", "call", "bilateral", "conversation", "one-on-one")


def _actors(mentions: Sequence[ActorMention]) -> list[Actor]:
    """Each actor once; a party as a whole only where nobody else acts for it."""
    named: dict[str, Actor] = {}
    for mention in distinct(mentions):
        for actor in mention.actors:
            named.setdefault(actor.key, actor)
    spoken_for = {party for key, actor in named.items() if not key.startswith("party:") for party in actor.parties}
    return [actor for key, actor in named.items() if not (key.startswith("party:") and set(actor.parties) <= spoken_for)]


def _mode(wording: Wording, sentence: Span, scene: Scene, token: Token) -> Mode:
    text = sentence.text
    if _BY_VIDEO.search(text):
        return Mode.VIDEO
    if _BY_PHONE.search(text):
        return Mode.CALL
    if wording.mode is Mode.CALL and wording.lemma == "speak" and _in_a_place(sentence, scene):
        return Mode.IN_PERSON
    return wording.mode


def _in_a_place(sentence: Span, scene: Scene) -> bool:
    """ "Spoke with B in Rome" was no call."""
    text = scene.doc.text
    return any(re.search(r"\b(?:in|at) (?:the )?$", text[max(0, p.begin - 8) : p.begin]) for p in scene.places_in(sentence))
