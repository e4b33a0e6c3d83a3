"""Moved: the new and the old date of an encounter that is put off."""

import re
from datetime import timedelta

from ingest.encounters.calling_off import days_of_calling_off
from ingest.encounters.cue import Cue
from ingest.encounters.days import Day, resolve_date
from ingest.encounters.nearness import OF_SAYING, distance
from ingest.encounters.scene import Scene
from ingest.encounters.source import Source
from ingest.mentions.dates import DateMention, Direction
from ingest.tokens import text_of
from meetings.when import When
from meetings.words import Status

# How many sentences back a plan may have been called off that another one takes the place of.
_REACH = 4
# "instead of 20 June", "rather than this Friday", "from Monday to Thursday", "planned for Friday"
_OLD_DATE = re.compile(
    r"\b(?:instead of|rather than|(?<!away )from|(?:was|were) (?:originally |initially )?to (?:meet|visit|come|travel|convene) on"
    r"|(?:planned|scheduled|set|due|foreseen|fixed|arranged) (?:for|on)"
    r"|originally (?:for|on)|and not"
    r"|initial date of) (?:the |on )?\Z",
    re.IGNORECASE,
)
_NEW_DATE = re.compile(r"\b(?:to|till|until|for|on) (?:the )?\Z", re.IGNORECASE)
_MOVING = re.compile(
    r"\b(?:instead of|rather than|moved|moves?|shift\w*|slip(?:s|ped)?|postpon\w+|put (?:off|back)|push\w* back|defer\w*|delay\w*"
    r"|resched\w+|pass(?:es|ed) to|brought forward"
    r"|transferred)\b",
    re.IGNORECASE,
)


# "Are now to meet on Thursday", said after "will not meet on Tuesday"
_NOW_TO = re.compile(
    r"\b(?:will|would|is|are|was|were) now (?:to\b|due|set|scheduled|expected|planned|\w+ (?:on|in|for)\b)"
    r"|\bnow (?:due|set|scheduled) (?:for|on)\b",
    re.IGNORECASE,
)
_NOT_THEN = re.compile(
    r"\b(?:was|were|had been) (?:originally |initially )?(?:to|due|scheduled|set|supposed|expected)\b"
    r"|\b(?:will not|won['’]t|called off|cancel\w+|scrapp\w+|dropp\w+|postpon\w+|put off|defer\w*|delay\w*|resched\w+)\b",
    re.IGNORECASE,
)


# "moves to that day too", "is put off to the new date as well"
_TO_THAT_DAY = re.compile(r"\b(?:to|till|until|for) (?:that|the (?:same|new|later)) (?:day|date)\b", re.IGNORECASE)


def moved_day(cue: Cue, scene: Scene) -> Day | None:
    """The new and the old date, where the sentence gives both ("moved from Monday to Thursday").

    Where it gives only the new one, the old is some day from the publication up to it ("has been put off to 15 May").
    """
    to_that_day = _TO_THAT_DAY.search(text_of(cue.sentence)) is not None
    if to_that_day and cue.reading.direction is not Direction.PAST and (carried := _carried_over(cue, scene)):
        return carried
    if cue.reading.status not in (Status.PLANNED, Status.POSTPONED):
        return None
    instead = _is_now_to(cue, scene)
    if not instead and not _MOVING.search(text_of(cue.sentence)):
        return None
    calling_off = days_of_calling_off(cue, scene)
    dates = [m for m in scene.dates_in(cue.sentence) if not m.anaphoric and m not in calling_off]
    old = [m for m in dates if _OLD_DATE.search(scene.text, max(0, m.begin - 40), m.begin)]
    new = next((m for m in dates if m not in old and _is_new(m, cue, scene)), None)
    when = resolve_date(new, scene, Direction.FUTURE) if new else None
    if new is None or when is None:
        return None
    if old:
        replaces = _nearer(old[0], scene)
        source = Source.of("moved to the first date from the second", new, old[0])
        return Day(when=when, replaces=replaces, source=source) if when != replaces else None
    instead = instead or cue.reading.status is Status.POSTPONED
    return _put_off_to(when, new, scene) if instead and when.start > scene.published else None


def _nearer(mention: DateMention, scene: Scene) -> When | None:
    """A date that was planned for may be over: "were to meet on April 20", said on April 26."""
    sides = [resolve_date(mention, scene, direction) for direction in (Direction.FUTURE, Direction.PAST)]
    told = [when for when in sides if when is not None]
    return min(told, key=lambda when: abs((when.start - scene.published).days), default=None)


def _carried_over(cue: Cue, scene: Scene) -> Day | None:
    """The new date that the sentences before tell of another plan."""
    for sentence in reversed(scene.sentences_before(cue.sentence.start_char, most=_REACH)):
        if not (_MOVING.search(text_of(sentence)) or _NOW_TO.search(text_of(sentence))):
            continue
        for mention in reversed(scene.dates_in(sentence)):
            before = scene.text[max(0, mention.begin - 40) : mention.begin]
            if mention.anaphoric or _OLD_DATE.search(before) or not _NEW_DATE.search(before):
                continue
            when = resolve_date(mention, scene, Direction.FUTURE)
            if when is not None and when.start > scene.published:
                return _put_off_to(when, mention, scene)
    return None


def _put_off_to(when: When, mention: DateMention, scene: Scene) -> Day:
    """The day, which takes the place of some day from the publication up to it."""
    before = When.between(scene.published, when.start - timedelta(days=1))
    return Day(when=when, replaces=before, source=Source.of("put off to this date", mention))


def _is_now_to(cue: Cue, scene: Scene) -> bool:
    """True for a plan that takes the place of one that the sentences before call off."""
    if not _NOW_TO.search(text_of(cue.sentence)):
        return False
    before = (*scene.sentences_before(cue.sentence.start_char, most=_REACH), cue.sentence)
    return any(_NOT_THEN.search(text_of(sentence)) for sentence in before)


def _is_new(mention: DateMention, cue: Cue, scene: Scene) -> bool:
    """False for the day on which somebody says so: "has been put off, the ministry said on Wednesday"."""
    near = distance(scene, cue.word, mention.begin, mention.end)
    said = near is not None and near >= OF_SAYING
    return not said and bool(_NEW_DATE.search(scene.text, max(0, mention.begin - 20), mention.begin))
