"""Office phrases: text, then for each phrase its words, kind, parties and how many holders it means."""

import pytest

from ingest.mentions.offices import OfficePhrase, find_office_phrases
from ingest.mentions.titles import Titles
from meetings.words import OfficeKind as Kind
from reference.names import NameIndex
from reference.tables import load


@pytest.fixture(scope="module")
def tools() -> tuple[NameIndex, Titles]:
    reference = load()
    return NameIndex(reference), Titles(reference)


def find(text: str, tools: tuple[NameIndex, Titles]) -> list[OfficePhrase]:
    names, titles = tools
    return list(find_office_phrases(text, names.find(text), titles))


ROWS = [
    ("Russia's top diplomat spoke", "Russia's top diplomat", Kind.FOREIGN_MINISTER, "RU", 1),
    ("the Indian premier spoke", "the Indian premier", Kind.HEAD_OF_GOVERNMENT, "IN", 1),
    ("Minister of Foreign Affairs of Oman", "Minister of Foreign Affairs of Oman", Kind.FOREIGN_MINISTER, "OM", 1),
    ("Peru's hydrocarbons minister", "Peru's hydrocarbons minister", Kind.MINISTER, "PE", 1),
    ("the Peruvian minister of mines and energy", "the Peruvian minister of mines and energy", Kind.MINISTER, "PE", 1),
    ("the Minister of Finance and National Economy", "the Minister of Finance and National Economy", Kind.MINISTER, "", 1),
    ("the president of the Republic of Korea", "the president of the Republic of Korea", Kind.HEAD_OF_STATE, "KR", 1),
    ("King of the sisterly Kingdom of Bahrain", "King of the sisterly Kingdom of Bahrain", Kind.HEAD_OF_STATE, "BH", 1),
    ("the presidents of Serbia and Kosovo", "the presidents of Serbia and Kosovo", Kind.HEAD_OF_STATE, "RS XK", 0),
    ("the Polish and Czech prime ministers", "the Polish and Czech prime ministers", Kind.HEAD_OF_GOVERNMENT, "PL CZ", 0),
    ("the two foreign ministers", "the two foreign ministers", Kind.FOREIGN_MINISTER, "", 2),
    ("both heads of state", "both heads of state", Kind.HEAD_OF_STATE, "", 2),
    ("the heads of states", "the heads of states", Kind.HEAD_OF_STATE, "", 0),
    ("their heads of diplomacy", "their heads of diplomacy", Kind.FOREIGN_MINISTER, "", 0),
    ("NATO's deputy secretary-general", "NATO's deputy secretary-general", Kind.DEPUTY_ORGANIZATION_HEAD, "NATO", 1),
    ("the Italian vice minister for foreign affairs", "the Italian vice minister for foreign affairs", Kind.DEPUTY_MINISTER, "IT", 1),
    ("the Ecuadorian chancellor", "the Ecuadorian chancellor", Kind.FOREIGN_MINISTER, "EC", 1),
    ("the German chancellor", "the German chancellor", Kind.HEAD_OF_GOVERNMENT, "DE", 1),
    ("Chancellors Ruiz and Vega", "Chancellors", None, "", 0),
    ("the Dutch commissioner", "the Dutch commissioner", Kind.OTHER, "EU", 1),
    ("the European commissioner for transport", "the European commissioner for transport", None, "EU", 1),
    ("the EU's fisheries chief", "the EU's fisheries chief", None, "EU", 1),
    ("mediator for the United Nations", "mediator for the United Nations", Kind.SPECIAL_ENVOY, "UN", 1),
    ("the UN special envoy for Yemen", "the UN special envoy for Yemen", Kind.SPECIAL_ENVOY, "UN", 1),
    ("Peru's ambassador to Kenya", "Peru's ambassador to Kenya", Kind.AMBASSADOR, "PE", 1),
    ("the UN chief", "the UN chief", Kind.ORGANIZATION_HEAD, "UN", 1),
    ("Muscat was calm. The Sultanate's foreign minister spoke", "The Sultanate's foreign minister", Kind.FOREIGN_MINISTER, "OM", 1),
    ("the Crown Prince and Prime Minister", "the Crown Prince and Prime Minister", Kind.CROWN_PRINCE, "", 1),
    ("Speaker of the Parliament of Finland", "Speaker of the Parliament of Finland", Kind.LEGISLATURE_HEAD, "FI", 1),
    ("Bangladesh High Commissioner", "Bangladesh High Commissioner", Kind.AMBASSADOR, "BD", 1),
    ("the Holy Father", "the Holy Father", Kind.HEAD_OF_STATE, "VA", 1),
    ("his Senegalese neighbour", "his Senegalese neighbour", None, "SN", 1),
    ("Iran's atomic energy chief", "Iran's atomic energy chief", None, "IR", 1),
    ("the Kenyan spy chief", "the Kenyan spy chief", Kind.OTHER, "KE", 1),
    ("Togo's top trade negotiator", "Togo's top trade negotiator", None, "TG", 1),
    ("Tonga's police commissioner", "Tonga's police commissioner", None, "TO", 1),
    ("the European fisheries commissioner", "the European fisheries commissioner", None, "EU", 1),
    ("the Fijian auditor general", "the Fijian auditor general", None, "FJ", 1),
    ("Malta's Minister for Lands and Shipping", "Malta's Minister for Lands and Shipping", Kind.MINISTER, "MT", 1),
    ("Peru's minister of state for water", "Peru's minister of state for water", Kind.MINISTER, "PE", 1),
    ("Ambassador Extraordinary and Plenipotentiary of Peru to Kenya", "Ambassador Extraordinary and Plenipotentiary of Peru to Kenya",
     Kind.AMBASSADOR, "PE", 1),
    ("the head of the EU delegation in Tirana spoke", "the head of the EU delegation in Tirana", None, "EU", 1),
    ("the head of Iran's judiciary", "the head of Iran's judiciary", None, "IR", 1),
    ("the head of the Polish government", "the head of the Polish government", Kind.HEAD_OF_GOVERNMENT, "PL", 1),
    ("our PM spoke", "our PM", Kind.HEAD_OF_GOVERNMENT, "", 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind", "parties", "count"), ROWS)
def test_phrase(
    tools: tuple[NameIndex, Titles], text: str, words: str, kind: Kind | None, parties: str, count: int
) -> None:
    phrase = find(text, tools)[-1]
    found = (text[phrase.begin : phrase.end], phrase.kind, " ".join(phrase.parties), phrase.count)
    assert found == (words, kind, parties, count)


NONE = [
    "the General Assembly met",
    "at 3 pm sharp",
    "their northern neighbour",
    "our colleagues say",
    "as colleagues",
    "a leadership row",
]


@pytest.mark.parametrize("text", NONE)
def test_no_phrase(tools: tuple[NameIndex, Titles], text: str) -> None:
    assert find(text, tools) == []


def test_a_country_that_describes_something_else_is_not_the_presidents(tools: tuple[NameIndex, Titles]) -> None:
    assert find("the president of the American arm", tools)[0].parties == ()


def test_a_chair_is_taken_from_a_country_not_held_for_it(tools: tuple[NameIndex, Titles]) -> None:
    assert find("Colombo takes the chair from Nepal", tools)[0].parties == ()


def test_countries_counted_but_not_named(tools: tuple[NameIndex, Titles]) -> None:
    assert find("the foreign ministers of the three states", tools)[0].of_several == 3
    assert find("leaders of five Pacific countries", tools)[0].of_several == 0


def test_two_ministers_of_one_country_are_two(tools: tuple[NameIndex, Titles]) -> None:
    assert len(find("the president and foreign minister of Peru", tools)) == 2
