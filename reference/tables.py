"""Reads and validates all tables: the one way to the reference facts."""

from collections.abc import Iterator
from pathlib import Path

from meetings.actors import Country, Membership, Office, Organization
from meetings.errors import InvalidTable
from meetings.gatherings import Place, Summit
from meetings.ids import fold, place_id, summit_id
from meetings.when import When
from meetings.words import OfficeKind
from reference.lasting import made_to_last
from reference.people import Term, find_people
from reference.reading import TABLES, Row, Table
from reference.reference import Facts, Reference
from reference.rows import City, CountryWords, Series, Title

COUNTRIES = Table(
    name="countries.csv",
    required=("id", "name"),
    optional=("aliases", "adjectives", "demonyms", "capital", "metonyms", "source"),
)
ORGANIZATIONS = Table(
    name="organizations.csv", required=("id", "name"), optional=("aliases", "kind", "founded", "acts_for", "source")
)
MEMBERSHIPS = Table(
    name="memberships.csv", required=("organization", "country"), optional=("role", "from", "to", "source", "note")
)
OFFICES = Table(
    name="offices.csv",
    required=("name", "kind", "party", "title"),
    optional=("aliases", "called", "from", "to", "seen", "source", "note", "wikidata"),
)
SERIES = Table(name="series.csv", required=("name", "level"), optional=("organizer", "forms", "source"))
SUMMITS = Table(
    name="summits.csv",
    required=("series", "label"),
    optional=("name", "edition", "from", "to", "city", "venue", "country", "virtual", "note", "source"),
)
CITIES = Table(
    name="cities.csv",
    required=("name", "country"),
    optional=("aliases", "population", "wary", "source"),
)
TITLES = Table(name="titles.csv", required=("title", "kind", "heads"), optional=("parties",))
NOT_NAMES = Table(name="not_names.csv", required=("phrase",), optional=("why",))
SOURCES = Table(name="sources.csv", required=("id", "description", "licence"))

ALL = (COUNTRIES, ORGANIZATIONS, MEMBERSHIPS, OFFICES, SERIES, SUMMITS, CITIES, TITLES, NOT_NAMES, SOURCES)

_LEVELS = ("leaders", "ministers", "officials", "conference")
_HEADS = ("country", "organization", "both")


def load(*, extra: Path | None = None) -> Reference:
    """All facts of `reference/tables` and, where `extra` names a folder, those of the files of the same names there.

    Raises InvalidTable for the first row that breaks a rule: it names file, line and what would be right.
    """
    with made_to_last():
        return _Reader(extra).read()


class _Reader:
    """Reads the tables in the order in which they refer to each other."""

    def __init__(self, extra: Path | None) -> None:
        self._extra = extra
        self._parties: dict[str, str] = {}
        self._series: dict[str, Series] = {}

    def read(self) -> Reference:
        self._check_folder()
        country_rows = self._unique(COUNTRIES, "id")
        countries = tuple(_country(row) for row in country_rows)
        self._parties = {country.id: "country" for country in countries}
        organizations = tuple(self._organizations())
        series = tuple(self._all_series(organizations))
        self._series = {one.name: one for one in series}
        terms = tuple(self._terms())
        return Reference(
            Facts(
                countries=countries,
                words=tuple(_words(row) for row in country_rows),
                organizations=organizations,
                memberships=tuple(self._memberships()),
                people=find_people(terms, countries=frozenset(country.id for country in countries)),
                series=series,
                summits=tuple(self._summits()),
                cities=tuple(self._cities()),
                titles=tuple(self._titles()),
                not_names=tuple(row.needed("phrase") for row in self._rows(NOT_NAMES)),
            )
        )

    def _check_folder(self) -> None:
        if self._extra is None:
            return
        names = {table.name for table in ALL}
        if not self._extra.is_dir():
            raise InvalidTable(f"{self._extra} is not a folder", remedy="name a folder with CSV files")
        for path in sorted(self._extra.glob("*.csv")):
            if path.name not in names:
                raise InvalidTable(f"{path}: no table has this name", remedy="name it " + ", ".join(sorted(names)))

    def _rows(self, table: Table) -> Iterator[Row]:
        yield from table.read(TABLES)
        if self._extra is not None and (self._extra / table.name).exists():
            yield from table.read(self._extra)

    def _unique(self, table: Table, *columns: str) -> list[Row]:
        """The rows of a table in which no two may share the values of these columns."""
        seen: dict[tuple[str, ...], Row] = {}
        for row in self._rows(table):
            key = tuple(row.cells[column] for column in columns)
            if (first := seen.get(key)) is not None:
                row.refuse(
                    f"{' '.join(key)!r} is already in {first.file.name}, line {first.line}",
                    remedy="keep one of the two rows",
                )
            seen[key] = row
        return list(seen.values())

    def _party(self, row: Row, column: str, *, only: str | None = None) -> str:
        party = row.needed(column)
        kind = self._parties.get(party)
        if kind is None or (only and kind != only):
            row.refuse(
                f"{column} {party!r} is no known {only or 'party'}",
                remedy="use an id of countries.csv (two letters) or of organizations.csv",
            )
        return party

    def _organizations(self) -> Iterator[Organization]:
        rows = self._unique(ORGANIZATIONS, "id")
        for row in rows:
            if self._parties.get(row.needed("id")) == "country":
                row.refuse(f"the id {row.cells['id']!r} is a country's code", remedy="use the short name as id")
            self._parties[row.cells["id"]] = "organization"
        for row in rows:
            yield Organization(
                id=row.cells["id"],
                name=row.needed("name"),
                names=row.many("aliases"),
                kind=row.text("kind"),
                founded=row.when("founded"),
                acts_for=self._party(row, "acts_for", only="organization") if row.text("acts_for") else None,
                source=row.text("source"),
            )

    def _memberships(self) -> Iterator[Membership]:
        for row in self._unique(MEMBERSHIPS, "organization", "country", "from"):
            since, until = _span(row)
            yield Membership(
                organization=self._party(row, "organization", only="organization"),
                country=self._party(row, "country", only="country"),
                role=row.text("role") or "member",
                since=since,
                until=until,
                source=row.text("source"),
            )

    def _terms(self) -> Iterator[Term]:
        for row in self._unique(OFFICES, "name", "kind", "party", "title", "from", "wikidata"):
            since, until = _span(row)
            office = Office(
                leader=row.needed("name"),
                kind=row.word("kind", OfficeKind),
                party=self._party(row, "party"),
                title=row.needed("title"),
                since=since,
                until=until,
                seen=row.when("seen"),
                source=row.text("source"),
            )
            yield Term(
                name=office.leader,
                aliases=row.many("aliases"),
                called=row.many("called"),
                wikidata=row.text("wikidata"),
                office=office,
            )

    def _all_series(self, organizations: tuple[Organization, ...]) -> Iterator[Series]:
        """Those of series.csv and, for every organization of states that has none of the kind there, "X summit" and
        "X foreign ministers' meeting"."""
        told: set[str] = set()
        for row in self._unique(SERIES, "name"):
            series = Series(
                name=row.needed("name"),
                level=row.one_of("level", _LEVELS),
                organizer=self._party(row, "organizer", only="organization") if row.text("organizer") else None,
                forms=row.many("forms"),
            )
            told |= {fold(form) for form in (series.name, *series.forms)}
            yield series
        for organization in organizations:
            if organization.kind not in _GATHERING_KINDS:
                continue
            for rest, level in (("summit", "leaders"), ("foreign ministers' meeting", "ministers")):
                names = (organization.id, organization.name, *organization.names)
                if not any(fold(f"{name} {rest}") in told for name in names):
                    yield Series(name=f"{organization.id} {rest}", level=level, organizer=organization.id)

    def _summits(self) -> Iterator[tuple[Summit, bool]]:
        for row in self._unique(SUMMITS, "series", "label"):
            name = row.one_of("series", self._series)
            since, until = _span(row)
            country = self._party(row, "country", only="country") if row.text("country") else None
            city = row.text("city")
            place = Place(id=place_id(city, country=country), name=city, country=country) if city else None
            summit = Summit(
                id=summit_id(name, edition=row.needed("label")),
                name=row.text("name") or f"{name} {row.cells['label']}",
                series=name,
                edition=row.number("edition"),
                organizer=self._series[name].organizer,
                when=_event(since, until),
                place=place,
                source=row.text("source"),
            )
            yield summit, row.flag("virtual")

    def _cities(self) -> Iterator[City]:
        for row in self._unique(CITIES, "name", "country"):
            yield City(
                name=row.needed("name"),
                country=self._party(row, "country", only="country"),
                names=row.many("aliases"),
                population=row.number("population") or 0,
                wary=row.flag("wary"),
            )

    def _titles(self) -> Iterator[Title]:
        for row in self._unique(TITLES, "title", "heads", "parties"):
            parties = row.many("parties")
            if any(party not in self._parties for party in parties):
                row.refuse(f"parties {'|'.join(parties)!r} holds an unknown party", remedy="use ids of countries.csv")
            yield Title(
                text=row.needed("title"),
                kind=row.word("kind", OfficeKind),
                heads=row.one_of("heads", _HEADS),
                parties=parties,
            )


# Organizations whose members' leaders and ministers gather. Banks, courts and agencies hold no summits, and the
# gatherings of the global ones have names of their own.
_GATHERING_KINDS = frozenset({"regional", "forum", "economic", "trade", "military"})


def _country(row: Row) -> Country:
    return Country(id=row.needed("id"), name=row.needed("name"), names=row.many("aliases"))


def _words(row: Row) -> CountryWords:
    return CountryWords(
        country=row.cells["id"],
        adjectives=row.many("adjectives"),
        demonyms=row.many("demonyms"),
        capitals=row.many("capital"),
        metonyms=row.many("metonyms"),
    )


def _span(row: Row) -> tuple[When | None, When | None]:
    """Since and until of a row, in this order."""
    since, until = row.when("from"), row.when("to")
    if since and until and until.end < since.start:
        row.refuse(f"it ends {until.edtf} before it begins {since.edtf}", remedy="from comes before to")
    return since, until


def _event(since: When | None, until: When | None) -> When | None:
    """The days of an event; a vague first day stays as vague as it is."""
    if since is None or until is None or since == until or since.width > 1 or until.width > 1:
        return since
    return When.days(since.start, until.end)
