"""Forgetting a source: its articles stay, and who follows it again reads all of it."""

from pathlib import Path

import pytest

from graph.store import Store
from ingest.watching import forget, read_source
from meetings.errors import NotKnown
from tests.ingest.watching.conftest import Put, Watching
from tests.ingest.watching.test_feeds import TEXT


def test_what_it_offered_goes_and_its_articles_stay(watching: Watching, folder: Path, put: Put) -> None:
    put("a.txt", TEXT)
    (folder / "notes.jsonl").write_text("nonsense\n", encoding="utf-8")
    watching.look(folder)
    articles = watching.articles()

    _forget(watching, folder)
    assert watching.sources() == []
    assert watching.count("Item") == 0
    assert watching.articles() == articles

    watching.look(folder)
    assert watching.articles() == articles
    # It was read from its beginning, but gave nothing new.
    assert watching.count("Item") == 2
    health = watching.health(folder)
    assert (health["taken"], health["refused"]) == (0, 1)


def test_one_that_is_not_known(watching: Watching, folder: Path) -> None:
    with pytest.raises(NotKnown, match="there is no source"):
        _forget(watching, folder)


def _forget(watching: Watching, folder: Path) -> None:
    async def work(store: Store) -> None:
        await forget(store, read_source(str(folder)).id)

    watching.graph.run(work)
