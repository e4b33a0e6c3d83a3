"""`sidelines run`: one command, and the question that it prints has an answer."""

import re
import signal

import httpx
import psutil

from tests.cli.conftest import Start
from tests.commands import PATIENCE, line_with


def test_run_answers_its_own_question_and_leaves_nothing_behind(start: Start) -> None:
    with start("run", "--port", "0") as process:
        line_with(process, r"16 articles: 15 read, 1 skipped, 0 refused")
        line_with(process, r"user neo4j, password \S+")
        question = line_with(process, r"curl '(http://\S+)'")[1]
        answer = httpx.get(question).raise_for_status().json()
        names = [{row["leader_name"], row["counterpart_name"]} for row in answer["items"]]
        assert {"Vladimir Putin", "Xi Jinping"} in names

        children = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 130
    assert children
    assert not [child for child in children if child.is_running()]


def test_a_second_run_beside_it_takes_a_free_port(start: Start) -> None:
    with start("run") as first, start("run") as second:
        ports = {line_with(process, r"API\s+http://localhost:(\d+)")[1] for process in (first, second)}
        assert len(ports) == 2
        assert all(re.fullmatch(r"\d+", port) for port in ports)
