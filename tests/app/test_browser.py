"""The guide and style for Neo4j Browser, which fetches them from another origin."""

import httpx
import pytest


@pytest.mark.parametrize(("name", "media_type"), [("guide.html", "text/html"), ("sidelines.grass", "text/plain")])
def test_neo4j_browser_may_fetch_both(api: httpx.Client, name: str, media_type: str) -> None:
    answer = api.get(f"/browser/{name}", headers={"Origin": "http://localhost:7474"})
    assert answer.status_code == 200
    assert answer.text.strip()
    assert answer.headers["content-type"].startswith(media_type)
    asked = {"Origin": "http://localhost:7474", "Access-Control-Request-Headers": "x-requested-with"}
    preflight = api.options(f"/browser/{name}", headers=asked)
    assert preflight.status_code == 204
    for headers in (answer.headers, preflight.headers):
        assert headers["access-control-allow-origin"] == "*"
        assert headers["access-control-allow-headers"] == "*"
