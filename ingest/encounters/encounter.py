"""An encounter: what one clause says happened or will."""

from dataclasses import dataclass

from ingest.encounters.arguments import Sides
from ingest.encounters.source import Sources
from ingest.encounters.tense import Reading
from ingest.mentions.actors import Actor, ActorMention
from meetings.claims import GatheringRef
from meetings.gatherings import Place
from meetings.when import When
from meetings.words import MeetingKind, Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """Who met whom as one clause tells it.

    `begin` and `end` are the characters of its sentence, with the lines below it down to the one that lists the other side;
    `trigger` and `trigger_end` are those of the word that tells of it, `reasons` say how the participants were found.
    `weight` is how much the word says by itself, `trust` what the way in which
    the sides were found leaves of it; both lie in (0, 1].
    """

    begin: int
    end: int
    trigger: int
    trigger_end: int
    actors: tuple[Actor, ...]
    mode: Mode
    kind: MeetingKind
    reading: Reading
    rule: str
    weight: float
    trust: float = 1.0
    sides: Sides
    leaders: tuple[ActorMention, ...] = ()
    """Where the article names the leaders who are meant by parties on the sides ("the summit of A and B")."""
    when: When | None = None
    day_told: bool = False
    """True where the sentence itself gives the day, False where the story around it does."""
    replaces: When | None = None
    place: Place | None = None
    gathering: GatheringRef | None = None
    apart: bool = False
    """True where the sentence tells of several encounters of one side, "separately" or "one after another"."""
    sources: Sources
    reasons: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    said_by: str | None = None
    """Whom the sentence quotes for it; None where the article itself speaks."""

    @property
    def certainty(self) -> float:
        """In (0, 1]."""
        return self.weight * self.trust

    @property
    def day_guessed(self) -> bool:
        """True where the day is that of something else nearby, or the day of the news."""
        return self.sources.when is not None and self.sources.when.guessed

    @property
    def parties(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(party for actor in self.actors for party in actor.parties))
