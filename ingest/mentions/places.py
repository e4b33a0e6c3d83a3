"""Places: cities and countries that a text names, with the country each lies in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from meetings.gatherings import Place
from meetings.ids import place_id
from reference.names import NameHit
from reference.reference import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A city or country, characters `begin` to `end`; `capital` is set where a country is meant by its capital or a building."""

    begin: int
    end: int
    place: Place
    is_city: bool
    """False for a whole country."""


# "the Uzbek capital", "the capital of Kenya"
_THE_CAPITAL = re.compile(r" capital\b")


def find_places(text: str, hits: Sequence[NameHit], reference: Reference) -> Iterator[PlaceMention]:
    """Cities (capitals that stand for their governments too) and countries by name, in order of appearance."""
    for hit in hits:
        if hit.kind == "city" or (hit.kind == "country" and hit.form == "capital"):
            country = hit.ids[0]
            yield PlaceMention(begin=hit.begin, end=hit.end, place=city(hit.text, country, reference), is_city=True)
        elif hit.kind == "country" and hit.form == "adjective" and (gap := _THE_CAPITAL.match(text, hit.end)):
            if capital := _capital(hit.ids[0], reference):
                yield PlaceMention(begin=hit.begin, end=gap.end(), place=city(capital, hit.ids[0], reference), is_city=True)
        elif hit.kind == "country" and hit.form == "metonym" and (capital := _capital(hit.ids[0], reference)):
            yield PlaceMention(begin=hit.begin, end=hit.end, place=city(capital, hit.ids[0], reference), is_city=True)
        elif hit.kind == "country" and hit.form == "name":
            known = reference.country(hit.ids[0])
            name = known.name if known else hit.text
            yield PlaceMention(
                begin=hit.begin, end=hit.end, place=Place(id=place_id(name, country=None), name=name, country=hit.ids[0]), is_city=False
            )  # fmt: skip


def capital_of(country: str, reference: Reference) -> Place | None:
    """The capital of a country as a place; None where the tables have none."""
    name = _capital(country, reference)
    return city(name, country, reference) if name else None


def _capital(country: str, reference: Reference) -> str | None:
    """Its capital; of a city state, which has none in the tables, the city of its name."""
    if (capital := next((words.capitals[0] for words in reference.words if words.country == country and words.capitals), None)) is not None:
        return capital
    known = reference.country(country)
    return known.name if known and any(c.country == country for c in reference.cities_named(known.name)) else None


def city(name: str, country: str | None, reference: Reference) -> Place:
    """A city by the name that the tables give it; by its own where they do not know it."""
    known = next((c for c in reference.cities_named(name) if country is None or c.country == country), None)
    if known:
        return Place(id=place_id(known.name, country=known.country), name=known.name, country=known.country)
    name = name.title() if name.isupper() else name
    return Place(id=place_id(name, country=country), name=name, country=country)
