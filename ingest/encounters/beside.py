"""Beside: verbs of many meanings ("have", "give", "bring", "open"), which tell of an encounter only with certain words beside them."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from spacy.tokens import Token

from ingest.encounters.clauses import Role, clause_of, relation
from ingest.encounters.scene import Scene
from ingest.encounters.word_order import with_listed
from ingest.encounters.wording import Wording
from ingest.mentions.actors import Form

_MEAL = r"(?:breakfast|lunch|luncheon|dinner|supper|tea|coffee|banquet|meal|brunch)"
_SHARED_SPOTS = r"(?:table|room|roof|sofa|tent|stage|hall)"
_ONE_TABLE = rf"(?:to|at|around|round|in|into|under|on|behind) (?:one|the same|a single) (?:[a-z]+ )?{_SHARED_SPOTS}\b"
# "for lunch", "over to dinner", "at his table", "on the phone", "coming to Oslo", "in one room"
_HAVING = re.compile(
    rf"\b(?:(?:for|to|over|at) (?:an? |the )?(?:[a-z-]+ )?{_MEAL}|for (?:talks|a (?:[a-z-]+ )?(?:chat|visit|meeting))"
    rf"|at (?:his|her|the|their) (?:[a-z]+ )?(?:table|side)|on the (?:phone|telephone|line)|(?:coming|over) (?:to|for)"
    rf"|online\b|{_ONE_TABLE})",
    re.IGNORECASE,
)
_AUDIENCE = r"(?:audience|reception|warm welcome|red-carpet welcome|tour of)"
_GIVING = re.compile(rf"\b(?:{_MEAL}|an? (?:[a-z]+ )?{_AUDIENCE}|guard of hono(?:u)?r)\b", re.IGNORECASE)
_TOGETHER = re.compile(
    rf"\b(?:{_ONE_TABLE}|(?:to|at|around|round) (?:the|his|her) (?:[a-z]+ )?table\b|face to face\b|to shake hands\b"
    r"|across (?:a|the) table\b)",
    re.IGNORECASE,
)
_MESSAGE = r"(?:(?:written|verbal|oral|personal|special|handwritten) message|message from)"
_PAPERS = re.compile(
    rf"\b(?:letters?|note verbale|protest note|{_MESSAGE}|credentials|invitation|medal|order of)\b", re.IGNORECASE
)
_WALK = r"(?:walk|ride|drive|stroll|spin|tour)"
_OUTINGS = re.compile(
    rf"\b(?:(?:for|on) an? (?:[a-z-]+ )?{_WALK}|(?:to|for) (?:an? )?(?:[a-z-]+ )?{_MEAL}|to see|around the|through the)\b",
    re.IGNORECASE,
)
_LINE = re.compile(r"\b(?:phone|telephone|receiver|handset|line)\b", re.IGNORECASE)
# What two leaders open, tour or watch on one spot: not "open their campaigns", "watch the polls".
_SITES = frozenset(
    "bridge road railway plant factory pipeline terminal school hospital embassy consulate exhibition monument checkpoint crossing post"
    " port airport forum conference centre center memorial mosque church museum dam station tunnel line refinery base park stadium"
    " mission office shed laboratory village camp site".split()
)
_SHOWS = frozenset(
    "match parade fireworks show performance exercise game launch signing ceremony film concert race".split()
)
_ROUNDS = frozenset(
    "meeting session commission committee council talk round sitting dialogue consultation plenary".split()
)
_AGENDAS = frozenset("agenda list item point file dossier programme program draft text topic".split())
# "thanked B for two days of frank talks", "for his hospitality"
_THANKED_FOR = re.compile(
    r"\bfor (?:[\w'’“\"-]+ ){0,6}?[“\"]?(?:talks|meeting|debate|discussions?|conversation|exchange of views|hospitality|reception"
    r"|(?:warm )?welcome|visit|visiting|coming|receiving (?:him|her|them|me|us))\b",
    re.IGNORECASE,
)
_TOASTS = frozenset({"glass", "toast"})
_FLAGS = frozenset({"flag"})
_SENT_PAPERS = frozenset(
    "message congratulation felicitation greeting letter cable telegram condolence wish fire accusation barb insult threat"
    " ambassador prisoner".split()
)
_ANYTHING: Final[frozenset[str]] = frozenset()
# What is done on one spot by whoever does it together; nothing listed: whatever it is done to.
_DONE_TOGETHER: Final[Mapping[str, frozenset[str]]] = {
    "open": _SITES,
    "inspect": _ANYTHING,
    "tour": _SITES,
    "watch": _SHOWS,
    "witness": _SHOWS,
    "plant": _ANYTHING,
    "walk": _ANYTHING,
    "stroll": _ANYTHING,
    "raise": _TOASTS | _FLAGS,
    "hoist": _FLAGS,
    "chair": _ROUNDS,
}


def _exchanges_papers(verb: Token) -> bool:
    """True for "exchanged congratulatory messages" and "exchanged letters", which are sent; "exchanged views" needs company."""
    sent = {child.lemma_.lower() for child in verb.children if child.dep_ in ("dobj", "nsubjpass")}
    return bool(sent & _SENT_PAPERS)


def lacks_company(verb: Token, wording: Wording, scene: Scene) -> bool:
    """True where nothing beside a verb of many meanings says that the people around it were together."""
    if wording.kind != "verb":
        return False
    if wording.lemma == "reach":  # "picked up the phone and reached B"
        return not _LINE.search(_text(verb, verb.sent.start, verb.i))
    if (told_by := _TOLD_BY.get(wording.lemma)) is not None:
        return not told_by.search(_behind(verb))
    looks = _LOOKS.get(wording.lemma)
    return looks is not None and not looks(verb, scene)


def _behind(verb: Token) -> str:
    """The rest of the sentence up to a semicolon."""
    return _text(verb, verb.i + 1, verb.sent.end).split(";")[0]


def _text(verb: Token, begin: int, end: int) -> str:
    text: str = verb.doc[begin:end].text
    return text


def _has_somebody(verb: Token, scene: Scene) -> bool:
    return _HAVING.search(_behind(verb)) is not None or _in_a_city(verb, scene)


def _in_a_city(verb: Token, scene: Scene) -> bool:
    """True for "had B in Beijing", "expects B in Tripoli on Monday": a place of the verb or of whom it acts on."""
    if any(child.dep_ in ("xcomp", "advcl") and child.tag_ == "VB" for child in verb.children):
        return False
    for place in scene.places_in(verb.sent):
        token = scene.token_at(place.begin, place.end)
        if token is not None and token.dep_ == "pobj" and token.head.lower_ in ("in", "at") and token.idx > verb.idx:
            above = token.head.head
            if above == verb or (above.head == verb and above.dep_ in ("dobj", "ccomp")):
                return True
    return False


def _brings_together(verb: Token, scene: Scene) -> bool:
    """True for "brought A and B to one table", and with people of two parties or more also for "brought them to Doha".

    Not for "brought the warring sides to the table", which is a way of speaking.
    """
    people = [m for m in scene.actors_in(verb.sent) if m.form is not Form.PARTY]
    brought = [m for m in people if (r := relation(scene.root(m), verb)) and r.role is Role.OBJECT]
    if brought and _TOGETHER.search(_behind(verb)):
        return True
    of_several = len({party for mention in brought for party in mention.parties}) > 1
    to_a_city = any(
        place.is_city and place.begin > verb.idx and scene.text[: place.begin].endswith(" to ")
        for place in scene.places_in(verb.sent)
    )
    return verb.lemma_ == "bring" and of_several and to_a_city


def _done_together(verb: Token, scene: Scene) -> bool:
    """True for "A and B opened the bridge": two people or more of several parties who do it in one place."""
    things = _DONE_TOGETHER[verb.lemma_.lower()]
    done_to = [child.lemma_.lower() for child in verb.children if child.dep_ == "dobj"]
    return (not things or bool(things & set(done_to))) and _several_do_it(verb, scene)


def _several_do_it(verb: Token, scene: Scene) -> bool:
    """True where people of several parties are the subject."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None:
        return False
    people = [m for m in scene.actors_in(verb.sent) if m.form in (Form.NAME, Form.OFFICE, Form.GROUP)]
    doing = [m for m in people if (r := relation(scene.root(m), verb)) and r.role is Role.SUBJECT]
    if subject.tag_ == "NNS":  # "the presidents of A and B, C and D, opened": the parse hangs the names on B
        doing += [m for m in people if subject.is_ancestor(scene.root(m))]
    doing = with_listed(doing, people, verb, before=True)
    return len({party for mention in doing for party in mention.parties}) > 1


def _goes_through(verb: Token, scene: Scene) -> bool:
    """True for "A and B worked through an agenda of nineteen items"."""
    through = (child for child in verb.children if child.lower_ == "through")
    things = {word.lemma_.lower() for preposition in through for word in preposition.children}
    things |= {child.lemma_.lower() for child in verb.children if child.dep_ == "dobj"}
    return bool(things & _AGENDAS) and _several_do_it(verb, scene)


def _done_in_a_city(verb: Token, scene: Scene) -> bool:
    """True for "the accord that A and B reached in Rome": elsewhere it may have been their envoys, or years of letters."""
    tokens = (scene.token_at(place.begin, place.end) for place in scene.places_in(verb.sent) if place.is_city)
    there = any(
        city is not None and city.dep_ == "pobj" and city.head.lower_ in ("in", "at") and clause_of(city) == verb
        for city in tokens
    )
    return there and _several_do_it(verb, scene)


def _visits_somebody(verb: Token, scene: Scene) -> bool:
    """True for "visited the pope in Rome", not for "visited China"."""
    people = (m for m in scene.actors_in(verb.sent) if m.form in (Form.NAME, Form.OFFICE))
    return any((r := relation(scene.root(m), verb)) is not None and r.role is Role.OBJECT for m in people)


def _goes_to_somebody(verb: Token, scene: Scene) -> bool:
    """True for "went to B with a request", not for "wished each other good night and went off"."""
    people = (m for m in scene.actors_in(verb.sent) if m.form in (Form.NAME, Form.OFFICE, Form.GROUP))
    return any((r := relation(scene.root(m), verb)) is not None and r.preposition == "to" for m in people)


_TOLD_BY: Final[Mapping[str, re.Pattern[str]]] = {
    "give": _GIVING,
    "take": _OUTINGS,
    "thank": _THANKED_FOR,
    **dict.fromkeys(("hand", "deliver", "present"), _PAPERS),
}
_LOOKS: Final[Mapping[str, Callable[[Token, Scene], bool]]] = {
    "have": _has_somebody,
    "expect": _in_a_city,
    "bring": _brings_together,
    "put": _brings_together,
    "get": _brings_together,
    "seat": _brings_together,
    "visit": _visits_somebody,
    "exchange": lambda verb, _: not _exchanges_papers(verb),
    "go": _goes_to_somebody,
    **dict.fromkeys(("get through", "work through", "go through"), _goes_through),
    **dict.fromkeys(("reach accord", "reach agreement", "reach deal", "reach understanding"), _done_in_a_city),
    **dict.fromkeys(("strike deal", "found", "launch"), _done_in_a_city),
    **dict.fromkeys(_DONE_TOGETHER, _done_together),
}
