"""Claims: what one article says, with the sentences that say it. A claim never changes; meetings are views of claims."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from meetings.gatherings import Place
from meetings.when import When
from meetings.words import GatheringRelation, MeetingKind, Mode, OfficeKind, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A sentence of an article: `text == article.text[begin:end]`, counted in characters."""

    article: str
    begin: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One who takes part: a named leader, or an office or party of which the text names nobody.

    `parties` are ids of those represented (two where a minister also chairs an organization);
    `leader` and `name` are None where the text names nobody; `office` is the title as told ("foreign minister").
    """

    parties: tuple[str, ...]
    leader: str | None = None
    name: str | None = None
    office: str | None = None
    office_kind: OfficeKind | None = None
    other_than: tuple[str, ...] = ()
    """Leaders whom people judged to be somebody else. Never in a claim of an article: it comes from the ledger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringRef:
    """A gathering that a claim names: `summit` is the id of a reference summit or of one made from the text."""

    summit: str
    name: str
    series: str
    relation: GatheringRelation
    organizer: str | None = None
    edition: int | None = None
    other_than: tuple[str, ...] = ()
    """Summits that people judged to be another one, as for participants."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFact:
    """An encounter as one article tells it."""

    participants: tuple[Participant, ...]
    mode: Mode
    status: Status
    kind: MeetingKind
    when: When | None = None
    replaces: When | None = None
    """The date that was planned before, where the article tells of a postponement to `when`."""
    place: Place | None = None
    gathering: GatheringRef | None = None
    topics: tuple[str, ...] = ()

    @property
    def parties(self) -> tuple[str, ...]:
        """Ids of the parties in order of appearance, each once."""
        return tuple(dict.fromkeys(party for who in self.participants for party in who.parties))

    @property
    def leaders(self) -> tuple[str, ...]:
        """Ids of the named leaders in order of appearance, each once."""
        return tuple(dict.fromkeys(who.leader for who in self.participants if who.leader))


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringFact:
    """That a gathering takes or took place."""

    gathering: GatheringRef
    status: Status
    when: When | None = None
    place: Place | None = None
    attendees: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeFact:
    """That somebody holds an office on the day of the article."""

    leader: str
    name: str
    party: str
    title: str
    office_kind: OfficeKind
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipFact:
    """That a country is a member of an organization (`role`: "member", "founding member", "observer")."""

    organization: str
    country: str
    role: str
    since: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundingFact:
    """That an organization was founded."""

    organization: str
    when: When


Fact = MeetingFact | GatheringFact | OfficeFact | MembershipFact | FoundingFact


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one article says of one fact. `id` is made by `ids.claim_id` from article, fact and evidence.

    `said_by` is whom the sentence quotes ("Sergey Lavrov", "Russian Foreign Ministry"), None where the article itself speaks;
    `confidence` is how likely it is right; `certainty` is how much its wording says by itself, which weighs the claims of one
    article against one another. Both lie in (0, 1], and are the same for claims about anything but meetings.
    `rule` names what found it; `extractor` is the version that ran.
    """

    id: str
    article: str
    published: date
    fact: Fact
    evidence: tuple[Evidence, ...]
    confidence: float
    certainty: float
    rule: str
    extractor: str
    said_by: str | None = None
    reasons: tuple[str, ...] = ()
    """How mentions were linked and why, one line each, for people to read."""


def by_article(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """The claims of each article, in their order."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.article].append(claim)
    return told
