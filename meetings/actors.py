"""Who meets: leaders, the offices they hold, and the parties they act for."""

from dataclasses import dataclass

from meetings.when import When
from meetings.words import OfficeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country as a party: `id` is its ISO 3166-1 alpha-2 code (XK for Kosovo)."""

    id: str
    name: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """An organization as a party: `id` is its usual acronym or short name, never an ISO country code."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    kind: str | None = None
    founded: When | None = None
    acts_for: str | None = None
    """The organization that its people speak for, where it is a body of a larger one (European Commission: EU)."""
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """One term of one person in one office. A bound that is None is not known (never "still so")."""

    leader: str
    kind: OfficeKind
    party: str
    title: str
    since: When | None = None
    until: When | None = None
    seen: When | None = None
    """The last day for which the source shows the person in office, where the end is not known."""
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """A person who acts for a party. `id` is made by `ids.leader_id`; `names` are all spellings seen."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A country's membership of an organization; `role` is "member" or, where a source says so, "founding member"."""

    organization: str
    country: str
    role: str = "member"
    since: When | None = None
    until: When | None = None
    source: str | None = None
