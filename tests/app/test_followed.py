"""The sources that are followed, over HTTP."""

import asyncio
from pathlib import Path

import httpx

from graph.settings import Address
from graph.store import Store
from ingest.sources.web import Web
from ingest.watching import Habits, Watcher, read_source
from tests.app.test_nouns import every_page


def test_sources_and_their_health(api: httpx.Client, graph: Address, tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("no article", encoding="utf-8")

    async def look() -> bool:
        async with Store.open(graph) as store, Web.open(contact=None, pause=0) as web:
            return await Watcher(store, web, Habits()).once(
                (read_source(str(tmp_path)), read_source("http://127.0.0.1:1/feed"))
            )

    assert not asyncio.run(look())
    rows = {row["address"]: row for row in every_page(api, "/sources?limit=1")}
    folder, feed = rows[str(tmp_path)], rows["http://127.0.0.1:1/feed"]
    assert (folder["kind"], folder["errors_in_row"], folder["taken"]) == ("folder", 0, 0)
    assert folder["last_seen"].endswith("Z")
    assert (feed["kind"], feed["errors_in_row"], feed["last_seen"]) == (None, 1, None)
    assert "127.0.0.1 does not answer" in feed["last_error"]
    header, *lines = api.get("/sources?format=csv").text.splitlines()
    assert header.startswith("id,kind,address,last_seen,last_new,next_due,errors_in_row")
    assert len(lines) == len(rows)
