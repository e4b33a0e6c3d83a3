"""The surface forms of the tables: every way in which a text may write a country, organization, gathering, city or leader."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetings.actors import Organization
from meetings.ids import fold
from reference.reference import Reference
from reference.rows import City, Series


@dataclass(frozen=True, slots=True)
class Form:
    """A spelling and what it may mean. `exact`: only written in these ways; `wary`: only after a word like "in"."""

    text: str
    kind: str
    form: str
    ids: tuple[str, ...]
    exact: tuple[str, ...] = ()
    wary: bool = False


# "DPRK", "U.S.", "G20", "C5+1", "AfDB": no lower-case reading, so that "who" and "us" are not met.
_ACRONYM = re.compile(r"(?=.*[A-Z].*[A-Z]|.*\d)[A-Za-z0-9.&+/'-]{2,8}")

# A capital letter alone makes an acronym a word in British papers ("Nato", "Asean"), but short ones would be words.
_SHORTEST_SPELLED_AS_WORD = 4
# Acronyms that are other words or names when written so: Alba, Guam, Palm Beach, Sica.
_NEVER_WORDS = frozenset({"ALBA", "GUAM", "PALM", "SICA"})


def find_forms(reference: Reference) -> Iterator[Form]:
    """All forms of all tables; the same spelling may come several times with other meanings."""
    yield from (Form(phrase, "none", "none", ()) for phrase in reference.not_names)
    yield from _series_forms(reference)
    yield from _country_forms(reference)
    yield from _organization_forms(reference)
    yield from _leader_forms(reference)
    yield from _city_forms(reference)


def _named(text: str, kind: str, form: str, ids: tuple[str, ...]) -> Form:
    return Form(text, kind, form, ids, exact=_exact_ways(text))


def _exact_ways(text: str) -> tuple[str, ...]:
    if " " in text or not _ACRONYM.fullmatch(text):
        return ()
    if len(text) >= _SHORTEST_SPELLED_AS_WORD and text.isalpha() and text.upper() not in _NEVER_WORDS:
        return (text, text.upper(), text.capitalize())
    return (text,)


def _country_forms(reference: Reference) -> Iterator[Form]:
    for country in reference.countries:
        for name in (country.name, *country.names):
            yield _named(name, "country", "name", (country.id,))
    for words in reference.words:
        by_form = (
            ("adjective", words.adjectives),
            ("demonym", words.demonyms),
            ("capital", words.capitals),
            ("metonym", words.metonyms),
        )
        for form, spellings in by_form:
            for spelling in spellings:
                yield _named(spelling, "country", form, (words.country,))


def organization_names(organization: Organization) -> Iterator[str]:
    """Names and acronyms, and the full name with the acronym behind it."""
    names = tuple(dict.fromkeys((organization.id, organization.name, *organization.names)))
    yield from names
    acronyms = [name for name in names if _exact_ways(name)]
    for name in names:
        if name not in acronyms:
            yield from (f"{name} ({acronym})" for acronym in acronyms)


def _organization_forms(reference: Reference) -> Iterator[Form]:
    for organization in reference.organizations:
        for name in organization_names(organization):
            yield _named(name, "organization", "organization", (organization.id,))


def _leader_forms(reference: Reference) -> Iterator[Form]:
    """Full names, and acronyms such as MBS; a single word is left to `Reference.leaders_by_surname`."""
    for leader in reference.leaders:
        korean = any(office.party in ("KR", "KP") for office in reference.offices_of(leader.id))
        for name in leader.names:
            if " " in name:
                for spelling in _name_spellings(name, korean=korean):
                    yield Form(spelling, "leader", "leader", (leader.id,))
            elif name.isupper() and len(name) > 2:
                yield Form(name, "leader", "leader", (leader.id,), exact=(name,))


_ARTICLE = re.compile(r"\b[ae]l[- ](?=\w{3})", re.IGNORECASE)


def _name_spellings(name: str, *, korean: bool) -> Iterator[str]:
    """The name, "Yoon Suk-yeol" for "Yoon Suk Yeol" and the reverse, "al-Sisi" for "el-Sisi"."""
    yield name
    if "-" in name:
        yield name.replace("-", " ")
    if korean and name.count(" ") == 2:
        yield "-".join(name.rsplit(" ", 1))
    if _ARTICLE.search(name):
        yield from (_ARTICLE.sub(article, name) for article in ("al-", "el-", "al "))


def _city_forms(reference: Reference) -> Iterator[Form]:
    """Cities, each name with the countries where a city of that name is not dwarfed by another; the largest first."""
    capitals = {fold(capital) for words in reference.words for capital in words.capitals}
    named: dict[str, list[tuple[str, City]]] = {}
    for city in reference.cities:
        for name in (city.name, *city.names):
            named.setdefault(fold(name), []).append((name, city))
    for key, namesakes in named.items():
        if key in capitals:
            continue
        # London in Ontario has 5 % of the people of London, Vancouver in Washington 30 % of its namesake's.
        least = max(city.population for _, city in namesakes) / 3
        near = [(name, city) for name, city in namesakes if city.population >= least]
        countries = tuple(dict.fromkeys(city.country for _, city in near))
        wary = all(city.wary for _, city in near)
        yield Form(near[0][0], "city", "city", countries, exact=_exact_ways(near[0][0]), wary=wary)


# How texts vary "SCO summit" and "SCO foreign ministers' meeting". {} is the organization in any of its names.
_VARIANTS = {
    "summit": (
        "{} summit",
        "{} leaders' summit",
        "{} leaders' meeting",
        "{} summit meeting",
        "{} heads of state summit",
        "{} annual summit",
        "{}'s summit",
        "{}'s annual summit",
        "summit of the {}",
        "summit of {}",
        "{} extraordinary summit",
        "{} emergency summit",
    ),
    "foreign ministers' meeting": (
        "{} foreign ministers' meeting",
        "{} foreign minister's meeting",
        "{} foreign ministers meet",
        "{} foreign ministers' summit",
        "{} foreign ministers' conference",
        "{} foreign ministers' talks",
        "{} foreign ministerial meeting",
        "{} council of foreign ministers",
        "{} council of foreign ministers meeting",
        "{} foreign ministers' council",
        "{} meeting of foreign ministers",
        "meeting of {} foreign ministers",
        "meeting of the {} foreign ministers",
        "meeting of foreign ministers of the {}",
        "council of foreign ministers of the {}",
        "{} ministerial meeting",
    ),
}


def _series_forms(reference: Reference) -> Iterator[Form]:
    """What the tables tell first, then the variants; where two series share a form, the first has it."""
    taken: set[str] = set()
    told = {series.name: (series.name, *series.forms) for series in reference.series}
    varied = {series.name: tuple(_variants(series, reference)) for series in reference.series}
    for forms in (told, varied):
        for name, spellings in forms.items():
            for text in spellings:
                for spelling in dict.fromkeys((text, text.replace("s' ", "s "))):
                    if (key := spelling.casefold()) not in taken:
                        taken.add(key)
                        yield _named(spelling, "series", "series", (name,))


def _variants(series: Series, reference: Reference) -> Iterator[str]:
    organization = reference.organization(series.organizer) if series.organizer else None
    if organization is None:
        return
    names = tuple(organization_names(organization))
    told = {form.casefold() for form in (series.name, *series.forms)}
    for rest, patterns in _VARIANTS.items():
        if any(f"{name} {rest}".casefold() in told for name in names):
            for name in names:
                yield from (pattern.replace("{}", name) for pattern in patterns)
