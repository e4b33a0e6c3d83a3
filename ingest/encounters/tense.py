"""Tense and modality: what the words around a verb or noun say of whether it happened, will, or might."""

from dataclasses import dataclass

from spacy.tokens import Token

from ingest.encounters.around_nouns import is_of_others, is_of_the_past, never_held, preposition_above
from ingest.encounters.clauses import clause_of, is_clause, negated, repeats
from ingest.encounters.headlines import is_headline_before_saying, is_planned_in_headline
from ingest.encounters.modality import (
    CALLING,
    DENYING,
    HOLDING,
    LOSSES,
    NOUNS,
    NOW,
    REFUTING,
    RUMOURS,
    VERDICTS,
    calls_off,
    came_to_nothing,
    decides,
    is_fixed,
    is_near,
    is_somewhere,
    on_a_programme,
    only_from,
    puts_off,
)
from ingest.encounters.talked_over import talked_over
from ingest.encounters.wording import SPEAKING_OF
from ingest.mentions.dates import Direction
from ingest.tokens import text_of
from meetings.words import Status

_WILL = frozenset({"will", "shall", "must", "'ll", "’ll", "wo", "sha"})
_MIGHT = frozenset({"may", "might", "could", "can", "should", "ought"})
_HAVE = frozenset({"have", "'ve", "’ve"})
_IS = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re"})
_PAST_AUXILIARIES = frozenset({"had", "has", "was", "were", "did", "been"}) | _HAVE
# "The upcoming talks", "Xi's expected summit with Biden"
_COMING = frozenset("planned upcoming forthcoming scheduled next impending looming expected anticipated".split())
# "Would like to meet", "would gladly have him over"
_WISHING = frozenset({"like", "gladly", "love", "happily", "prefer", "want", "welcome"})
SET = "set for a day"  # "talks due to take place in Riga on Monday" are a plan
NOT_UNTIL = "not until"  # "will not meet until June" is a plan for June
# "Was to have met", "was due to have met"
_UNREAL_BEFORE_HAVE = frozenset({"was to", "due", "set", "schedule", "expect", "plan"})
_OPENING = frozenset({"where", "when", "which"})
_UNTIL_THEN = frozenset({"before", "until", "after", "when", "once"})


@dataclass(frozen=True, slots=True)
class Reading:
    """The status that the wording gives (None: it did not and will not happen), the direction, and the word that decided."""

    status: Status | None
    direction: Direction
    why: str


def _nothing(why: str) -> Reading:
    return Reading(None, Direction.UNKNOWN, why)


def _to_be(why: str, status: Status = Status.PLANNED) -> Reading:
    return Reading(status, Direction.FUTURE, why)


def read_verb(verb: Token) -> Reading:
    """What the forms around a verb say: tense, auxiliaries, and the verbs and adjectives it depends on."""
    words = frozenset(child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass"))
    if _unsaid(verb):
        return _nothing("if, or denied")
    if repeats(verb):
        above = clause_of(verb.head)
        return read_verb(above) if above != verb else Reading(Status.HELD, Direction.UNKNOWN, "no verb")
    if is_planned_in_headline(verb):
        return _to_be("infinitive")
    return _negated(verb, words) or _modal(verb, words) or _tense(verb, words)


def _unsaid(verb: Token) -> bool:
    """True for what is only supposed or denied: "if they meet", "asked whether he would meet", "denied that he had met B"."""
    marks = {child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod")}
    if marks & {"if", "unless", "whether"}:
        return True
    denied = verb.head != verb and verb.head.lemma_ in DENYING and not negated(verb.head)
    if denied and verb.dep_ in ("ccomp", "xcomp", "pcomp"):
        return True
    # "dismissed reports claiming that he had met B"
    return any(step.lemma_.lower() in RUMOURS and clause_of(step).lemma_ in REFUTING for step in verb.ancestors)


def _negated(verb: Token, words: frozenset[str]) -> Reading | None:
    """ "Will not meet on Friday as arranged" calls a plan off; any other negation says that nothing was."""
    if not negated(verb):
        return None
    if words & _WILL and only_from(verb):
        return _to_be(NOT_UNTIL)
    if words & _WILL or (words & {"be", "is", "are"} and verb.tag_ == "VBG"):
        return _to_be("will not", Status.CANCELLED)
    return _nothing("negated")


def _modal(verb: Token, words: frozenset[str]) -> Reading | None:
    if words & _HAVE and words & (_MIGHT | {"would"}):
        return _unreal(verb) if words & {"should", "would", "ought"} else _nothing("may have")
    if words & _WILL:
        asked = text_of(verb.sent).rstrip().endswith("?")
        return _to_be("will it", Status.PROPOSED) if asked else _to_be("will")
    if "would" in words:
        return _would(verb)
    return _to_be("might", Status.PROPOSED) if words & _MIGHT else None


def _unreal(verb: Token) -> Reading:
    """ "Should have met", "would have met", "was to have met": it did not; put off where the sentence says so of it."""
    if any(child.dep_ == "advcl" and any(word.lower_ == "if" for word in child.children) for child in verb.children):
        return _nothing("would have, if")
    put_off = verb.dep_ == "relcl" and puts_off(clause_of(verb.head))
    return _to_be("should have", Status.POSTPONED if put_off else Status.CANCELLED)


def _would(verb: Token) -> Reading:
    """ "Said they would meet" reports a plan; "would like to meet" and "would gladly meet" only a wish."""
    # "would welcome talks" is a wish, "would welcome President B in Rome" a plan
    greets = verb.lemma_ == "welcome" and any(child.dep_ == "dobj" and child.pos_ == "PROPN" for child in verb.children)
    wish = (verb.lemma_ in _WISHING and not greets) or any(child.lemma_.lower() in _WISHING for child in verb.children)
    return _to_be("would like", Status.PROPOSED) if wish else _to_be("would")


def _tense(verb: Token, words: frozenset[str]) -> Reading:
    if "to" in words:
        return _infinitive(verb, words)
    below = verb.dep_ in ("acl", "ccomp") and verb.i > verb.head.i and not _is_done(verb)
    if below and verb.head.lemma_.lower() in NOUNS:  # "the proposal that A and B hold talks"
        return _of_a_wish(verb.head)
    # "The two negotiators resume talks": a verb with a subject of its own is finite, whatever the tagger takes it for.
    own = verb.tag_ == "VB" and not words and any(child.dep_ == "nsubj" for child in verb.children)
    finite = own or "Fin" in verb.morph.get("VerbForm", [])
    if verb.tag_ == "VBG" or (verb.tag_ in ("VB", "VBN") and not words and not finite):
        return _without_tense(verb, words)
    return _finite_tense(verb, words)


def _infinitive(verb: Token, words: frozenset[str]) -> Reading:
    if (goes := _going_to(verb)) is not None:
        return goes
    above = None if is_headline_before_saying(verb) else _governed(verb)
    perfect = words & {"have", "having"}
    if perfect and above is not None and above.why in _UNREAL_BEFORE_HAVE:
        return _unreal(verb)
    return above or (Reading(Status.HELD, Direction.PAST, "to have") if perfect else _to_be("infinitive"))


def _going_to(verb: Token) -> Reading | None:
    """ "Is going to see B" is a plan, and so is "is going to Rome to see B"; "was going to" may be of a time that is over."""
    going = verb.head
    if going.lemma_ != "go" or going.tag_ != "VBG" or going == verb:
        return None
    if negated(going):
        return _to_be("not going to", Status.CANCELLED)
    past = any(child.lower_ in ("was", "were", "been") for child in going.children)
    return Reading(Status.PLANNED, Direction.UNKNOWN if past else Direction.FUTURE, "going to")


def _without_tense(verb: Token, words: frozenset[str]) -> Reading:
    if verb.tag_ == "VBG" and words & _IS:
        return Reading(Status.ONGOING, Direction.UNKNOWN, "progressive")
    if words & _PAST_AUXILIARIES:
        return Reading(Status.HELD, Direction.PAST, "past progressive")
    if verb.lemma_ == "come" and verb.head.lemma_ == "have" and verb.head.tag_ in ("VBZ", "VBP"):
        return _to_be("has coming")  # "A has B coming to Rome on Monday"
    return _governed(verb) or Reading(Status.HELD, Direction.UNKNOWN, "no tense of its own")


def _finite_tense(verb: Token, words: frozenset[str]) -> Reading:
    if (first := _first_time(verb)) is not None:
        return first
    past_form = verb.tag_ in ("VBD", "VBN") and not words & {"is", "are", "be", "being"}
    if past_form or words & _PAST_AUXILIARIES:
        return Reading(Status.HELD, Direction.PAST, "past")
    passive = words & {"is", "are"} and verb.tag_ == "VBN"
    if verb.dep_ == "advcl" and verb.head != verb and any(c.lower_ in _UNTIL_THEN for c in verb.children):
        above = read_verb(verb.head)  # "A will meet B before the two are joined by their ministers"
        if above.status is Status.PLANNED and above.direction is Direction.FUTURE:
            return above
    return Reading(Status.HELD, Direction.UNKNOWN, "present passive" if passive else "present")


def _first_time(verb: Token) -> Reading | None:
    """ "It will be the first time that they meet", or "have met since May"; what "it was the first time" tells is told by its own tense."""
    if verb.dep_ not in ("relcl", "acl", "ccomp") or verb.head.lemma_ != "time" or not is_clause(clause_of(verb.head)):
        return None
    told = read_verb(clause_of(verb.head))
    return told if told.status not in (Status.HELD, None) or verb.tag_ not in ("VBD", "VBN") else None


def _governed(verb: Token) -> Reading | None:
    """What the word above an infinitive or gerund makes of it; None where it decides nothing."""
    above = verb.head
    lemma = above.lemma_.lower()
    if above == verb:
        return None
    if lemma in NOUNS:
        return None if _is_done(verb) else _of_a_wish(above)
    if above.pos_ == "NOUN" and any(child.lower_ == "no" for child in above.children):
        return _nothing(f"no {lemma}")  # "saw no reason to meet B"
    if above.pos_ in ("NOUN", "PROPN", "ADJ") and VERDICTS.get(lemma) not in (Status.PLANNED, Status.PROPOSED):
        clause = clause_of(above)  # "became the first minister to come"
        return read_verb(clause) if is_clause(clause) and clause != verb else None
    return _after_preposition(above) if above.pos_ == "ADP" else read_governor(above)


def _is_done(participle: Token) -> bool:
    """True for "reached" of "the agreement reached during his visit", and not for "to be reached"."""
    return participle.tag_ == "VBN" and not any(child.dep_ in ("aux", "auxpass") for child in participle.children)


def _of_a_wish(noun: Token) -> Reading:
    """ "An invitation to meet", "plans to meet"; "accepted an invitation" is a plan, "no plans" and "refused a request" nothing."""
    lemma = noun.lemma_.lower()
    clause = clause_of(noun)
    verdict = VERDICTS.get(clause.lemma_.lower(), NOUNS[lemma])
    lost = verdict in (Status.CANCELLED, Status.POSTPONED) and noun.dep_ in ("dobj", "nsubjpass")
    if lost and verdict:
        return _to_be(clause.lemma_, verdict)  # "scrapped plans for a meeting with B"
    down = clause.lemma_ == "turn" and any(child.lower_ == "down" for child in clause.children)
    if verdict is None or down or any(child.lower_ in ("no", "any", "without") for child in noun.children):
        return _nothing(f"no {lemma}")
    return _to_be(lemma, Status.PLANNED if clause.lemma_ == "accept" else NOUNS[lemma])


def _after_preposition(preposition: Token) -> Reading | None:
    """ "Before meeting", "after meeting", "looks forward to meeting"."""
    clause = clause_of(preposition)
    if preposition.lower_ in ("of", "for") and preposition.head.lemma_.lower() in NOUNS:  # "his offer of holding talks"
        return _of_a_wish(preposition.head)
    if preposition.lower_ in ("before", "until"):
        return _to_be("before")
    if preposition.lower_ == "without":
        return _nothing("without")
    if preposition.lower_ == "to" and clause.lemma_ == "look":
        return _to_be("look forward to")
    return read_verb(clause) if is_clause(clause) else None


def read_governor(above: Token) -> Reading | None:
    """What a word of planning, proposing, refusing or calling off does to the encounter below it."""
    lemma = above.lemma_.lower()
    if lemma == "be":
        return _to_be("is to") if above.lower_ not in ("was", "were") else _was_to(above)
    if calls_off(above):
        return _to_be(lemma, Status.CANCELLED)
    if puts_off(above):
        return _to_be(lemma, Status.POSTPONED)
    if lemma in VERDICTS:
        return _verdict(above, VERDICTS[lemma])
    if lemma == "have" and negated(above):  # "won't need to wait for talks"
        return _nothing("not have")
    return read_verb(above) if is_clause(above) else None


def _was_to(was: Token) -> Reading:
    """ "Was to meet B" was a plan, "was in Rome on Monday to see B" was there and did."""
    if is_somewhere(was):
        return Reading(Status.HELD, Direction.PAST, "was there to")
    return _of_lost_visit(was) or Reading(Status.PLANNED, Direction.UNKNOWN, "was to")


def _of_lost_visit(planning: Token) -> Reading | None:
    """ "Cancelled a trip to Peru, where he was to see B": what was to be there is lost with the trip."""
    clause = clause_of(planning)
    if clause.dep_ != "relcl" or not _OPENING & {w.lower_ for w in (clause.left_edge, *clause.children)}:
        return None
    lost = clause_of(clause.head)
    return read_governor(lost) if lost != clause and (calls_off(lost) or puts_off(lost)) else None


def _verdict(above: Token, status: Status | None) -> Reading:
    lemma = above.lemma_.lower()
    if status is None or (status is Status.PLANNED and negated(above)):
        return _nothing(f"not {lemma}" if status else lemma)
    past = above.tag_ == "VBD" or any(child.lower_ in ("was", "were", "had") for child in above.children)
    past = past or (above.dep_ != "ROOT" and above.head.lower_ in ("was", "were"))
    open_ended = status is Status.PLANNED and past  # "was due to meet": before or after the day of the news
    if open_ended and (lost := _of_lost_visit(above)) is not None:
        return lost
    if came_to_nothing(above):
        put_off = puts_off(clause_of(above)) or puts_off(clause_of(clause_of(above).head))
        return _to_be("had been", Status.POSTPONED if put_off else Status.CANCELLED)
    return Reading(status, Direction.UNKNOWN if open_ended else Direction.FUTURE, lemma)


def read_noun(noun: Token) -> Reading:
    """What the words around a noun ("talks", "visit") say: "ahead of talks", "talks are scheduled", "called off the visit"."""
    governor = _governor(noun)
    if any(child.lower_ == "no" and child.dep_ == "det" for child in noun.children) and not is_clause(governor):
        return _nothing("no")  # "No lunch with B, his office says"
    if calls_off(governor) and preposition_above(noun) in (None, "from", "of"):
        return _to_be(governor.lemma_, Status.CANCELLED)
    if (told := _only_spoken_of(noun) or _described(noun) or _ahead(noun, governor)) is not None:
        return told
    if not is_clause(governor):
        return Reading(Status.HELD, Direction.UNKNOWN, "no verb")
    return (
        _of_present(noun, governor) or _not_held(noun, governor) or _decided_by(noun, governor) or read_verb(governor)
    )


def _only_spoken_of(noun: Token) -> Reading | None:
    """ "The possibility of a meeting is being considered"."""
    if (matter := talked_over(noun)) is None:
        return None
    status, why = matter
    return _to_be(why, status) if status else _nothing(why)


def _ahead(noun: Token, governor: Token) -> Reading | None:
    """Of a story that is past what is to come all the same: "arrived for talks set to take place on Monday"."""
    if is_fixed(noun) and not decides(governor) and not negated(governor):
        return _to_be(SET)
    return _to_be("in the near future") if governor.lemma_ in SPEAKING_OF and is_near(noun) else None


def _governor(noun: Token) -> Token:
    """The verb of the noun's clause; in "the summit pencilled in for June was scrapped" the parse takes "pencilled" for it."""
    governor = clause_of(noun)
    return governor.head if governor.dep_ in ("csubj", "csubjpass") else governor


def _described(noun: Token) -> Reading | None:
    """ "Ahead of talks", "the planned talks", "possible talks"."""
    ahead = preposition_above(noun)
    if ahead in ("before", "until", "ahead"):
        return _before_it(noun, ahead)
    if ahead == "since" or is_of_the_past(noun):  # "no shot has been heard since their talks"
        return Reading(Status.HELD, Direction.PAST, "since then")
    above = noun.head.head
    lost = LOSSES.get(above.lemma_.lower()) if ahead == "of" else None  # "the cancellation of A's visit to B"
    if ahead in ("for", "of", "to") and above.lemma_.lower() in NOUNS and above.pos_ == "NOUN":
        return _of_a_wish(above)  # "a request for a meeting"
    words = {child.lower_ if child.dep_ == "amod" else child.lemma_.lower() for child in noun.children}
    if lost or (words & _COMING and not never_held(noun)):
        return _to_be("lost" if lost else "planned", lost or Status.PLANNED)
    return _to_be("proposed", Status.PROPOSED) if words & {"proposed", "possible", "potential"} else None


def _before_it(noun: Token, ahead: str) -> Reading:
    told = clause_of(noun)
    if is_of_others(noun, told):
        return _nothing(f"{ahead} of one told elsewhere")
    own = any(child.dep_ == "poss" for child in noun.children)  # "shook hands on Friday before their talks"
    return read_verb(told) if own and ahead == "before" and is_clause(told) else _to_be(f"{ahead} of it")


def _of_present(noun: Token, governor: Token) -> Reading | None:
    """ "Are behind closed doors at this moment" goes on; "his talks with B are on Wednesday" is a plan."""
    present = governor.tag_ in ("VBZ", "VBP")
    if (present or governor.tag_ == "VBG") and NOW.search(text_of(noun.sent)):
        return Reading(Status.ONGOING, Direction.UNKNOWN, "at this moment")
    if present and governor.lemma_ == "be" and noun.head.lower_ == "on":
        return Reading(Status.ONGOING, Direction.UNKNOWN, "is on it")
    if present and governor.lemma_ == "have" and noun.lemma_ == "appointment":
        return _to_be("has an appointment")
    if present and on_a_programme(noun):
        return _to_be("on the programme")
    if present and governor.lemma_ == "be" and (verdict := _predicate(governor)) is not None:
        return verdict
    fixed = governor.lemma_ == "be" and any(child.lower_ in ("on", "for", "at") for child in governor.children)
    return _to_be("is on") if fixed and present else None


def _predicate(be: Token) -> Reading | None:
    """ "A separate talk of the two is possible", "their meeting is likely next week"."""
    words = {child.lemma_.lower() for child in be.children if child.dep_ == "acomp"}
    if words & {"possible", "conceivable", "likely", "probable"} and not negated(be):
        return _to_be("possible", Status.PROPOSED)
    return _nothing("unlikely") if words & {"unlikely", "impossible", "improbable", "unthinkable"} else None


def _not_held(noun: Token, governor: Token) -> Reading | None:
    if not negated(governor):
        return None
    if governor.lemma_.lower() not in HOLDING:
        return _nothing("negated")
    if only_from(governor):
        return _to_be(NOT_UNTIL)
    return Reading(Status.CANCELLED, Direction.PAST, "never took place") if never_held(noun) else None


def _decided_by(noun: Token, governor: Token) -> Reading | None:
    """Words of calling off, delaying, refusing, planning or calling for whose subject or object is the noun."""
    if governor.lemma_ in CALLING and preposition_above(noun) == "for":
        return _to_be("call for", Status.PROPOSED)  # "called for talks between A and B"
    if not decides(governor) or preposition_above(noun) not in (None, "to", "for"):
        return None  # "agreed at talks to reopen the border": the agreement is another matter
    return read_governor(governor)
