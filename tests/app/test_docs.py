"""Every example of docs/http.md runs, and no endpoint or parameter is missing there."""

import asyncio
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from graph.settings import Address
from graph.store import Store
from ingest.watching import read_source
from ingest.watching.place import Places
from tests.app.conftest import HandIn
from tests.app.test_openapi import DOCUMENT

PAGE = (Path(__file__).parents[2] / "docs" / "http.md").read_text(encoding="utf-8")
EXAMPLES = [line.strip() for line in PAGE.splitlines() if line.startswith("    curl ")]
SOME_MEETING = "m0123456789abcdef0123"
SOME_CLAIM = "c0123456789abcdef0123"
SOME_JUDGEMENT = "j0123456789abcdef0123"
SOME_SOURCE = "s0123456789abcdef0123"


def parse(example: str) -> tuple[str, dict[str, str], str | None, str]:
    """Path and query, headers, body and method of a curl command."""
    words = iter(shlex.split(example)[1:])
    headers, body, address, method = {}, None, "", ""
    for word in words:
        if word == "-H":
            name, value = next(words).split(": ")
            headers[name] = value
        elif word == "-d":
            body = next(words)
        elif word == "-X":
            method = next(words)
        else:
            address = word.removeprefix("http://localhost:8000")
    return address, headers, body, method or ("POST" if body else "GET")


@pytest.fixture
def judged(api: httpx.Client, hand_in: HandIn) -> Iterator[dict[str, str]]:
    """What stands for the ids of the page: a meeting of two claims, one of them, a judgement. All is undone at the end."""
    said = {"author": "ann", "reason": "a test"}
    for known_as, name, other in (("one", "Karl Brunvoll", "Chilean"), ("two", "Karl Brunvolle", "Icelandic")):
        text = f"Norwegian Foreign Minister {name} met {other} President Jon Palsson in Oslo on Monday."
        assert hand_in(id=f"docs-{known_as}", text=text, published="2024-04-09").is_success
    body = {"kind": "leader", "ruling": "not_same", "first": "vladimir-putin", "second": "xi-jinping", **said}
    judgement = api.post("/merges", json=body).json()["id"]
    (meeting,) = api.get("/meetings?leader=sergey-lavrov&status=held").json()["items"]
    claim = api.get(f"/meetings/{meeting['id']}/evidence").json()["items"][0]["claim"]
    yield {SOME_MEETING: meeting["id"], SOME_CLAIM: claim, SOME_JUDGEMENT: judgement}
    for row in api.get("/merges").json()["items"]:
        if row["state"] not in ("proposed", "undone"):
            assert api.post(f"/merges/{row['id']}/undo", json=said).is_success


@pytest.fixture
def source(graph: Address, tmp_path: Path) -> str:
    """The id of a source that is known."""

    async def note() -> str:
        async with Store.open(graph) as store:
            source = read_source(str(tmp_path))
            await Places(store).find(source)
            return source.id

    return asyncio.run(note())


@pytest.mark.parametrize("example", EXAMPLES)
def test_each_example_runs(api: httpx.Client, hand_in: HandIn, example: str, request: pytest.FixtureRequest) -> None:
    address, headers, body, method = parse(example)
    if "/merges" in address:
        for shown, real in request.getfixturevalue("judged").items():
            address, body = address.replace(shown, real), body and body.replace(shown, real)
    if "/dead-1/" in address:
        request.getfixturevalue("dead_article")
    if SOME_SOURCE in address:
        address = address.replace(SOME_SOURCE, request.getfixturevalue("source"))
    address = address.replace(SOME_MEETING, api.get("/meetings?limit=1").json()["items"][0]["id"])
    if "/articles" in address:
        answer = hand_in(id="readme-1", published="2024-05-21", text="The foreign ministers of Norway and Chile met.")
        assert answer.is_success, answer.text
    answer = api.request(method, address, headers=headers, content=body)
    assert answer.is_success, answer.text
    wanted = "text/csv" if "csv" in example else "application/x-ndjson" if ":batch" in address else "application/json"
    if not address.startswith(("/browser", "/metrics")) and answer.status_code != 204:
        assert answer.headers["content-type"].startswith(wanted)


@pytest.mark.parametrize("path", list(DOCUMENT["paths"]))
def test_each_endpoint_has_an_example(path: str) -> None:
    pattern = re.compile(re.sub(r"{\w+}", r"[^/]+", path))
    assert any(pattern.fullmatch(parse(example)[0].partition("?")[0]) for example in EXAMPLES)


def test_each_parameter_is_named() -> None:
    for path, item in DOCUMENT["paths"].items():
        for parameter in item.get("get", {}).get("parameters", ()):
            assert re.search(rf"\b{parameter['name']}\b", PAGE), f"{parameter['name']} of {path}"
