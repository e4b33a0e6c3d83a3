"""A site on loopback, a watcher over the run's Neo4j, and what the graph holds afterwards."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from graph.store import Store
from ingest.sources.web import Web
from ingest.watching import Habits, Source, Watcher, read_source
from tests.site import Site, serving
from tests.writings import Graph

Row = dict[str, Any]


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


@dataclass(frozen=True, slots=True)
class Watching:
    """Looks at sources; each look is a watcher of its own, as after a restart."""

    graph: Graph

    def look(self, *sources: object) -> bool:
        """One look at each; True where all could be seen."""

        async def work(store: Store) -> bool:
            async with Web.open(contact=None, pause=0) as web:
                return await Watcher(store, web, Habits()).once(tuple(map(_source, sources)))

        return self.graph.run(work)

    def articles(self) -> dict[str, str]:
        """The text that waits to be read, of each article by its id."""
        return {
            row["id"]: row["handed"] for row in self._rows("MATCH (a:Article) RETURN a.id AS id, a.handed AS handed")
        }

    def sources(self) -> list[Row]:
        """The rows of /sources."""

        async def work(store: Store) -> list[Row]:
            return await store.read("read/sources", after_id=None, limit=100)

        return self.graph.run(work)

    def health(self, source: object) -> Row:
        """The row of the source in /sources."""
        return next(row for row in self.sources() if row["id"] == _source(source).id)

    def count(self, label: str) -> int:
        """How many nodes have the label."""
        (row,) = self._rows(f"MATCH (n:{label}) RETURN count(n) AS n")
        return int(row["n"])

    def make_due(self) -> None:
        """As if all had waited for as long as they were to."""
        self._rows(
            "MATCH (n:Source|Item) WHERE n.due IS NOT NULL OR n.next_due IS NOT NULL "
            "SET n.due = CASE WHEN n.due IS NULL THEN null ELSE datetime() END, n.next_due = null"
        )

    def _rows(self, statement: str) -> list[Row]:
        return [dict(record) for record in self.graph.driver.execute_query(statement).records]


def _source(named: object) -> Source:
    return named if isinstance(named, Source) else read_source(str(named))


@pytest.fixture
def watching(graph: Graph) -> Watching:
    return Watching(graph)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "inbox").mkdir()
    return tmp_path / "inbox"


Put = Callable[[str, str], Path]


@pytest.fixture
def put(folder: Path) -> Put:
    """Puts a text into the folder as a dated article."""

    def write(name: str, text: str) -> Path:
        path = folder / name
        path.write_text(f"date 2024-05-20\n\n{text}", encoding="utf-8")
        return path

    return write
