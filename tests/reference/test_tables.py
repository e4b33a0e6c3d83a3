"""All tables are valid; a user's own files count too; a bad row is named with file and line."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from meetings.errors import InvalidTable
from meetings.words import OfficeKind
from reference.reading import TABLES, Table
from reference.reference import Reference
from reference.tables import ALL, SOURCES, load

OFFICE_HEADER = "name,kind,party,title,from,to\n"


def test_all_tables_are_valid_and_full(reference: Reference) -> None:
    """`reference` could not be loaded otherwise; the counts keep a table from being cut by accident."""
    assert len(reference.countries) == 250
    assert len(reference.organizations) > 150
    assert len(reference.offices) > 8000
    assert len(reference.summits) > 800
    assert len(reference.memberships) > 4000
    assert len(reference.cities) > 6000


def test_no_organization_has_the_code_of_a_country(reference: Reference) -> None:
    assert not {one.id for one in reference.organizations} & {one.id for one in reference.countries}
    assert reference.organization("African Union")


def test_ids_are_unique(reference: Reference) -> None:
    for things in (reference.countries, reference.organizations, reference.leaders, reference.summits):
        assert len({thing.id for thing in things}) == len(things)


@pytest.mark.parametrize("table", [table for table in ALL if "source" in table.optional], ids=lambda table: table.name)
def test_every_row_names_known_sources(table: Table) -> None:
    known = {row.cells["id"] for row in SOURCES.read(TABLES)}
    for row in table.read(TABLES):
        assert row.many("source"), row
        assert known.issuperset(row.many("source")), row


def test_own_rows_are_added(own_table: Callable[[str, str], Path]) -> None:
    folder = own_table("offices.csv", OFFICE_HEADER + "Ada Example,foreign_minister,NO,Foreign Minister,2030-01-02,\n")
    holders = load(extra=folder).holders(OfficeKind.FOREIGN_MINISTER, "NO", on=date(2030, 2, 1))
    assert "ada-example" in [office.leader for office in holders]


def test_own_summit_of_an_own_series(own_table: Callable[[str, str], Path]) -> None:
    own_table("series.csv", "name,level,organizer\nLake Forum,conference,\n")
    folder = own_table(
        "summits.csv", "series,label,from,to,city,country\nLake Forum,2031,2031-05-01,2031-05-02,Bern,CH\n"
    )
    (summit,) = load(extra=folder).summits_of("Lake Forum")
    assert (summit.id, summit.name) == ("lake-forum-2031", "Lake Forum 2031")
    assert summit.when is not None
    assert summit.when.edtf == "2031-05-01/2031-05-02"


@pytest.mark.parametrize(
    ("file", "text", "line", "says"),
    [
        ("offices.csv", OFFICE_HEADER + "A B,foreign_minister,ZZ,Minister,2020,\n", 2, "'ZZ' is no known party"),
        ("offices.csv", OFFICE_HEADER + "A B,forein_minister,NO,Minister,2020,\n", 2, "'forein_minister' is not known"),
        ("offices.csv", OFFICE_HEADER + "\nA B,foreign_minister,NO,Minister,2020,\n", 2, "0 cells"),
        ("offices.csv", OFFICE_HEADER + "A B,foreign_minister,NO,Minister,2020-13,\n", 2, "'2020-13' is not a date"),
        ("offices.csv", OFFICE_HEADER + "A B,foreign_minister,NO,Minister,2020-36,\n", 2, "'2020-36' is not a date"),
        ("offices.csv", OFFICE_HEADER + "A B,foreign_minister,NO,Minister,2021,2020\n", 2, "before it begins"),
        ("offices.csv", OFFICE_HEADER + ",foreign_minister,NO,Minister,2021,\n", 2, "'name' is empty"),
        ("offices.csv", "name,kind,party,titel\n", 1, "the header is"),
        ("organizations.csv", "id,name\nNO,Nordic Organization\n", 2, "is a country's code"),
        ("organizations.csv", "id,name\nUN,United Nations\n", 2, "already in organizations.csv, line"),
        ("organizations.csv", "id,name,acts_for\nUNXX,UN Something,NO\n", 2, "no known organization"),
        ("memberships.csv", "organization,country\nUN,EU\n", 2, "no known country"),
        ("summits.csv", "series,label\nNo Such Series,2020\n", 2, "is not known"),
        ("summits.csv", "series,label,edition\nSCO summit,2050,five\n", 2, "not a whole number"),
        ("cities.csv", "name,country,wary\nNewtown,NO,maybe\n", 2, "wary is 'maybe'"),
        ("titles.csv", "title,kind,heads\nbig boss,head_of_state,planet\n", 2, "heads 'planet' is not known"),
        ("office.csv", OFFICE_HEADER, None, "no table has this name"),
    ],
)
def test_a_bad_row_is_named(
    own_table: Callable[[str, str], Path], file: str, text: str, line: int | None, says: str
) -> None:
    folder = own_table(file, text)
    with pytest.raises(InvalidTable) as refused:
        load(extra=folder)
    assert str(folder / file) in refused.value.message
    assert line is None or f"line {line}:" in refused.value.message
    assert says in refused.value.message
    assert refused.value.remedy


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cities.csv").write_bytes(b"name,country\nMalm\xf6,SE\n")
    with pytest.raises(InvalidTable, match="not UTF-8"):
        load(extra=tmp_path)


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidTable, match="is not a folder"):
        load(extra=tmp_path / "nowhere")
