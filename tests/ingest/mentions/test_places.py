"""Places that a text names: known cities and countries, seats of government, and towns that no table knows."""

import pytest

from ingest.mentions.places import capital_of, find_places
from reference.names import NameIndex
from reference.reference import Reference
from reference.tables import load


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load()


@pytest.fixture(scope="module")
def names(reference: Reference) -> NameIndex:
    return NameIndex(reference)


def found(text: str, reference: Reference, names: NameIndex) -> list[tuple[str, str | None]]:
    places = find_places(text, names.find(text), reference, label_at=lambda *_: None)
    return [(place.place.name, place.place.country) for place in places]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("They met in Lisbon.", [("Lisbon", "PT")]),
        ("They met in Portugal.", [("Portugal", "PT")]),
        ("Talks in Samarkand, Uzbekistan", [("Samarkand", "UZ"), ("Uzbekistan", "UZ")]),
        ("a reception at the Kremlin", [("Moscow", "RU")]),
        ("in the Uzbek capital", [("Tashkent", "UZ")]),
        ("They met in Kapchorwa on Monday.", [("Kapchorwa", None)]),
        ("They met in Kapchorwa, Uganda.", [("Kapchorwa", "UG"), ("Uganda", "UG")]),
        ("in Uganda's Kapchorwa", [("Uganda", "UG"), ("Kapchorwa", "UG")]),
        ("at the border post of Malaba", [("Malaba", None)]),
        ("at the Malaba border post", [("Malaba", None)]),
        ("near Dobrovo they talked", [("Dobrovo", None)]),
        ("in the village of Ba Chuc", [("Ba Chuc", None)]),
        ("in Las Rosas", [("Las Rosas", None)]),
    ],
)
def test_places_are_found(
    text: str, places: list[tuple[str, str | None]], reference: Reference, names: NameIndex
) -> None:
    assert found(text, reference, names) == places


@pytest.mark.parametrize(
    "text",
    [
        "He trusts in God.",
        "in Parliament on Monday",
        "a speech in Arabic",
        "a deal in June",
        "in Ramadan",
        "the Alliance for Growth in Fairness",
        "Talks Held in Friendly Mood",
        "in Kovalenko's office",
        "an interest in NATO",
        "in the House",
    ],
)
def test_other_words_after_in_are_no_towns(text: str, reference: Reference, names: NameIndex) -> None:
    assert found(text, reference, names) == []


def test_what_the_model_calls_a_language_is_no_town(reference: Reference, names: NameIndex) -> None:
    text = "They spoke in Tetum."
    begin = text.index("Tetum")
    labels = {(begin, begin + 5): "LANGUAGE"}
    assert find_places(text, names.find(text), reference, label_at=lambda *span: labels.get(span)) == ()


@pytest.mark.parametrize(("country", "name"), [("PE", "Lima"), ("SG", "Singapore")])
def test_capitals(country: str, name: str, reference: Reference) -> None:
    capital = capital_of(country, reference)
    assert capital is not None
    assert (capital.name, capital.country) == (name, country)
