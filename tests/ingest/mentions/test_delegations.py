"""People without a name who act for parties: text, then the words, parties and noun of each; nothing where nobody is sent."""

import pytest

from ingest.mentions.delegations import find_delegations
from reference.names import NameIndex
from reference.tables import load


@pytest.fixture(scope="module")
def names() -> NameIndex:
    return NameIndex(load())


ROWS = [
    ("A Chinese trade delegation came", "A Chinese trade delegation", "CN", "delegation"),
    ("Ghana's delegation came", "Ghana's delegation", "GH", "delegation"),
    ("delegations of Peru and Chile came", "delegations of Peru and Chile", "PE CL", "delegations"),
    ("the delegation from the Republic of Korea", "the delegation from the Republic of Korea", "KR", "delegation"),
    ("a delegation of the Fijian parliament", "a delegation of the Fijian parliament", "FJ", "delegation"),
    ("Peruvian and Chilean negotiators", "Peruvian and Chilean negotiators", "PE CL", "negotiators"),
    ("two senior Omani officials", "two senior Omani officials", "OM", "officials"),
    ("officials from Chad, Niger and Mali", "officials from Chad, Niger and Mali", "TD NE ML", "officials"),
    ("the envoys of Chad and of Niger", "the envoys of Chad and of Niger", "TD NE", "envoys"),
    ("an IMF mission", "an IMF mission", "IMF", "mission"),
    ("a World Bank team", "a World Bank team", "World Bank", "team"),
    ("a Japanese technical team", "a Japanese technical team", "JP", "team"),
    ("the Nigerien side", "the Nigerien side", "NE", ""),
    ("the joint border commission of Peru and Chile", "the joint border commission of Peru and Chile", "PE CL",
     "joint border commission"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "parties", "noun"), ROWS)
def test_delegation(names: NameIndex, text: str, words: str, parties: str, noun: str) -> None:
    (found,) = find_delegations(text, names.find(text))
    assert (text[found.begin : found.end], " ".join(found.parties), found.noun) == (words, parties, noun)


NONE = [
    "the Peruvian team won",
    "a Japanese mission to the moon",
    "former Chilean officials",
    "Mexican side dishes",
    "the joint commission of Peru",
    "in Stockholm a delegation waited",
    "officials and teachers of maths",
    "Kenya said the officials were late",
    "in the German capital officials slept",
]


@pytest.mark.parametrize("text", NONE)
def test_nobody_is_sent(names: NameIndex, text: str) -> None:
    assert list(find_delegations(text, names.find(text))) == []
