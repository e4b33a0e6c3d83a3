"""Settings: when, where and at which gathering an encounter took place, from the words around its trigger."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from spacy.tokens import Span, Token

from ingest.encounters.clauses import SAYING, clause_of, reported_between
from ingest.encounters.scene import Scene
from ingest.encounters.tense import Direction, Reading, read_verb
from ingest.mentions.dates import DateMention
from ingest.mentions.dates import Direction as DateDirection
from ingest.mentions.gatherings import GatheringMention, edition_of, gathering_ref
from ingest.mentions.places import PlaceMention
from meetings.claims import GatheringRef
from meetings.gatherings import Place
from meetings.when import When
from meetings.words import Mode, Status
from reference.reference import Reference

# News that gives no day tells of the last two days: agency stories and read-outs appear the same or the next day.
_NEWS_DAYS = 2
# A date in another clause of the sentence counts as this many words further away.
_OTHER_CLAUSE = 15
# A scene goes on for about two sentences without its place being told again.
_SENTENCES_BACK = 2
# Beyond this many words (another clause counted in) a place or gathering is of another matter.
_TOO_FAR = 30
_DATE_DIRECTION = {
    Direction.PAST: DateDirection.PAST,
    Direction.FUTURE: DateDirection.FUTURE,
    Direction.UNKNOWN: DateDirection.UNKNOWN,
}
_PLACE_WORDS = re.compile(r"\b(?:in|at|to|into|near|from|of|outside|for|via|through)(?: the| nearby| central| downtown)?(?: \w+ (?:city|town|capital|resort) of)? $|,? $", re.I)
_IN = re.compile(r"\b(?:in|at|to|into|near|outside)(?: the)?(?: [\w-]+){0,5} $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Settings:
    """Finds settings in one scene."""

    scene: Scene
    reference: Reference

    def when(self, trigger: Token, sentence: Span, reading: Reading) -> When | None:
        """The day or stretch that the sentence gives, else the heading above it, else what news without a date means."""
        mention = self._nearest_date(trigger, sentence)
        if mention is not None:
            return self._resolve(mention, sentence, reading)
        return self._untold(trigger, sentence, reading)

    def _nearest_date(self, trigger: Token, sentence: Span) -> DateMention | None:
        ranked = [
            (m.bounds, distance + m.anaphoric * _OTHER_CLAUSE, m.begin, m)
            for m in self.scene.dates_in(sentence)
            if (distance := self._distance(trigger, m.begin, m.end)) is not None
        ]
        return min(ranked)[3] if ranked else None

    def _distance(self, trigger: Token, begin: int, end: int) -> int | None:
        """How far a mention stands from the trigger, in words and clauses; None where it belongs to another matter."""
        token = self.scene.token_at(begin, end)
        if token is None:
            return None
        words = abs(token.i - trigger.i)
        if trigger.is_ancestor(token):  # "the talks that he was due to have on 3 September"
            return None if reported_between(token, trigger) else words
        here, there = clause_of(trigger), clause_of(token)
        if here == there:
            return words
        if there.is_ancestor(here):  # "said on Monday that he had met B": the day of saying counts only for want of another
            return words + (4 if there.lemma_ in SAYING else 1) * _OTHER_CLAUSE
        if reported_between(token, here) or (there.dep_ == "relcl" and there.head != trigger):
            return None  # "opened the summit, which ends on Friday"
        return words + _OTHER_CLAUSE

    def _resolve(self, mention: DateMention, sentence: Span, reading: Reading) -> When | None:
        direction = _DATE_DIRECTION[reading.direction]
        published = self.scene.published
        if mention.anaphoric:
            return mention.resolve(self._told_before(mention), direction=direction, published=published)
        return mention.resolve(published, direction=direction, published=published)

    def _told_before(self, mention: DateMention) -> date:
        """The last day told before an anaphoric date ("the same day")."""
        datelines = [(line.begin, line.end) for line in self.scene.document.datelines]
        for earlier in reversed([m for m in self.scene.dates if m.begin < mention.begin]):
            if earlier.anaphoric or earlier.bounds or any(begin <= earlier.begin < end for begin, end in datelines):
                continue
            when = earlier.resolve(self.scene.published)
            if when is not None and when.width <= 3:
                return when.end
        return self.scene.published

    def _untold(self, trigger: Token, sentence: Span, reading: Reading) -> When | None:
        if (section := self.scene.document.section_at(trigger.idx)) is not None:
            return section.label.resolve(self.scene.published)
        if reading.status is Status.ONGOING:
            return When.day(self.scene.published)
        if reading.status is not Status.HELD or _background(trigger):
            return None
        told = self._story_day(sentence)
        return told or When.between(self.scene.published - timedelta(days=_NEWS_DAYS), self.scene.published)

    def _story_day(self, sentence: Span) -> When | None:
        """The last day told before in this paragraph, or in the lead, as long as it is news."""
        fresh = self.scene.published - timedelta(days=7)
        for mention in reversed([m for m in self.scene.dates if m.end <= sentence.start_char and not m.bounds]):
            token = self.scene.token_at(mention.begin, mention.end)
            if token is None or read_verb(clause_of(token)).direction is not Direction.PAST:
                continue
            when = mention.resolve(self.scene.published, direction=DateDirection.PAST)
            if when and when.width <= 3 and fresh <= when.start <= self.scene.published:
                return when
        return None

    def place(self, trigger: Token, sentence: Span, mode: Mode) -> Place | None:
        """The city or country that the sentence gives, else the place that the story is set in."""
        if mode is not Mode.IN_PERSON:
            return None
        ranked = []
        for mention in self.scene.places_in(sentence):
            before = self.scene.doc.text[max(0, mention.begin - 40) : mention.begin]
            distance = self._distance(trigger, mention.begin, mention.end)
            if distance is not None and distance < _TOO_FAR and _IN.search(before):
                ranked.append((not mention.is_city, distance, mention.begin, mention))
        if ranked:
            return min(ranked)[3].place
        return self._story_place(sentence)

    def _story_place(self, sentence: Span) -> Place | None:
        """The city told last in the sentences right before, else the place of the dateline."""
        begins = [s.start_char for s in self.scene.sentences if s.start_char < sentence.start_char][-_SENTENCES_BACK:]
        text = self.scene.doc.text
        for mention in reversed(self.scene.places):
            near = bool(begins) and begins[0] <= mention.begin < sentence.start_char
            if near and mention.is_city and _IN.search(text[max(0, mention.begin - 40) : mention.begin]):
                return mention.place
        return self.scene.home_at(sentence.start_char, self.reference)

    def gathering(self, trigger: Token, sentence: Span, *, when: When | None, bilateral: bool) -> GatheringRef | None:
        """The gathering that the sentence names."""
        ranked = [
            (not m.on_sidelines, distance, m.begin, m)
            for m in self.scene.gatherings_in(sentence)
            if (distance := self._distance(trigger, m.begin, m.end)) is not None and distance < _TOO_FAR
        ]
        if not ranked:
            return None
        nearest = min(ranked)[3]
        return gathering_ref(nearest, when=when, published=self.scene.published, reference=self.reference, aside=bilateral)


def _background(trigger: Token) -> bool:
    """True for what lies before the story: "had met", "last met"."""
    clause = clause_of(trigger)
    return any(child.lower_ in ("had", "last", "previously", "once", "ever") for child in clause.children)
