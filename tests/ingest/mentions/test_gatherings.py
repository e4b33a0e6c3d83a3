"""Gatherings that a text names: by the tables, by an organization, or by words of its own."""

from datetime import date

import pytest

from ingest.mentions.gatherings import GatheringMention, edition_of, find_gatherings, gathering_ref, same_gathering
from meetings.when import When
from meetings.words import GatheringRelation
from reference.names import NameIndex
from reference.reference import Reference
from reference.tables import load


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load()


@pytest.fixture(scope="module")
def names(reference: Reference) -> NameIndex:
    return NameIndex(reference)


def found(text: str, reference: Reference, names: NameIndex) -> list[GatheringMention]:
    return list(find_gatherings(text, names.find(text), reference))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("at the G20 summit in Bali", "G20 summit"),
        ("on the margins of the Munich Security Conference", "Munich Security Conference"),
        ("a meeting of SCO foreign ministers in Astana", "SCO foreign ministers' meeting"),
        ("the SCO foreign ministers' meeting", "SCO foreign ministers' meeting"),
        ("SAARC leaders will gather. The fourth summit of the eight-nation bloc ends today", "SAARC summit"),
        ("the spring meetings of the Bretton Woods institutions", "IMF-World Bank Spring Meetings"),
        ("on the sidelines of the General Assembly", "UN General Assembly"),
        ("the General Assembly of the United Nations", "UN General Assembly"),
        ("the opening of the Assembly of the Union", "African Union summit"),
        ("for the Great Lakes Coffee Summit on Tuesday", "Great Lakes Coffee Summit"),
        ("the II Forum of Regions", "II Forum of Regions"),
        ("a two-day coffee summit in Kampala", "coffee summit"),
        ("ahead of an international donors conference, officials said", "donors conference"),
        ("at a conference on locust control in Kampala", "conference on locust control"),
        ("to the Tartu timber conference", "Tartu timber conference"),
        ("the summit of the Lake Basin organization, LCBX, in Abuja", "LCBX summit"),
        ("the extraordinary summit of the Organization for the Lake (LCBX)", "LCBX summit"),
        ("the first summit in the V4+Japan format", "V4+Japan summit"),
        ("at the Kazakh-Hungarian Intergovernmental Commission", "Kazakh-Hungarian Intergovernmental Commission"),
    ],
)
def test_gatherings_are_named(text: str, name: str, reference: Reference, names: NameIndex) -> None:
    assert [mention.name for mention in found(text, reference, names)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "at a press conference on Monday",
        "in a video conference on Monday",
        "the National Assembly in Paris",
        "at the party conference in Leeds",
        "the People's Congress adopted it",
        "after a bilateral summit in Oslo",
        "the first summit in years",
        "the January Summit",
        "the conference room",
        "the NATO council",
    ],
)
def test_bodies_press_and_talks_of_two_are_no_gatherings(text: str, reference: Reference, names: NameIndex) -> None:
    assert found(text, reference, names) == []


def test_sidelines_edition_and_year(reference: Reference, names: NameIndex) -> None:
    (mention,) = found("on the fringe of the 17th G20 summit 2022", reference, names)
    assert (mention.on_sidelines, mention.edition, mention.year, mention.known) == (True, 17, 2022, True)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the Great Lakes Coffee Summit", "the coffee summit in Kampala", True),
        ("the G20 summit", "the G7 summit", False),
        ("the Great Lakes Coffee Summit", "the Tartu timber conference", False),
    ],
)
def test_same_gathering(one: str, other: str, same: bool, reference: Reference, names: NameIndex) -> None:
    (first,), (second,) = found(f"at {one}", reference, names), found(f"at {other}", reference, names)
    assert same_gathering(first, second) is same


def test_an_edition_is_the_one_nearest_to_the_day(reference: Reference, names: NameIndex) -> None:
    (mention,) = found("at the G20 summit", reference, names)
    published = date(2022, 11, 20)
    edition = edition_of(mention, when=None, published=published, reference=reference)
    assert edition is not None
    assert edition.id == "g20-summit-2022"
    ref = gathering_ref(mention, when=None, published=published, reference=reference, aside=True)
    assert (ref.summit, ref.relation) == ("g20-summit-2022", GatheringRelation.ON_SIDELINES_OF)


def test_no_edition_is_far_from_the_day(reference: Reference, names: NameIndex) -> None:
    (mention,) = found("at the G20 summit", reference, names)
    when = When.day(date(2022, 3, 1))
    assert edition_of(mention, when=when, published=when.start, reference=reference) is None


def test_a_gathering_of_the_text_alone_has_an_id_of_its_name_and_year(reference: Reference, names: NameIndex) -> None:
    (mention,) = found("at the Great Lakes Coffee Summit", reference, names)
    ref = gathering_ref(mention, when=None, published=date(2023, 6, 15), reference=reference, aside=False)
    assert ref.summit == "great-lakes-coffee-summit-2023"
