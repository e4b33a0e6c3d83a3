"""Days that are counted from another event: "three days after the two met", "nine days since their meeting"."""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from ingest.encounters.clauses import clause_of
from ingest.encounters.cue import Cue
from ingest.encounters.scene import Scene
from ingest.mentions.dates.expressions import Unit
from ingest.mentions.dates.words import NUMBER, length

_COUNTED = re.compile(rf"\b(?P<number>{NUMBER}|a|an) (?P<unit>days?|weeks?|months?|years?) \Z", re.IGNORECASE)
_MARKS = ("after", "before", "since")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """So many units (fewer than 0: earlier) from the event of the word `above`; the count stands at `begin`."""

    above: Token
    unit: Unit
    number: int
    begin: int


def counted_from(cue: Cue, scene: Scene) -> Counted | None:
    """How long the encounter lies before (or after) what stands above it; None where the sentence does not count."""
    clause = clause_of(cue.word)
    marks = [c for c in clause.children if c.lower_ in _MARKS and c.i < clause.i and c.dep_ != "prep"]
    if not marks and cue.word.head.lower_ in _MARKS:
        marks = [cue.word.head]
    if not marks:
        return None
    mark = marks[0]
    counted = _COUNTED.search(scene.text, cue.sentence.start_char, mark.idx)
    if counted is None:
        return None
    unit, number = length(counted["number"], counted["unit"])
    return Counted(
        above=mark.head if mark.head != clause else clause.head,
        unit=unit,
        number=number if mark.lower_ == "before" else -number,
        begin=counted.start(),
    )
