"""Tense and modality: what the words around a verb say of whether it happened, will, or might."""

import re
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Token

from ingest.encounters.clauses import clause_of, is_clause, negated
from ingest.mentions.dates import Direction
from meetings.when import When
from meetings.words import Status

_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo", "sha"})
_MIGHT = frozenset({"may", "might", "could", "can", "should", "ought"})

# Words above an infinitive or noun, and what they make of it. Each with the form it is met in.
_PLANNING = frozenset(
    "expect schedule due set slate plan intend aim prepare agree arrange foresee book earmark program programme confirm announce"
    " poise await fix pencil envisage order promise look decide line".split()
)  # is expected to meet, is due to, plans to, talks are foreseen, is set to
_PROPOSING = frozenset(
    "propose offer invite ready willing open float suggest want wish hope like request seek ask ponder consider mull discuss"
    " volunteer desire eager keen prepared explore possible urge".split()
)  # offered to meet, is ready to receive, floated a summit
_REFUSING = frozenset("refuse decline deny reject rule dismiss fail avoid skip boycott snub shun spurn".split())
_DENYING = frozenset("deny doubt dispute refute disbelieve".split())
_CANCELLING = frozenset("cancel scrap abandon drop shelve axe nix abort nullify".split())
_POSTPONING = frozenset("postpone delay defer reschedule suspend adjourn".split())
# "Passes to 15 May", "moved from Monday", "was shifted to June"
_MOVING = frozenset("move shift pass slip transfer push put".split())
_WISHED_NOUNS = frozenset("invitation offer proposal wish hope readiness willingness desire request idea suggestion letter".split())
_PLANNED_NOUNS = _WISHED_NOUNS | frozenset("plan agreement decision intention promise pledge arrangement preparation".split())
_STRETCHES = frozenset("day week month year spring summer autumn winter date".split())
# A plan for talks falls through where these are negated; "won't have to wait for a chat" says nothing of the sort.
_HOLDING = frozenset("hold have take happen go be attend make pay travel occur proceed conduct join meet come lead host visit see receive".split())
_NOW = re.compile(r"\b(?:at (?:this|the) (?:very )?(?:moment|hour)|right now|currently|as we speak|at present|just now)\b", re.IGNORECASE)
_HAPPENING = frozenset("take occur happen hold conclude end finish wrap begin start open last convene".split())


@dataclass(frozen=True, slots=True)
class Reading:
    """The status that the wording gives (None: it did not and will not happen), the direction, and the word that decided."""

    status: Status | None
    direction: Direction
    why: str


_DROPPED = Reading(None, Direction.UNKNOWN, "negated")


def read_verb(verb: Token) -> Reading:
    """What the forms around a verb say: tense, auxiliaries, and the verbs and adjectives it depends on."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {token.lower_ for token in auxiliaries}
    if _unsaid(verb):
        return Reading(None, Direction.UNKNOWN, "if, or denied")
    if _repeats(verb):  # "were face to face"
        above = clause_of(verb.head)
        return read_verb(above) if above != verb else Reading(Status.HELD, Direction.UNKNOWN, "no verb")
    if negated(verb):
        return _negated(verb, words)
    if words & (_MIGHT | {"would"}) and words & {"have", "'ve", "’ve"}:
        return _unreal(verb) if words & {"should", "would", "ought"} else Reading(None, Direction.UNKNOWN, "may have")
    if words & _WILL:
        asked = verb.sent.text.rstrip().endswith("?")
        return Reading(Status.PROPOSED if asked else Status.PLANNED, Direction.FUTURE, "will it" if asked else "will")
    if "would" in words:
        return _would(verb)
    if words & _MIGHT:
        return Reading(Status.PROPOSED, Direction.FUTURE, "might")
    if "to" in words:
        return _infinitive(verb, auxiliaries)
    if verb.tag_ == "VBG" or (verb.tag_ in ("VB", "VBN") and not auxiliaries and not _finite(verb)):
        return _without_tense(verb, words)
    return _finite_tense(verb, words)


def _unsaid(verb: Token) -> bool:
    """True for what is only supposed or denied: "if they meet", "asked whether he would meet", "denied that he had met B"."""
    marks = {child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod")}
    if marks & {"if", "unless", "whether"}:
        return True
    denied = verb.head != verb and verb.head.lemma_ in _DENYING and not negated(verb.head)
    return denied and verb.dep_ in ("ccomp", "xcomp", "pcomp")


def _repeats(verb: Token) -> bool:
    """True for the second word of "face to face" and "one to one", which is no infinitive."""
    return verb.i >= 2 and verb.nbor(-1).lower_ == "to" and verb.nbor(-2).lower_ == verb.lower_


def _unreal(verb: Token) -> Reading:
    """ "Should have met", "would have met", "was to have met": it did not; put off where the sentence says so of it."""
    clause = clause_of(verb.head) if verb.head != verb else verb
    above = read_governor(clause) if verb.dep_ == "relcl" else None
    put_off = above is not None and above.status is Status.POSTPONED
    return Reading(Status.POSTPONED if put_off else Status.CANCELLED, Direction.FUTURE, "should have")


def _finite(verb: Token) -> bool:
    return "Fin" in verb.morph.get("VerbForm", [])


def _negated(verb: Token, words: set[str]) -> Reading:
    """ "Will not meet on Friday as arranged" calls a plan off; any other negation says that nothing was."""
    if words & _WILL or (words & {"be", "is", "are"} and verb.tag_ == "VBG"):
        return Reading(Status.CANCELLED, Direction.FUTURE, "will not")
    return _DROPPED


def _would(verb: Token) -> Reading:
    """ "Said they would meet" reports a plan; "would like to meet" and "would gladly meet" only a wish."""
    wish = any(child.lemma_.lower() in ("like", "gladly", "love", "happily") for child in verb.children)
    if wish or verb.lemma_ in ("like", "love", "prefer", "want", "welcome"):
        return Reading(Status.PROPOSED, Direction.FUTURE, "would like")
    return Reading(Status.PLANNED, Direction.FUTURE, "would")


def _infinitive(verb: Token, auxiliaries: list[Token]) -> Reading:
    if any(token.lower_ in ("have", "having") for token in auxiliaries):
        above = _governed(verb)
        unreal = above is not None and above.why in ("was to", "due", "set", "schedule", "expect", "suppose", "plan")
        return _unreal(verb) if unreal else above or Reading(Status.HELD, Direction.PAST, "to have")
    return _governed(verb) or Reading(Status.PLANNED, Direction.FUTURE, "infinitive")


def _without_tense(verb: Token, words: set[str]) -> Reading:
    if verb.tag_ == "VBG" and words & {"is", "are", "'s", "’s", "'re", "am"}:
        return Reading(Status.ONGOING, Direction.UNKNOWN, "progressive")
    if words & {"was", "were", "has", "have", "had", "been"}:
        return Reading(Status.HELD, Direction.PAST, "past progressive")
    return _governed(verb) or Reading(Status.HELD, Direction.UNKNOWN, "no tense of its own")


def _finite_tense(verb: Token, words: set[str]) -> Reading:
    if words & {"had", "has", "have", "'ve", "’ve", "was", "were", "did", "been"}:
        return Reading(Status.HELD, Direction.PAST, "past")
    if verb.tag_ in ("VBD", "VBN") and not words & {"is", "are", "be", "being"}:
        return Reading(Status.HELD, Direction.PAST, "past")
    if words & {"is", "are"} and verb.tag_ == "VBN":
        return Reading(Status.HELD, Direction.UNKNOWN, "present passive")
    return Reading(Status.HELD, Direction.UNKNOWN, "present")


def _governed(verb: Token) -> Reading | None:
    """What the verb above an infinitive, gerund or noun makes of it; None where it decides nothing."""
    above = verb.head
    if above == verb:
        return None
    if above.pos_ in ("NOUN", "PROPN", "ADJ") and above.lemma_.lower() not in _PLANNED_NOUNS | _PROPOSING | _PLANNING:
        clause = clause_of(above)  # "became the first minister to come"
        return read_verb(clause) if is_clause(clause) and clause != verb else None
    if above.lemma_.lower() in _PLANNED_NOUNS:
        if any(child.lower_ in ("no", "any", "without") for child in above.children):  # "has no plans to meet"
            return Reading(None, Direction.UNKNOWN, f"no {above.lemma_}")
        return Reading(Status.PROPOSED if above.lemma_.lower() in _WISHED_NOUNS else Status.PLANNED, Direction.FUTURE, above.lemma_)
    if above.pos_ == "ADP":  # "before meeting", "after meeting", "look forward to meeting"
        return _after_preposition(above)
    return read_governor(above)


def _after_preposition(preposition: Token) -> Reading | None:
    if preposition.lower_ in ("before", "until"):
        return Reading(Status.PLANNED, Direction.FUTURE, "before")
    clause = clause_of(preposition)
    if preposition.lower_ == "to" and clause.lemma_ == "look":
        return Reading(Status.PLANNED, Direction.FUTURE, "look forward to")
    return read_verb(clause) if is_clause(clause) else None


def read_governor(above: Token) -> Reading | None:
    """What a word of planning, proposing, refusing or calling off does to the encounter below it."""
    lemma = above.lemma_.lower()
    past = above.tag_ == "VBD" or any(child.lower_ in ("was", "were", "had") for child in above.children)
    passive_past = above.dep_ != "ROOT" and above.head.lower_ in ("was", "were")
    if lemma == "be":
        was = above.lower_ in ("was", "were")
        direction = Direction.UNKNOWN if was else Direction.FUTURE
        return Reading(Status.PLANNED, direction, "was to" if was else "is to")
    if lemma in _CANCELLING or (lemma == "call" and any(child.lower_ == "off" for child in above.children)):
        return Reading(Status.CANCELLED, Direction.FUTURE, lemma)
    if lemma in _POSTPONING or (lemma in ("put", "push") and any(child.lower_ in ("off", "back") for child in above.children)):
        return Reading(Status.POSTPONED, Direction.FUTURE, lemma)
    if lemma in _MOVING and any(child.lower_ in ("to", "from", "until", "till") and _dated(child) for child in above.children):
        return Reading(Status.POSTPONED, Direction.FUTURE, lemma)
    if lemma in _REFUSING or (lemma == "have" and negated(above)):  # "won't have to wait for a chat"
        return Reading(None, Direction.UNKNOWN, lemma)
    if lemma in _PLANNING:
        fallen_through = negated(above)
        if fallen_through:
            return Reading(None, Direction.UNKNOWN, f"not {lemma}")
        return Reading(Status.PLANNED, Direction.UNKNOWN if past or passive_past else Direction.FUTURE, lemma)
    if lemma in _PROPOSING:
        return Reading(Status.PROPOSED, Direction.FUTURE, lemma)
    return read_verb(above) if is_clause(above) else None


def _expected(noun: Token) -> bool:
    """True for talks that were to be: "the talks", "their meeting", "Monday's visit"; not for "no talks", "talks"."""
    return any(child.dep_ == "poss" or child.lower_ in ("the", "this", "that", "planned") for child in noun.children)


def _dated(preposition: Token) -> bool:
    """True for "to 15 May", "until next week": a day or stretch stands below the preposition."""
    return any(token.ent_type_ in ("DATE", "TIME") or token.lemma_.lower() in _STRETCHES for token in preposition.subtree)


def read_noun(noun: Token) -> Reading:
    """What the words around a noun ("talks", "visit") say: "ahead of talks", "talks are scheduled", "called off the visit"."""
    governor = clause_of(noun)
    ahead = _preposition_above(noun)
    if ahead in ("before", "until", "ahead"):
        return Reading(Status.PLANNED, Direction.FUTURE, f"{ahead} of it")
    if any(child.lemma_.lower() in ("planned", "upcoming", "forthcoming", "scheduled", "next") for child in noun.children):
        return Reading(Status.PLANNED, Direction.FUTURE, "planned")
    if any(child.lemma_.lower() in ("proposed", "possible", "potential") for child in noun.children):
        return Reading(Status.PROPOSED, Direction.FUTURE, "proposed")
    if not is_clause(governor):
        return Reading(Status.HELD, Direction.UNKNOWN, "no verb")
    if _NOW.search(noun.sent.text) and governor.tag_ in ("VBZ", "VBP", "VBG"):
        return Reading(Status.ONGOING, Direction.UNKNOWN, "at this moment")
    if governor.lemma_ == "be" and governor.tag_ in ("VBZ", "VBP") and any(c.lower_ in ("on", "for", "at") for c in governor.children):
        return Reading(Status.PLANNED, Direction.FUTURE, "is on")  # "his talks with B are on Wednesday"
    if negated(governor) and governor.lemma_.lower() not in _HOLDING:
        return _DROPPED
    if negated(governor) and governor.lemma_.lower() in _HAPPENING and _expected(noun):
        return Reading(Status.CANCELLED, Direction.PAST, "never took place")
    return _decided_by(noun, governor) or read_verb(governor)


def _preposition_above(noun: Token) -> str | None:
    above = noun.head
    if above.lower_ == "of" and above.head.lower_ == "ahead":
        return "ahead"
    return above.lower_ if above.pos_ in ("ADP", "SCONJ") else None


def _decided_by(noun: Token, governor: Token) -> Reading | None:
    """Words of calling off, delaying, refusing or planning whose subject or object is the noun."""
    lemma = governor.lemma_.lower()
    if lemma in _HAPPENING or (lemma == "be" and governor.lower_ != "be"):
        return None
    if lemma in _PLANNING | _PROPOSING | _REFUSING | _CANCELLING | _POSTPONING | _MOVING or lemma == "call":
        if _preposition_above(noun) not in (None, "to", "for"):
            return None  # "agreed at talks to reopen the border": the agreement is another matter
        reading = read_governor(governor)
        if (lemma in _MOVING or lemma == "call") and reading and reading.status not in (Status.CANCELLED, Status.POSTPONED):
            return None
        return reading
    return None


def to_come(reading: Reading, when: When | None, published: date) -> Reading:
    """The reading in the light of the date: what is told in the present of a day to come is a plan ("meets on Friday")."""
    listed = reading.why in ("no verb", "no tense of its own")  # "12:00 Lunch with B": of today and not yet over
    if when and (when.start > published or (listed and when.start == published)) and reading.status in (Status.HELD, Status.ONGOING):
        return Reading(Status.PLANNED, reading.direction, f"{reading.why}, day to come")
    return reading
