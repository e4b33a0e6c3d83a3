"""Every example of docs/http.md runs, and no endpoint or parameter is missing there."""

import re
import shlex
from pathlib import Path

import httpx
import pytest

from tests.app.conftest import HandIn
from tests.app.test_openapi import DOCUMENT

PAGE = (Path(__file__).parents[2] / "docs" / "http.md").read_text(encoding="utf-8")
EXAMPLES = [line.strip() for line in PAGE.splitlines() if line.startswith("    curl ")]
SOME_MEETING = "m0123456789abcdef0123"


def parse(example: str) -> tuple[str, dict[str, str], str | None]:
    """Path and query, headers and body of a curl command."""
    words = iter(shlex.split(example)[1:])
    headers, body, address = {}, None, ""
    for word in words:
        if word == "-H":
            name, value = next(words).split(": ")
            headers[name] = value
        elif word == "-d":
            body = next(words)
        else:
            address = word.removeprefix("http://localhost:8000")
    return address, headers, body


@pytest.mark.parametrize("example", EXAMPLES)
def test_each_example_runs(api: httpx.Client, hand_in: HandIn, example: str) -> None:
    address, headers, body = parse(example)
    address = address.replace(SOME_MEETING, api.get("/meetings?limit=1").json()["items"][0]["id"])
    if "/articles" in address:
        answer = hand_in(id="readme-1", published="2024-05-21", text="The foreign ministers of Norway and Chile met.")
        assert answer.is_success, answer.text
    method = "POST" if body else "GET"
    answer = api.request(method, address, headers=headers, content=body)
    assert answer.is_success, answer.text
    wanted = "text/csv" if "csv" in example else "application/json"
    if not address.startswith("/browser"):
        assert answer.headers["content-type"].startswith(wanted)


@pytest.mark.parametrize("path", list(DOCUMENT["paths"]))
def test_each_endpoint_has_an_example(path: str) -> None:
    pattern = re.compile(re.sub(r"{\w+}", r"[^/]+", path))
    assert any(pattern.fullmatch(parse(example)[0].partition("?")[0]) for example in EXAMPLES)


def test_each_parameter_is_named() -> None:
    for path, item in DOCUMENT["paths"].items():
        for parameter in item.get("get", {}).get("parameters", ()):
            assert re.search(rf"\b{parameter['name']}\b", PAGE), f"{parameter['name']} of {path}"
