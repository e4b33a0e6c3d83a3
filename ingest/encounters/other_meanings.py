"""Other meanings: where a word of encounter tells of none: "met resistance", "called him a liar", "saw a film"."""

import re
from collections.abc import Callable
from typing import Final

from spacy.tokens import Span, Token

from ingest.encounters.calling import names_or_judges
from ingest.encounters.clauses import is_clause
from ingest.encounters.matters import is_only_a_matter
from ingest.encounters.meanings_of_verbs import MEANINGS_OF_VERBS
from ingest.encounters.scene import Scene
from ingest.encounters.wording import Wording
from ingest.mentions.actors import Form
from ingest.tokens import text_of

_TAKESPEOPLE = frozenset(
    "meet see face join encounter receive welcome host greet embrace phone telephone ring call tell assure press "
    "inform remind show promise have expect take thank".split()
)
PEOPLE = frozenset(
    "guest visitor counterpart colleague leader host minister president premier diplomat envoy delegation".split()
)
INVITING = frozenset({"invite", "ask"})
_SEATS = frozenset("office palace ministry residence capital chancellery table house country castle".split())
# "their frequent consultations", "regular contacts": of no day
_HABITUAL = frozenset("frequent regular close constant continuous periodic routine intensive continuing".split())
_KEPT_UP = frozenset("consultation contact dialogue exchange discussion talk conversation".split())
_KEEPING_UP = frozenset({"maintain", "keep", "sustain", "preserve", "intensify", "deepen", "strengthen", "enhance"})
# In "said after the talks that A will meet" the parse takes "that" for what is met.
_RELATIVES = frozenset({"that", "which", "who", "whom"})
_ZONES = frozenset({"GMT", "UTC", "BST", "CET", "EST", "EDT", "IST", "hrs", "hours", "a.m", "p.m", "a.m.", "p.m."})
# "-General of the World Health Organization, Dr." has nine.
_TITLE_WORDS = 14


# Of what these verbs act on or tell "about" it is only spoken: "discussed the opening of talks", "briefed him on the summit".
_SPEAKING_OF = frozenset(
    "discuss review raise address mention describe recall analyse analyze brief inform update consider know learn ask"
    " question".split()
)
_ABOUT = frozenset({"on", "about", "regarding", "concerning", "of"})
_MATTERS = frozenset(
    "trade accession peace ceasefire truce nuclear disarmament membership climate border tariff".split()
)
_GOING_ON = frozenset(
    "restart resume continue relaunch accelerate launch start begin open conclude finalise finalize advance".split()
)
# "the arrangements for the 45th session", "preparations for the ministerial meeting"
_PREPARING = re.compile(
    r"\b(?:preparations?|arrangements?|groundwork|no (?:dates?|plans?|venue)) (?:made |set |fixed )?for (?:the |its |this |a |any )?"
    r"(?:[\w’'-]+ ){0,3}[\w’'-]*\Z",
    re.IGNORECASE,
)
_PREPARING_WORDS = 9
_REACHING = frozenset({"reach", "achieve", "make", "conclude", "adopt", "sign"})
# "Agreed on the date of the next round"
_ARRANGED = frozenset({"date", "agenda", "venue", "format", "timetable"})
HOURS = frozenset({"hour", "minute", "morning", "afternoon", "evening"})
_RELATIONS = frozenset(
    "relation tie cooperation trade proposal plan effort demand idea move process initiative bill policy".split()
)
_MATTERS_THAT_MEET = frozenset(
    "sanction measure announcement decision remark statement suggestion call request appeal offer".split()
)
_AROUND_TIME = frozenset({"after", "following", "in", "during", "for", "over"})
_HAVING_TIME = frozenset("have get find take give grant enjoy share propose suggest float request seek want".split())
_MEALS = frozenset({"breakfast", "lunch", "luncheon", "dinner", "supper", "tea", "coffee"})
# In these nobody meets but on a screen or page: "in the new season of the series, the queen receives B".
_FICTION = re.compile(
    r"\b[Ii]n (?:[\w\"“”‘’'-]+ ){0,5}?(?:(?:new|first|second|third|final|last|latest) season|episode|film(?! festival)|movie|musical"
    r"|biopic|sitcom)\b"
)
_BEFORE_RUMOURS = frozenset("be no much any some amid amidst despite hear with".split())
# What meets in these is one government's own.
_HOUSES = frozenset(
    "cabinet party parliament parliamentary government coalition caucus faction board staff shareholder campaign".split()
)


def other_meaning(token: Token, wording: Wording, scene: Scene) -> str | None:
    """What the word does instead of telling of an encounter ("acts on a thing, resistance"); None where it may tell of one.

    It may name a gathering or an actor, stand in a compound, or have an object that is nobody.
    """
    if is_fiction(token.sent):
        return "it is told of a film or a book"
    if scene.in_gathering(token.idx):
        talks = wording.lemma == "summit" and any(child.lower_ in ("with", "between") for child in token.children)
        return None if talks else "it belongs to the name of a gathering"
    if scene.in_actor(token.idx):
        return "it belongs to the name or title of somebody"
    return _of_noun(token, wording, scene) if wording.kind == "noun" else _of_verb(token, scene)


def is_fiction(sentence: Span) -> bool:
    """True for what a film, a play or a series shows: "in the last episode the president flies to Moscow"."""
    return _FICTION.search(text_of(sentence)) is not None


def _of_noun(noun: Token, wording: Wording, scene: Scene) -> str | None:
    if noun.dep_ in ("compound", "amod", "nmod") and wording.lemma != "meets":  # "Meets the premier", taken for a name
        return f"it only describes “{noun.head.text}”"
    if wording.lemma == "visit" and wording.family == "calls_on" and not _is_to_somebody(noun, scene):
        return "it goes to a place"
    if noun.lemma_ == "guest" and not _is_of_somebody(noun, scene):
        return "whose guest is not told"
    if noun.lemma_ in HOURS and not _is_shared(noun, scene):
        return "nobody is told to share it"
    if is_only_a_matter(noun, scene):
        return "it is only asked for or spoken of"
    return next((meaning for means, meaning in _MEANINGS_OF_NOUNS if means(noun)), None)


def _of_verb(verb: Token, scene: Scene) -> str | None:
    thing = _thing_acted_on(verb, scene) or _thing_met_with(verb, scene)
    if thing is not None:
        return f"it acts on “{thing.text}”, which is nobody"
    if verb.lemma_ in INVITING and not _invites_somewhere(verb, scene):
        return "it invites to no place"
    if names_or_judges(verb, scene):
        return "it names, judges or calls for something"
    return next((meaning for means, meaning in MEANINGS_OF_VERBS if means(verb)), None)


def _is_to_somebody(visit: Token, scene: Scene) -> bool:
    """True for "a visit to the pope", not for "a visit to China"."""
    to = [child for child in visit.children if child.lower_ == "to"]
    people = [m for m in scene.actors_in(visit.sent) if m.form in (Form.NAME, Form.OFFICE)]
    words = [word for preposition in to for word in preposition.children if word.dep_ == "pobj"]
    return any(scene.root(m) == word or m.begin <= word.idx < m.end for m in people for word in words)


def _is_shared(hour: Token, scene: Scene) -> bool:
    """True for "had an hour with B" and "found half an hour for each other", not for "an hour after B spoke"."""
    had = hour.dep_ == "dobj" and hour.head.lemma_ in _HAVING_TIME
    if not had and not (hour.dep_ == "pobj" and hour.head.lower_ in _AROUND_TIME):
        return False
    behind = hour.doc[hour.i + 1 : min(hour.i + 3, hour.sent.end)]
    if [word.lower_ for word in behind] in (["for", "each"], ["for", "one"]):
        return True
    if not behind or behind[0].lower_ != "with":
        return False
    people = [m for m in scene.actors_in(hour.sent) if m.form in (Form.NAME, Form.OFFICE, Form.GROUP)]
    words = [word for word in behind[0].children if word.dep_ == "pobj"]
    words = [word for word in words if word.lemma_ not in ("party", "side")]
    return any(scene.root(m) == word or m.begin <= word.idx < m.end for m in people for word in words)


def _is_not_joint(noun: Token) -> bool:
    """True for "a press conference" of one alone."""
    of_press = noun.lemma_ == "conference" and any(child.lower_ in ("press", "news") for child in noun.children)
    return of_press and not any(child.lower_ == "joint" for child in noun.children)


def _is_nobodys_turn(noun: Token) -> bool:
    return noun.lemma_ == "turn" and not any(child.dep_ == "poss" for child in noun.children)


def _is_a_process(noun: Token) -> bool:
    """True for "agreed to restart trade talks" and "the process of talks with B", which name a matter that officials will go on with."""
    if noun.head.lower_ == "of" and noun.head.head.lemma_ == "process":
        return True
    if any(child.lower_ in ("with", "between") or child.dep_ == "poss" for child in noun.children):
        return False
    of_matter = any(child.dep_ in ("compound", "amod") and child.lemma_.lower() in _MATTERS for child in noun.children)
    verb = noun.head if noun.dep_ == "dobj" else noun
    return of_matter and verb.lemma_ in _GOING_ON and verb.dep_ in ("xcomp", "ccomp", "acl", "advcl", "conj")


def _is_kept_up(noun: Token) -> bool:
    """True for "continuing their frequent consultations" and "maintain close dialogue", as against "held close consultations with B"."""
    if noun.lemma_ in _KEPT_UP and noun.dep_ == "dobj" and noun.head.lemma_ in _KEEPING_UP:
        return True
    words = {child.lemma_.lower() for child in noun.children if child.dep_ == "amod"}
    words |= {word.lemma_.lower() for child in noun.children if child.dep_ == "amod" for word in child.conjuncts}
    held = noun.dep_ == "dobj" and noun.head.lemma_ in ("hold", "have", "conduct")
    return noun.lemma_ in _KEPT_UP and noun.tag_ == "NNS" and bool(words & _HABITUAL) and not held


def _tells_the_hour(noun: Token) -> bool:
    """True for "spoke before lunch"."""
    bare = not any(child.dep_ in ("det", "poss", "amod", "prep") for child in noun.children)
    return noun.lemma_ in _MEALS and bare and noun.head.lower_ in ("before", "after", "until", "around", "by")


def _listens(noun: Token) -> bool:
    """True for "an audience which included the chancellor"."""
    return noun.lemma_ == "audience" and any(child.dep_ == "relcl" for child in noun.children)


def _in_audience(noun: Token) -> bool:
    """True for "received in audience the president, A, who later met B": the verb tells who received whom."""
    return noun.lemma_ == "audience" and noun.head.lower_ == "in" and noun.head.head.lemma_ == "receive"


def _is_domestic(noun: Token) -> bool:
    """True for "an emergency cabinet meeting", unless it is told with whom."""
    if any(child.lower_ in ("with", "between") for child in noun.children):
        return False
    return any(child.lemma_.lower() in _HOUSES for child in noun.children if child.dep_ in ("compound", "amod", "nmod"))


def _is_lecture(noun: Token) -> bool:
    """True for "gave a talk at a school": one who speaks and many who listen."""
    return (
        noun.lemma_ == "talk" and noun.tag_ == "NN" and noun.dep_ == "dobj" and noun.head.lemma_ in ("give", "deliver")
    )


def _is_rumour(noun: Token) -> bool:
    """True for "there was talk of a treaty", "amid talk of a coup", not for "a separate talk of the two"."""
    if noun.lemma_ != "talk" or noun.tag_ != "NN" or noun.i == noun.sent.start:
        return False
    before, after = noun.nbor(-1).lemma_.lower(), noun.nbor(1).lower_ if noun.i + 1 < len(noun.doc) else ""
    return before in _BEFORE_RUMOURS and after in ("of", "about", "that")


def _call_for(noun: Token) -> bool:
    """True for "a call for peace", "their call to enlarge the council", not for "a call made by B", "a phone call during which"."""
    by_phone = any(child.lower_ in ("phone", "telephone", "video") for child in noun.children)
    return (
        not by_phone
        and noun.lemma_ == "call"
        and any(
            child.lower_ == "for" or (child.dep_ in ("acl", "relcl") and child.pos_ == "VERB" and child.tag_ != "VBN")
            for child in noun.children
        )
    )


def _is_of_somebody(guest: Token, scene: Scene) -> bool:
    """True for "as the guest of B", not for "guest of honour" and "rich in guests"."""
    of = (child for child in guest.children if child.lower_ == "of")
    return any(_is_somebody(word, scene) for preposition in of for word in preposition.children)


def _is_valued(noun: Token) -> bool:
    """True for "attaches importance to its dialogue with B"."""
    return noun.head.lower_ == "to" and noun.head.head.lemma_ in (
        "attach",
        "importance",
        "value",
        "priority",
        "commitment",
    )


def _only_spoken_of(noun: Token) -> bool:
    """True for "discussed the opening of accession talks" and "briefed him on preparations for the summit".

    Not for "discussed their meeting of May" and "described his talks with B", which say whose talks they were.
    """
    if any(child.dep_ == "poss" or child.lower_ in ("with", "between") for child in noun.children):
        return False
    step, above = noun, noun.head
    while above != step and not is_clause(above):
        step, above = above, above.head
    if above == step or above.lemma_ not in _SPEAKING_OF:
        return False
    upcoming = noun.lemma_ == "summit" and step.dep_ == "dobj"  # "ministers discuss an upcoming summit"
    return upcoming or (step != noun and (step.dep_ == "dobj" or step.lower_ in _ABOUT))


def _is_prepared(noun: Token) -> bool:
    """True for "were content with the preparations for the ministerial meeting": of whom it will be is not told."""
    before = noun.doc[max(noun.sent.start, noun.i - _PREPARING_WORDS) : noun.i].text
    told = any(child.lower_ in ("with", "between") or child.dep_ == "poss" for child in noun.children)
    return _PREPARING.search(before) is not None and not told


def _is_where_it_was_reached(noun: Token) -> bool:
    """True for "the consensus reached at the meeting of the two heads of state", of whom the sentence names none."""
    told = any(child.lower_ in ("with", "between") or child.dep_ == "poss" for child in noun.children)
    above = noun.head.head
    reached = above.dep_ == "acl" and above.tag_ == "VBN" and above.lemma_ in _REACHING
    return noun.dep_ == "pobj" and noun.head.lower_ in ("at", "during", "in") and reached and not told


def _is_arranged(noun: Token) -> bool:
    """True for "agreed on the agenda of the second round": whose round it is, is not told."""
    told = any(child.lower_ in ("with", "between") or child.dep_ == "poss" for child in noun.children)
    of = noun.head
    return of.lower_ in ("of", "for") and of.head.lemma_.lower() in _ARRANGED and noun.dep_ == "pobj" and not told


def _to_an_office(noun: Token) -> bool:
    """True for "congratulated B on his appointment", as against "has an appointment with B"."""
    kept = noun.dep_ == "dobj" and noun.head.lemma_ in ("have", "keep")
    return noun.lemma_ == "appointment" and not kept and not any(child.lower_ == "with" for child in noun.children)


def _invites_somewhere(verb: Token, scene: Scene) -> bool:
    """True for "invited B to Paris", "asked B to come to Paris", "to his office", not for "invited B to the summit", "asked B to help"."""
    coming = [child for child in verb.children if child.dep_ in ("xcomp", "ccomp") and child.lemma_ in _COMING]
    for to in (c for above in (verb, *coming) for c in above.children if c.lower_ == "to" and c.pos_ == "ADP"):
        for word in (child for child in to.children if child.dep_ == "pobj"):
            city = any(place.begin <= word.idx < place.end for place in scene.places_in(verb.sent))
            return city or word.lemma_.lower() in _SEATS
    return False


_COMING = frozenset({"come", "go", "travel", "fly", "return"})
# "Received H.E. the Secretary-General": the parse may take the address for the object
_ADDRESSES = frozenset(
    "H.E. HE H.H. HH H.R.H. HRH H.M. HM Excellency Highness Majesty Eminence Holiness Hon. Mr Mr. Ms Ms. Mrs Mrs. Dr Dr.".split()
)


def _thing_acted_on(verb: Token, scene: Scene) -> Token | None:
    """The object of "met resistance", "faced the cameras", where it is nobody."""
    objects = [child for child in verb.children if child.dep_ in ("dobj", "dative") and child.lower_ not in _RELATIVES]
    if verb.lemma_ not in _TAKESPEOPLE or not objects or any(_names_follow(child, scene) for child in objects):
        return None
    if verb.lemma_ == "receive" and any(_is_visit_of_somebody(child, scene) for child in objects):
        return None
    somebody = any(_is_somebody(child, scene) or _is_hour_behind(child, scene) for child in objects)
    return None if somebody else objects[0]


def _is_hour_behind(word: Token, scene: Scene) -> bool:
    """True for "A receives B - 0730 GMT", in which the parse takes the hour for the object and B for a part of it."""
    return word.text in _ZONES and any(scene.in_actor(below.idx) for below in word.subtree)


def _is_visit_of_somebody(visit: Token, scene: Scene) -> bool:
    """True for "received the visit of B" and "received a visit from B": it is B who was received."""
    behind = (child for child in visit.children if child.lower_ in ("of", "from", "by"))
    whose = [word for preposition in behind for word in preposition.children if word.dep_ == "pobj"]
    return visit.lemma_ == "visit" and any(_is_somebody(word, scene) or _names_follow(word, scene) for word in whose)


def _thing_met_with(verb: Token, scene: Scene) -> Token | None:
    """The criticism of "the proposal was met with criticism", the chances of "relations have met with new chances"."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    if verb.lemma_ != "meet" or not (passive or _is_no_person(verb)):
        return None
    things = [
        word for child in verb.children if child.lower_ == "with" for word in child.children if word.dep_ == "pobj"
    ]
    return things[0] if things and not any(_is_somebody(word, scene) for word in things) else None


def _is_no_person(verb: Token) -> bool:
    """True where a matter is the subject: "relations between the two countries have met with"."""
    subjects = (child for child in verb.children if child.dep_ == "nsubj")
    return any(child.lemma_.lower() in _RELATIONS or child.lemma_.lower() in _MATTERS_THAT_MEET for child in subjects)


def _is_somebody(word: Token, scene: Scene) -> bool:
    """True for an actor, "each other" and "his guests"."""
    if word.lower_ in ("other", "another") or word.lemma_ in PEOPLE or word.text in _ADDRESSES:
        return True
    if word.lemma_ in ("friend", "colleague", "brother"):  # "my dear friend FM B"
        return any(scene.in_actor(below.idx) for below in word.subtree)
    if word.lower_ in ("each", "both", "all"):  # "each of the two leaders"
        return any(_is_somebody(of_whom, scene) for of in word.children for of_whom in of.children)
    return scene.in_actor(word.idx)


def _names_follow(title: Token, scene: Scene) -> bool:
    """True for "meet Prime Minister A", "joining the head of the bank, Jim Kim": the object is the title of the name behind it."""
    names = (m for m in scene.actors_in(title.sent) if m.begin > title.idx and m.form is Form.NAME)
    if (following := next(names, None)) is None:
        return False
    name = scene.doc.char_span(following.begin, following.end, alignment_mode="expand")
    between = scene.doc[title.i + 1 : name.start] if name is not None else ()
    near = name is not None and len(between) < _TITLE_WORDS
    return near and title.tag_.startswith("NNP") and not any(is_clause(token) for token in between)


_MEANINGS_OF_NOUNS: Final[tuple[tuple[Callable[[Token], bool], str], ...]] = (
    (_call_for, "it calls for something"),
    (_is_lecture, "it is a speech"),
    (_is_rumour, "it is what is said of something"),
    (_is_not_joint, "it is not told to be a joint one"),
    (_is_a_process, "it is a matter that goes on"),
    (_is_kept_up, "it is kept up in general"),
    (_tells_the_hour, "it tells the hour"),
    (_listens, "it is those who listen"),
    (_in_audience, "it tells how somebody is received"),
    (_is_domestic, "it is of one cabinet, party or house"),
    (_is_nobodys_turn, "it is nobody's turn"),
    (_only_spoken_of, "it is what is spoken of"),
    (_is_valued, "it is what is valued"),
    (_is_prepared, "it is what is prepared"),
    (_is_where_it_was_reached, "it is where something was agreed that is spoken of"),
    (_is_arranged, "it is what is arranged"),
    (_to_an_office, "it puts somebody into an office"),
)
