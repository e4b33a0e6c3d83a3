"""Story days: the day that the sentences before tell for what goes on, and for what is planned."""

import re
from collections.abc import Iterator
from datetime import timedelta

from spacy.tokens import Token

from ingest.encounters.clauses import clause_of, reports
from ingest.encounters.cue import Cue
from ingest.encounters.days import LONGEST_EVENT, Day, resolve_date
from ingest.encounters.scene import Scene
from ingest.encounters.source import Source
from ingest.encounters.tense import read_verb
from ingest.mentions.dates import DateMention, Direction
from ingest.mentions.dates.expressions import Shift
from ingest.tokens import text_of
from meetings.when import When
from meetings.words import Status

# News goes back by a day or two; what lies further back than the news told before is an aside.
ASIDE_DAYS = 3
# "discussed the arrangements for the session, due in Kuwait on December 1"
OF_WHAT_COMES = re.compile(
    r"\b(?:due(?: to (?:be held|convene|open|begin|start))?|(?:to be|will be) held|scheduled|slated"
    r"|(?:to|will) take place|taking place|planned)(?: to be held| to take place)?"
    r"(?: (?:in|at) (?:the )?(?:[A-Z][\w’'-]+ ?){1,3})?,? ?(?:on |for |in |from )?(?:the )?\Z"
)
_LOOK_BACK = 60
# What was told to have happened within a week may be the day of what follows; an older date is of the background.
_FRESH_DAYS = 7
# A plan goes on for about four sentences without its day being told again; it may be of some day of a week or month.
_PLAN_REACH = 4
_LONGEST_PLAN = 31
# "During it, talks were held": goes on with what the sentence before tells
_DURING_IT = re.compile(
    r"\W*(?:During (?:it|(?:the|that|his|her|their|this) (?:[\w-]+ )?(?:visit|trip|stay|tour|journey))|On that (?:occasion|trip|visit)"
    r"|While there|There,? (?:s?he|they|the two)|It was (?:there|then))\b"
)
_ALSO = re.compile(r"\balso\b")
_VISIT = re.compile(r"\b(?:visit|trip|tour|travel|fl[ey]w|went|arriv|journey)\w*\b", re.IGNORECASE)

_ANOTHER_TIME = re.compile(
    r"\b(?:later date|another (?:time|date|occasion|day)|no date|date (?:has|is|was) (?:not|yet)|next (?:round"
    r"|meeting)|in return|return visit|again"
    r"|some day|eventually|one day|as soon as|once |if |whenever|new (?:date|time))\b",
    re.IGNORECASE,
)


def story_day(cue: Cue, scene: Scene) -> Day:
    """The last day told before on which something of this story happened, as long as it is news; else one on which it was told.

    "The two spoke on Tuesday, officials said on Wednesday": what follows is of Tuesday. A new paragraph does not go on with an
    aside about earlier days.
    """
    if (visit := _day_of_visit(cue, scene)) is not None:
        return visit
    fresh = scene.published - timedelta(days=_FRESH_DAYS)
    paragraph = scene.text.rfind("\n", 0, cue.sentence.start_char)
    told: list[tuple[When, Day]] = []
    of_saying = None
    for mention, token in _told_dates(cue, scene):
        clause = clause_of(token)
        to_come = OF_WHAT_COMES.search(scene.text, max(0, mention.begin - _LOOK_BACK), mention.begin)
        if (
            to_come
            or clause.dep_ == "relcl"
            or (_goes_back(mention) and clause.dep_ != "ROOT")
            or _before_or_after(clause)
            or read_verb(clause).direction is not Direction.PAST
        ):
            continue
        when = resolve_date(mention, scene, Direction.PAST)
        if when and when.width <= LONGEST_EVENT and fresh <= when.start <= scene.published:
            day = Day(when=when, source=Source.of("the day told last of the story before it", mention, guessed=True))
            if reports(clause):
                of_saying = of_saying or day
            elif mention.begin > paragraph:
                return day
            else:
                told.append((when, day))
    if not told:
        return of_saying or Day(when=None)
    newest = max(when.end for when, _ in told)
    return next(day for when, day in told if (newest - when.end).days < ASIDE_DAYS)


def _day_of_visit(cue: Cue, scene: Scene) -> Day | None:
    """The days of a visit some time ago that the sentence before tells: "visited Chad in May. During it, talks were held"."""
    before = scene.sentence_before(cue.sentence)
    if before is None or not _DURING_IT.match(text_of(cue.sentence)) or not _VISIT.search(text_of(before)):
        return None
    for mention in scene.dates_in(before):
        token = None if mention.bounds or mention.anaphoric else scene.token_at(mention.begin, mention.end)
        if token is not None and read_verb(clause_of(token)).direction is Direction.PAST:
            when = resolve_date(mention, scene, Direction.PAST)
            if when is not None and when.end <= scene.published and when.width <= _LONGEST_PLAN:
                return Day(when=when, source=Source.of("the days of the visit told before it", mention))
    return None


def _goes_back(mention: DateMention) -> bool:
    """True for the day before of "recalled his talks of the previous day"."""
    back = mention.expression
    return mention.anaphoric and isinstance(back, Shift) and back.by < 0


def _before_or_after(clause: Token) -> bool:
    """True for "before they left on Thursday", which tells of another day than the clause above it."""
    return clause.dep_ == "advcl" and any(
        c.lower_ in ("before", "after", "until") and c.i < clause.i for c in clause.children
    )


def _told_dates(cue: Cue, scene: Scene) -> Iterator[tuple[DateMention, Token]]:
    """The dates told before the sentence of the cue, the last first."""
    for mention in scene.dates_before(cue.sentence.start_char):
        token = None if mention.bounds else scene.token_at(mention.begin, mention.end)
        if token is not None:
            yield mention, token


def plan_day(cue: Cue, scene: Scene) -> Day:
    """The day to come that the sentences before give for what the same parties do."""
    if _ANOTHER_TIME.search(text_of(cue.sentence)):
        return Day(when=None)
    if cue.reading.why == "was to" and _ALSO.search(text_of(cue.sentence)):
        return story_day(cue, scene)  # "met B on Monday. He was also to see C"
    before = scene.sentences_before(cue.sentence.start_char, most=_PLAN_REACH)
    begin = before[0].start_char if before else cue.sentence.start_char
    for mention, token in _told_dates(cue, scene):
        if mention.begin < begin:
            return Day(when=None)
        when = resolve_date(mention, scene, Direction.FUTURE)
        # "his visit, scheduled for Friday, was postponed. He was going to meet B"
        lost = cue.reading.direction is Direction.UNKNOWN and OF_WHAT_COMES.search(
            scene.text, max(0, mention.begin - _LOOK_BACK), mention.begin
        )
        if when is None or when.start <= scene.published or not (lost or _fits(when, token, cue)):
            continue
        parties = _parties_from(mention, cue, scene)
        if set(cue.parties) <= parties or (lost and parties & set(cue.parties)):
            return Day(when=when, source=Source.of("the day of the plan told before it", mention, guessed=True))
    return Day(when=None)


def _fits(when: When, token: Token, cue: Cue) -> bool:
    """True for a day that nothing past tells; for a week or month where that is told as to come, of a plan."""
    direction = read_verb(clause_of(token)).direction
    if when.width <= LONGEST_EVENT:
        return direction is not Direction.PAST
    return when.width <= _LONGEST_PLAN and direction is Direction.FUTURE and cue.reading.status is Status.PLANNED


def _parties_from(mention: DateMention, cue: Cue, scene: Scene) -> set[str]:
    """The parties that the text tells from the sentence of a date up to the cue."""
    sentences = [
        s for s in scene.sentences_before(cue.sentence.start_char, most=_PLAN_REACH) if s.end_char > mention.begin
    ]
    parties = {party for s in sentences for actor in scene.actors_in(s) for party in actor.parties}
    return parties | {place.place.country for s in sentences for place in scene.places_in(s) if place.place.country}
