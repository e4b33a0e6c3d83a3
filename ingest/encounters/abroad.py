"""Abroad: what a sentence tells of a visit on which somebody is while the story goes on."""

import re
from datetime import timedelta

from spacy.tokens import Span

from ingest.encounters.cue import Cue
from ingest.encounters.days import direction_of, resolve_date
from ingest.encounters.scene import Scene
from ingest.mentions.dates import Direction
from ingest.mentions.places import PlaceMention
from ingest.tokens import text_of
from meetings.words import Status

# Visits of more than a week ago are not those of which the story tells.
_FRESH_DAYS = 7
_ON_A_VISIT = re.compile(
    r"\b(?:is|are|was|were|currently|who is|now) (?:\w+ )?(?:on (?:a|an|his|her|their) (?:[\w-]+ ){0,5}?(?:visit|trip|tour)|visiting)\b"
    r"|\b(?:arriv(?:es|ed|ing) (?:in|at)|reach(?:es|ed)|landed (?:in|at)|(?:pays?|paid|paying|made) (?:a|an|his|her)"
    r" (?:[\w-]+ ){0,5}?visit to|(?:his|her) (?:[\w-]+ ){0,3}(?:visit|trip) to|on (?:a|an) (?:[\w-]+ ){0,5}?(?:visit|trip) to)\b"
)
_OF_OTHER_TIMES = re.compile(
    r"\b(?:last (?:visit|visited|time|year|month)|previous|recent(?:ly)?|earlier this (?:year|month)|first visited|had visited|return visit"
    r"|next (?:visit|month|year)|upcoming|invit\w+|would (?:visit|pay)|will (?:visit|pay)|plans? to|to visit)\b",
    re.IGNORECASE,
)
_GOAL = re.compile(r"\b(?:visit|trip|tour) to (?:the )?(?:[A-Z][\w ]{2,20} of )?\Z")
_GOAL_REACH = 40
_STATUSES = frozenset({Status.HELD, Status.ONGOING, Status.PLANNED})


def tells_of_visit(sentence: Span, scene: Scene, cue: Cue) -> bool:
    """True for "is on a two-day visit to Colombo", of these days; for a plan also of the days to come."""
    text = text_of(sentence)
    if not _ON_A_VISIT.search(text) or _OF_OTHER_TIMES.search(text) or cue.reading.status not in _STATUSES:
        return False
    fresh = scene.published - timedelta(days=_FRESH_DAYS)
    days = (resolve_date(m, scene, direction_of(m, scene)) for m in scene.dates_in(sentence) if not m.bounds)
    past = cue.reading.direction is Direction.PAST
    return not any(when is not None and (when.end < fresh or (past and when.start > scene.published)) for when in days)


def is_goal(mention: PlaceMention, scene: Scene) -> bool:
    """True for the Malta of "on a visit to Malta"."""
    return _GOAL.search(scene.text, max(0, mention.begin - _GOAL_REACH), mention.begin) is not None
