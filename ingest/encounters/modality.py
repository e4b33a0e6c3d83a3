"""Words of planning, wishing, refusing and calling off: what each makes of the encounter below it."""

import re
from collections.abc import Mapping
from typing import Final

from spacy.tokens import Token

from ingest.mentions.dates import find_dates
from ingest.mentions.dates.words import MONTH
from ingest.tokens import text_of
from meetings.words import Status

# Each list with the form in which it is met; None: it did not and will not happen.
_VERDICTS: Final[tuple[tuple[Status | None, str], ...]] = (
    # is expected to meet, is due to, plans to, talks are foreseen
    (
        Status.PLANNED,
        (
            "expect schedule due set slate plan intend aim prepare agree arrange foresee book earmark program programme confirm"
            " announce poise await fix pencil envisage order promise look decide line commit pledge vow"
        ),
    ),
    # offered to meet, is ready to receive, floated a summit
    (
        Status.PROPOSED,
        (
            "propose offer invite ready willing open float suggest want wish hope like request seek pursue ask ponder consider"
            " mull discuss volunteer desire eager keen excited anxious prepared explore possible urge"
            " allow permit authorize authorise enable"
        ),
    ),
    (None, "refuse decline deny reject rule dismiss fail avoid skip boycott snub shun spurn"),
    (Status.CANCELLED, "cancel scrap abandon drop shelve axe nix abort nullify annul ditch"),
    (Status.POSTPONED, "postpone delay defer reschedule suspend adjourn"),
)
VERDICTS: Final[Mapping[str, Status | None]] = {word: status for status, words in _VERDICTS for word in words.split()}

# "Called for talks", "pressed for talks"
CALLING = frozenset({"call", "appeal", "push", "press", "plead", "argue"})

# "Dismissed reports claiming that he had met B"
RUMOURS = frozenset("report rumour rumor claim allegation speculation suggestion assertion".split())
REFUTING = frozenset("deny dismiss reject refute dispute rebut debunk".split())
# "Denied that he had met B", "disputes having met B"
DENYING = frozenset("deny doubt dispute refute disbelieve".split())
# "Passes to 3 July", "moved from Monday", "put off"
_MOVING = frozenset("move shift pass slip transfer push put".split())
_MONTH = re.compile(MONTH)
_STRETCHES = frozenset("day week month year spring summer autumn winter date".split())

_WISHED = frozenset(
    "invitation offer proposal wish hope readiness willingness desire request idea suggestion letter".split()
)
_INTENDED = frozenset("plan agreement decision intention promise pledge arrangement preparation".split())
# "An invitation to meet", "plans to meet"
NOUNS: Final[Mapping[str, Status]] = dict.fromkeys(_WISHED, Status.PROPOSED) | dict.fromkeys(_INTENDED, Status.PLANNED)

LOSSES: Final[Mapping[str, Status]] = {
    "cancellation": Status.CANCELLED,
    "scrapping": Status.CANCELLED,
    "postponement": Status.POSTPONED,
    "deferment": Status.POSTPONED,
    "deferral": Status.POSTPONED,
}
# Of these verbs talks are the subject or object without being decided about: "talks took place", "ended talks".
HAPPENING = frozenset(
    "take occur happen hold conclude end finish wrap begin start open last convene materialise materialize push".split()
)
# A plan for talks falls through where these are negated; "won't need to wait for talks" says nothing of the sort.
HOLDING = HAPPENING | frozenset(
    "have go be attend make pay travel proceed conduct join meet come lead host visit see receive".split()
)
# "Had been due to meet"
_ARRANGING = frozenset({"due", "set", "schedule", "slate", "expect", "plan", "intend", "book"})
_CONTAINING = frozenset({"include", "feature", "comprise", "foresee", "envisage", "contain", "list"})
_PROGRAMMES = frozenset({"program", "programme", "agenda", "schedule", "itinerary", "visit", "trip", "stay", "tour"})
_FIXING = frozenset({"set", "due", "scheduled", "slated", "expected", "planned"})
_TAKING_PLACE = re.compile(r"\w+ (?:to (?:take place|be held|convene|open|begin|start|happen)|for)\b")
_SOON = re.compile(r"^[^.;]{0,80}?\bin the (?:(?:very )?near(?:est)?|foreseeable) future\b")
_AUXILIARIES = frozenset({"been", "was", "were", "is", "are"})
_EVENTS = frozenset(
    "talk meeting summit conference forum session round visit trip tour dialogue consultation negotiation ceremony election assembly"
    " congress exercise event festival parade referendum vote opening inauguration".split()
)
# How far (words) behind the talks the words stand that fix them.
_FIXED_WITHIN = 20
NOW = re.compile(
    r"\b(?:at (?:this|the) (?:very )?(?:moment|hour)|right now|currently|as we speak|at present|just now)\b",
    re.IGNORECASE,
)


def on_a_programme(noun: Token) -> bool:
    """True for talks that "the agenda includes" or "the visit will feature"."""
    verb = noun.head
    return (
        noun.dep_ == "dobj"
        and verb.lemma_ in _CONTAINING
        and any(child.dep_ == "nsubj" and child.lemma_.lower() in _PROGRAMMES for child in verb.children)
    )


def is_fixed(noun: Token) -> bool:
    """True for "talks with B, set to take place tomorrow", be it that other words stand between, but no other event."""
    for token in noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + _FIXED_WITHIN)]:
        if token.lemma_.lower() in _EVENTS:
            return False
        if token.lower_ in _FIXING and _TAKING_PLACE.match(text_of(noun.doc[token.i : token.i + 5])):
            # "had been due to take place" tells what became of it
            return not {word.lower_ for word in noun.doc[token.i - 2 : token.i]} & _AUXILIARIES
    return False


def is_near(noun: Token) -> bool:
    """True for "spoke about a new meeting with B in the near future", of which one only speaks."""
    return _SOON.search(text_of(noun.doc[noun.i : noun.sent.end])) is not None


def only_from(verb: Token) -> bool:
    """True for "will not take place until June": from then on it will."""
    return any(child.lower_ in ("until", "till", "before") for child in verb.children)


def decides(word: Token) -> bool:
    """True for a verb or adjective that makes a plan, a wish or nothing of the encounter below it; "opened talks" held them."""
    lemma = word.lemma_.lower()
    begins = lemma == "open" and word.pos_ == "VERB"
    return (lemma in VERDICTS and not begins) or calls_off(word) or puts_off(word)


def calls_off(word: Token) -> bool:
    """True for "cancel", "call off", "withdraw from" and "pull out of"."""
    lemma = word.lemma_.lower()
    apart = (lemma == "call" and _has(word, "off")) or (lemma == "pull" and _has(word, "out"))
    apart = apart or (lemma == "fall" and _has(word, "through")) or (lemma == "come" and _to_nothing(word))
    apart = apart or (lemma == "be" and _has(word, "off"))  # "the visit is off"; "off the table"
    apart = apart or (lemma == "lose" and any(child.dep_ == "auxpass" for child in word.children))
    return apart or VERDICTS.get(lemma) is Status.CANCELLED or (lemma == "withdraw" and _has(word, "from"))


def _to_nothing(word: Token) -> bool:
    """True for "the trip came to nothing"."""
    below = (child for to in word.children if to.lower_ == "to" for child in to.children)
    return any(child.lower_ in ("nothing", "naught", "nought") for child in below)


def puts_off(word: Token) -> bool:
    """True for "postpone", "put off", "push back", and "move" with a day to or from which."""
    lemma = word.lemma_.lower()
    if VERDICTS.get(lemma) is Status.POSTPONED:
        return True
    moved = any(child.lower_ in ("to", "from", "until", "till") and is_dated(child) for child in word.children)
    if lemma == "run" and any(child.lower_ == "to" and _is_new_date(child) for child in word.children):
        return True  # "the breakfast runs to the new date too", as against "the visit runs to Friday"
    return lemma in _MOVING and (moved or (lemma in ("put", "push") and _has(word, "off", "back")))


def _is_new_date(preposition: Token) -> bool:
    words = {token.lower_ for token in preposition.subtree}
    return bool(words & {"new", "same", "that"}) and bool(words & {"date", "day"})


def _has(word: Token, *particles: str) -> bool:
    return any(child.lower_ in particles for child in word.children)


def is_dated(preposition: Token) -> bool:
    """True for "to 15 May", "until next week": a day or stretch stands below the preposition."""
    below = list(preposition.subtree)
    told = preposition.doc[below[0].i : below[-1].i + 2].text  # in "to 15 May" the parse hangs "May" elsewhere
    in_time = any(token.lemma_.lower() in _STRETCHES or _MONTH.fullmatch(token.text) for token in below)
    return in_time or bool(find_dates(told))


def came_to_nothing(planning: Token) -> bool:
    """True for "had been due to meet" and "talks had been scheduled", which tell of what did not come about."""
    if planning.lemma_.lower() not in _ARRANGING:
        return False
    words = {child.lower_ for child in planning.children}
    been = planning.head if planning.head.lower_ == "been" else None
    return {"had", "been"} <= words or (been is not None and any(child.lower_ == "had" for child in been.children))


def is_somewhere(be: Token) -> bool:
    """True for "was in Rome" and "was there", behind which "to see B" tells for what."""
    return any(
        (child.lower_ in ("in", "at") and child.dep_ == "prep" and any(word.pos_ == "PROPN" for word in child.children))
        or child.lower_ in ("here", "there")
        for child in be.children
    )
