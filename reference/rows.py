"""Row types of the tables that are about words rather than about facts of the domain."""

from dataclasses import dataclass

from meetings.words import OfficeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryWords:
    """How texts refer to a country apart from its names. An adjective that ends in "-" only counts before another word ("Sino-")."""

    country: str
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """A city, or a place where leaders meet. `wary`: the name is also a common word or a person's name."""

    name: str
    country: str
    names: tuple[str, ...] = ()
    population: int = 0
    wary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A gathering that recurs ("SCO summit"); `level` says who gathers: leaders, ministers, officials or, mixed, conference."""

    name: str
    level: str
    organizer: str | None = None
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """What a title in a text means. `heads`: country, organization or both; `parties`: only there, empty for all."""

    text: str
    kind: OfficeKind
    heads: str
    parties: tuple[str, ...] = ()
