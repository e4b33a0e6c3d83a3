"""Where and at what: places and summits."""

from dataclasses import dataclass

from meetings.when import When
from meetings.words import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A city or, where no city is known, a country. `id` is made by `ids.place_id` ("astana-kz")."""

    id: str
    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summit:
    """A gathering with an edition: "SCO summit 2024", "BRICS foreign ministers' meeting 2024".

    `series` names what recurs ("SCO summit"); `id` is made by `ids.summit_id` from series and year.
    """

    id: str
    name: str
    series: str
    edition: int | None = None
    organizer: str | None = None
    when: When | None = None
    place: Place | None = None
    status: Status | None = None
    source: str | None = None
