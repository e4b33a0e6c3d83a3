"""Places: cities and countries that a text names, with the country each lies in."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from meetings.gatherings import Place
from meetings.ids import place_id
from reference.names import NameHit
from reference.reference import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A city or country, characters `begin` to `end`."""

    begin: int
    end: int
    place: Place
    is_city: bool
    """False for a whole country."""
    by_building: bool = False
    """True where a building stands for its city: "the Kremlin"."""


# "talks with B, Reykjavik, May 19, 2021", as captions and headings have it
_DATE_AFTER = re.compile(r", (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d{1,2} [A-Z]|[A-Z][a-z]{2,8}\.? \d)")
# "the Uzbek capital", "the capital of Kenya"
_THE_CAPITAL = re.compile(r" capital\b")


# Towns that no table knows: "in Kapchorwa", "near the border post of Malaba", "at the Malaba crossing"
_KIND = (
    r"(?:town|city|village|port|resort|spa|border post|frontier post|checkpoint|crossing|district|suburb|valley|island)"
)
_NAME = r"(?P<name>[A-ZÀ-ÖØ-ÞĀ-Ž][a-zà-öø-ÿā-ž’'-]+(?: (?:de |do |da |del |of )?[A-ZÀ-ÖØ-ÞĀ-Ž][a-zà-öø-ÿā-ž’'-]+){0,2})"
_UNKNOWN = (
    re.compile(rf"\b[Ii]n (?:(?P<of>[A-Z][\w -]+)[’']s? (?:{_KIND} of )?)?{_NAME}(?!['’]s|\w)"),
    re.compile(rf"\b(?:[Nn]ear|[Oo]utside) {_NAME}(?!['’]s|\w)"),
    re.compile(rf"\b{_KIND}(?: of)? {_NAME}"),
    re.compile(rf"\b[Ii]n the {_NAME} (?:region|province|oblast|governorate|county|prefecture|emirate)\b"),
    re.compile(rf"\bat {_NAME}(?=, (?P<country>[A-Z]))"),
    re.compile(rf"\b(?:at|in|near|to) the {_NAME} (?:border |frontier )?(?:post|crossing|checkpoint|border)\b"),
)
_NO_TOWN = frozenset(
    "Parliament Congress Cabinet Senate Council Assembly Commission Committee Ministry Office House Palace Hall Government State Court"
    " Ramadan Lent God"
    " January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday"
    " Saturday Sunday Christmas Easter Arabic English French Spanish Russian Chinese German"
    " Facebook Twitter Telegram Conference Summit Forum Union Hotel Airport The Room"
    " Europe Asia Africa America Oceania North South East West Central Upper Lower Southern Northern Eastern Western"
    " Mr Mrs Ms Dr Prime Foreign President Minister King Queen".split()
)
# "Alliance for Development in Democracy", "Talks Held in Friendly Atmosphere": after a word in capitals that names nobody the
# next one in capitals goes on with a title
_CAPITALIZED = re.compile(r"\b[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]+ \Z")
# What the language model calls these is no town; of its other labels none is sure.
_NO_TOWN_LABELS = frozenset({"LANGUAGE", "DATE", "TIME", "NORP", "LAW", "EVENT", "WORK_OF_ART", "PERCENT", "MONEY"})
# "Las Rosas", "San Jacinto": another town than the one that the tables know by its second word
_FIRST_HALF = re.compile(
    r"\b(?:Las|Los|La|El|San|Santa|São|Saint|St\.?|Fort|Port|New|Nueva|North|South|East|West|Upper|Lower|Old) \Z"
)


# "UN headquarters in Geneva": the city told beside a building says it better.
_BUILDING = re.compile(r"\b(?:Palace|House|[Hh]eadquarters|HQ|Villa|Secretariat|building|Hall)\b")

# "At the Shangri-La hotel" is in the town of the hotel.
_HOTEL = re.compile(r" (?:[Hh]otel|[Rr]estaurant|[Ss]tadium|[Dd]ialogue)\b")

LabelAt = Callable[[int, int], str | None]


def find_places(
    text: str, hits: Sequence[NameHit], reference: Reference, *, label_at: LabelAt
) -> tuple[PlaceMention, ...]:
    """Cities (capitals that stand for their governments too), countries by name, and towns that no table knows, in order.

    `label_at` tells what the language model takes some characters for.
    """
    known = tuple(_known_places(text, hits, reference))
    return tuple(sorted((*known, *_unknown_towns(text, hits, reference, label_at)), key=lambda mention: mention.begin))


def _unknown_towns(
    text: str, hits: Sequence[NameHit], reference: Reference, label_at: LabelAt
) -> Iterator[PlaceMention]:
    ends = [hit.end for hit in hits]
    named_ends = {hit.end for hit in hits}
    by_text = {hit.text: hit.ids[0] for hit in hits if hit.kind == "country"}
    by_begin = {hit.begin: hit.ids[0] for hit in hits if hit.kind == "country"}
    done: set[int] = set()
    for pattern in _UNKNOWN:
        for match in pattern.finditer(text):
            begin, end = match.span("name")
            inside = bisect_left(ends, begin + 1)
            if (
                begin in done
                or (inside < len(hits) and hits[inside].begin < end)
                or match["name"].endswith(("'s", "’s"))
                or _NO_TOWN & set(match["name"].split())
            ):
                continue
            before = _CAPITALIZED.search(text, max(0, match.start() - 30), match.start())
            titled = (
                before is not None
                and match.start() - 1 not in named_ends
                and label_at(before.start(), match.start() - 1) not in ("PERSON", "GPE", "NORP")
            )
            if titled or _HOTEL.match(text, end) or label_at(begin, end) in _NO_TOWN_LABELS:
                continue
            if match.groupdict().get("country") and match.start("country") not in by_begin:
                continue  # "at Argyle, St Vincent", not "at Airbus, Boeing"
            done.add(begin)
            owner = by_text.get(match.groupdict().get("of") or "")
            beside = by_begin.get(end + 2) if text.startswith(", ", end) else None
            country = owner or beside  # "Uganda's Kapchorwa", "Kapchorwa, Uganda"
            yield PlaceMention(begin=begin, end=end, place=city(match["name"], country, reference), is_city=True)


def _known_places(text: str, hits: Sequence[NameHit], reference: Reference) -> Iterator[PlaceMention]:
    for hit in hits:
        if hit.kind == "city" and _HOTEL.match(text, hit.end):
            continue
        if hit.kind == "city" and (half := _FIRST_HALF.search(text, max(0, hit.begin - 8), hit.begin)):
            name = text[half.start() : hit.end]
            yield PlaceMention(begin=half.start(), end=hit.end, place=city(name, None, reference), is_city=True)
        elif hit.kind == "city" or (hit.kind == "country" and hit.form == "capital") or _is_seat(hit, reference):
            place = city(hit.text, hit.ids[0], reference)
            building = bool(_BUILDING.search(hit.text))
            yield PlaceMention(begin=hit.begin, end=hit.end, place=place, is_city=True, by_building=building)
        elif hit.kind == "country" and hit.form == "adjective" and (gap := _THE_CAPITAL.match(text, hit.end)):
            if capital := _capital(hit.ids[0], reference):
                yield PlaceMention(
                    begin=hit.begin, end=gap.end(), place=city(capital, hit.ids[0], reference), is_city=True
                )
        elif hit.kind == "country" and hit.form == "metonym" and (capital := _capital(hit.ids[0], reference)):
            place = city(capital, hit.ids[0], reference)
            yield PlaceMention(begin=hit.begin, end=hit.end, place=place, is_city=True, by_building=True)
        elif hit.kind == "country" and hit.form == "name":
            known = reference.country(hit.ids[0])
            name = known.name if known else hit.text
            yield PlaceMention(
                begin=hit.begin, end=hit.end, place=Place(id=place_id(name, country=None), name=name, country=hit.ids[0]), is_city=False
            )  # fmt: skip


def _is_seat(hit: NameHit, reference: Reference) -> bool:
    """True for a city that stands for a government without being the capital: La Paz, Abidjan."""
    return hit.form == "metonym" and any(c.country == hit.ids[0] for c in reference.cities_named(hit.text))


def capital_of(country: str, reference: Reference) -> Place | None:
    """The capital of a country as a place; None where the tables have none."""
    name = _capital(country, reference)
    return city(name, country, reference) if name else None


def _capital(country: str, reference: Reference) -> str | None:
    """Its capital; of a city state, which has none in the tables, the city of its name."""
    if (
        capital := next(
            (words.capitals[0] for words in reference.words if words.country == country and words.capitals), None
        )
    ) is not None:
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


def dates_a_line(text: str, begin: int, end: int) -> bool:
    """True for the city of "press point following talks with B, Reykjavik, May 19, 2021": where it was, not with whom."""
    return text.endswith(", ", 0, begin) and _DATE_AFTER.match(text, end) is not None
