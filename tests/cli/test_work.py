"""`sidelines work` and `sidelines dead`: what waits is read, a worker that is killed loses nothing, and one that is told to end does."""

import json
import re
import signal
from datetime import date
from functools import partial

import httpx
import neo4j
import pytest

from graph import schema
from graph.settings import Address
from ingest.queue import accept
from ingest.queue.backlog import backlog
from ingest.queue.claiming import claim
from ingest.queue.failing import Failure, fail
from meetings.article import Article
from tests.cli.conftest import Sidelines, Start
from tests.commands import NOBODY, PATIENCE, line_with, pointing_to, poll
from tests.writings import Graph

TEXT = "Norwegian Foreign Minister Espen Barth Eide met his Finnish counterpart Elina Valtonen in Oslo on Thursday."
FAST = {"SIDELINES_LEASE": "2", "SIDELINES_POLL": "0.05", "SIDELINES_LOG": "info,json"}


@pytest.fixture
def graph(empty_database: Address, neo4j_driver: neo4j.Driver) -> Graph:
    """The run's Neo4j with a schema and nothing else."""
    empty = Graph(empty_database, neo4j_driver)
    empty.run(schema.apply)
    return empty


def articles(number: int) -> list[Article]:
    return [Article(id=f"a{i:03}", text=f"{TEXT} No. {i}.", published=date(2024, 9, 13)) for i in range(number)]


def test_a_killed_worker_loses_nothing_and_another_one_ends_in_order(graph: Graph, start: Start) -> None:
    graph.run(lambda store: accept(store, articles(100)))
    env = pointing_to(graph.address) | FAST
    with start("work", "--processes", "1", env=env) as killed:
        line_with(killed, r'"event": "parsed"')
        killed.kill()
    with start("work", "--processes", "1", "--metrics-port", "0", env=env) as worker:
        metrics = line_with(worker, r'"at": "(http://[^"]+)"')[1]
        assert poll(lambda: graph.run(backlog).length == 0)
        for figure in ('finished_total{outcome="parsed"}', 'stage_seconds_count{stage="writing"}', "claims_total{"):
            assert poll(partial(figure_at, metrics, figure))
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(PATIENCE) == 143
    found = graph.nodes("Article").values()
    assert {row["state"] for row in found} == {"parsed"}
    (meeting,) = graph.nodes("Meeting").values()
    assert meeting["sources"] == len(found) == 100


def figure_at(metrics: str, name: str) -> int:
    """The value of a metric; of the first, where several begin so. 0 where there is none yet."""
    found = re.search(rf"^sidelines_{re.escape(name)}.* (\S+)$", httpx.get(metrics).text, re.M)
    return int(float(found[1])) if found else 0


def test_a_worker_waits_for_its_database(start: Start) -> None:
    with start("work", "--processes", "1", env={"NEO4J_URI": NOBODY} | FAST) as worker:
        line_with(worker, "the database is away")
        assert worker.poll() is None
        worker.send_signal(signal.SIGINT)
        assert worker.wait(PATIENCE) == 130


def test_dead_articles_at_the_terminal(graph: Graph, sidelines: Sidelines) -> None:
    env = pointing_to(graph.address)
    assert "no article is dead" in sidelines("dead", "list", env=env).stdout
    graph.run(lambda store: accept(store, articles(2)))
    held = graph.run(lambda store: claim(store, owner="w", most=2, lease=60))
    failures = [Failure(held=one, error="boom") for one in held]
    graph.run(lambda store: fail(store, failures, owner="w", most=1, pause=1))
    assert "a000  1 attempts  boom" in sidelines("dead", "list", env=env).stdout
    assert json.loads(sidelines("dead", "show", "a000", env=env).stdout)["state"] == "dead"
    assert sidelines("dead", "discard", "a000", env=env).returncode == 0
    assert sidelines("dead", "replay", "a001", env=env).returncode == 0
    assert {id_: row["state"] for id_, row in graph.nodes("Article").items()} == {"a001": "queued"}
    again = sidelines("dead", "replay", "a001", env=env)
    assert (again.returncode, again.stdout) == (2, "")
    assert "not dead but queued" in again.stderr
