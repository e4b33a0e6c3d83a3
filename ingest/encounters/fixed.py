"""The day for which talks are fixed, or were fixed before they were called off."""

import re

from ingest.encounters.cue import Cue
from ingest.encounters.scene import Scene
from ingest.encounters.tense import SET
from ingest.mentions.dates import DateMention
from meetings.words import Status

_CALLED_OFF = frozenset({Status.CANCELLED, Status.POSTPONED})
# "which had been scheduled for", "which was due to take place in Riga on"
_PLANNED = re.compile(
    r"\b(?:was|were|is|had been|has been|originally|initially|previously|,) (?:due|scheduled|planned|set|foreseen|fixed|arranged"
    r"|slated|booked|to (?:be held|take place|happen))\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
_FIXED = re.compile(r"\b(?:due|set|scheduled|slated|expected|planned) (?:to|for)\b[^.;:]{0,60}$")
_SAID_SINCE = re.compile(
    r"\b(?:said|told|announced|informed|reported|cancelled|canceled|called off|postponed)\b[^.;:]{0,30}$", re.IGNORECASE
)


def fixed_for(cue: Cue, scene: Scene) -> DateMention | None:
    """Of what is called off the day for which it was planned: "which was due to take place in Riga on Monday"."""
    for mention in scene.dates_in(cue.sentence) if _is_fixed(cue) else ():
        before = scene.text[cue.sentence.start_char : mention.begin]
        fixed = _FIXED if cue.reading.why == SET else _PLANNED
        if not mention.bounds and fixed.search(before) and not _SAID_SINCE.search(before):
            return mention
    return None


def _is_fixed(cue: Cue) -> bool:
    return cue.reading.status in _CALLED_OFF or cue.reading.why == SET
