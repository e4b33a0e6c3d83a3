"""The OpenAPI document tells the truth: each of its examples works, and it names what comes back."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.main import create_app
from app.schemas.merges import EXAMPLE
from graph.settings import Address
from tests.app.conftest import HandIn

DOCUMENT: dict[str, Any] = create_app(Address("bolt://127.0.0.1:9", "neo4j", None, "neo4j")).openapi()


def operations(method: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, item in DOCUMENT["paths"].items():
        if method in item:
            yield path, item[method]


def examples(operation: dict[str, Any], place: str) -> Iterator[tuple[str, Any]]:
    for parameter in operation.get("parameters", ()):
        if parameter["in"] == place:
            for example in parameter["schema"].get("examples", parameter.get("examples", ())):
                yield parameter["name"], example


@pytest.fixture(scope="module")
def judgement(api: httpx.Client) -> Iterator[str]:
    """The id of a judgement, which is undone at the end."""
    known_as = str(api.post("/merges", json=EXAMPLE).json()["id"])
    yield known_as
    assert api.post(f"/merges/{known_as}/undo", json={"author": "ann", "reason": "a test"}).is_success


QUESTIONS = [
    (path, dict(examples(operation, "path")), {name: example})
    for path, operation in operations("get")
    for name, example in [("", None), *examples(operation, "query")]
]


@pytest.mark.parametrize(("path", "ids", "query"), QUESTIONS)
def test_examples_of_questions(
    api: httpx.Client, judgement: str, path: str, ids: dict[str, str], query: dict[str, Any]
) -> None:
    known = {
        "/merges": judgement,
        "/meetings": api.get("/meetings?limit=1").json()["items"][0]["id"],
        "/articles": "talks-in-astana",
        "/browser": "guide.html",
    }
    if "{" in path and not ids:
        ids = {"id": known[path[: path.index("/", 1)]], "name": "guide.html"}
    if path == "/search" and "q" not in query:
        query = query | {"q": "wang"}
    query.pop("", None)
    answer = api.get(path.format(**ids), params=query)
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (path, operation["requestBody"]["content"]["application/json"]["example"])
        for path, operation in operations("post")
        if "{" not in path and "application/json" in operation["requestBody"]["content"]
    ],
)
def test_examples_of_bodies(api: httpx.Client, hand_in: HandIn, path: str, body: dict[str, Any]) -> None:
    answer = hand_in(**body) if path == "/articles" else api.post(path, json=body)
    assert answer.is_success, answer.text
    if path == "/merges":
        undone = api.post(f"{answer.headers['location']}/undo", json={"author": "ann", "reason": "a test"})
        assert undone.is_success, undone.text


def test_every_filter_has_an_example() -> None:
    described = {path: dict(examples(operation, "query")) for path, operation in operations("get")}
    filters = {"summit", "leader", "with", "party", "between", "from", "to", "status", "mode", "place", "topic"}
    assert filters <= set(described["/who-met-whom"])
    assert filters <= set(described["/meetings"])


@pytest.mark.parametrize(("path", "operation"), list(operations("get")))
def test_every_operation_says_what_comes_back(path: str, operation: dict[str, Any]) -> None:
    assert operation["description"]
    (content, *_) = [operation["responses"]["200"].get("content", {})]
    if not path.startswith(("/browser", "/metrics")):
        assert "schema" in content["application/json"]
    assert "application/problem+json" in operation["responses"]["400"]["content"]


def test_the_version_is_that_of_the_package() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert DOCUMENT["info"]["version"] == project["version"]


def test_the_docs_page_asks_no_third_party(api: httpx.Client) -> None:
    page = api.get("/docs")
    assert page.status_code == 200
    addresses = [part.split('"')[0] for mark in ('src="', 'href="') for part in page.text.split(mark)[1:]]
    assert addresses
    for address in addresses:
        assert address.startswith("/")
        assert api.get(address).status_code == 200
