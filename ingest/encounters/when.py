"""When: the day or stretch of an encounter, from the words around its cue, from the story before, or from the day of the news."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from spacy.tokens import Span, Token

from ingest.encounters.background import is_background, is_recent
from ingest.encounters.calling_off import days_of_calling_off
from ingest.encounters.clauses import clause_of
from ingest.encounters.counted import Counted, counted_from
from ingest.encounters.cue import Cue
from ingest.encounters.days import LONGEST_EVENT, Day, of_another_tense, resolve_date, today_by_clock
from ingest.encounters.elsewhere import is_only_planned
from ingest.encounters.fixed import fixed_for
from ingest.encounters.moved import moved_day
from ingest.encounters.nearness import OF_SAYING, OTHER_CLAUSE, describes_noun, distance, tells_of_person
from ingest.encounters.pictures import shows_picture
from ingest.encounters.programme_lines import day_in_section, tells_ahead
from ingest.encounters.scene import Scene
from ingest.encounters.source import Source
from ingest.encounters.story_days import ASIDE_DAYS, OF_WHAT_COMES, plan_day, story_day
from ingest.encounters.tense import NOT_UNTIL, SET
from ingest.encounters.wording import SPEAKING_OF
from ingest.mentions.dates import DateMention, Direction
from ingest.mentions.dates.expressions import Away, Bound, CalendarMonth, Limit, Shift, Unit, Weekday
from ingest.mentions.dates.resolution import resolve
from ingest.quotations import within_quotation
from ingest.sections import Section
from ingest.tokens import text_of
from meetings.when import When
from meetings.words import Status

# News that gives no day tells of the last two days: agency stories and read-outs appear the same or the next day.
_NEWS_DAYS = 2
# "B over lunch on ": what stands between a name and the date that belongs to it
_BEHIND = re.compile(r"(?:,? (?:over|at|during|for) \w+)?,? (?:on |late |early |in )?(?:the )?", re.IGNORECASE)
_TODAY = Shift(Unit.DAY, 0)
_WEEK = 7
_LONGEST_MONTH = 31
_OF_GATHERING = Source("the days of the gathering")
_FIRST = re.compile(r"\bfirst\b", re.IGNORECASE)
_BELOW = frozenset({"relcl", "advcl"})


def find_day(cue: Cue, scene: Scene, *, window: When | None) -> Day:
    """The date that the sentence gives for the cue, else the heading above it, else what a report or plan without a date means.

    `window` are the days of the gathering at which the sentence sets the encounter.
    """
    if (moved := moved_day(cue, scene)) is not None:
        return moved
    if (above := _when_clause(cue, scene)) is not None:
        return above
    if (own := _own_date(cue, scene)) is not None:
        source = Source.of("stands behind the name of one who takes part", own)
        return Day(when=_told(own, cue, scene), words=own.text, source=source)
    if is_recent(cue) and not _dated_itself(cue, scene):
        return Day(when=window, source=_OF_GATHERING)
    return _of_sentence(cue, scene) or _untold(cue, scene, window)


def _dated_itself(cue: Cue, scene: Scene) -> bool:
    """True for "his recent visit of May 3", "their previous talks were in May" and "recently met B on Monday"."""
    for mention in scene.dates_in(cue.sentence):
        token = scene.token_at(mention.begin, mention.end)
        if token is None or scene.in_dateline(mention.begin):
            continue
        subject = cue.word.dep_ in ("nsubj", "nsubjpass") and clause_of(token) == clause_of(cue.word)
        if subject or cue.word.is_ancestor(token):
            return True
    return False


def _of_sentence(cue: Cue, scene: Scene) -> Day | None:
    """The day by the date of the sentence that stands nearest, or by what another clause tells; None where it has neither."""
    word = cue.date_word or cue.word
    past = cue.reading.direction is Direction.PAST
    spoken_of = past and word.lemma_ in SPEAKING_OF
    sentence = cue.sentence if word == cue.word else word.sent
    to_come = cue.reading.status in (Status.PLANNED, Status.PROPOSED) and cue.reading.direction is Direction.FUTURE
    off = days_of_calling_off(cue, scene)
    over = [m for m in scene.dates_in(sentence) if to_come and _is_long_over(m, scene)]
    near, mention = _nearest_date(word, sentence, scene, past=past, without=(*off, *over))
    if mention is None and over:
        near, mention = _nearest_date(word, sentence, scene, past=past, without=off)
    if mention is not None and not _may_date(mention, near, cue, scene):
        mention = None
    far = mention is None or near >= OTHER_CLAUSE
    if (far or cue.reading.why == SET) and (planned := fixed_for(cue, scene)) is not None:
        ahead = isinstance(planned.expression, Weekday) or cue.reading.why == SET
        when = resolve_date(planned, scene, Direction.FUTURE) if ahead else _nearer(planned, scene)
        return Day(when=when, words=planned.text, source=Source.of("the date for which it was planned", planned))
    counted = counted_from(cue, scene)
    if counted is not None and (mention is None or far or mention.begin < counted.begin):
        return _day_counted(counted, cue, scene)
    if mention is not None and (section := scene.document.section_at(word.idx)) is not None:
        if (listed := day_in_section(mention, section, scene)) is not None:
            return listed
        mention = _in_section(mention, near, section, scene)
    if mention is None:
        return None
    when = _told(mention, cue, scene)
    if spoken_of and cue.reading.status is Status.HELD and when is not None and when.start > scene.published:
        return None  # "agreed to restart the talks early next year": that is when the talks are, not when they agreed
    # "Said on Sunday that he had met B" tells the day of saying.
    source = Source.of("the date of the sentence that stands nearest", mention, guessed=near >= OF_SAYING)
    return Day(when=when, words=mention.text, source=source)


def _is_long_over(mention: DateMention, scene: Scene) -> bool:
    """True for the year of "may go there, the first visit since shots were fired at B in 1995"."""
    when = resolve_date(mention, scene, Direction.FUTURE)
    return when is not None and (scene.published - when.end).days > _LONGEST_MONTH


def _in_section(mention: DateMention, near: int, section: Section, scene: Scene) -> DateMention | None:
    """A date in the lines under a date; None for the label itself, and for one of another matter, where the label tells the day."""
    if mention.begin == section.label.begin or section.when is None:
        return None
    if mention.expression == _TODAY and section.when.end < scene.published:
        return None  # "met today", on a page that goes back by days
    when = resolve_date(mention, scene, Direction.UNKNOWN)
    return None if near >= OTHER_CLAUSE or when is None or when.width > LONGEST_EVENT else mention


def _may_date(mention: DateMention, near: int, cue: Cue, scene: Scene) -> bool:
    """False for the Monday of "A will meet B, his office said on Monday" and for "in office since May", "here since the day before"."""
    to_come = cue.reading.status not in (Status.HELD, Status.ONGOING)
    reach = OTHER_CLAUSE if cue.reading.why == "before" else OF_SAYING  # "met B on Monday before flying to Kigali"
    if (to_come and near >= reach) or of_another_tense(mention, cue.word, cue.reading, scene):
        return False
    first = _FIRST.search(text_of(cue.sentence)) is not None  # "met for the first time since 2017"
    return not ((to_come or first) and _since(mention)) and not scene.text.endswith("since ", 0, mention.begin)


def _when_clause(cue: Cue, scene: Scene) -> Day | None:
    """ "Had visited India in May, when the two met": the date stands above the clause; "by last October, when" means no limit."""
    clause = clause_of(cue.word)
    if not any(child.lower_ == "when" and child.i < clause.i for child in clause.children) or clause.dep_ not in _BELOW:
        return None
    begin = min(token.idx for token in clause.subtree)
    above = (mention for mention in scene.dates_in(cue.sentence) if mention.end <= begin <= mention.end + 2)
    mention = next(above, None)
    if mention is None or any(clause.i < word.i for word in clause.subtree if scene.in_date(word.idx)):
        return None
    bound = mention.expression.of if isinstance(mention.expression, Bound) else None
    to_come = cue.reading.why == "present"  # "is there until Sunday, when he meets B"
    direction = Direction.FUTURE if to_come else cue.reading.direction
    when = resolve(bound, scene.published, direction) if bound else _told(mention, cue, scene)
    return Day(when=when, words=mention.text, source=Source.of("the date above its clause", mention))


def _told(mention: DateMention, cue: Cue, scene: Scene) -> When | None:
    """The days of the date that the sentence gives for the cue."""
    reading = cue.reading
    direction = reading.direction
    weekday = isinstance(mention.expression, Weekday)
    present = reading.why in ("present", "progressive") and _in_present(clause_of(cue.word))
    if shows_picture(cue.sentence, scene) and reading.status in (Status.HELD, Status.ONGOING):
        direction = Direction.PAST
    elif weekday and present and not _is_today(mention, scene):
        direction = Direction.FUTURE  # "A meets B on Thursday"
    if (
        isinstance(mention.expression, Bound)
        and mention.expression.limit is Limit.UNTIL
        and direction is Direction.PAST
    ):
        last = resolve(mention.expression.of, scene.published, direction)  # "was there until Tuesday, and met B"
        return When.between(last.start - timedelta(days=_NEWS_DAYS), last.end) if last else None
    if mention.expression == _TODAY and (said := _said_on(mention, cue, scene)) is not None:
        return said
    called_off = reading.status is Status.CANCELLED
    if (called_off and isinstance(mention.expression, CalendarMonth | Weekday)) or (
        weekday
        and (reading.why == "was to" or (reading.status is Status.PLANNED and direction is not Direction.FUTURE))
    ):
        return _nearer(mention, scene)
    when = resolve_date(
        mention, scene, direction, put_off=reading.status is Status.POSTPONED or reading.why == NOT_UNTIL
    )
    return _in_week_told(when, mention, cue, scene) if weekday and when else when


def _said_on(mention: DateMention, cue: Cue, scene: Scene) -> When | None:
    """The day of ""I called B today", he said on Thursday": what is quoted counts from the day on which it was said."""
    if cue.reading.direction is not Direction.PAST or not within_quotation(scene.text, mention.begin):
        return None
    said = story_day(cue, scene).when
    recent = said is not None and (scene.published - said.end).days < ASIDE_DAYS
    return said if recent and said is not None and said.width == 1 else None


def _in_present(clause: Token) -> bool:
    """True for "A meets B", "A is receiving B", "the day begins with talks followed by a meeting"."""
    if clause.tag_ in ("VBZ", "VBP", "VB"):
        return True
    participle = clause.tag_ in ("VBG", "VBN")
    is_so = participle and any(child.lower_ in ("is", "are") and child.dep_ == "aux" for child in clause.children)
    return is_so or (
        clause.lower_ == "followed" and clause.dep_ == "acl" and clause_of(clause.head).tag_ in ("VBZ", "VBP")
    )


def _nearer(mention: DateMention, scene: Scene) -> When | None:
    """ "The summit pencilled in for June was scrapped": in autumn it is the June before, in spring the next."""
    sides = [resolve_date(mention, scene, direction) for direction in (Direction.PAST, Direction.FUTURE)]
    told = [when for when in sides if when is not None]
    return min(told, key=lambda when: abs((when.start - scene.published).days), default=None)


def _is_today(mention: DateMention, scene: Scene) -> bool:
    return isinstance(mention.expression, Weekday) and mention.expression.weekday == scene.published.weekday()


def _in_week_told(day: When, mention: DateMention, cue: Cue, scene: Scene) -> When:
    """ "Came last week and met B on Tuesday": the day lies in the week that the sentence told before."""
    for earlier in scene.dates_in(cue.sentence):
        week = resolve_date(earlier, scene, cue.reading.direction) if earlier.begin < mention.begin else None
        if week and week.width == _WEEK and not week.contains(day):
            return next(When.day(at) for at in _days(week) if at.weekday() == day.start.weekday())
    return day


def _days(when: When) -> Iterator[date]:
    return (when.start + timedelta(days=number) for number in range(when.width))


def _since(mention: DateMention) -> bool:
    return isinstance(mention.expression, Bound) and mention.expression.limit is Limit.SINCE


def _nearest_date(
    word: Token, sentence: Span, scene: Scene, *, past: bool = False, without: Sequence[DateMention] = ()
) -> tuple[int, DateMention | None]:
    ranked = [
        (m.bounds, near + (m.anaphoric or _is_long(m, scene)) * OTHER_CLAUSE, m.begin, m)
        for m in scene.dates_in(sentence)
        if (near := distance(scene, word, m.begin, m.end)) is not None and not scene.in_dateline(m.begin)
        if m not in without and not describes_noun(m, word, scene)
        if not (past and _of_next_time(m, word, scene))
        if not (past and OF_WHAT_COMES.search(scene.text, sentence.start_char, m.begin))
    ]
    if not ranked:
        return 0, None
    _, near, _, mention = min(ranked)
    return near, mention


def _of_next_time(mention: DateMention, word: Token, scene: Scene) -> bool:
    """True for the day of "met B and agreed to meet again on Friday"."""
    token = scene.token_at(mention.begin, mention.end)
    if token is None or not is_only_planned(clause_of(token), word):
        return False
    when = resolve_date(mention, scene, Direction.FUTURE)
    return when is not None and when.end > scene.published


def _own_date(cue: Cue, scene: Scene) -> DateMention | None:
    """ "He saw A on Monday, B the same afternoon": of several dates the one right behind the name of who takes part."""
    calling_off = days_of_calling_off(cue, scene)
    dates = [mention for mention in scene.dates_in(cue.sentence) if not mention.bounds and mention not in calling_off]
    if cue.stretch is not None:
        begin, end = cue.stretch
        inside = (date for date in dates if begin <= date.begin < end)
        return next((date for date in inside if distance(scene, cue.word, date.begin, date.end) is not None), None)
    if len(dates) < 2 or not cue.bilateral:
        return None
    keys = {actor.key for actor in cue.actors}
    ends = [m.end for m in scene.actors_in(cue.sentence) if keys & {actor.key for actor in m.actors}]
    behind = [
        date
        for date in dates
        if any(date.begin > end and _BEHIND.fullmatch(scene.text, end, date.begin) for end in ends)
        if not tells_of_person(date, cue.word, scene) and distance(scene, cue.word, date.begin, date.end) is not None
    ]
    return max(behind, key=lambda date: date.begin, default=None)


def _is_long(mention: DateMention, scene: Scene) -> bool:
    """True for "this year": "for the third time this year on Friday" has a better date."""
    when = mention.resolve(scene.published)
    return when is not None and when.width > _LONGEST_MONTH


def _day_counted(counted: Counted, cue: Cue, scene: Scene) -> Day:
    if counted.number is None:
        return Day(when=None)  # "came weeks after A met B"
    _, mention = _nearest_date(counted.above, cue.sentence, scene)
    base = resolve_date(mention, scene, Direction.PAST) if mention else story_day(cue, scene).when
    base = base or When.day(scene.published)
    when = resolve(Away(counted.unit, counted.number), base.start, Direction.UNKNOWN)
    return Day(when=when, source=Source("counted from what another clause tells"))


def _untold(cue: Cue, scene: Scene, window: When | None) -> Day:
    if (section := scene.document.section_at(cue.word.idx)) is not None and _may_be_on(section.when, cue, scene):
        return Day(when=section.when, source=Source.of("the heading above it", section.label))
    if (caption := _caption_day(cue, scene)) is not None:
        return caption
    match cue.reading.status:
        case Status.ONGOING:
            return Day(when=When.day(scene.published), source=Source("goes on on the day of the news"))
        case Status.HELD:
            return _untold_report(cue, scene, window)
    if window:
        return Day(when=window, source=_OF_GATHERING)
    by_clock, planned = today_by_clock(cue.sentence, scene), plan_day(cue, scene)
    return by_clock if by_clock and planned.when is None else planned


def _may_be_on(when: When | None, cue: Cue, scene: Scene) -> bool:
    """False where a chronicle tells a plan under a day that is over, and where an agenda looks back under a day to come."""
    if when is None:
        return True
    if tells_ahead(cue, scene):
        return True
    to_come = cue.reading.status in (Status.PLANNED, Status.PROPOSED)
    return not (to_come and when.end < scene.published) and not (
        cue.reading.direction is Direction.PAST and when.start > scene.published
    )


def _caption_day(cue: Cue, scene: Scene) -> Day | None:
    """The day of the dateline of a numbered line: "(3) Bishkek, 13 March. A and B shake hands"."""
    begin, end = scene.line_at(cue.word.idx)
    for line in scene.document.datelines:
        if begin < line.begin < end and line.end <= cue.word.idx and line.date is not None:
            return Day(when=line.date.resolve(scene.published), source=Source.of("the dateline of its line", line.date))
    return None


def _untold_report(cue: Cue, scene: Scene, window: When | None) -> Day:
    if is_background(cue):
        return Day(when=window, source=_OF_GATHERING)
    told = story_day(cue, scene)
    if window and window.start <= scene.published and not (told.when and told.when.touches(window, slack=1)):
        return Day(when=window, source=_OF_GATHERING)
    latest = When.between(scene.published - timedelta(days=_NEWS_DAYS), scene.published)
    return (
        told if told.when else Day(when=latest, source=Source("news without a date is of the last days", guessed=True))
    )
