"""How two places fit together."""

from enum import StrEnum

from meetings.gatherings import Place
from meetings.names import same_name


class PlaceFit(StrEnum):
    """What two places have in common."""

    SAME = "same"
    SAME_COUNTRY = "same_country"
    OTHER_CITY = "other_city"
    OTHER_COUNTRY = "other_country"


def is_country(place: Place) -> bool:
    """True where the place is a country as a whole: its id does not end in its country's code ("kazakhstan", "astana-kz")."""
    return place.country is not None and not place.id.endswith(f"-{place.country.lower()}")


def fit(first: Place, second: Place) -> PlaceFit | None:
    """How the two fit; None where a country is missing and the names differ. Symmetric."""
    countries = {first.country, second.country} - {None}
    if first.id == second.id or (same_name(first.name, second.name) and len(countries) < 2):
        return PlaceFit.SAME
    if len(countries) == 2:
        return PlaceFit.OTHER_COUNTRY
    if first.country is None or second.country is None:
        return None
    return PlaceFit.SAME_COUNTRY if is_country(first) or is_country(second) else PlaceFit.OTHER_CITY
