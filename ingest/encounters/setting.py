"""Settings: when, where and at which gathering an encounter took place, and what its date makes of its status."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from ingest.encounters.coming import to_come
from ingest.encounters.cue import Cue
from ingest.encounters.days import Day
from ingest.encounters.lost import PUT_OFF, in_the_end
from ingest.encounters.occasions import Belonging, Occasion, find_occasions, occasion_of, surrounding
from ingest.encounters.scene import Scene
from ingest.encounters.source import Source, Sources
from ingest.encounters.summits import summit_of_parties
from ingest.encounters.tense import Reading
from ingest.encounters.when import find_day
from ingest.encounters.where import Whereabouts
from ingest.mentions.gatherings import gathering_ref
from ingest.tokens import text_of
from meetings.claims import GatheringRef
from meetings.gatherings import Place
from meetings.when import When
from meetings.words import Status
from reference.reference import Reference

# What lies further back than a month is not where the news is: its place is told or unknown.
_LONG_PAST_DAYS = 31
_TIMELESS = frozenset({"present", "present passive", "no verb"})
# "This afternoon A has B on the phone": the present tense of an hour to come.
_LATER_TODAY = re.compile(r"\b(?:this (?:afternoon|evening)|tonight|later today)\b", re.IGNORECASE)
# "10:30 a.m. Secretary A meets with B": an hour of the American clock opens the line
_HOUR_FIRST = re.compile(r"[ \t•*·-]{0,6}\d{1,2}[:.]\d\d ?[ap]\.?m\b", re.IGNORECASE)
# "sits down with B at 11, has lunch with C, and is due at 4 p.m."
_AT_AN_HOUR = re.compile(
    r"\bat (?:1[0-9]|[1-9])(?:[.:]\d\d)?(?: ?[ap]\.?m\b|(?=[,;]))|, \d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b"
)
_TENSES = frozenset({"VBD", "VBZ", "VBP", "MD"})
# The tagger may take the tense from these.
_DONE = frozenset({"held", "met"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the text says of when, where and at which gathering; `reading` is the cue's in the light of the date,
    `sources` say where the values come from."""

    reading: Reading
    when: When | None = None
    day_told: bool = False
    replaces: When | None = None
    place: Place | None = None
    gathering: GatheringRef | None = None
    sources: Sources


@dataclass(frozen=True)
class Settings:
    """Finds settings in one scene."""

    scene: Scene
    reference: Reference

    @cached_property
    def _occasions(self) -> tuple[Occasion, ...]:
        return find_occasions(self.scene, self.reference)

    @cached_property
    def _whereabouts(self) -> Whereabouts:
        return Whereabouts(self.scene, self.reference)

    def read(self, cue: Cue) -> Setting:
        """The setting of an encounter that is told by the cue."""
        belonging = occasion_of(cue, self.scene, self._occasions)
        day = find_day(cue, self.scene, window=belonging.occasion.window if belonging else None)
        if not day.words and cue.reading.why in _TIMELESS and self._in_schedule(cue, day):
            day = Day(when=When.day(self.scene.published), source=Source("a line of the schedule of the day"))
        if self._is_of_what_was_said(cue, day):
            day = Day(when=None)
        told = self._whereabouts.told(cue)
        if belonging is None and (there := self._occasion_at(told, cue, day)) is not None:
            source = Source.of("the place where the gathering was", there.mention)
            belonging = Belonging(occasion=there, told=False, source=source)
            day = replace(day, when=there.window, source=source)
        near = told or self._whereabouts.told_before(cue)
        home = self.scene.home_at(cue.sentence.start_char, self.reference)
        around = surrounding(cue, day.when, near, self.scene, self._occasions, home=home) if belonging is None else None
        if around is not None:
            source = Source.of(
                "what the article is about, with nothing that sets the encounter elsewhere", around.mention
            )
            belonging = Belonging(occasion=around, told=False, source=source)
            day = day if day.when is not None else replace(day, when=around.window, source=source)
        place, how = self._place(cue, belonging, day, told=told, near=near)
        gathering, source_of_gathering = self._gathering(cue, belonging, day.when)
        return Setting(
            reading=to_come(
                self._status(cue, day), day.when, self.scene.published, words=day.words, listed=self._is_listed(cue)
            ),
            when=day.when,
            day_told=bool(day.words),
            replaces=day.replaces,
            place=place,
            gathering=gathering,
            sources=Sources(
                when=day.source if day.when else None,
                place=self._source(place, how) if place else None,
                gathering=source_of_gathering,
            ),
        )

    def _is_of_what_was_said(self, cue: Cue, day: Day) -> bool:
        """True for the day to come of "during the talks A wished B success for the next week"."""
        on_the_occasion = cue.word.dep_ == "pobj" and cue.word.head.lower_ in ("during", "in", "at")
        to_come = day.when is not None and day.when.start > self.scene.published
        return on_the_occasion and to_come and cue.reading.why == "past"

    def _occasion_at(self, told: Place | None, cue: Cue, day: Day) -> Occasion | None:
        """ "In Rome she also met B", told after the summit that was there: its days are those of the encounter, where no day is told."""
        if told is None or day.words or cue.reading.status is not Status.HELD:
            return None
        for occasion in self._occasions:
            here = occasion.place is not None and occasion.place.id == told.id
            if here and occasion.window and occasion.begins[0] < cue.word.idx and self._just_over(occasion.window, day):
                return occasion
        return None

    def _just_over(self, window: When, day: Day) -> bool:
        """True for days of the last weeks, of which the day found so far is none."""
        over = 0 <= (self.scene.published - window.end).days <= _LONG_PAST_DAYS
        return over and not (day.when and day.when.touches(window))

    def _place(
        self, cue: Cue, belonging: Belonging | None, day: Day, *, told: Place | None, near: Place | None
    ) -> tuple[Place | None, str]:
        """The place and how it was found: told by the sentence, else that of the gathering, else told near it, else implied."""
        if told is not None:
            arrived = None if self._long_past(day.when, cue) else self._whereabouts.city_of_arrival(cue)
            return arrived or told, "the sentence tells it"
        if belonging is not None and belonging.occasion.place is not None:
            return belonging.occasion.place, "the place of the gathering"
        if near is not None:
            return near, "the sentences beside it tell it"
        place = None if self._long_past(day.when, cue) else self._whereabouts.implied(cue)
        return place, "implied by hosts, dateline or story"

    def _source(self, place: Place, how: str) -> Source:
        mention = self.scene.mention_of(place)
        return Source.of(how, mention) if mention else Source(how)

    def _long_past(self, when: When | None, cue: Cue) -> bool:
        if when is None:
            return cue.reading.status is Status.HELD
        return (self.scene.published - when.end).days > _LONG_PAST_DAYS

    def _gathering(
        self, cue: Cue, belonging: Belonging | None, when: When | None
    ) -> tuple[GatheringRef | None, Source | None]:
        own = summit_of_parties(cue, self.reference, when or When.day(self.scene.published))
        if own is not None:
            word = (cue.word.idx, cue.word.idx + len(cue.word))
            return own, Source("the encounter is itself one of a row", (word,))
        if belonging is None:
            return None, None
        gathering = gathering_ref(
            belonging.occasion.mention,
            when=when or belonging.occasion.when,
            published=self.scene.published,
            reference=self.reference,
            aside=cue.bilateral or belonging.aside,
        )
        return gathering, belonging.source

    def _status(self, cue: Cue, day: Day) -> Reading:
        """A plan with a new date, or called off with a new date to come, is put off."""
        reading = cue.reading
        moved = day.replaces is not None
        if moved and (reading.status is Status.PLANNED or (reading.status is Status.HELD and reading.why in _TIMELESS)):
            return replace(reading, status=Status.POSTPONED, why=f"{reading.why}, moved")
        if reading.status is Status.HELD and reading.why in _TIMELESS and _LATER_TODAY.search(day.words):
            return replace(reading, status=Status.PLANNED, why=f"{reading.why}, later today")
        if reading.status is Status.HELD and reading.why in _TIMELESS and self._in_schedule(cue, day):
            return replace(reading, status=Status.PLANNED, why=f"{reading.why}, in a schedule")
        if reading.status is Status.PLANNED:
            return in_the_end(reading, cue, self.scene)
        if reading.status is Status.CANCELLED:
            after = self.scene.sentence_after(cue.sentence)
            if PUT_OFF.search(text_of(cue.sentence)) or (after is not None and PUT_OFF.search(text_of(after))):
                return replace(reading, status=Status.POSTPONED, why=f"{reading.why}, put off")
        return reading

    def _is_listed(self, cue: Cue) -> bool:
        """True for a line of a programme and for a sentence in which nothing has a tense."""
        begin, _ = self.scene.line_at(cue.word.idx)
        if self.scene.document.section_at(cue.word.idx) is not None or _HOUR_FIRST.match(self.scene.text, begin):
            return True
        return not any(word.tag_ in _TENSES or word.lower_ in _DONE for word in cue.sentence)

    def _in_schedule(self, cue: Cue, day: Day) -> bool:
        """True for "10:30 a.m. A meets B" in the schedule of the day of publication, which comes out in the morning."""
        begin, _ = self.scene.line_at(cue.word.idx)
        today = When.day(self.scene.published)
        ahead = day.when is None or day.when.contains(today)
        at_an_hour = cue.reading.why == "present" and _AT_AN_HOUR.search(text_of(cue.sentence))
        return ahead and bool(_HOUR_FIRST.match(self.scene.text, begin) or at_an_hour or self._on_agenda(cue))

    def _on_agenda(self, cue: Cue) -> bool:
        """True for what is told in the present under the heading of today, where days to come have headings too."""
        section = self.scene.document.section_at(cue.word.idx)
        today = When.day(self.scene.published)
        if section is None or section.when is None or cue.reading.why != "present":
            return False
        if section.ahead and section.item_at(cue.word.idx) is not None:
            return section.when.contains(today)
        if section.when != today:
            return False
        later = (other.when for other in self.scene.document.sections)
        return any(when is not None and when.start > self.scene.published for when in later)
