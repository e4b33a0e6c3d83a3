"""Actors: who a mention stands for, once it is linked."""

from dataclasses import dataclass
from enum import StrEnum

from meetings.claims import Participant
from meetings.words import OfficeKind


@dataclass(frozen=True, slots=True)
class Role:
    """An office as a text or the tables call it: its title, and its kind where that is known."""

    title: str
    kind: OfficeKind | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One who can meet: a person, the holder of an office whom nobody names, or a party as a whole.

    `key` is the same for every mention of the same actor in an article.
    """

    key: str
    parties: tuple[str, ...]
    name: str | None = None
    leader: str | None = None
    office: str | None = None
    office_kind: OfficeKind | None = None
    roles: tuple[Role, ...] = ()
    """All offices by which the article may mean the actor, those that it tells first."""

    @property
    def is_whole(self) -> bool:
        """True for a party as a whole, where neither a person nor an office is told."""
        return self.name is None and self.office is None

    @property
    def participant(self) -> Participant:
        return Participant(
            parties=self.parties, leader=self.leader, name=self.name, office=self.office, office_kind=self.office_kind
        )


class Form(StrEnum):
    """How a mention names its actors, the most telling form first."""

    NAME = "name"
    OFFICE = "office"
    NATIONALITY = "nationality"
    GROUP = "group"
    PRONOUN = "pronoun"
    PARTY = "party"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """A stretch of text (characters `begin` to `end`) that stands for one or more actors; `why` says how that is known."""

    begin: int
    end: int
    actors: tuple[Actor, ...]
    form: Form
    why: str

    @property
    def parties(self) -> frozenset[str]:
        return frozenset(party for actor in self.actors for party in actor.parties)
