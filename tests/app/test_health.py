"""Alive, ready, and what happens when the database goes away."""

import asyncio
import re
from collections.abc import Awaitable, Callable

import httpx
import neo4j
import pytest
from prometheus_client.parser import text_string_to_metric_families

from graph.settings import Address
from graph.store import Store
from ingest.queue.presence import Myself
from tests.app.conftest import ARTICLES, HandIn, served
from tests.app.test_problems import problem
from tests.wire import wire_to


def test_alive_and_ready(api: httpx.Client) -> None:
    assert api.get("/healthz").json() == {"alive": True}
    assert api.get("/readyz").json()["ready"] is True


def test_a_worker_that_is_gone_is_told(empty_database: Address) -> None:
    with served(empty_database) as api:
        assert "no worker is there" in api.get("/readyz").json()["degraded"][0]
        worker = Myself(processes=1)
        within(empty_database, worker.show)
        seen = api.get("/readyz").json()
        assert (seen["degraded"], seen["workers"]) == ([], 1)
        with neo4j.GraphDatabase.driver(empty_database.uri, auth=empty_database.auth) as driver:
            driver.execute_query("MATCH (w:Worker) SET w.seen = w.seen - duration('PT50S')")
        assert re.fullmatch(r"no worker seen for 5\d s", api.get("/readyz").json()["degraded"][0])
        assert figures(api)["sidelines_worker_seen_seconds"][()] >= 50


def test_metrics_tell_of_requests_and_of_the_queue(api: httpx.Client) -> None:
    asked = (("method", "GET"), ("route", "/leaders/{id}"), ("status", "404"))
    before = figures(api)["sidelines_request_seconds_count"].get(asked, 0)
    api.get("/leaders/nobody-at-all")
    now = figures(api)
    assert now["sidelines_request_seconds_count"][asked] == before + 1
    assert now["sidelines_database_up"] == {(): 1}
    assert now["sidelines_queue_length"] == {(): 0}
    assert now["sidelines_articles"][("state", "parsed"),] >= len(ARTICLES)
    assert now["sidelines_articles"][("state", "dead"),] == 0


def test_metrics_tell_what_was_accepted(api: httpx.Client, hand_in: HandIn) -> None:
    def counted(article: str) -> float:
        return figures(api)["sidelines_accepted_total"].get((("article", article),), 0)

    new, known = counted("new"), counted("known")
    for _ in range(2):
        hand_in(id="counted-1", text="Nothing of interest happened on that day.", published="2024-06-01")
    assert (counted("new"), counted("known")) == (new + 1, known + 1)


def figures(api: httpx.Client) -> dict[str, dict[tuple[tuple[str, str], ...], float]]:
    """The values of /metrics, by name and sorted labels."""
    found: dict[str, dict[tuple[tuple[str, str], ...], float]] = {}
    for family in text_string_to_metric_families(api.get("/metrics").raise_for_status().text):
        for sample in family.samples:
            found.setdefault(sample.name, {})[tuple(sorted(sample.labels.items()))] = sample.value
    return found


def within(address: Address, work: Callable[[Store], Awaitable[None]]) -> None:
    async def run() -> None:
        async with Store.open(address) as store:
            await work(store)

    asyncio.run(run())


def test_the_root_says_where_to_begin(api: httpx.Client) -> None:
    welcome = api.get("/").json()
    for address in (welcome["docs"], welcome["openapi"], welcome["first_question"]):
        assert api.get(address).status_code == 200


@pytest.fixture
def nowhere() -> Address:
    """An address at which no Neo4j answers: nothing listens on the discard port."""
    return Address("bolt://127.0.0.1:9", "neo4j", "secret", "neo4j")


def test_without_a_database_the_service_is_alive_but_not_ready(nowhere: Address) -> None:
    with served(nowhere) as api:
        assert api.get("/healthz").status_code == 200
        answer = api.get("/readyz")
        assert "database" in problem(answer, 503)["missing"]
        assert "model" not in answer.json()["missing"]
        assert answer.headers["retry-after"].isdecimal()
        for address in ("/who-met-whom", "/leaders/wang-yi", "/search?q=wang"):
            answer = api.get(address)
            assert "does not answer" in problem(answer, 503)["detail"]
            assert answer.headers["retry-after"].isdecimal()
        assert "secret" not in api.get("/readyz").text
        assert figures(api)["sidelines_database_up"] == {(): 0}
        assert api.get("/who-met-whom?sumit=x").status_code == 400
        article = {"text": "The foreign ministers of Norway and Chile met in Oslo.", "published": "2024-04-09"}
        assert api.post("/extract", json=article).status_code == 200
        problem(api.post("/articles", json=article), 503)


def test_a_database_that_goes_away_and_comes_back(empty_database: Address) -> None:
    with wire_to(empty_database) as (wire, address), served(address) as api:
        assert api.get("/meetings").json() == {"items": [], "next": None}
        wire.cut()
        problem(api.get("/readyz"), 503)
        problem(api.get("/meetings"), 503)
        wire.mend()
        answer = api.get("/readyz")
        assert answer.is_success, answer.text
        assert api.get("/meetings").json() == {"items": [], "next": None}
        article = {"text": "They met in Oslo.", "published": "2024-04-09"}
        assert api.post("/articles", json=article).status_code == 202
