"""The reference facts and the questions they answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from meetings.actors import Country, Leader, Membership, Office, Organization
from meetings.gatherings import Summit
from meetings.ids import fold
from meetings.when import When
from meetings.words import OfficeKind
from reference.namesakes import Namesakes, group
from reference.people import Person
from reference.rows import City, CountryWords, Series, Title
from reference.surnames import parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All rows of all tables, validated. `summits` are each with whether they were held by video."""

    countries: tuple[Country, ...]
    words: tuple[CountryWords, ...]
    organizations: tuple[Organization, ...]
    memberships: tuple[Membership, ...]
    people: tuple[Person, ...]
    series: tuple[Series, ...]
    summits: tuple[tuple[Summit, bool], ...]
    cities: tuple[City, ...]
    titles: tuple[Title, ...]
    not_names: tuple[str, ...]


class Reference:
    """Answers from the tables. Lookups by id give None where nothing has it, all others a tuple, empty where nothing fits."""

    def __init__(self, facts: Facts) -> None:
        self.countries = facts.countries
        self.words = facts.words
        self.organizations = facts.organizations
        self.memberships = facts.memberships
        self.leaders = tuple(person.leader for person in facts.people)
        self.offices = tuple(office for person in facts.people for office in person.offices)
        self.series = facts.series
        self.summits = tuple(summit for summit, _ in facts.summits)
        self.cities = facts.cities
        self.titles = facts.titles
        self.not_names = facts.not_names
        self._countries = {country.id: country for country in self.countries}
        self._organizations = {organization.id: organization for organization in self.organizations}
        self._leaders = {leader.id: leader for leader in self.leaders}
        self._series = {one.name: one for one in self.series}
        self._virtual = frozenset(summit.id for summit, virtual in facts.summits if virtual)
        self._offices_of = {person.leader.id: person.offices for person in facts.people}
        self._offices_in = group(self._held_offices())
        self._summits_of = group((summit.series, summit) for summit in self.summits)
        largest_first = sorted(self.cities, key=lambda city: -city.population)
        self._cities_named = group((fold(name), city) for city in largest_first for name in (city.name, *city.names))
        self._titles_named = group((_plain_title(title.text), title) for title in self.titles)
        self._namesakes = Namesakes(facts.people, countries=self._countries)

    def _held_offices(self) -> Iterator[tuple[tuple[OfficeKind, str], Office]]:
        """Offices by kind and party; that of the president of the European Commission is one of the EU and of the body."""
        bodies = [organization for organization in self.organizations if organization.acts_for]
        for office in self.offices:
            yield (office.kind, office.party), office
            for body in bodies:
                if body.acts_for == office.party and body.name in office.title:
                    yield (office.kind, body.id), office

    def country(self, identity: str) -> Country | None:
        return self._countries.get(identity)

    def is_country(self, identity: str) -> bool:
        return identity in self._countries

    def organization(self, identity: str) -> Organization | None:
        return self._organizations.get(identity)

    def leader(self, identity: str) -> Leader | None:
        return self._leaders.get(identity)

    def series_named(self, name: str) -> Series | None:
        return self._series.get(name)

    def leaders_named(self, name: str) -> tuple[Leader, ...]:
        """Those of this full name or alias; where there are none, those whose name differs in initials, particles or order."""
        return self._namesakes.by_full_name(name)

    def leaders_by_surname(self, word: str) -> tuple[Leader, ...]:
        """All whom this word or these words may call alone: "Xi", "bin Salman", "Chinh", "al-Sisi", "Charles"."""
        return self._namesakes.by_surname(word)

    def offices_of(self, leader: str) -> tuple[Office, ...]:
        """All terms of a leader, in the order of the tables."""
        return self._offices_of.get(leader, ())

    def holders(self, kind: OfficeKind, party: str, *, on: date) -> tuple[Office, ...]:
        """The offices of this kind and party whose term holds on the day, both bounds included; the latest to begin first.

        Where the end is not known, terms seen in office on that day or later count as known; all others come last.
        """
        held = [office for office in self._offices_in.get((kind, party), ()) if _may_hold(office, on)]
        return tuple(sorted(held, key=lambda office: (not surely_holds(office, on), -_began(office).toordinal())))

    def speaks_for(self, organization: str) -> str:
        """The party for which the people of an organization speak: EU for the European Commission, WHO for itself."""
        found = self._organizations.get(organization)
        return found.acts_for if found and found.acts_for else organization

    def summits_of(self, series: str) -> tuple[Summit, ...]:
        """All known editions of a series, in the order of the tables."""
        return self._summits_of.get(series, ())

    def summit_on(self, series: str, when: When) -> Summit | None:
        """The edition nearest to the date, the earlier one of two; None where no edition has a date."""
        dated = [(summit, summit.when) for summit in self.summits_of(series) if summit.when]
        if not dated:
            return None
        return min(dated, key=lambda pair: (_days_apart(pair[1], when), pair[1].start))[0]

    def is_virtual(self, summit: str) -> bool:
        """True for a summit that its members held by video."""
        return summit in self._virtual

    def cities_named(self, name: str) -> tuple[City, ...]:
        """Cities of this name or alias, the most populous first."""
        return self._cities_named.get(fold(name), ())

    def titles_named(self, text: str, *, party: str | None = None) -> tuple[Title, ...]:
        """What a title means: for the party alone where it has one of its own ("chancellor" of GB is a finance minister),
        else in general, else wherever it is known."""
        found = self._titles_named.get(_plain_title(text), ())
        special = tuple(title for title in found if party and party in title.parties)
        return special or tuple(title for title in found if not title.parties) or found

    def office_title_kind(self, text: str, *, party: str | None = None) -> OfficeKind | None:
        """The office that a title names, for a party where titles differ by party; None for a title not known."""
        found = self.titles_named(text, party=party)
        if party and not self.is_country(party):
            found = tuple(title for title in found if title.heads != "country") or found
        return found[0].kind if found else None


# Words before a title that change nothing about which office it is.
_BEFORE_TITLES = frozenset(
    {"the", "acting", "interim", "caretaker", "outgoing", "incoming", "new", "his", "her", "its", "visiting"}
)


def _plain_title(text: str) -> str:
    words = " ".join(parts(text.replace("-", " "))).split()
    while len(words) > 1 and words[0] in _BEFORE_TITLES:
        words.pop(0)
    return " ".join(words)


def surely_holds(office: Office, day: date) -> bool:
    """True where the tables show the office held on that day; False where its end is merely not known."""
    if office.until:
        return True
    return office.seen is not None and day <= office.seen.end


def _may_hold(office: Office, day: date) -> bool:
    begun = office.since is None or office.since.start <= day
    return begun and (office.until is None or day <= office.until.end)


def _began(office: Office) -> date:
    return office.since.start if office.since else date.min


def _days_apart(one: When, other: When) -> int:
    return max(0, (one.start - other.end).days, (other.start - one.end).days)
