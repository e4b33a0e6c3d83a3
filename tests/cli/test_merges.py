"""`sidelines merges` and `sidelines retract`: the ledger at the terminal."""

import json

import neo4j

from graph import schema
from graph.settings import Address
from tests.cli.conftest import Sidelines
from tests.commands import pointing_to
from tests.factory import encounter, told
from tests.ingest.writing.test_articles import ROSSI, SILVA, TALKS
from tests.writings import Graph

SAID = ("--author", "ann", "--reason", "read both")


def test_judging_at_the_terminal(sidelines: Sidelines, empty_database: Address, neo4j_driver: neo4j.Driver) -> None:
    graph = Graph(empty_database, neo4j_driver)
    graph.run(schema.apply)
    other = told("Other", encounter(ROSSI, SILVA, when="2024-07-20"), published="2024-07-21")
    graph.write(told("Talks", TALKS, published="2024-05-21"), other)
    before, first, second = graph.export(), *sorted(graph.nodes("Meeting"))
    env = pointing_to(empty_database)

    accepted = sidelines("merges", "accept", f"meeting~{first}~{second}", *SAID, env=env)
    assert (accepted.returncode, accepted.stderr) == (0, "")
    judgement = accepted.stdout.split()[0]
    assert list(graph.nodes("Meeting")) == [first]
    split = sidelines("merges", "split", first, other.claims[0].id, *SAID, env=env)
    assert split.stdout.split()[1] == "split:"
    assert len(graph.nodes("Meeting")) == 2

    listed = sidelines("merges", "list", "--kind", "meeting", "--json", env=env).stdout.splitlines()
    assert [json.loads(line)["state"] for line in listed] == ["split", "accepted"]
    for one in (split.stdout.split()[0], judgement):
        assert "undone" in sidelines("merges", "undo", one, *SAID, env=env).stdout
    assert graph.export() == before
    assert "undone" in sidelines("merges", "list", env=env).stdout

    (leader, *_) = sorted(graph.nodes("Leader"))
    apart = sidelines("merges", "split", f"leader~{leader}", "other", *SAID, env=env)
    assert f"{leader} / {leader}-2" in apart.stdout
    assert "undone" in sidelines("merges", "undo", apart.stdout.split()[0], *SAID, env=env).stdout
    assert graph.export() == before

    unknown = sidelines("merges", "accept", "leader~a~b", *SAID, env=env)
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert "there is no leader 'a'" in unknown.stderr


def test_an_article_is_taken_out(sidelines: Sidelines, empty_database: Address, neo4j_driver: neo4j.Driver) -> None:
    graph = Graph(empty_database, neo4j_driver)
    graph.run(schema.apply)
    graph.write(told("Talks", TALKS))
    env = pointing_to(empty_database)
    assert sidelines("retract", "talks", env=env).stdout == "1 articles taken out\n"
    assert not graph.nodes("Meeting")
    again = sidelines("retract", "talks", env=env)
    assert again.returncode == 2
    assert "there is no article 'talks'" in again.stderr
