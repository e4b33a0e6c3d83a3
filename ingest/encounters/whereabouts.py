"""Whereabouts: whether the words around a place say that something is there."""

import re

from ingest.encounters.clauses import clause_of
from ingest.encounters.scene import Scene
from ingest.mentions.places import PlaceMention, dates_a_line

# "the Black Sea resort of", "Egypt's", "the southwestern Japanese city of", "the castle of"
_BETWEEN = (
    r"(?: (?:the|its|his|their|nearby|neighbou?ring|central|downtown|[a-z-]*(?:north|south|east|west)[a-z]*|coastal"
    r"|border|frontier|capital|city|town"
    r"|village|streets|suburbs?|outskirts|heart|cent(?:er|re)|airport|port|resort|lakeside|seaside|mountain|historic"
    r"|ancient|old|holy|island|sea|state|post|of|castle|palace"
    r"|[A-Z][\w.’'-]+))* \Z"
)
_IN = re.compile(
    r"\b(?i:in|at|near|outside|inside|around|reached|visiting|left|leaves|leaving|(?:back|return\w*|home) from"
    r"|(?:fl\w+|out) out of|on the island of|(?:kilomet\w+|km|miles|hours?) (?:from|off|of|\w+ of))" + _BETWEEN
)
_TO = re.compile(r"\b(?i:to|into)" + _BETWEEN)
_BEFORE_COMMA = re.compile(
    r"\b(?:in|at) (?:the )?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z][\w’'. -]{2,40}, (?:in |at "
    r"|near )?\Z"
)
# "a sixth round, set for Muscat on 15 June"
_FIXED_FOR = re.compile(r"\b(?:set|planned|scheduled|slated|pencilled in|foreseen|due|fixed|booked|arranged) for \Z")
_HOST_AFTER = re.compile(r" (?:play(?:ed|s|ing)|was|is|acted as) (?:the )?host\b")
_GOING = frozenset(
    "go fly come travel arrive return head drive visit sail welcome invite hurry rush cross journey move bring take call summon jet"
    " ride trip visit pop dash hop swing emplane".split()
)
_VISITING = frozenset({"visit", "tour", "reach"})
# "the ambassador of Chile to Ghana": a post, which nobody goes to
_POST_AT = re.compile(
    r"\b(?i:ambassadors?|envoys?|high commissioners?|representatives?|charg[eé] d['’]? ?aff?aires|consuls?(?: general)?|consuls?-general"
    r"|delegates?|observers?|emissary|head of mission|mission|embassy)(?: designate|-designate)?"
    r"(?: (?:of|the|and|for|[A-Z][\w.’'-]*),?)* (?:accredited )?to (?:the )?(?:(?:Kingdom|Republic|State|Sultanate|Commonwealth"
    r"|Federation|Union|[A-Z]\w+ Republic|United States) of )?\Z"
)
# "left Entebbe for Mwanza", "flew out of Belgrade": where somebody was
_LEAVES_FOR = re.compile(
    r"\b(?i:left|leaves?|leaving|depart(?:s|ed|ing)?|set (?:off|out)|heads?|headed|heading|bound|embark(?:s|ed)?)"
    r"(?: [A-Z][\w’'-]+| here| home|,? today| yesterday| tomorrow| tonight| on \w+day| \w+day){0,4} for (?:the )?\Z"
)
_FOR_ELSEWHERE = re.compile(r"(?:,? (?:today|yesterday|tonight|(?:on )?[A-Z]\w+day))? for (?:the )?[A-Z]")
# "visiting US Secretary of State A": who comes from there
_VISITOR = re.compile(r"\b[Vv]isiting (?:the )?\Z")
_TITLE_AFTER = re.compile(
    r"(?:['’]s)? (?:[A-Z][a-z]|[A-Z]{2}\b|(?:(?:deputy|vice|prime|foreign|defen[cs]e|special|senior|top) )*"
    r"(?:minister|president|premier|secretary|officials?|diplomat|envoy|delegation|leader|counterpart|chancellor|king|emir)\b)"
)
_LEAVES = re.compile(r"\b(?i:left|leaves?|leaving|depart(?:s|ed|ing)?)(?: from)? \Z")
# What happens somewhere and is spoken of elsewhere.
_MATTERS = frozenset(
    "war conflict crisis situation development fighting violence ceasefire truce peace election coup unrest protest famine drought"
    " earthquake flood attack strike invasion operation troop soldier force army refugee hostage prisoner citizen investment project"
    " plant mine port pipeline stability security settlement escalation tension genocide reconstruction".split()
)
_LOOK_BACK = 90


def stands_in(scene: Scene, place: PlaceMention) -> bool:
    """True for "in Rome", "near the border town of Busia", "at Villa Madama, Rome", "flew to Rome"; not for "a train to Rome"."""
    begin = max(0, place.begin - _LOOK_BACK)
    before = scene.text[begin : place.begin]
    if _is_of_somebody(before, scene, place) or (
        _LEAVES.search(before) and _FOR_ELSEWHERE.match(scene.text, place.end)
    ):
        return False
    if _LEAVES_FOR.search(before) or _IN.search(before) or _BEFORE_COMMA.search(before):
        return True
    if _HOST_AFTER.match(scene.text, place.end):
        return True
    if place.is_city and (_FIXED_FOR.search(before) or dates_a_line(scene.text, place.begin, place.end)):
        return True
    return (bool(_TO.search(before)) and _goes_there(scene, place)) or _is_visited(scene, place)


def _is_of_somebody(before: str, scene: Scene, place: PlaceMention) -> bool:
    """True for "Beijing's ambassador", "the ambassador to China", "visiting US Secretary A" and "discussed the war in Gaza"."""
    if _is_matter(scene, place) or scene.text.startswith(("'s", "’s"), place.end):
        return True
    visitor = _VISITOR.search(before) is not None and _TITLE_AFTER.match(scene.text, place.end) is not None
    return visitor or _POST_AT.search(before) is not None


def _is_matter(scene: Scene, place: PlaceMention) -> bool:
    """True for "discussed the war in Gaza": the place belongs to what was spoken of."""
    token = scene.token_at(place.begin, place.end)
    if token is None:
        return False
    preposition = next((word for word in token.ancestors if word.pos_ != "PROPN"), None)
    if preposition is not None and preposition.dep_ == "conj":
        return True  # "the situation in and around Tripoli"
    return preposition is not None and preposition.pos_ == "ADP" and preposition.head.lemma_.lower() in _MATTERS


def _is_visited(scene: Scene, place: PlaceMention) -> bool:
    """True for "visited Copenhagen and met B"."""
    token = scene.token_at(place.begin, place.end)
    visited = token is not None and token.dep_ == "dobj" and token.head.lemma_ in _VISITING
    return token is not None and visited and place.is_city and token.head.dep_ != "relcl"


def _goes_there(scene: Scene, place: PlaceMention) -> bool:
    token = scene.token_at(place.begin, place.end)
    if token is None:
        return False
    above = next((word for word in token.ancestors if word.pos_ in ("VERB", "NOUN")), token)
    return above.lemma_ in _GOING or clause_of(token).lemma_ in _GOING
