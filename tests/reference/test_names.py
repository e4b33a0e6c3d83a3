"""Names in running text: what is found, where it stands, and what is no name."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reference.names import NameIndex


def found(index: NameIndex, text: str) -> list[str]:
    """The hits as "text:kind/form:ids"."""
    return [
        f"{hit.text}:{hit.kind if hit.form == hit.kind else hit.form}:{'|'.join(hit.ids)}" for hit in index.find(text)
    ]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Kazakhstan", ["Kazakhstan:name:KZ"]),
        ("the Kazakh side", ["Kazakh:adjective:KZ"]),
        ("Emirati officials", ["Emirati:adjective:AE"]),
        ("Palestinians", ["Palestinians:demonym:PS"]),
        ("the Holy See", ["Holy See:name:VA"]),
        ("Ankara said", ["Ankara:capital:TR"]),
        ("ANKARA (Reuters)", ["ANKARA:capital:TR"]),
        ("the Kremlin", ["Kremlin:metonym:RU"]),
        ("No 10", ["No 10:metonym:GB"]),
        ("the Élysée Palace", ["Élysée Palace:metonym:FR"]),
        ("Elysee", ["Elysee:metonym:FR"]),
        ("Quai d’Orsay", ["Quai d’Orsay:metonym:FR"]),
        ("Akorda", ["Akorda:metonym:KZ"]),
        ("Aso Rock", ["Aso Rock:metonym:NG"]),
        ("Malacanang", ["Malacanang:metonym:PH"]),
        ("Malacañang", ["Malacañang:metonym:PH"]),
        ("the Blue House", ["Blue House:metonym:KR"]),
        ("Korea", ["Korea:name:KR"]),
        ("North Korea", ["North Korea:name:KP"]),
        ("Congo", ["Congo:name:CD|CG"]),
        ("South Sudan", ["South Sudan:name:SS"]),
        ("Guinea-Bissau", ["Guinea-Bissau:name:GW"]),
        ("Côte d'Ivoire", ["Côte d'Ivoire:name:CI"]),
        ("Turkish-Syrian border", ["Turkish:adjective:TR", "Syrian:adjective:SY"]),
        ("US-Pakistan talks", ["US:name:US", "Pakistan:name:PK"]),
        ("Sino–Russian ties", ["Sino–:adjective:CN", "Russian:adjective:RU"]),
        ("China's", ["China:name:CN"]),
        ("U.S.'s", ["U.S.:name:US"]),
        ("the U.S.", ["U.S.:name:US"]),
    ],
)
def test_countries(index: NameIndex, text: str, hits: list[str]) -> None:
    assert found(index, text) == hits


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("the African Union", ["African Union:organization:African Union"]),
        ("the AU", ["AU:organization:African Union"]),
        ("the World Bank Group", ["World Bank Group:organization:World Bank"]),
        ("Nato", ["Nato:organization:NATO"]),
        ("the European Commission", ["European Commission:organization:European Commission"]),
        ("Shanghai Cooperation Organisation (SCO)", ["Shanghai Cooperation Organisation (SCO):organization:SCO"]),
        ("the SCO summit", ["SCO summit:series:SCO summit"]),
        (
            "Shanghai Cooperation Organization (SCO) summit",
            ["Shanghai Cooperation Organization (SCO) summit:series:SCO summit"],
        ),
        (
            "the SCO Council of Foreign Ministers",
            ["SCO Council of Foreign Ministers:series:SCO foreign ministers' meeting"],
        ),
        (
            "a meeting of BRICS foreign ministers",
            ["meeting of BRICS foreign ministers:series:BRICS foreign ministers' meeting"],
        ),
        (
            "the G20 foreign ministers’ meeting",
            ["G20 foreign ministers’ meeting:series:G20 foreign ministers' meeting"],
        ),
        ("the 16th BRICS summit", ["16th BRICS summit:series:BRICS summit"]),
        ("the G20", ["G20:series:G20 summit"]),
        ("APEC leaders' meeting", ["APEC leaders' meeting:series:APEC summit"]),
        ("UN General Assembly", ["UN General Assembly:series:UN General Assembly"]),
        ("the CICA summit", ["CICA summit:series:CICA summit"]),
        ("Munich Security Conference", ["Munich Security Conference:series:Munich Security Conference"]),
        ("an EU summit", ["EU summit:series:European Council"]),
        ("Organisation of Turkic States summit", ["Organisation of Turkic States summit:series:OTS summit"]),
        ("the SADC summit", ["SADC summit:series:SADC summit"]),
    ],
)
def test_organizations_and_gatherings(index: NameIndex, text: str, hits: list[str]) -> None:
    assert found(index, text) == hits


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Xi Jinping", ["Xi Jinping:leader:xi-jinping"]),
        ("Recep Tayyip Erdoğan", ["Recep Tayyip Erdoğan:leader:recep-tayyip-erdogan"]),
        ("Kim Jong-un", ["Kim Jong-un:leader:kim-jong-un"]),
        ("Abdel Fattah al-Sisi", ["Abdel Fattah al-Sisi:leader:abdel-fattah-el-sisi"]),
        ("Sergei\nLavrov", ["Sergei\nLavrov:leader:sergey-lavrov"]),
        ("MBS", ["MBS:leader:mohammed-bin-salman"]),
        ("in Sochi", ["Sochi:city:RU"]),
        ("Mar-a-Lago", ["Mar-a-Lago:city:US"]),
        ("Sharm el-Sheikh", ["Sharm el-Sheikh:city:EG"]),
        ("Malmo", ["Malmo:city:SE"]),
        ("in Nice", ["Nice:city:FR"]),
        ("in London", ["London:capital:GB"]),
        ("in the Hague", ["the Hague:capital:NL"]),
        ("in el-Fasher", ["el-Fasher:city:SD"]),
    ],
)
def test_leaders_and_cities(index: NameIndex, text: str, hits: list[str]) -> None:
    assert found(index, text) == hits


@pytest.mark.parametrize(
    "text",
    [
        "let us ask who may go",
        "Nice to meet you",
        "polish and turkey",
        "the Indo-Pacific",
        "the South China Sea",
        "Latin American",
        "US$5",
        "www.china.org",
        "Russias",
        "Xi",
        "Lavrov",
        "the Split of the party",
        "the New York Times",
        "the Paris Agreement",
    ],
)
def test_what_is_no_name(index: NameIndex, text: str) -> None:
    assert found(index, text) == []


def test_offsets_count_the_characters_of_the_text(index: NameIndex) -> None:
    text = "Cafe\u0301 talks: Erdog\u0306an’s Türkiye, Co\u0302te d’Ivoire and Malaŵi."
    assert [(hit.text, hit.ids) for hit in index.find(text)] == [
        ("Türkiye", ("TR",)),
        ("Co\u0302te d’Ivoire", ("CI",)),
        ("Malaŵi", ("MW",)),
    ]


@given(st.text(alphabet=st.sampled_from("USChina Xi Jinpg-'’.\u0301éŞıİßK20\n"), max_size=60))
def test_hits_are_ordered_apart_and_true_to_the_text(index: NameIndex, text: str) -> None:
    hits = index.find(text)
    assert all(hit.text == text[hit.begin : hit.end] for hit in hits)
    assert all(one.end <= other.begin for one, other in pairwise(hits))
