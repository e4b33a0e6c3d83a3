"""Pairs of claims, and whether they are about one meeting."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from meetings.claims import Claim, MembershipFact
from meetings.compare import Verdict, compare
from meetings.weights import WEIGHTS

Told = Callable[..., Claim]
LAVROV_WANG = ("RU Sergey Lavrov, foreign minister", "CN Wang Yi, foreign minister")
PUTIN_XI = ("RU Vladimir Putin, president", "CN Xi Jinping, president")


def pair(told: Told, first: dict[str, Any], second: dict[str, Any]) -> tuple[Claim, Claim]:
    """Two claims of two articles of one day; `who` are the participants, Lavrov and Wang where left out."""
    defaults = ({"who": LAVROV_WANG, "article": article} for article in ("a1", "a2"))
    a, b = (default | values for default, values in zip(defaults, (first, second), strict=True))
    return told(*a.pop("who"), **a), told(*b.pop("who"), **b)


SAME = [
    pytest.param({"when": "2024-05-20"}, {"when": "2024-05-20"}, id="same people, same day"),
    pytest.param({"when": "2024-05-20"}, {"when": "2024-05"}, id="a day and its month"),
    pytest.param({"when": "2024-05-20", "place": "Astana KZ"}, {"place": "Astana KZ"}, id="no date, same city"),
    pytest.param({"when": "2024-05-20"}, {}, id="no date, fresh news"),
    pytest.param(
        {"when": "2024-05-20", "place": "Astana KZ"},
        {"who": ("RU foreign minister", "CN foreign minister"), "when": "2024-05-20", "place": "Astana KZ"},
        id="people and their offices",
    ),
    pytest.param(
        {"when": "2024-05-20"}, {"who": ("RU", "CN"), "when": "2024-05-20", "place": "Astana KZ"}, id="parties and day"
    ),
    pytest.param({"when": "2024-05-20/2024-05-21"}, {"when": "2024-05-21"}, id="a day of a visit"),
    pytest.param(
        {"when": "2024-05-20", "place": "Astana KZ"}, {"when": "2024-05-21", "place": "Astana KZ"}, id="a day's slip"
    ),
    pytest.param(
        {"when": "2024-05-20", "place": "Astana KZ"}, {"when": "2024-05-20", "place": "Almaty KZ"}, id="wrong city"
    ),
    pytest.param(
        {"when": "2024-05-20", "place": "Astana KZ"},
        {"when": "2024-05-20", "place": "Kazakhstan: KZ"},
        id="city and country",
    ),
    pytest.param(
        {"when": "2024-05-20", "status": "planned", "published": "2024-05-01"},
        {"when": "2024-05-20"},
        id="planned and held",
    ),
    pytest.param(
        {"when": "2024-05-10", "status": "planned", "published": "2024-05-01"},
        {"when": "2024-05-20", "replaces": "2024-05-10", "status": "postponed", "published": "2024-05-06"},
        id="planned and put off",
    ),
    pytest.param(
        {"who": ("KZ Nursultan Nazarbayev", "KG Sooronbay Jeenbekov"), "when": "2024-05-20"},
        {"who": ("KZ Nazarbaev", "KG Zheenbekov"), "when": "2024-05-20"},
        id="other spellings",
    ),
    pytest.param(
        {"when": "2024-05-20", "gathering": "at SCO foreign ministers' meeting 2024"},
        {"when": "2024-05", "gathering": "at SCO foreign ministers' meeting 2024"},
        id="same sidelines",
    ),
    pytest.param(
        {"who": ("QA crown prince", "PE Dina Boluarte, president"), "when": "2024-05-20"},
        {"who": ("QA Hamad Al Thani, prime minister", "PE Dina Boluarte, president"), "when": "2024-05-20"},
        id="a crown prince who leads the government",
    ),
]

NOT_SAME = [
    pytest.param(
        {"who": LAVROV_WANG, "when": "2024-05-20", "place": "Astana KZ"},
        {
            "who": (*LAVROV_WANG, "KZ Murat Nurtleu, foreign minister", "IN S. Jaishankar, foreign minister"),
            "when": "2024-05-20",
            "place": "Astana KZ",
        },
        id="two of four",
    ),
    pytest.param({"when": "2024-05-20"}, {"when": "2024-07-03"}, id="another day"),
    pytest.param({"when": "2024-05-20"}, {"when": "2024-05-20", "mode": "call"}, id="a call"),
    pytest.param({"when": "2024-05-20"}, {"who": PUTIN_XI, "when": "2024-05-20"}, id="ministers beside their leaders"),
    pytest.param(
        {"when": "2024-05-20"},
        {"who": ("RU Sergey Lavrov", "CN Xi Jinping"), "when": "2024-05-20"},
        id="another counterpart",
    ),
    pytest.param(
        {"when": "2024-05-20"}, {"who": ("RU president", "CN president"), "when": "2024-05-20"}, id="unnamed presidents"
    ),
    pytest.param(
        {"when": "2024-05-20"},
        {"who": ("RU Sergey Lavrov", "KZ Murat Nurtleu"), "when": "2024-05-20"},
        id="other parties",
    ),
    pytest.param(
        {"when": "2024-05-20", "place": "Astana KZ"},
        {"who": (*LAVROV_WANG, "KZ Murat Nurtleu"), "when": "2024-05-20", "place": "Astana KZ"},
        id="two of three",
    ),
    pytest.param(
        {"when": "2024-07", "gathering": "at SCO summit 2024"},
        {"when": "2024-07", "gathering": "at BRICS summit 2024"},
        id="another summit",
    ),
    pytest.param({"who": ("RU", "CN")}, {"who": ("RU", "CN")}, id="nothing but the parties"),
    pytest.param({"when": "2024-05-20"}, {"published": "2024-11-02"}, id="no date, old news"),
    pytest.param(
        {"when": "2024-05", "published": "2024-05-10"},
        {"when": "2024-05", "status": "planned", "published": "2024-05-10", "article": "a1"},
        id="reported and announced in one article",
    ),
    pytest.param(
        {"when": "2024-05-20"}, {"when": "2024-05-21", "article": "a1", "begin": 200}, id="two days of one article"
    ),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_tells_of_one_meeting(told: Told, first: dict[str, Any], second: dict[str, Any]) -> None:
    comparison = compare(*pair(told, first, second))
    assert comparison.verdict is Verdict.SAME, comparison.text


@pytest.mark.parametrize(("first", "second"), NOT_SAME)
def test_tells_of_two_meetings(told: Told, first: dict[str, Any], second: dict[str, Any]) -> None:
    comparison = compare(*pair(told, first, second))
    assert comparison.verdict is not Verdict.SAME, comparison.text


def test_a_later_sentence_without_date_and_place_goes_with_its_article(told: Told) -> None:
    first = told(*LAVROV_WANG, when="2024-05-20", place="Astana KZ")
    later = told("RU", "CN", begin=300)
    elsewhere = told("RU", "CN", article="a2")
    assert compare(first, later).score > compare(first, elsewhere).score


def test_each_reason_tells_its_points_why_and_the_values(told: Told) -> None:
    comparison = compare(*pair(told, {"when": "2024-05-20"}, {"when": "2024-05-20", "mode": "call"}))
    lines = [reason.text for reason in comparison.reasons]
    assert "+3.0 the same day, or days that overlap: 2024-05-20 / 2024-05-20" in lines
    assert "-7.0 a call is not a meeting in person: call / in_person" in lines
    assert sum(reason.points for reason in comparison.reasons) + WEIGHTS["start"].points == pytest.approx(
        comparison.points
    )


def test_only_claims_about_meetings_compare(told: Told) -> None:
    claim = told(*LAVROV_WANG)
    member = replace(claim, fact=MembershipFact(organization="SCO", country="IN", role="member"))
    with pytest.raises(TypeError, match="MembershipFact"):
        compare(claim, member)
