"""A database that is far away, or does not answer: everybody waits as long as is sensible, and nothing is lost."""

import asyncio
import json
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest

from graph.settings import Address
from tests.app.conftest import served
from tests.commands import pointing_to, started
from tests.faults.service import await_all_read, body_of, export
from tests.faults.stories import stories
from tests.wire import wire_to


def _hand_in(api: httpx.Client, begin: int, end: int) -> httpx.Response:
    lines = [json.dumps(body_of(article)) for article in list(stories(end))[begin:]]
    return api.post("/articles:batch", content="\n".join(lines), headers={"Content-Type": "application/x-ndjson"})


# Seconds that each piece is late: the way to the next country, and five times that to another continent.
@pytest.mark.parametrize(("delay", "number"), [(0.02, 3), pytest.param(0.1, 12, marks=pytest.mark.faults)])
def test_over_a_slow_wire_every_article_is_read(
    delay: float, number: int, empty_database: Address, tmp_path: Path
) -> None:
    with wire_to(empty_database) as (wire, address), served(address) as api:
        assert api.get("/readyz").is_success
        wire.delay = delay
        with started(tmp_path, "work", "--processes", "1", env=pointing_to(address)):
            assert _hand_in(api, 0, number).is_success
            await_all_read(empty_database)
        nodes, _ = asyncio.run(export(empty_database))
    assert [row["properties"]["state"] for row in nodes if row["label"] == "Article"] == ["parsed"] * number


@pytest.mark.faults
def test_while_the_database_is_silent_it_is_told_and_afterwards_all_goes_on(
    empty_database: Address, tmp_path: Path
) -> None:
    with (
        wire_to(empty_database) as (wire, address),
        served(address) as api,
        started(tmp_path, "work", "--processes", "1", env=pointing_to(address)),
    ):
        assert _hand_in(api, 0, 3).is_success
        await_all_read(empty_database)
        wire.stuck = True
        for answer in (_hand_in(api, 3, 6), api.get("/meetings"), api.get("/readyz")):
            assert answer.status_code == HTTPStatus.SERVICE_UNAVAILABLE, answer.text
            assert "is silent" in answer.text or "does not answer" in answer.text
        wire.stuck = False
        assert _hand_in(api, 3, 6).is_success
        await_all_read(empty_database)
        assert api.get("/readyz").is_success
        assert len(api.get("/articles", params={"state": "parsed"}).json()["items"]) == 6
