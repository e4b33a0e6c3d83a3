"""Alive, ready, and what happens when the database goes away."""

from pathlib import Path

import httpx
import pytest

from graph.local import LocalServer
from graph.settings import Address, Settings
from tests.app.conftest import served
from tests.app.test_problems import problem


def test_alive_and_ready(api: httpx.Client) -> None:
    assert api.get("/healthz").json() == {"alive": True}
    assert api.get("/readyz").json() == {"ready": True}


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
        assert api.get("/who-met-whom?sumit=x").status_code == 400
        article = {"text": "The foreign ministers of Norway and Chile met in Oslo.", "published": "2024-04-09"}
        assert api.post("/extract", json=article).status_code == 200
        problem(api.post("/articles", json=article), 503)


def test_a_database_that_stops_and_comes_back(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    with LocalServer(settings).held() as address, served(address) as api:
        assert api.get("/meetings").json() == {"items": [], "next": None}
        LocalServer(settings).stop()
        problem(api.get("/readyz"), 503)
        problem(api.get("/meetings"), 503)
        try:
            LocalServer(settings).start()
            assert api.get("/readyz").json() == {"ready": True}
            assert api.get("/meetings").json() == {"items": [], "next": None}
            assert (
                api.post("/articles", json={"text": "They met in Oslo.", "published": "2024-04-09"}).status_code == 201
            )
        finally:
            LocalServer(settings).stop()
