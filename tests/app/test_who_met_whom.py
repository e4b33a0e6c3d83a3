"""The main question, filter by filter, over the articles of conftest.py."""

import asyncio
import csv
import io
from typing import Any

import httpx
import pytest

from graph.settings import Address
from tests.app.conftest import ARTICLES, HandIn, write_anew

Pair = tuple[str | None, str | None, str | None]

LAVROV_WANG: Pair = ("sergey-lavrov", "wang-yi", "2024-05-20")
PLANNED: Pair = ("vladimir-putin", "xi-jinping", "2024-07")
CALL: Pair = ("narendra-modi", "vladimir-putin", "2024-06-10")
SESSION: list[Pair] = [
    ("narendra-modi", "vladimir-putin", "2024-07-04"),
    ("narendra-modi", "xi-jinping", "2024-07-04"),
    ("vladimir-putin", "xi-jinping", "2024-07-04"),
]
UNNAMED: Pair = (None, None, "2024-03-02")
UNDATED: Pair = ("narendra-modi", None, None)
ALL = [*SESSION, PLANNED, CALL, LAVROV_WANG, UNNAMED, UNDATED]


def rows(api: httpx.Client, **parameters: str | int) -> list[dict[str, Any]]:
    answer = api.get("/who-met-whom", params=parameters)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


def pairs(found: list[dict[str, Any]]) -> list[Pair]:
    return [(row["leader"], row["counterpart"], row["date"]) for row in found]


def turned(pair: Pair) -> Pair:
    left, right, date = pair
    return right, left, date


@pytest.fixture(scope="module", autouse=True)
def plans_are_open(graph: Address, api: httpx.Client) -> None:
    """What other tests hand in is counted by the real day, on which the plan of 2024 is unconfirmed."""
    asyncio.run(write_anew(graph, ARTICLES[0]))


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({}, ALL),
        ({"summit": "sco-summit-2024"}, [*SESSION, PLANNED]),
        ({"summit": "sco-foreign-ministers-meeting-2024"}, [LAVROV_WANG]),
        ({"leader": "sergey-lavrov"}, [LAVROV_WANG]),
        ({"leader": "wang-yi"}, [turned(LAVROV_WANG)]),
        ({"leader": "Wang Yi"}, [turned(LAVROV_WANG)]),
        ({"with": "wang-yi"}, [LAVROV_WANG]),
        ({"leader": "xi-jinping", "with": "vladimir-putin"}, [turned(SESSION[2]), turned(PLANNED)]),
        ({"party": "CN"}, [turned(SESSION[1]), turned(SESSION[2]), turned(PLANNED), turned(LAVROV_WANG)]),
        ({"party": "FR"}, [turned(UNDATED)]),
        ({"leader": "narendra-modi", "party": "CN"}, [SESSION[1]]),
        ({"between": "CN,RU"}, [turned(SESSION[2]), turned(PLANNED), turned(LAVROV_WANG)]),
        ({"between": "ru, cn"}, [SESSION[2], PLANNED, LAVROV_WANG]),
        ({"between": "China,Russia", "status": "held"}, [turned(SESSION[2]), turned(LAVROV_WANG)]),
        ({"from": "2024-06"}, [*SESSION, PLANNED, CALL]),
        ({"to": "2024-05"}, [LAVROV_WANG, UNNAMED]),
        ({"from": "2024-05-20", "to": "2024-06-10"}, [CALL, LAVROV_WANG]),
        ({"from": "2024-07-20", "to": "2024-07-25"}, [PLANNED]),
        ({"from": "2024-34", "to": "2024-34"}, [CALL, LAVROV_WANG]),
        ({"status": "planned"}, [PLANNED]),
        ({"status": "proposed"}, [UNDATED]),
        ({"mode": "call"}, [CALL]),
        ({"place": "astana-kz"}, [*SESSION, PLANNED, LAVROV_WANG]),
        ({"place": "Astana", "status": "planned"}, [PLANNED]),
        ({"place": "KZ", "to": "2024-06"}, [LAVROV_WANG]),
        ({"topic": "trade"}, [LAVROV_WANG]),
        ({"leader": "sergey-lavrov", "with": "vladimir-putin"}, []),
    ],
)
def test_each_filter(api: httpx.Client, parameters: dict[str, str], expected: list[Pair]) -> None:
    assert pairs(rows(api, **parameters)) == expected


def test_a_row_says_all_there_is_to_say(api: httpx.Client) -> None:
    (row,) = rows(api, leader="sergey-lavrov")
    meeting = row.pop("meeting")
    assert meeting.startswith("m")
    assert row.pop("title")
    assert row == {
        "leader": "sergey-lavrov",
        "leader_name": "Sergey Lavrov",
        "leader_office": "foreign minister",
        "leader_parties": ["RU"],
        "counterpart": "wang-yi",
        "counterpart_name": "Wang Yi",
        "counterpart_office": "foreign minister",
        "counterpart_parties": ["CN"],
        "kind": "bilateral",
        "mode": "in_person",
        "status": "held",
        "date": "2024-05-20",
        "start": "2024-05-20",
        "end": "2024-05-20",
        "precision": "day",
        "place": "astana-kz",
        "place_name": "Astana",
        "country": "KZ",
        "summit": "sco-foreign-ministers-meeting-2024",
        "summit_name": "SCO foreign ministers' meeting 2024",
        "relation": "on_sidelines_of",
        "topics": ["Middle East", "Trade"],
        "sources": 2,
        "independent_sources": 2,
        "evidence": "Sentence 1 of Talks in Astana.",
        "article": "talks-in-astana",
        "article_url": "https://news.example/talks-in-astana",
    }


def test_offices_of_which_nobody_is_named_are_rows_too(api: httpx.Client) -> None:
    (row,) = rows(api, party="IR")
    assert (row["leader_name"], row["leader_office"], row["leader_parties"]) == (None, "foreign minister", ["IR"])
    assert (row["counterpart_name"], row["counterpart_office"], row["counterpart_parties"]) == (None, None, ["PK"])


@pytest.mark.parametrize("limit", [1, 2, 3, 5, 8])
def test_pages_hold_every_row_once_and_in_order(api: httpx.Client, limit: int) -> None:
    found: list[Pair] = []
    address: str | None = f"/who-met-whom?limit={limit}"
    while address:
        answer = api.get(address)
        page = answer.json()
        assert len(page["items"]) <= limit
        assert answer.links.get("next", {}).get("url") == page["next"]
        found += pairs(page["items"])
        address = page["next"]
    assert found == ALL


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_pages_of_a_filtered_question(api: httpx.Client, limit: int) -> None:
    found: list[Pair] = []
    address: str | None = f"/who-met-whom?leader=narendra-modi&limit={limit}"
    while address:
        page = api.get(address).json()
        found += pairs(page["items"])
        address = page["next"]
    assert found == [*SESSION[:2], CALL, UNDATED]


@pytest.mark.parametrize("chosen", [{"params": {"format": "csv"}}, {"headers": {"Accept": "text/csv"}}])
def test_csv_has_the_same_rows(api: httpx.Client, chosen: dict[str, Any]) -> None:
    answer = api.get("/who-met-whom", **chosen)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert "\r\n" in answer.text
    read = list(csv.DictReader(io.StringIO(answer.text, newline="")))
    assert [(row["leader"] or None, row["counterpart"] or None, row["date"] or None) for row in read] == ALL
    assert list(read[0]) == list(rows(api)[0])
    (talks,) = [row for row in read if row["leader"] == "sergey-lavrov"]
    assert talks["topics"] == "Middle East;Trade"


def test_csv_of_nothing_has_its_header(api: httpx.Client) -> None:
    answer = api.get("/who-met-whom", params={"status": "ongoing", "format": "csv"})
    assert answer.text.startswith("leader,leader_name,")
    assert answer.text.count("\r\n") == 1


def test_rows_that_come_in_between_pages_neither_repeat_nor_hide_others(api: httpx.Client, hand_in: HandIn) -> None:
    first = api.get("/who-met-whom?limit=4").json()
    text = "The foreign ministers of Norway and Chile met in Oslo on Monday."
    later, earlier = "2024-12-10", "2023-04-11"
    for published in (later, earlier):
        assert hand_in(id=f"oslo-{published}", text=text, published=published).status_code == 201
    assert "2024-12-09" in {row["date"] for row in rows(api)}
    found = first["items"]
    following = first["next"]
    while following:
        page = api.get(following).json()
        found += page["items"]
        following = page["next"]
    norway: Pair = (None, None, "2023-04-10")
    assert pairs(found) == [*ALL[:-1], norway, ALL[-1]]
