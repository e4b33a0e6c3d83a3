"""What was known on a day is what a graph of the articles of then answers; what was so, by the rule of docs/http.md."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import reduce
from itertools import cycle
from typing import Any

import httpx
import neo4j
import pytest

from graph.settings import Address
from graph.store import Store
from ingest.writing import write_extractions
from meetings.claims import FoundingFact, GatheringFact, MembershipFact, OfficeFact
from meetings.when import When
from meetings.words import Mode, OfficeKind, Status
from tests.app.conftest import ARTICLES, ASTANA, LAVROV, MODI, PUTIN, SCO, WANG, XI, served
from tests.factory import city, encounter, gathering, nobody, person, told
from tests.writings import empty

STRANGER = person("Aino Kallas", "EE", office="deputy minister")
STRANGER_IN_FULL = person("Aino Kallas", "EE", office="minister of trade")
FORUM = gathering("Narva Coffee Forum", "2024")
NARVA = city("Narva", "EE")
UNO = person("Uno Mets", "EE", office="envoy")

METS = OfficeFact(leader="uno-mets", name="Uno Mets", party="EE", title="envoy", office_kind=OfficeKind.SPECIAL_ENVOY)
CLUB = MembershipFact(organization="narva-club", country="EE", role="member", since=When.from_edtf("2024-05"))
SIDE_FACTS = (
    METS,
    CLUB,
    GatheringFact(
        gathering=FORUM,
        status=Status.HELD,
        when=When.from_edtf("2024-05-30"),
        place=NARVA,
        attendees=(UNO, nobody("LV")),
    ),
)

TOLD = (
    *ARTICLES,
    told("The leaders met", encounter(PUTIN, XI, when="2024-07-03", place=ASTANA, at=SCO), published="2024-07-04"),
    told(
        "A plan for spring",
        encounter(LAVROV, MODI, when="2024-04-10", status=Status.PLANNED, topics=["trade"]),
        published="2024-04-01",
    ),
    told("It was put off", encounter(LAVROV, MODI, status=Status.POSTPONED), published="2024-04-08"),
    told(
        "Coffee is planned",
        encounter(STRANGER, WANG, when="2024-05-30", status=Status.PLANNED, place=NARVA, at=FORUM, topics=["coffee"]),
        published="2024-05-25",
    ),
    told(
        "Others may come",
        encounter(PUTIN, MODI, when="2024-05-30", status=Status.PLANNED, at=FORUM),
        published="2024-05-26",
    ),
    told("Coffee was had", encounter(STRANGER_IN_FULL, WANG, when="2024-05-30", place=NARVA), published="2024-06-02"),
    told("A long visit", encounter(XI, STRANGER, when="2024-06-18/2024-06-21", place=NARVA), published="2024-06-22"),
    told(
        "The visit begins",
        encounter(XI, STRANGER, when="2024-06-18/2024-06-21", status=Status.ONGOING, mode=Mode.IN_PERSON),
        published="2024-06-19",
    ),
    told("Who they are", *SIDE_FACTS, published="2024-05-30"),
    told(
        "Who they are by now",
        replace(METS, title="minister of coffee"),
        replace(CLUB, role="founding member"),
        FoundingFact(organization="narva-club", when=When.from_edtf("2024-01-05")),
        published="2024-06-20",
    ),
)
DAYS = [date(2024, 2, 1), *(date(2024, *day) for day in [(4, 5), (5, 26), (6, 1), (6, 19), (7, 4)])]
FILTERS = (
    "",
    "summit=sco-summit-2024",
    "summit=narva-coffee-forum-2024",
    "leader=wang-yi",
    "leader=aino-kallas",
    "leader=wang-yi&with=sergey-lavrov",
    "leader=xi-jinping&from=2024-06&to=2024-07",
    "party=CN",
    "between=CN,RU",
    "between=CN,EE&status=held",
    "place=astana-kz",
    "place=KZ",
    "topic=trade",
    "status=planned",
    "status=unconfirmed",
    "mode=call",
    "from=2024-05&to=2024-06",
)
QUESTIONS = (
    *(f"/meetings?{filters}&limit={limit}" for filters, limit in zip(FILTERS, cycle((2, 100)), strict=False)),
    *(f"/who-met-whom?{filters}&limit={limit}" for filters, limit in zip(FILTERS, cycle((1, 100)), strict=False)),
    "/summits/sco-summit-2024/meetings?limit=1",
    "/summits/narva-coffee-forum-2024/meetings?limit=100",
    "/leaders/wang-yi/meetings?limit=2",
    "/leaders/aino-kallas/meetings?limit=100",
    "/summits/sco-summit-2024/attendees?limit=1",
    "/summits/narva-coffee-forum-2024/attendees?limit=100",
    "/organizations/SCO/members?limit=3",
    "/organizations/narva-club/members?limit=100",
)
SINGLE = (
    "/leaders/wang-yi",
    "/leaders/aino-kallas",
    "/leaders/uno-mets",
    "/summits/sco-summit-2024",
    "/summits/narva-coffee-forum-2024",
    "/organizations/SCO",
    "/organizations/narva-club",
    "/countries/EE",
    "/countries/CN",
)


async def write(address: Address, *, until: date) -> None:
    async with Store.open(address) as store:
        for article in TOLD:
            if article.article.published <= until:
                await write_extractions(store, [article], today=until)


def pages(client: httpx.Client, question: str, more: str = "") -> Any:
    """The rows of all pages, the first page as CSV too; 404 where something is not known."""
    found, following = [], question + more
    while following:
        answer = client.get(following)
        if answer.status_code == 404:
            return 404
        assert answer.status_code == 200, answer.text
        found.append(answer.json()["items"])
        following = answer.json()["next"]
    table = client.get(question + more, headers={"Accept": "text/csv"})
    return [row for page in found for row in page], table.text.splitlines()[: 1 + len(found[0])]


def single(client: httpx.Client, question: str, more: str = "") -> Any:
    """What is told of one thing; 404 where it is not known. A day that passed since is no row of a history of then."""
    answer = client.get(f"{question}{'&' if '?' in question else '?'}{more}")
    if answer.status_code == 404:
        return 404
    assert answer.status_code == 200, answer.text
    found = answer.json()
    return [row for row in found["items"] if row["article"]] if "/history" in question else found


@pytest.fixture(scope="module")
def then_and_now(
    neo4j_address: Address, neo4j_driver: neo4j.Driver
) -> Iterator[tuple[dict[tuple[date, str], Any], httpx.Client]]:
    """What graphs of each day's articles answered on that day, and a client of the graph of all articles."""
    with served(neo4j_address) as client:
        assert client.get("/readyz").status_code == 200
        then: dict[tuple[date, str], Any] = {}
        for day in DAYS:
            empty(neo4j_driver)
            asyncio.run(write(neo4j_address, until=day))
            then |= {(day, question): pages(client, question) for question in QUESTIONS}
            then |= {(day, question): single(client, question) for question in SINGLE}
            for meeting in client.get("/meetings?limit=100").json()["items"]:
                for part in ("", "/evidence?limit=100", "/history?limit=100"):
                    question = f"/meetings/{meeting['id']}{part}"
                    then[day, question] = single(client, question)
        empty(neo4j_driver)
        asyncio.run(write(neo4j_address, until=date(2024, 9, 1)))
        yield then, client
        empty(neo4j_driver)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_known_at_is_the_graph_of_that_day(
    then_and_now: tuple[dict[tuple[date, str], Any], httpx.Client], day: date
) -> None:
    then, client = then_and_now
    for question in QUESTIONS:
        assert pages(client, question, f"&known_at={day}") == then[day, question], question
    questions = [question for at, question in then if at == day and question not in QUESTIONS]
    assert len(questions) >= len(SINGLE)
    for question in questions:
        assert single(client, question, f"known_at={day}") == then[day, question], question


def rows(client: httpx.Client, question: str) -> list[tuple[str, str]]:
    items = client.get(question).raise_for_status().json()["items"]
    return [(row["date"], row["status"]) for row in items]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        # The plan of May, by all that is known now: reported later, it was planned then, with the day that reports give.
        ("/meetings?between=CN,RU&summit=sco-summit-2024&as_of=2024-06-01", [("2024-07-03", "planned")]),
        ("/meetings?between=CN,RU&summit=sco-summit-2024&as_of=2024-07-03", [("2024-07-03", "held")]),
        # Of the session nobody told a plan.
        ("/meetings?party=IN&summit=sco-summit-2024&as_of=2024-07-01", []),
        ("/meetings?party=IN&summit=sco-summit-2024&as_of=2024-07-04", [("2024-07-04", "held")]),
        # A visit goes on until its last day is over.
        ("/meetings?between=CN,EE&from=2024-06-10&as_of=2024-06-17", []),
        ("/meetings?between=CN,EE&from=2024-06-10&as_of=2024-06-18", [("2024-06-18/2024-06-21", "ongoing")]),
        ("/meetings?between=CN,EE&from=2024-06-10&as_of=2024-06-21", [("2024-06-18/2024-06-21", "held")]),
        # Both clocks: on the day before the report the plan was not yet over, a month later it is unconfirmed.
        ("/meetings?leader=aino-kallas&known_at=2024-06-01&as_of=2024-05-29", [("2024-05-30", "planned")]),
        ("/meetings?leader=aino-kallas&known_at=2024-06-01&as_of=2024-07-01", [("2024-05-30", "unconfirmed")]),
    ],
)
def test_as_of(
    then_and_now: tuple[dict[tuple[date, str], Any], httpx.Client], question: str, expected: list[tuple[str, str]]
) -> None:
    assert rows(then_and_now[1], question) == expected


@pytest.mark.parametrize("clock", ["known_at=2024-02-30", "known_at=9999-01-01", "as_of=1717200000", "as_of=2024-06"])
def test_a_day_that_cannot_be_asked_for(api: httpx.Client, clock: str) -> None:
    problem = api.get(f"/meetings?{clock}")
    assert problem.status_code == 400
    assert problem.json()["parameter"] == clock.partition("=")[0]


def test_who_met_who_was_there_too_and_who_did_not_come(
    then_and_now: tuple[dict[tuple[date, str], Any], httpx.Client],
) -> None:
    rows = then_and_now[1].get("/summits/narva-coffee-forum-2024/matrix").raise_for_status().json()["items"]
    assert {(row["left"], row["right"]): row["relation"] for row in rows} == {
        ("aino-kallas", "wang-yi"): "met",
        ("uno-mets", "wang-yi"): "co_attended",
        # Two who were to come, and nobody tells that they did.
        ("aino-kallas", "narendra-modi"): "no_report",
        ("aino-kallas", "vladimir-putin"): "no_report",
        ("narendra-modi", "uno-mets"): "no_report",
        ("narendra-modi", "vladimir-putin"): "no_report",
        ("narendra-modi", "wang-yi"): "no_report",
        ("uno-mets", "vladimir-putin"): "no_report",
        ("vladimir-putin", "wang-yi"): "no_report",
    }


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("/leaders/aino-kallas?known_at=2024-05-01", "no article published by 2024-05-01 names the leader"),
        ("/summits/narva-coffee-forum-2024?known_at=2024-05-01", "no article published by 2024-05-01"),
        ("/organizations/narva-club/members?known_at=2024-05-01", "no article published by 2024-05-01"),
        ("/meetings/{then}?known_at=2024-05-01", "no article published by 2024-05-01 tells of the meeting"),
        ("/meetings/{untold}?as_of=2024-06-10", "no article tells of a plan for the meeting"),
        ("/meetings/m00000000000000000000?known_at=2024-05-01", "there is no meeting"),
    ],
)
def test_what_was_not_known_yet(
    then_and_now: tuple[dict[tuple[date, str], Any], httpx.Client], question: str, says: str
) -> None:
    client = then_and_now[1]
    ids = {
        "{then}": client.get("/meetings?leader=aino-kallas&with=wang-yi").json()["items"][0]["id"],
        "{untold}": client.get("/meetings?leader=aino-kallas&with=xi-jinping").json()["items"][0]["id"],
    }
    answer = client.get(reduce(lambda text, known_as: text.replace(*known_as), ids.items(), question))
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert says in answer.json()["detail"]


def test_offices_and_members_of_a_day(then_and_now: tuple[dict[tuple[date, str], Any], httpx.Client]) -> None:
    client = then_and_now[1]

    def ids(question: str) -> set[str]:
        return {row["id"] for row in client.get(question).raise_for_status().json()["items"]}

    assert "IN" not in ids("/organizations/SCO/members?as_of=2016-01-01")
    assert {"IN", "CN"} <= ids("/organizations/SCO/members?as_of=2018-06-01")
    assert ids("/organizations/narva-club/members?as_of=2024-04-01") == set()
    assert ids("/organizations/narva-club/members?as_of=2024-05-20") == {"EE"}
    offices = client.get("/leaders/wang-yi?as_of=2010-01-01").raise_for_status().json()["offices"]
    assert all(row["since"] is None or row["since"] <= "2010-01-01" for row in offices)
    assert client.get("/leaders/uno-mets?as_of=2024-05-01").json()["offices"] == []
    assert client.get("/leaders/uno-mets?as_of=2024-06-01").json()["offices"][0]["title"] == "envoy"
    assert client.get("/leaders/uno-mets?as_of=2024-07-01").json()["offices"][0]["title"] == "minister of coffee"
