"""Lost: plans of the past of which the text tells, before or behind, that they were called off, put off or fell through."""

import re
from dataclasses import replace

from spacy.tokens import Span

from ingest.encounters.cue import Cue
from ingest.encounters.scene import Scene
from ingest.encounters.tense import Reading
from ingest.mentions.dates import Direction
from ingest.tokens import text_of
from meetings.words import Status

# "They had been expected to see B on Wednesday, but that meeting did not take place"
_HAD_BEEN_DUE = re.compile(
    r"\b(?:had been|were|was) (?:expected|due|scheduled|slated|supposed|set|to have) ?(?:to)?\b", re.IGNORECASE
)
_FELL_THROUGH = re.compile(
    r"\b(?:did not|didn['’]t|never) (?:take place|happen|come off|materiali[sz]e|come about)\b|\b(?:fell|fallen) through\b",
    re.IGNORECASE,
)
PUT_OFF = re.compile(
    r"\b(?:push(?:ed)? back|put(?:ting)? off|postpone\w*|delayed|deferred|reschedul\w+|re-?arrange\w*|(?:a )?(?:new"
    r"|later|another) (?:date|time|day|slot))\b",
    re.IGNORECASE,
)

# What is told of the same plan right after it
_THE_PLAN = r"\b(?i:that|the|this|their|his|her) (?:[a-z-]+ )?(?:meeting|trip|visit|talks|encounter|session|call|plan)"
_THAT_PUT_OFF = re.compile(
    rf"{_THE_PLAN}\b[^.;]{{0,30}}? (?:was|were|has been|have been|had been|is) (?:then |later |now |since )?"
    r"(?:postponed|rescheduled|put off|pushed back|deferred|delayed)\b"
)
_THAT_CALLED_OFF = re.compile(
    rf"{_THE_PLAN}\b[^.;]{{0,30}}? (?:was|were|has been|have been|had been|is) (?:then |later |now |since |also )?"
    r"(?:cancell?ed|called off|scrapped|dropped|shelved|abandoned)\b"
)
# "was to meet B today; his side has cancelled", "was to see B on Monday but cancelled the trip"
_BUT_LOST = re.compile(
    r"(?:;|,? but) (?:(?:the|his|her|their|its|that) )?(?:[\w’'-]+ ){0,4}?(?:cancell?ed|called (?:it )?off|pulled out|dropped out"
    r"|backed out|scrapped)\b"
)
_CALLED_OFF = re.compile(
    r"\b(?:cancell?(?:ed|s|ing)|called off|calls off|scrapp(?:ed|ing)|shelved|abandoned|dropped)\b"
    r"|\b(?:will not|won['’]t|would not)(?:, after all,)? (?:now )?(?:visit|travel|go|come|stop|attend|make"
    r"|be (?:visiting|going|coming|travell?ing))\b",
    re.IGNORECASE,
)
_A_PLAN = re.compile(
    r"\b(?:visit|trip|tour|meeting|talks|summit|plans?|travel|stop|engagement|journey|session)\b", re.IGNORECASE
)
_REACH = 2


def in_the_end(reading: Reading, cue: Cue, scene: Scene) -> Reading:
    """The reading of a plan in the light of what the sentences around it tell of its end."""
    rest = _rest(cue, scene)
    if reading.direction is Direction.UNKNOWN and _THAT_PUT_OFF.search(rest):
        return replace(reading, status=Status.POSTPONED, why=f"{reading.why}, put off in the end")
    if _HAD_BEEN_DUE.search(text_of(cue.sentence)) and _fell_through(cue, scene):
        return replace(reading, status=Status.CANCELLED, why=f"{reading.why}, did not take place")
    if reading.direction is not Direction.UNKNOWN:
        return reading
    own = scene.text[cue.word.idx : cue.sentence.end_char]
    if _THAT_CALLED_OFF.search(rest) or _BUT_LOST.search(own):
        return replace(reading, status=Status.CANCELLED, why=f"{reading.why}, called off in the end")
    if (status := _lost_before(cue, scene)) is not None:
        return replace(reading, status=status, why=f"{reading.why}, lost before")
    return reading


def _rest(cue: Cue, scene: Scene) -> str:
    """From the word to the end of the next sentence, which may tell of the same plan: "had been slated to go. The trip was rescheduled"."""
    after = scene.sentence_after(cue.sentence)
    return scene.text[cue.word.idx : after.end_char if after is not None else cue.sentence.end_char]


def _fell_through(cue: Cue, scene: Scene) -> bool:
    after = scene.sentence_after(cue.sentence)
    return bool(_FELL_THROUGH.search(text_of(cue.sentence))) or bool(after and _FELL_THROUGH.search(text_of(after)))


def _lost_before(cue: Cue, scene: Scene) -> Status | None:
    """What became of the trip of one who takes part: "A put off his visit. He was going to meet B"."""
    for sentence in reversed(scene.sentences_before(cue.sentence.start_char, most=_REACH)):
        text = text_of(sentence)
        if _A_PLAN.search(text) and _tells_of(sentence, cue, scene):
            if PUT_OFF.search(text):
                return Status.POSTPONED
            if _CALLED_OFF.search(text):
                return Status.CANCELLED
    return None


def _tells_of(sentence: Span, cue: Cue, scene: Scene) -> bool:
    """True for a sentence that tells of one who takes part."""
    keys = {actor.key for actor in cue.actors}
    return any(actor.key in keys for mention in scene.actors_in(sentence) for actor in mention.actors)
