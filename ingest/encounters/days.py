"""Days: the days that a date mention means where it stands, and the day of an encounter as it was found."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from spacy.tokens import Span, Token

from ingest.encounters.clauses import clause_of, is_clause
from ingest.encounters.scene import Scene
from ingest.encounters.source import Source
from ingest.encounters.tense import Reading, read_verb
from ingest.mentions.dates import DateMention, Direction
from ingest.mentions.dates.expressions import Bound, Limit, Weekday
from ingest.mentions.dates.resolution import resolve
from ingest.tokens import text_of
from meetings.when import When
from meetings.words import Status

# "will visit on 3 and 4 July" dates the talks of the next sentences; a longer stretch is no day of an event.
LONGEST_EVENT = 4
_CLOCK = re.compile(r"\bat \d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\b|hours\b|hrs\b|GMT\b|local time\b)")
_OF_PURPOSE = frozenset({"infinitive", "before"})
# Characters between such a word and its date.
_FIXED_REACH = 80
_THE = re.compile(r"\b[Tt]he \Z")
# "the summit, due to convene in Rome on": the day of what was fixed for it, whatever the tense around it
_FIXED_FOR = re.compile(
    r"(?<!was )(?<!were )(?<!been )(?<!originally )\b(?:due|scheduled|slated)(?: to (?!have\b)[a-z]+(?: (?:place|part))?| for)?"
    r"(?: (?:in|at) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?,? (?:on |for )?(?:the )?\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """When an encounter is; `replaces` is the date that it had before it was moved, `words` are those that give the day,
    `source` tells where it comes from."""

    when: When | None
    replaces: When | None = None
    words: str = ""
    source: Source | None = None


def resolve_date(mention: DateMention, scene: Scene, direction: Direction, *, put_off: bool = False) -> When | None:
    """The days of a mention; one that points back ("the same day") counts from the last day told before it."""
    published = scene.published
    if (day := _the_day_told(mention, scene)) is not None:
        return day
    if put_off and isinstance(mention.expression, Bound) and mention.expression.limit is Limit.UNTIL:
        return resolve(mention.expression.of, published, Direction.FUTURE)  # "delayed until May" is in May
    if mention.anaphoric and mention.rule == "day of a visit" and not _has_told_day(mention, scene):
        news = direction is not Direction.FUTURE  # of a visit whose days are not told
        return When.between(published - timedelta(days=1), published) if news else None
    anchor = _told_before(mention, scene, direction) if mention.anaphoric else published
    return mention.resolve(anchor, direction=direction, published=published)


def _the_day_told(mention: DateMention, scene: Scene) -> When | None:
    """The Thursday of "on the Thursday also": one that the text gave before; None for any other date."""
    if not isinstance(mention.expression, Weekday) or not _THE.search(
        scene.text, max(0, mention.begin - 4), mention.begin
    ):
        return None
    for earlier in scene.dates_before(mention.begin):
        when = (
            None
            if earlier.anaphoric or earlier.bounds
            else earlier.resolve(scene.published, direction=direction_of(earlier, scene))
        )
        if when is not None and when.width == 1 and when.start.weekday() == mention.expression.weekday:
            return when
    return None


def _has_told_day(mention: DateMention, scene: Scene) -> bool:
    return any(not (m.anaphoric or m.bounds or scene.in_dateline(m.begin)) for m in scene.dates_before(mention.begin))


def _told_before(mention: DateMention, scene: Scene, direction: Direction) -> date:
    """The last day told before a mention, one of an aside only where there is no other; else that of publication.

    What is over does not count from a day to come: "will be in Almaty on 19 April. On the eve, he met B".
    """
    aside = None
    for earlier in scene.dates_before(mention.begin):
        if earlier.anaphoric or earlier.bounds or scene.in_dateline(earlier.begin):
            continue
        when = earlier.resolve(scene.published, direction=direction_of(earlier, scene))
        to_come = when is not None and when.start > scene.published and direction is Direction.PAST
        if when is not None and when.width <= LONGEST_EVENT and not to_come:
            if not _of_an_aside(earlier, scene):
                return when.end
            aside = aside or when.end
    return aside or scene.published


def _of_an_aside(mention: DateMention, scene: Scene) -> bool:
    """True for the Friday of "opened the summit, which ends on Friday"."""
    token = scene.token_at(mention.begin, mention.end)
    return token is not None and clause_of(token).dep_ == "relcl"


def direction_of(mention: DateMention, scene: Scene) -> Direction:
    """The tense of the clause in which a date stands."""
    if _FIXED_FOR.search(scene.text, max(0, mention.begin - _FIXED_REACH), mention.begin):
        return Direction.FUTURE
    token = scene.token_at(mention.begin, mention.end)
    return read_verb(clause_of(token)).direction if token is not None else Direction.UNKNOWN


def of_another_tense(mention: DateMention, word: Token, here: Reading, scene: Scene) -> bool:
    """True for the Saturday of "had met B, and is due to see C on Saturday", and for the Monday of "A, who came on Monday, will see B".

    `here` is how the clause of the word reads.
    """
    token = scene.token_at(mention.begin, mention.end)
    clause = clause_of(token) if token is not None else None
    if clause is None or clause == clause_of(word) or not is_clause(clause) or clause.tag_ == "VBG":
        return False
    there = read_verb(clause)
    if here.status is Status.HELD and here.direction is Direction.PAST:
        return _is_planned(there) and (not clause.is_ancestor(word) or _is_after_it(clause_of(word)))
    to_come = _is_planned(here) or (here.status is Status.PROPOSED and here.direction is Direction.FUTURE)
    return to_come and there.status is Status.HELD and there.why == "past" and clause.tag_ == "VBD"


def _is_after_it(clause: Token) -> bool:
    """True for "is to see A on Monday after his summit with B brought nothing"."""
    return clause.dep_ == "advcl" and any(child.lower_ == "after" and child.i < clause.i for child in clause.children)


def _is_planned(reading: Reading) -> bool:
    """True for a plan; "met to discuss trade on Friday" has the form of one, but tells for what they met."""
    return reading.status is Status.PLANNED and reading.direction is Direction.FUTURE and reading.why not in _OF_PURPOSE


def today_by_clock(sentence: Span, scene: Scene) -> Day | None:
    """The day of the news for what is to come at an hour of which no day is told: "will be at the palace at 6pm"."""
    if not _CLOCK.search(text_of(sentence)):
        return None
    return Day(when=When.day(scene.published), source=Source("an hour without a day is of the day of the news"))
