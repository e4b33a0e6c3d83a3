"""`sidelines serve`: says where it is, answers, ends in order."""

import socket

import httpx
import psutil

from tests.cli.conftest import Sidelines, Start
from tests.commands import NOBODY, PATIENCE, is_over, line_with, poll


def test_a_server_of_its_own_starts_and_ends_with_it(start: Start) -> None:
    with start("serve", "--port", "0") as process:
        url = line_with(process, r"API\s+(http://localhost:\d+)")[1]
        browser = line_with(process, r"Neo4j Browser\s+(\S+)")[1]
        assert httpx.get(f"{url}/readyz").status_code == 200
        assert httpx.get(browser).status_code == 200
        assert "<carousel" in httpx.get(line_with(process, r":play (\S+)")[1]).text
        children = psutil.Process(process.pid).children(recursive=True)
        process.terminate()
        assert process.wait(PATIENCE) == 143
    assert children
    poll(lambda: all(map(is_over, children)))


def test_a_taken_port_is_told_before_anything_starts(sidelines: Sidelines) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = sidelines("serve", "--port", port)
    assert (result.returncode, result.stdout) == (3, "")
    assert f"port {port}" in result.stderr
    assert "--port" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_host_that_is_none_is_refused(sidelines: Sidelines) -> None:
    result = sidelines("serve", "--host", "no-such-host.invalid")
    assert result.returncode == 2
    assert "no-such-host.invalid" in result.stderr


def test_without_its_database_it_serves_and_says_what_is_missing(start: Start) -> None:
    with start("serve", "--port", "0", env={"NEO4J_URI": NOBODY}) as process:
        url = line_with(process, r"API\s+(http://localhost:\d+)")[1]
        assert httpx.get(f"{url}/healthz").status_code == 200
        assert httpx.get(f"{url}/readyz").status_code == 503
