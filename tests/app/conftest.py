"""A real HTTP server over the run's Neo4j, and a graph whose meetings the tests know by heart."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import neo4j
import pytest
import uvicorn

from app.main import create_app
from cli.serve import listen
from graph.local import LocalServer
from graph.settings import QUEUE_LIMIT, Address, Settings
from graph.store import Store
from ingest.extraction import Extraction
from ingest.queue.handed import write_handed
from ingest.writing import retract, write_extraction
from meetings.article import Article
from meetings.words import GatheringRelation, Mode, Status
from tests.commands import pointing_to, started
from tests.factory import city, encounter, gathering, nobody, person, told

TODAY = date(2024, 6, 15)

LAVROV = person("Sergey Lavrov", "RU", office="foreign minister")
WANG = person("Wang Yi", "CN", office="foreign minister")
PUTIN = person("Vladimir Putin", "RU", office="president")
XI = person("Xi Jinping", "CN", office="president")
MODI = person("Narendra Modi", "IN", office="prime minister")
ASTANA = city("Astana", "KZ")
SCO_MINISTERS = gathering("SCO foreign ministers' meeting", "2024")
SCO = gathering("SCO summit", "2024")
SCO_SESSION = gathering("SCO summit", "2024", relation=GatheringRelation.PART_OF)

ARTICLES = (
    told(
        "Talks in Astana",
        encounter(LAVROV, WANG, when="2024-05-20", place=ASTANA, at=SCO_MINISTERS, topics=["Trade", "Middle East"]),
        encounter(PUTIN, XI, when="2024-07", status=Status.PLANNED, place=ASTANA, at=SCO),
        published="2024-05-21",
    ),
    told(
        "Second report of the talks",
        encounter(LAVROV, WANG, when="2024-05-20", place=ASTANA, at=SCO_MINISTERS),
        published="2024-05-22",
        confidence=0.7,
    ),
    told(
        "Leaders gather",
        encounter(PUTIN, XI, MODI, when="2024-07-04", place=ASTANA, at=SCO_SESSION),
        published="2024-07-05",
    ),
    told("A call", encounter(MODI, PUTIN, when="2024-06-10", mode=Mode.CALL), published="2024-06-11"),
    told(
        "Nobody is named",
        encounter(nobody("IR", office="foreign minister"), nobody("PK"), when="2024-03-02"),
        published="2024-03-03",
    ),
    told("Some day", encounter(MODI, nobody("FR"), status=Status.PROPOSED), published="2024-02-02"),
)


async def write(address: Address, *articles: Extraction) -> None:
    """Writes articles as the service does."""
    async with Store.open(address) as store:
        for article in articles:
            await write_extraction(store, article, today=TODAY)


async def write_anew(address: Address, article: Extraction) -> None:
    """Takes the article out and writes it again, so that all it tells is as of TODAY: the service itself goes by the real day."""
    async with Store.open(address) as store:
        await retract(store, article.article.id, today=TODAY)
        await write_extraction(store, article, today=TODAY)


@contextmanager
def served(address: Address, *, queue_limit: int = QUEUE_LIMIT) -> Iterator[httpx.Client]:
    """A client of a real server over that Neo4j. Requests wait in the socket until the app has started."""
    with listen("127.0.0.1", 0) as listening:
        server = uvicorn.Server(
            uvicorn.Config(create_app(address, queue_limit=queue_limit), log_level="warning", lifespan="on")
        )
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        port = listening.getsockname()[1]
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=120) as client:
                yield client
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """A Neo4j of its own, for tests of other folders empty the run's; the server fills in schema and reference."""
    with LocalServer(Settings(data=tmp_path_factory.mktemp("app"))).held() as address:
        yield address


@contextmanager
def served_with_worker(address: Address, data: Path) -> Iterator[httpx.Client]:
    """As `served`, with a worker beside the server that is ready to read."""
    env = {"SIDELINES_LOG": "error", "SIDELINES_POLL": "0.1", **pointing_to(address)}
    with started(data, "work", "--processes", "1", env=env), served(address) as client:
        assert client.get("/readyz").status_code == 200
        first = {"id": "first", "text": "Nothing of interest happened today.", "published": "2024-06-01"}
        # The worker loads its model first, which may take a loaded machine longer than the service lets anybody wait.
        states = (client.post("/articles?wait=60", json=first).json()["state"] for _ in range(10))
        assert "parsed" in states
        assert client.delete("/articles/first").status_code == 204
        yield client


@pytest.fixture(scope="session")
def api(graph: Address, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A client of the server, with ARTICLES in the graph and a worker beside it."""
    with served_with_worker(graph, tmp_path_factory.mktemp("worker")) as client:
        asyncio.run(write(graph, *ARTICLES))
        yield client


HandIn = Callable[..., httpx.Response]


@pytest.fixture
def hand_in(api: httpx.Client) -> Iterator[HandIn]:
    """Hands articles in and waits until they are read; what they told is forgotten after the test, for others know the graph."""
    ids: set[str] = set()

    def post(**article: Any) -> httpx.Response:
        answer = api.post("/articles?wait=60", json=article)
        if answer.is_success:
            ids.add(answer.json()["id"])
        return answer

    yield post
    for known in ids:
        nothing = {"id": known, "text": "Nothing of interest happened today.", "published": "2024-06-01"}
        assert api.post("/articles?wait=60", json=nothing).json()["meetings"] == []


@pytest.fixture
def dead_article(graph: Address, api: httpx.Client) -> Iterator[str]:
    """The id of an article that was given up; taken out at the end."""
    article = Article(id="dead-1", text="Nothing of interest happened today.", published=date(2024, 6, 1))
    with neo4j.GraphDatabase.driver(graph.uri, auth=graph.auth) as driver:
        driver.execute_query(
            "CREATE (:Article {id: $id, published: $published, state: 'dead', attempts: 5, lost: 0, error: 'boom', "
            "handed: $handed, received: datetime()})",
            id=article.id,
            published=article.published,
            handed=write_handed(article),
        )
    yield article.id
    api.delete(f"/articles/{article.id}")
