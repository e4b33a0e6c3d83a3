"""Days that are counted from another event: "three days after the two met", "nine days since their meeting", "came weeks after"."""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from ingest.encounters.clauses import clause_of, is_clause
from ingest.encounters.cue import Cue
from ingest.encounters.scene import Scene
from ingest.mentions.dates.expressions import Unit
from ingest.mentions.dates.words import NUMBER, length

_COUNTED = re.compile(
    rf"\b(?P<vague>(?:less than|more than|nearly|almost|about|around|over|under) )?(?:(?P<number>{NUMBER}|few) )?"
    r"(?P<unit>days?|weeks?|months?|years?) \Z",
    re.IGNORECASE,
)
# Of "a few days after" and "weeks after" nobody says how many.
_FEW = frozenset({"few", "a few", "several", "a couple of"})
_MARKS = ("after", "before", "since")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """So many units (fewer than 0: earlier) from the event of the word `above`; the count stands at `begin`.

    `number` is None where the sentence does not say how many.
    """

    above: Token
    unit: Unit
    number: int | None
    begin: int


def counted_from(cue: Cue, scene: Scene) -> Counted | None:
    """How long the encounter lies before (or after) what stands above it; None where the sentence does not count."""
    clause = _first_of_row(clause_of(cue.word))
    marks = [c for c in clause.children if c.lower_ in _MARKS and c.i < clause.i and c.dep_ != "prep"]
    if not marks and cue.word.head.lower_ in _MARKS:
        marks = [cue.word.head]
    if not marks:
        return None
    mark = marks[0]
    counted = _COUNTED.search(scene.text, cue.sentence.start_char, mark.idx)
    if counted is None:
        return None
    told = (counted["number"] or "").lower()
    unit, number = length(told if told and told != "few" else "a", counted["unit"])
    exact = bool(told) and told not in _FEW and not counted["vague"]
    sign = 1 if mark.lower_ == "before" else -1
    return Counted(
        above=mark.head if mark.head != clause else clause.head,
        unit=unit,
        number=sign * number if exact else None,
        begin=counted.start(),
    )


def _first_of_row(clause: Token) -> Token:
    """ "Broke the lull" of "days after they broke the lull and met B", on which the mark hangs."""
    while clause.dep_ == "conj" and is_clause(clause.head):
        clause = clause.head
    return clause
