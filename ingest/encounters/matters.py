"""Matters: talks that a sentence only asks for, backs, dwells on or takes for a means, and tells of no encounter."""

from spacy.tokens import Token

from ingest.encounters.clauses import clause_of, climb, is_clause, takes_with
from ingest.encounters.modality import CALLING
from ingest.encounters.scene import Scene
from ingest.mentions.actors import Form

# What governments ask for and back without a day: "dialogue between A and B"; a visit or a summit is an event.
_PROCESSES = frozenset({"dialogue", "negotiation", "talk", "consultation", "discussion"})
# What "the need for dialogue" and "a call for negotiations" hang on
_NEEDS = frozenset(
    "need necessity importance significance value call appeal support basis role path way commitment alternative priority push".split()
)
_NEEDS_BY = frozenset({"for", "of", "to"})
# "no progress in the dialogue between A and B", "a deadlock in the talks": how they go in general
_STATE_OF = frozenset(
    "progress continuation resumption normalisation normalization breakthrough deadlock stalemate impasse advance failure"
    " future pace stage".split()
)
_STATE_BY = frozenset({"in", "on", "of", "within"})
# "supported talks between A and B"; whoever welcomes or hosts them speaks of talks that are held
_BACKING = frozenset(
    "support back encourage promote advocate favour favor endorse facilitate prioritise prioritize stress underline emphasise emphasize"
    " highlight need".split()
)
# "the call focused on the negotiations between A and B", which are held elsewhere and another day
_DWELLING = frozenset("focus centre center concentrate touch dwell deal revolve build".split())
# "discussed the ongoing negotiations with C": what is spoken of is going on elsewhere
_DISCUSSING = frozenset({"discuss", "review", "address", "cover", "raise"})
_YET_TO_BE = frozenset(
    "possible potential new next upcoming further future direct proposed planned forthcoming".split()
)
# "agreed to continue discussions", "look forward to continuing this conversation", which is said at the end of every talk
_CONTINUING = frozenset("continue maintain pursue sustain deepen intensify strengthen enhance keep".split())
_GOES_ON = _PROCESSES | {"conversation", "contact", "exchange"}
_DWELLS_BY = frozenset({"on", "upon", "around", "with"})
# "held talks about the dialogue between A and B"
_ABOUT = frozenset({"about", "regarding", "concerning"})
# "should be settled through talks", "a solution by means of dialogue"
_MEANS = frozenset({"through", "via", "by"})
_SUPPOSED = frozenset({"to", "should", "must", "can", "could", "would", "may", "might", "ought", "be"})
_ENDS = frozenset("solution settlement resolution resolving end way path outcome peace".split())


def is_only_a_matter(noun: Token, scene: Scene) -> bool:
    """True for "stressed the need for dialogue between A and B" and "the call focused on the talks between A and B".

    Not where the talks have people or a day of their own: "called for talks between A and B in Rome on Monday".
    """
    if _is_to_go_on(noun, scene):
        return True
    if noun.lemma_.lower() not in _PROCESSES or any(child.dep_ == "poss" for child in noun.children):
        return False
    return _is_meant(_first_of_list(noun)) and not _is_an_event(noun, scene)


def with_a_matter(person: Token, verb: Token) -> bool:
    """True for C of "A and B discussed the negotiations with C": what they spoke of was with C."""
    withs = (step for step in climb(person, verb) if step.lower_ == "with" and step.head != verb)
    return any(takes_with(step.head) for step in withs)


def _is_to_go_on(noun: Token, scene: Scene) -> bool:
    """True for "agreed to continue discussions", of which no day is told and no other people."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_ not in _CONTINUING or noun.lemma_.lower() not in _GOES_ON:
        return False
    begin, last = verb.left_edge.idx, verb.right_edge
    days = any(begin <= day.begin < last.idx + len(last) for day in scene.dates_in(noun.sent))
    return verb.tag_ in ("VB", "VBG") and not days and not any(child.lower_ == "with" for child in noun.children)


def _first_of_list(noun: Token) -> Token:
    """ "Diplomacy" of "through diplomacy and dialogue": where a list hangs on its sentence."""
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    return noun


def _is_meant(noun: Token) -> bool:
    if noun.dep_ == "dobj":
        spoken_of = noun.head.lemma_ in _DISCUSSING and not any(c.lower_ in _YET_TO_BE for c in noun.children)
        backed = noun.head.lemma_ in _BACKING and not any(child.dep_ == "auxpass" for child in noun.head.children)
        return spoken_of or backed
    if noun.dep_ != "pobj":
        return False
    preposition, above = noun.head, noun.head.head
    word = preposition.lower_
    if word in _MEANS:
        return above.lemma_ in _ENDS or _is_supposed(clause_of(preposition))
    needed = above.lemma_ in _NEEDS and word in _NEEDS_BY
    if above.pos_ == "NOUN" and (needed or (above.lemma_.lower() in _STATE_OF and word in _STATE_BY)):
        return True
    if word in _ABOUT:
        return above.pos_ == "NOUN" or is_clause(above)
    calls = (above.lemma_ in CALLING or above.lemma_ == "be") and word == "for"  # "the union was for dialogue"
    return is_clause(above) and (calls or (above.lemma_ in _DWELLING and word in _DWELLS_BY))


def _is_supposed(verb: Token) -> bool:
    """True for "to resolve", "should be resolved" and "resolving", as against "they freed him through talks"."""
    helping = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return verb.tag_ == "VBG" or bool(helping & _SUPPOSED)


def _is_an_event(noun: Token, scene: Scene) -> bool:
    """True where people stand on the sides of the talks, or a day behind them."""
    last = noun.right_edge
    begin, end = noun.left_edge.idx, last.idx + len(last)
    people = any(m.form in (Form.NAME, Form.OFFICE) and begin <= m.begin < end for m in scene.actors_in(noun.sent))
    return people or any(begin <= day.begin < end for day in scene.dates_in(noun.sent))
