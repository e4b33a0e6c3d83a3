"""Whether two summits of one year may be one: a score of series, organizer, date and place, with the reasons."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from meetings.gatherings import Place
from meetings.likeness.naming import keys_of, names_alike
from meetings.likeness.scored import Likeness, Points, find_alike, in_turn, known, scored, shared
from meetings.places import PlaceFit, fit
from meetings.when import When

# As in weights.py: natural log-odds. In one year there are many gatherings of the same field.
_START = -3.0
_ORGANIZER_SAME = 1.5
_ORGANIZER_OTHER = -3.0
_DAYS_SHARED = 2.0
_DAYS_APART = -4.0
_PLACES: dict[PlaceFit, Points] = {
    PlaceFit.SAME: (1.5, "in the same city"),
    PlaceFit.SAME_COUNTRY: (0.5, "in the same country"),
    PlaceFit.OTHER_CITY: (-1.5, "in another city of the country"),
    PlaceFit.OTHER_COUNTRY: (-3.0, "in another country"),
}
# "Foreign ministers" and leaders of one organization meet in one year: two gatherings.
_LEVEL_OTHER = -4.0
_MINISTERS = re.compile(r"\bminister", re.IGNORECASE)
_YEAR = re.compile(r"-(\d{4})(?:-\d\d)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSummit:
    """A summit as the graph knows it; `names` are its series and what else it is called, without the year."""

    id: str
    names: tuple[str, ...]
    organizer: str | None
    when: When | None
    place: Place | None
    listed: bool

    @property
    def year(self) -> str | None:
        """Of the edition; a summit is named after series and year."""
        found = _YEAR.search(self.id)
        return found[1] if found else None


def summits_alike(summits: Iterable[KnownSummit]) -> list[Likeness[KnownSummit]]:
    """The pairs that may be one summit, the likeliest first. Of each pair one at least is not in the reference tables."""
    return find_alike(summits, lambda one: {(one.year, key) for key in keys_of(one.names)}, summit_likeness)


def summit_likeness(first: KnownSummit, second: KnownSummit) -> Likeness[KnownSummit] | None:
    """The score of a pair in (0, 1) with its reasons; None where years or names differ. Symmetric."""
    first, second = in_turn(first, second)
    names = names_alike(first.names, second.names)
    if names is None or first.year != second.year:
        return None
    points = [names]
    if _is_of_ministers(first) is not _is_of_ministers(second):
        points.append((_LEVEL_OTHER, "one is a meeting of ministers"))
    points += shared(known(first.organizer), known(second.organizer), "organizer", _ORGANIZER_SAME, _ORGANIZER_OTHER)
    if first.when and second.when:
        days = f"{first.when.edtf} / {second.when.edtf}"
        touch = first.when.touches(second.when)
        points.append((_DAYS_SHARED, f"days in common: {days}") if touch else (_DAYS_APART, f"on other days: {days}"))
    if first.place and second.place and (place := fit(first.place, second.place)):
        weight, where = _PLACES[place]
        points.append((weight, f"{where}: {first.place.id} / {second.place.id}"))
    return scored(first, second, _START, points)


def _is_of_ministers(summit: KnownSummit) -> bool:
    return any(_MINISTERS.search(name) for name in summit.names)
