"""The sources that are followed, over HTTP."""

import asyncio
from pathlib import Path

import httpx

from graph.settings import Address
from graph.store import Store
from ingest.sources.web import Web
from ingest.watching import Habits, Watcher, read_source
from ingest.watching.place import Places
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


def test_a_source_is_forgotten(api: httpx.Client, graph: Address, tmp_path: Path) -> None:
    async def note() -> str:
        async with Store.open(graph) as store:
            source = read_source(str(tmp_path))
            await Places(store).find(source)
            return source.id

    source = asyncio.run(note())
    assert api.delete(f"/sources/{source}").status_code == 204
    assert source not in {row["id"] for row in every_page(api, "/sources")}
    again = api.delete(f"/sources/{source}")
    assert (again.status_code, again.json()["detail"]) == (404, f"there is no source '{source}'")
    assert api.delete("/sources/oslo").status_code == 400
