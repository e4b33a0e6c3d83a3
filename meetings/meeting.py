"""A meeting: the merged view of all claims about one encounter."""

from dataclasses import dataclass
from datetime import date

from meetings.claims import GatheringRef, Participant
from meetings.gatherings import Place
from meetings.when import When
from meetings.words import MeetingKind, Mode, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How one article tells of a meeting: its status as of that article, and the claims that say so."""

    article: str
    published: date
    status: Status
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """What all claims about one encounter add up to. Every value is one that some claim says.

    `id` comes from the smallest claim id, so it does not depend on the order of articles.
    `tellings` are ordered by publication, then article id.
    """

    id: str
    title: str
    kind: MeetingKind
    mode: Mode
    status: Status
    participants: tuple[Participant, ...]
    when: When | None
    place: Place | None
    gathering: GatheringRef | None
    topics: tuple[str, ...]
    tellings: tuple[Telling, ...]
    claims: tuple[str, ...]
    confidence: float
    """That of its surest claim: how likely it is that there is such a meeting."""
    independent_sources: int
    reasons: tuple[str, ...] = ()
    """Why these claims were put together, one line a join."""

    @property
    def parties(self) -> tuple[str, ...]:
        """Ids of the parties in order of appearance, each once."""
        return tuple(dict.fromkeys(party for who in self.participants for party in who.parties))

    @property
    def sources(self) -> int:
        """How many articles tell of it."""
        return len(self.tellings)

    @property
    def first_reported(self) -> date:
        return min(telling.published for telling in self.tellings)

    @property
    def last_reported(self) -> date:
        return max(telling.published for telling in self.tellings)
