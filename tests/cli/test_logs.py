"""The log of a server: one JSON object a line, the request's id in all of them, and no secret."""

import json
from typing import Any

import httpx

from tests.cli.conftest import Start
from tests.commands import NOBODY, PATIENCE, line_with

PASSWORD = "nobody-may-read-this"


def test_each_request_is_one_event_and_no_password_is_told(start: Start) -> None:
    env = {"NEO4J_URI": NOBODY, "NEO4J_PASSWORD": PASSWORD, "SIDELINES_LOG": "info"}
    with start("serve", "--port", "0", env=env) as process:
        url = line_with(process, r"API\s+(http://localhost:\d+)")[1]
        named = httpx.get(f"{url}/healthz?from=a+proxy", headers={"X-Request-Id": "proxy-1"}, timeout=PATIENCE)
        assert named.headers["X-Request-Id"] == "proxy-1"
        forged = httpx.get(f"{url}/search?q=wang", headers={"X-Request-Id": '", "level": "'}, timeout=PATIENCE)
        assert forged.headers["X-Request-Id"].isalnum()
        process.terminate()
        _, rest = process.communicate(timeout=PATIENCE)
    assert PASSWORD not in rest
    events: list[dict[str, Any]] = [json.loads(line) for line in rest.splitlines() if line.startswith("{")]
    first, second = (event for event in events if event["event"] == "answered")
    assert (first["request"], first["method"], first["asked"]) == ("proxy-1", "GET", "/healthz?from=a+proxy")
    assert first["status"] == 400
    assert (second["request"], second["status"]) == (forged.headers["X-Request-Id"], 503)


def test_a_level_and_a_format_can_be_chosen(start: Start) -> None:
    with start("serve", "--port", "0", env={"NEO4J_URI": NOBODY, "SIDELINES_LOG": "warning,text"}) as process:
        assert not line_with(process, "not ready")[0].startswith("{")
        url = line_with(process, r"API\s+(http://localhost:\d+)")[1]
        assert httpx.get(f"{url}/healthz").is_success
        process.terminate()
        _, rest = process.communicate(timeout=PATIENCE)
    assert "answered" not in rest
