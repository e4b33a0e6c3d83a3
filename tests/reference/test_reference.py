"""What the tables answer."""

from datetime import date

import pytest

from meetings.when import When
from meetings.words import OfficeKind
from reference.reference import Reference


@pytest.mark.parametrize(
    ("kind", "party", "day", "leader"),
    [
        ("head_of_state", "CN", date(2024, 5, 20), "xi-jinping"),
        ("foreign_minister", "CN", date(2023, 3, 1), "qin-gang"),
        ("foreign_minister", "RU", date(2024, 5, 20), "sergey-lavrov"),
        ("head_of_government", "GB", date(2024, 7, 4), "rishi-sunak"),
        ("head_of_government", "GB", date(2024, 7, 6), "keir-starmer"),
        ("foreign_minister", "US", date(2025, 2, 1), "marco-rubio"),
        ("head_of_state", "VA", date(2025, 6, 1), "pope-leo-xiv"),
        ("head_of_state", "AU", date(2024, 1, 1), "charles-iii"),
        ("head_of_government", "AU", date(2024, 1, 1), "anthony-albanese"),
        ("head_of_state", "EC", date(2024, 6, 1), "daniel-noboa"),
        ("foreign_minister", "EU", date(2024, 6, 1), "josep-borrell"),
        ("organization_head", "European Council", date(2025, 6, 1), "antonio-costa"),
        ("organization_head", "European Commission", date(2025, 6, 1), "ursula-von-der-leyen"),
        ("organization_head", "UN", date(2012, 1, 1), "ban-ki-moon"),
        ("organization_head", "African Union", date(2024, 6, 1), "moussa-faki-mahamat"),
        ("organization_head", "World Bank", date(2024, 6, 1), "ajay-banga"),
        ("organization_head", "IAEA", date(2024, 6, 1), "rafael-grossi"),
        ("organization_head", "NATO", date(2025, 6, 1), "mark-rutte"),
    ],
)
def test_who_held_the_office(reference: Reference, kind: str, party: str, day: date, leader: str) -> None:
    assert reference.holders(OfficeKind(kind), party, on=day)[0].leader == leader


def test_on_the_day_of_a_change_both_hold_the_later_first(reference: Reference) -> None:
    holders = reference.holders(OfficeKind.HEAD_OF_GOVERNMENT, "GB", on=date(2024, 7, 5))
    assert [office.leader for office in holders] == ["keir-starmer", "rishi-sunak"]


def test_a_term_whose_end_is_not_known_comes_after_known_ones(reference: Reference) -> None:
    day = date(2024, 6, 1)
    for kind, party in {(office.kind, office.party) for office in reference.offices}:
        held = reference.holders(kind, party, on=day)
        known = [bool(office.until or (office.seen and day <= office.seen.end)) for office in held]
        assert known == sorted(known, reverse=True)


@pytest.mark.parametrize(
    ("organization", "party"),
    [
        ("European Commission", "EU"),
        ("European Council", "EU"),
        ("UNSC", "UN"),
        ("OCHA", "UN"),
        ("WHO", "WHO"),
        ("IMF", "IMF"),
        ("World Bank", "World Bank"),
        ("UNICEF", "UNICEF"),
        ("Unheard Of", "Unheard Of"),
    ],
)
def test_for_whom_an_organization_speaks(reference: Reference, organization: str, party: str) -> None:
    assert reference.speaks_for(organization) == party


@pytest.mark.parametrize(
    ("title", "party", "kind"),
    [
        ("top diplomat", None, "foreign_minister"),
        ("Foreign Secretary", "GB", "foreign_minister"),
        ("Foreign Secretary", "IN", "foreign_secretary_official"),
        ("Secretary of State", "US", "foreign_minister"),
        ("Chancellor", "DE", "head_of_government"),
        ("Chancellor", "GB", "finance_minister"),
        ("Chancellor", None, "head_of_government"),
        ("Foreign Secretary", None, "foreign_minister"),
        ("President", "FR", "head_of_state"),
        ("President", "World Bank", "organization_head"),
        ("vice-premier", "CN", "deputy_head_of_government"),
        ("the acting Defense Secretary", None, "defence_minister"),
        ("foreign policy chief", "EU", "foreign_minister"),
        ("chargé d'affaires", "US", "ambassador"),
        ("leader", "IN", "head_of_government"),
        ("leader", "CN", "head_of_state"),
        ("conductor", None, None),
    ],
)
def test_what_a_title_means(reference: Reference, title: str, party: str | None, kind: str | None) -> None:
    assert reference.office_title_kind(title, party=party) == kind


@pytest.mark.parametrize(
    ("series", "when", "summit"),
    [
        ("SCO summit", When.month(2024, 7), "sco-summit-2024"),
        ("SCO foreign ministers' meeting", When.day(date(2024, 5, 20)), "sco-foreign-ministers-meeting-2024"),
        ("NATO summit", When.day(date(2022, 3, 24)), "nato-summit-2022-03"),
        ("NATO summit", When.day(date(2022, 6, 28)), "nato-summit-2022-06"),
        ("G20 summit", When.year(2016), "g20-summit-2016"),
        ("BRICS summit", When.day(date(2024, 10, 23)), "brics-summit-2024"),
    ],
)
def test_the_edition_of_a_date(reference: Reference, series: str, when: When, summit: str) -> None:
    found = reference.summit_on(series, when)
    assert found is not None
    assert found.id == summit


def test_a_summit_by_video_has_its_host_as_place(reference: Reference) -> None:
    found = reference.summit_on("G20 summit", When.day(date(2020, 11, 21)))
    assert found is not None
    assert found.place is not None
    assert (found.place.name, found.place.country) == ("Riyadh", "SA")
    assert reference.is_virtual(found.id)


def test_cities_by_any_spelling(reference: Reference) -> None:
    assert [city.country for city in reference.cities_named("Tromso")] == ["NO"]
    assert reference.cities_named("Sharm el-Sheikh")[0].country == "EG"
    assert reference.cities_named("Saigon")[0].name == "Ho Chi Minh City"
