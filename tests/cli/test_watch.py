"""`sidelines watch`: whatever ends it or is away for a while, nothing is missed and nothing comes twice."""

import signal
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import neo4j
import pytest

from graph.settings import Address
from tests.cli.conftest import Sidelines, Start
from tests.commands import NOBODY, PATIENCE, line_with, pointing_to, poll
from tests.site import Answer, Site, entry, feed, page, serving
from tests.wire import wire_to

TEXT = "Norwegian Foreign Minister Espen Barth Eide met his Finnish counterpart Elina Valtonen in Oslo on Thursday."
PAGES = [f"/{number}" for number in range(12)]


@pytest.fixture
def site() -> Iterator[Site]:
    """A feed of a dozen pages."""
    with serving() as site:
        for path in PAGES:
            site.answers[path] = Answer(body=page(f"{TEXT} This is {path}."))
        entries = [entry(site.url + path) for path in PAGES]
        site.answers["/feed"] = Answer(body=feed(*entries), headers={"ETag": '"1"'})
        yield site


def urls(address: Address) -> list[str]:
    """The addresses of the articles in the graph, in order."""
    with neo4j.GraphDatabase.driver(address.uri, auth=address.auth) as driver:
        found = driver.execute_query("MATCH (a:Article) RETURN a.url AS url ORDER BY url")
    return [record["url"] for record in found.records]


def more_than(number: int, found: Callable[[], list[str]]) -> bool:
    return len(found()) > number


def asking(address: Address) -> dict[str, str]:
    return pointing_to(address) | {"SIDELINES_PAUSE": "0", "SIDELINES_LOG": "info,json"}


def test_a_watcher_that_is_killed_goes_on_where_it_was(
    start: Start, sidelines: Sidelines, empty_database: Address, site: Site
) -> None:
    env, here = asking(empty_database), f"{site.url}/feed"
    for kills in (3, 7):
        with start("watch", here, "--every", "1", env=env) as process:
            poll(partial(more_than, kills, site.paths))
            process.kill()
    assert sidelines("watch", "--once", here, env=env).returncode == 0
    assert urls(empty_database) == sorted(site.url + path for path in PAGES)
    # A page that was on its way when the watcher ended is asked for once more; no other is.
    asked = [path for path in site.paths() if path != "/feed"]
    assert set(asked) == set(PAGES)
    assert len(asked) <= len(PAGES) + 2

    site.asked.clear()
    assert sidelines("watch", "--once", here, env=env).returncode == 0
    assert site.paths() == ["/feed"]
    assert site.asked[-1].headers["if-none-match"] == '"1"'


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_ends_it_in_order(
    start: Start, empty_database: Address, site: Site, number: signal.Signals, code: int
) -> None:
    with start("watch", f"{site.url}/feed", env=asking(empty_database)) as process:
        line_with(process, r'"event": "taken"')
        process.send_signal(number)
        _, rest = process.communicate(timeout=PATIENCE)
    assert process.returncode == code
    assert "Traceback" not in rest


def test_new_files_are_taken_while_it_runs(start: Start, empty_database: Address, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    with start("watch", inbox, "--every", "1", env=asking(empty_database)):
        for number in range(2):
            (inbox / f"{number}.txt").write_text(f"date 2024-05-20\n\n{TEXT} No. {number}.", encoding="utf-8")
            poll(partial(more_than, number, partial(urls, empty_database)))


def test_a_full_queue_is_waited_for(start: Start, empty_database: Address, site: Site) -> None:
    env = asking(empty_database) | {"SIDELINES_QUEUE_LIMIT": "5"}
    found = partial(urls, empty_database)
    taken: list[str] = []
    with start("watch", f"{site.url}/feed", "--every", "1", env=env) as process:
        line_with(process, "waiting for the queue")
        for number in (5, 5, 2):
            poll(partial(more_than, number - 1, found))
            assert len(found()) == number
            taken += found()
            empty(empty_database)
    assert sorted(taken) == sorted(site.url + path for path in PAGES)


def empty(address: Address) -> None:
    """As if all that waits had been read and taken out."""
    with neo4j.GraphDatabase.driver(address.uri, auth=address.auth) as driver:
        driver.execute_query("MATCH (a:Article) DETACH DELETE a")


def test_what_is_no_source_is_refused(sidelines: Sidelines, tmp_path: Path) -> None:
    for source in ("ftp://news.example/", str(tmp_path / "nothing"), "http://"):
        result = sidelines("watch", source, env={"NEO4J_URI": NOBODY})
        assert (result.returncode, "Traceback" in result.stderr) == (2, False)


def test_a_database_that_is_down_ends_a_single_look(sidelines: Sidelines, tmp_path: Path) -> None:
    result = sidelines("watch", "--once", tmp_path, env={"NEO4J_URI": NOBODY})
    assert result.returncode == 3
    assert "Traceback" not in result.stderr


def test_a_database_that_goes_away_is_waited_for(start: Start, empty_database: Address, site: Site) -> None:
    with (
        wire_to(empty_database) as (wire, address),
        start("watch", f"{site.url}/feed", "--every", "1", env=asking(address)) as process,
    ):
        line_with(process, r'"event": "taken"')
        wire.cut()
        line_with(process, "waiting for the database")
        wire.mend()
        poll(lambda: len(urls(empty_database)) == len(PAGES))
    asked = [path for path in site.paths() if path != "/feed"]
    assert len(asked) <= len(PAGES) + 1
