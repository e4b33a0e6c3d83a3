"""Nearness: how closely a date, place or gathering belongs to a word of the same sentence."""

import re

from spacy.tokens import Token

from ingest.encounters.clauses import SAYING, clause_of, climb, is_clause, reported_between
from ingest.encounters.scene import Scene
from ingest.encounters.wording import SPEAKING_OF
from ingest.mentions.dates import DateMention
from ingest.mentions.dates.expressions import CalendarMonth, CalendarYear
from ingest.tokens import text_of

# A mention in another clause of the sentence counts as this many words further away.
OTHER_CLAUSE = 15
# The day on which somebody says so is farther than any other date of the sentence.
OF_SAYING = 4 * OTHER_CLAUSE
_ATTRIBUTIVE = frozenset({"compound", "nmod", "nummod", "amod"})
# What is to come or was elsewhere, and is spoken of: "exchanged views on the talks in Cyprus", "preparations for the summit"
_EVENTS = frozenset(
    "talk meeting negotiation summit conference process preparation referendum round session forum exercise".split()
)
_SPEAKING = frozenset(
    "discuss review address raise tackle mention recall exchange brief inform update speak talk view opinion assessment focus"
    " touch dwell note welcome".split()
)
# "Building on their conversation in May, they discussed": May is past
_GOING_BACK = frozenset({"build", "recall", "follow"})
_FIXING = frozenset({"slate", "schedule", "set", "plan", "pencil"})
_HAPPENING = frozenset({"hold", "happen", "occur", "convene", "last", "begin", "start", "end"})
_SAID_ON = re.compile(
    r"\b(?:said|says|announced|confirmed|added|disclosed|told (?:reporters|journalists|parliament|AFP|Reuters|TASS))"
    r"(?: late| early)?(?: on)?(?: late| early)? \Z"
)
_SAID_REACH = 50
_SINCE = re.compile(r"\bsince (?:the|an?|its|their) [^,;.]{3,50}\Z")
# "briefed B on his visit to Japan"; who welcomes a visit to Japan may well be there
_TRIPS = frozenset({"visit", "trip", "tour", "journey"})
_SPEAKING_OF_TRIPS = _SPEAKING - {"welcome", "mention", "note", "recall"}
_TALKS = frozenset("talk meeting discussion conversation consultation negotiation exchange call".split())
_ON_A_MATTER = frozenset({"on", "about", "regarding", "concerning", "over", "upon", "for"})
# "The agreement of 2000", "a treaty of 1998": the year is theirs
_DATED_MATTERS = frozenset(
    "agreement treaty accord deal pact protocol convention constitution resolution law war election revolution coup crisis"
    " communique communiqué declaration memorandum statement referendum ceasefire truce settlement report".split()
)
# Beyond this many words (another clause counted in) a place or gathering is of another matter.
TOO_FAR = 30


def distance(scene: Scene, word: Token, begin: int, end: int) -> int | None:
    """How far a mention stands from the word, in words and clauses; None where it belongs to another matter.

    What hangs below the word in the parse is never too far: "met the minister of A, Dr B, and the head of C, Dr D, in Rome".
    """
    token = scene.token_at(begin, end)
    if token is None or _names_a_matter(token, word) or _since_something(token, word, begin):
        return None
    if _fixed_for_another(token, word) or _is_of_matter(token, word):
        return None
    words = abs(token.i - word.i)
    if _tells_of_event(token, word):
        return words
    said = _SAID_ON.search(scene.text, max(0, begin - _SAID_REACH), begin) and clause_of(word).lemma_ not in SAYING
    # "said on Sunday he would meet B", which the parse may take for the day of the meeting
    return words + OF_SAYING if said else _by_clauses(token, word, words)


def _by_clauses(token: Token, word: Token, words: int) -> int | None:
    """The distance of a token so many words away, by the clauses between."""
    if word.is_ancestor(token):  # "the talks that he was due to have on 3 September"
        return None if _elsewhere_below(token, word) else min(words, TOO_FAR - 1)
    here, there = clause_of(word), clause_of(token)
    if here == there:
        return words
    if there.is_ancestor(here):  # "said on Monday that he had met B": the day of saying counts only for want of another
        saying = there.lemma_ in SAYING and not _expects(there, here)
        return words + (OF_SAYING if saying else OTHER_CLAUSE)
    # "opened the summit, which ends on Friday"
    elsewhere = (
        reported_between(token, here)
        or _reported_beside(there, here)
        or (there.dep_ == "relcl" and there.head != word)
        or _since(there)
    )
    return None if elsewhere else words + OTHER_CLAUSE


def _tells_of_event(token: Token, word: Token) -> bool:
    """True for the Friday of "the talks between A and B, which took place on Friday": no person takes place."""
    clause = clause_of(token)
    if (
        word.pos_ != "NOUN"
        or clause.dep_ != "relcl"
        or not word.i < clause.head.i < clause.i
        or clause.head.pos_ != "PROPN"
    ):
        return False
    which = any(child.lower_ in ("which", "that") for child in clause.children)
    took_place = clause.lemma_ == "take" and any(child.lower_ == "place" for child in clause.children)
    return which and word.is_ancestor(clause) and (took_place or clause.lemma_ in _HAPPENING)


def _expects(above: Token, here: Token) -> bool:
    """True for "on Thursday A is expected to be received by B": nobody says so on that Thursday."""
    return above.lemma_ in ("expect", "hope") and here.dep_ == "xcomp" and here.head == above


def _reported_beside(there: Token, here: Token) -> bool:
    """True for the June of "A, who had met B, said the list could be adopted in June"."""
    reported = next(
        (step for step in (there, *there.ancestors) if step.dep_ == "ccomp" and step.head.lemma_ in SAYING), None
    )
    return (
        reported is not None
        and here.dep_ == "relcl"
        and not reported.is_ancestor(here)
        and reported.head.is_ancestor(here)
    )


def _elsewhere_below(token: Token, word: Token) -> bool:
    """True where a clause below the word tells of something else."""
    there = clause_of(token)
    since = there != clause_of(word) and _since(there)
    if word.pos_ == "VERB" and word.lemma_ in SPEAKING_OF and _of_what_is_spoken_of(token, word):
        return True
    return since or reported_between(token, word) or _told_of_another(token, word)


def _of_what_is_spoken_of(token: Token, word: Token) -> bool:
    """True for the July of "discussed the agreements reached during B's visit in July" and of "agreed to meet in July".

    Also of "briefed B on preparations for the summit in July".
    """
    steps = list(climb(token, word))
    preposition = steps[-1].lower_ if steps and steps[-1].dep_ == "prep" else ""
    told_on = preposition == "about" or (preposition == "on" and word.lemma_ in ("brief", "inform", "update"))
    if told_on and any(step.lemma_.lower() in _EVENTS for step in steps[:-1]):
        return True
    return any(
        (step.dep_ == "acl" and step.tag_ == "VBN")
        or (step.dep_ == "xcomp" and step.tag_ == "VB" and word.lemma_ == "agree")
        or (step.dep_ == "advcl" and step.lemma_ in _GOING_BACK)
        for step in climb(token, word)
    )


def _since_something(token: Token, word: Token, begin: int) -> bool:
    """True for the year of "shut out since an outbreak in 2010", not for "since 2010"."""
    between = [step for step in climb(token, word) if step.lower_ == "since" and step.dep_ == "prep"]
    # In "since the revolution in 1979" the parse may hang the year on what stands above.
    within = token.head if token.head.lower_ == "in" and token.head.i > word.i else None
    loose = within is not None and _SINCE.search(text_of(word.doc[word.i : within.i])) is not None
    return loose or any(step.idx < begin and step != token.head for step in between)


def _fixed_for_another(token: Token, word: Token) -> bool:
    """True for the Thursday of "briefed B on her trip to Rome slated for Thursday"; it is the day of the trip."""
    fixed = (step for step in token.ancestors if step.dep_ == "acl" and step.lemma_ in _FIXING)
    participle = next(fixed, None)
    return participle is not None and participle.head != word and participle.head.pos_ == "NOUN"


def _is_of_matter(token: Token, word: Token) -> bool:
    """True for the year of "spoke of the agreement of 2000", which dates the agreement alone."""
    of = token.head
    return token.dep_ == "pobj" and of.lower_ == "of" and of.head != word and of.head.lemma_.lower() in _DATED_MATTERS


def _names_a_matter(token: Token, word: Token) -> bool:
    """True for "preparations for the January summit": the date or place is part of a name of what is spoken of."""
    noun = token.head
    return (
        (token.dep_ == "compound" or (token.dep_ == "nmod" and noun.lemma_.lower() in _EVENTS))
        and noun not in (word, token)
        and noun.pos_ in ("NOUN", "PROPN")
        and _matter(noun)
    )


def is_spoken_of(token: Token, word: Token) -> bool:
    """True for a place or gathering that belongs to what the sentence says was spoken of, and to nothing that `word` tells.

    As the Sochi of "discussed trade and the results of the talks in Sochi".
    """
    verbs: frozenset[str] = frozenset()
    for step in (token, *token.ancestors):
        if step == word or is_clause(step):
            return False
        lemma = step.lemma_.lower()
        trip = lemma in _TRIPS and clause_of(step) == clause_of(word)
        verbs |= _SPEAKING if lemma in _EVENTS else _SPEAKING_OF_TRIPS if trip else frozenset()
        if verbs and _is_a_matter(step, verbs):
            return True
    return False


def _is_a_matter(noun: Token, verbs: frozenset[str]) -> bool:
    """True for "preparations" of "discussed the preparations", "the outcome of" and of "held talks on the preparations"."""
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    above = noun.head
    if noun.dep_ == "dobj":
        return above.lemma_ in verbs
    if noun.dep_ != "pobj" or above.lower_ not in _ON_A_MATTER:
        return False
    spoken = above.head.lemma_.lower()
    return spoken in verbs or (spoken in _TALKS and above.lower_ in ("on", "about", "regarding", "concerning"))


def _matter(noun: Token) -> bool:
    """True for a noun that tells what is spoken of or prepared: "on the January summit", "for the May elections"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in ("on", "about", "for", "of", "regarding", "concerning")


def _since(clause: Token) -> bool:
    """True for "met for the first time since B was elected in May"."""
    return clause.head.lower_ == "since" or any(
        child.lower_ == "since" and child.i < clause.i for child in clause.children
    )


def _told_of_another(token: Token, word: Token) -> bool:
    """True for what a relative clause tells of one who takes part: "met the minister, who was in Rome in May".

    Also for what is said at talks: "told reporters after the talks that they will meet in May" reads like a relative clause.
    """
    relative = [step for step in climb(token, word) if step.dep_ == "relcl" and is_clause(step)]
    if any(step.head == word for step in relative) and clause_of(word).lemma_ in SAYING:
        return True
    return any(step.head != word for step in relative)


def describes_noun(mention: DateMention, word: Token, scene: Scene) -> bool:
    """True for the date of "to review what the December 2005 dialogue set out": that of a noun of another clause."""
    token = scene.token_at(mention.begin, mention.end)
    if (
        token is None
        or token.dep_ not in _ATTRIBUTIVE
        or not isinstance(mention.expression, CalendarMonth | CalendarYear)
    ):
        return False
    noun = token.head
    while noun.dep_ in _ATTRIBUTIVE:
        noun = noun.head
    return noun.pos_ in ("NOUN", "PROPN") and noun.i > token.i and clause_of(noun) != clause_of(word)


def tells_of_person(date: DateMention, word: Token, scene: Scene) -> bool:
    """True for the March of "Friday's talks with A, who took office in March", which dates nothing but the office."""
    token = scene.token_at(date.begin, date.end)
    if token is None:
        return False
    clause = clause_of(token)
    who = clause.dep_ == "relcl" and any(child.lower_ == "who" for child in clause.children)
    return who and clause_of(word) != clause and not clause.is_ancestor(word)
