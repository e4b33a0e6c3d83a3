"""`sidelines ingest`: what is found is in the graph; a database that is down or goes down loses nothing."""

import json
from pathlib import Path

import neo4j

from graph.settings import Address
from tests.cli.conftest import Sidelines, Start
from tests.commands import NOBODY, PATIENCE, pointing_to, poll
from tests.site import Answer, entry, feed, page, serving
from tests.wire import wire_to

SAMPLES = Path(__file__).parents[2] / "samples" / "articles.jsonl"


def article_lines(number: int) -> list[str]:
    text = "Norwegian Foreign Minister Espen Barth Eide met his Finnish counterpart Elina Valtonen in Oslo on Thursday."
    return [
        json.dumps({"id": f"a{i:03}", "published": "2024-09-13", "text": f"{text} No. {i}."}) for i in range(number)
    ]


def test_samples_are_read_once(sidelines: Sidelines, empty_database: Address, neo4j_driver: neo4j.Driver) -> None:
    first = sidelines("ingest", SAMPLES, env=pointing_to(empty_database))
    assert (first.returncode, first.stderr) == (0, "")
    assert "16 articles: 15 read, 1 skipped, 0 refused" in first.stdout
    assert "skipped 1: language: fr" in first.stdout
    assert "16 articles were new or changed" in first.stdout
    held = neo4j_driver.execute_query(
        "MATCH (:Leader {id: 'vladimir-putin'})-[:PARTICIPATED_IN]->(m:Meeting)<-[:PARTICIPATED_IN]-(:Leader {id: 'xi-jinping'}) "
        "WHERE m.status = 'held' RETURN m.date AS date"
    )
    assert [record["date"] for record in held.records] == ["2024-07-03"]

    again = sidelines("ingest", SAMPLES, env=pointing_to(empty_database))
    assert again.returncode == 0
    assert "0 articles were new or changed" in again.stdout


def test_a_broken_line_is_named_and_the_others_are_ingested(
    sidelines: Sidelines, empty_database: Address, tmp_path: Path
) -> None:
    good = article_lines(2)
    file = tmp_path / "articles.jsonl"
    file.write_text("\n".join([good[0], '{"text": ', good[1]]), encoding="utf-8")
    result = sidelines("ingest", file, env=pointing_to(empty_database))
    assert result.returncode == 1
    assert "articles.jsonl, line 2: is not JSON" in result.stderr
    assert "3 articles: 2 read, 0 skipped, 1 refused" in result.stdout


def test_a_database_that_is_down_is_told_at_once(sidelines: Sidelines) -> None:
    result = sidelines("ingest", SAMPLES, env={"NEO4J_URI": NOBODY})
    assert (result.returncode, result.stdout) == (3, "")
    assert NOBODY.removeprefix("bolt://") in result.stderr
    assert "Traceback" not in result.stderr


def test_a_database_that_goes_down_on_the_way(
    sidelines: Sidelines, start: Start, empty_database: Address, tmp_path: Path
) -> None:
    lines = article_lines(40)
    with wire_to(empty_database) as (wire, address), start("ingest", "-", env=pointing_to(address)) as process:
        assert process.stdin is not None
        # The articles come bit by bit, as from a feed: a batch is written, and the next one is waited for.
        process.stdin.write("\n".join(lines[:20]) + "\n")
        process.stdin.flush()
        before = poll(lambda: count_articles(empty_database))
        wire.cut()
        _, told = process.communicate("\n".join(lines[20:]) + "\n", PATIENCE)
        assert process.returncode == 3
    assert f"{before} articles were written before" in told
    assert "run the same command again" in told
    assert "Traceback" not in told
    assert count_articles(empty_database) == before

    file = tmp_path / "articles.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    result = sidelines("ingest", file, env=pointing_to(empty_database))
    assert result.returncode == 0
    assert f"{40 - before} articles were new or changed" in result.stdout
    assert count_articles(empty_database) == 40


def count_articles(address: Address) -> int:
    with neo4j.GraphDatabase.driver(address.uri, auth=address.auth) as driver:
        (record,) = driver.execute_query("MATCH (a:Article) RETURN count(a) AS number").records
    return int(record["number"])


def test_a_page_and_a_feed(sidelines: Sidelines, empty_database: Address, neo4j_driver: neo4j.Driver) -> None:
    text = "Norwegian Foreign Minister Espen Barth Eide met his Finnish counterpart Elina Valtonen in Oslo on Thursday."
    env = pointing_to(empty_database) | {"SIDELINES_PAUSE": "0"}
    with serving() as site:
        urls = [f"{site.url}/{number}" for number in range(3)]
        for url in urls:
            site.answers[url.removeprefix(site.url)] = Answer(body=page(f"{text} {url}"))
        site.answers["/feed"] = Answer(body=feed(*map(entry, [*urls[1:], f"{site.url}/gone"])))
        result = sidelines("ingest", urls[0], f"{site.url}/feed", env=env)
    assert f"{site.url}/gone: answers 404" in result.stderr
    assert "4 articles: 3 read, 0 skipped, 1 refused" in result.stdout
    found = neo4j_driver.execute_query("MATCH (a:Article) RETURN a.url AS url, a.publisher AS publisher ORDER BY url")
    assert [(row["url"], row["publisher"]) for row in found.records] == [(url, "Steppe Wire") for url in urls]
