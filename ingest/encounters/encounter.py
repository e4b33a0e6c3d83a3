"""An encounter: what one clause says happened or will."""

from dataclasses import dataclass

from ingest.encounters.tense import Reading
from ingest.mentions.actors import Actor
from meetings.claims import GatheringRef
from meetings.gatherings import Place
from meetings.when import When
from meetings.words import MeetingKind, Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """Who met whom as one clause tells it.

    `begin` and `end` are the characters of its sentence, `trigger` is the word that tells of it, `certainty` lies in (0, 1],
    `reasons` say how the participants were found.
    """

    begin: int
    end: int
    trigger: int
    actors: tuple[Actor, ...]
    mode: Mode
    kind: MeetingKind
    reading: Reading
    rule: str
    certainty: float
    when: When | None = None
    day_told: bool = False
    """True where the sentence itself gives the day, False where the story around it does."""
    replaces: When | None = None
    place: Place | None = None
    gathering: GatheringRef | None = None
    apart: bool = False
    """True where the sentence tells of several encounters of one side, "separately" or "one after another"."""
    reasons: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    said_by: str | None = None
    """Whom the sentence quotes for it; None where the article itself speaks."""

    @property
    def parties(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(party for actor in self.actors for party in actor.parties))
