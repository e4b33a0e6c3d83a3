"""`sidelines run`: one command, and the question that it prints has an answer; two runs share one Neo4j; who dies at work is replaced."""

import signal

import httpx
import psutil

from tests.cli.conftest import Start
from tests.commands import PATIENCE, Started, is_over, line_with, poll


def answer(process: Started) -> httpx.Response:
    """What the question that a run prints gets."""
    return httpx.get(line_with(process, r"curl '(http://\S+)'")[1]).raise_for_status()


def worker_of(process: Started) -> psutil.Process | None:
    children = psutil.Process(process.pid).children()
    return next((child for child in children if not is_over(child) and "work" in child.cmdline()), None)


def test_run_answers_its_own_question_replaces_its_worker_and_leaves_nothing_behind(start: Start) -> None:
    with start("run") as process:
        line_with(process, r"16 articles: 15 parsed, 1 skipped")
        line_with(process, r"user neo4j, password \S+")
        first = answer(process)
        names = [{row["leader_name"], row["counterpart_name"]} for row in first.json()["items"]]
        assert {"Vladimir Putin", "Xi Jinping"} in names

        with start("run") as beside:
            line_with(beside, r"0 articles were new or changed")
            second = answer(beside)
            assert second.url.port != first.url.port, "the port of the first one is taken"
            assert second.json() == first.json()
        assert httpx.get(first.url).json() == first.json(), "the end of the second one ends nothing of the first"

        worker = worker_of(process)
        assert worker
        worker.kill()
        line_with(process, r"the worker ended.*SIGKILL")
        article = {"id": "late", "published": "2024-09-12", "text": "Putin met Xi Jinping in Astana on Thursday."}
        articles = first.url.join("/articles")
        httpx.post(articles, json=article).raise_for_status()
        poll(lambda: httpx.get(f"{articles}/late").json()["state"] == "parsed")
        assert worker_of(process) not in (None, worker)

        children = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 130
    assert children
    poll(lambda: all(map(is_over, children)))
