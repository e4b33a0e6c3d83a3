"""Neo4j on a disk that fills up: it is told, nothing that was acknowledged is lost, and it goes on when there is room."""

import os
from http import HTTPStatus
from pathlib import Path

import httpx
import neo4j
import pytest

from graph.local import LocalServer
from graph.settings import Settings
from tests.app.conftest import served
from tests.faults.conftest import fill, small_disk

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small file system"),
]

# Room for a database and two of its logs (32 MB each).
_DISK = 300
# Less than the next log needs, and enough for Neo4j to write down what happened.
_LEFT = 8_000_000
# Longer than a log: by then one more was needed.
_MANY = 600
_TEXT = "Nothing of interest happened in the town on that day, and nobody came. "


def article(number: int) -> dict[str, str]:
    text = f"Report {number}. " + _TEXT * 1000
    return {"id": f"full-{number}", "published": "2024-04-09", "text": text}


def test_a_full_disk_is_told_and_survived(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=_DISK) as disk:
        server = LocalServer(Settings(data=disk / "data"))
        try:
            server.start()
            _survive(server, disk)
        finally:
            server.stop()


def _survive(server: LocalServer, disk: Path) -> None:
    address = server.status().address
    assert address is not None
    with served(address) as api:
        assert api.get("/readyz").json()["ready"] is True
        ballast = fill(disk, leaving=_LEFT)
        taken, refused = _hand_in_until_refused(api)
        assert refused.status_code == HTTPStatus.SERVICE_UNAVAILABLE, refused.text
        assert "room" in refused.json()["remedy"]
        answer = api.get("/readyz")
        assert answer.status_code == HTTPStatus.SERVICE_UNAVAILABLE
        assert "database" in answer.json()["missing"]

        ballast.unlink()
        server.stop()
        server.start()
        assert api.get("/readyz").json()["ready"] is True
        with neo4j.GraphDatabase.driver(address.uri, auth=address.auth) as driver:
            found = driver.execute_query("MATCH (a:Article) RETURN collect(a.id) AS ids").records[0]["ids"]
        assert set(taken) <= set(found), "what was accepted is there"
        assert api.post("/articles", json=article(_MANY)).is_success


def _hand_in_until_refused(api: httpx.Client) -> tuple[list[str], httpx.Response]:
    taken: list[str] = []
    for number in range(_MANY):
        answer = api.post("/articles", json=article(number))
        if not answer.is_success:
            return taken, answer
        taken.append(f"full-{number}")
    raise AssertionError(f"{_MANY} articles of {len(article(0)['text'])} characters did not fill the disk")
