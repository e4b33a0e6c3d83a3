"""Offices that articles tell of follow the articles that come, change and go, at a cost that does not grow with all that were told."""

from dataclasses import replace

import pytest

from ingest.extraction import Extraction
from meetings.claims import OfficeFact
from meetings.when import When
from meetings.words import OfficeKind
from tests.factory import silent, told
from tests.writings import Graph

MINISTER = OfficeFact(
    leader="anna-rossi",
    name="Anna Rossi",
    party="IT",
    title="foreign minister",
    office_kind=OfficeKind.FOREIGN_MINISTER,
)
DAYS = ("2021-03-01", "2021-05-10", "2022-10-04", "2023-01-20")


def naming(day: str, *, by: str | None = None) -> Extraction:
    """An article that calls her as nobody else does."""
    name = by or f"Report of {day}"
    return told(name, replace(MINISTER, title=f"minister of {name}"), published=day)


def title(graph: Graph) -> str:
    return str(graph.links("HOLDS_OFFICE")["anna-rossi", "IT"]["title"])


@pytest.mark.parametrize("gone", [[], ["2022-10-04"], ["2023-01-20"], ["2022-10-04", "2023-01-20"], DAYS])
@pytest.mark.parametrize("order", [1, -1])
def test_the_office_is_that_of_the_last_article_that_is_left(graph: Graph, gone: list[str], order: int) -> None:
    graph.write(*[naming(day) for day in DAYS if day not in gone])
    expected = graph.links("HOLDS_OFFICE")
    graph.empty()
    graph.write(*[naming(day) for day in DAYS[::order]])
    graph.write(*[silent(naming(day)) for day in gone])
    assert graph.links("HOLDS_OFFICE") == expected


def test_of_one_day_one_article_counts_whatever_the_order(graph: Graph) -> None:
    papers = [naming("2023-01-20", by=paper) for paper in ("The Post", "The Mail", "The Sun")]
    graph.write(*papers)
    expected = title(graph)
    graph.empty()
    graph.write(*papers[::-1])
    assert title(graph) == expected


def test_the_graph_says_which_claim_tells_so(graph: Graph) -> None:
    (written,) = graph.write(naming("2023-01-20"))
    graph.write(naming("2021-03-01"))
    office = graph.links("HOLDS_OFFICE")["anna-rossi", "IT"]
    assert (office["claim"], office["seen"]) == (written.claims[0], "2023-01-20")


def test_an_article_that_is_told_to_be_of_an_earlier_day_gives_way(graph: Graph) -> None:
    graph.write(naming("2021-05-10"), naming("2023-01-20", by="The Post"))
    graph.write(naming("2021-03-01", by="The Post"))
    assert title(graph) == "minister of Report of 2021-05-10"


def test_another_kind_of_office_and_another_party_stand_beside_it(graph: Graph) -> None:
    deputy = replace(MINISTER, office_kind=OfficeKind.OTHER, title="deputy")
    chair = replace(MINISTER, party="NZ", when=When.from_edtf("2020-01-01"))
    graph.write(naming("2021-03-01"), told("Others", deputy, chair, published="2020-05-01"))
    rows = [row for row in graph.export()[1] if row["type"] == "HOLDS_OFFICE"]
    assert sorted((row["end"], row["properties"]["kind"], row["properties"]["seen"]) for row in rows) == [
        ("IT", "foreign_minister", "2021-03-01"),
        ("IT", "other", "2020-05-01"),
        ("NZ", "foreign_minister", "2020-01-01"),
    ]


def test_an_office_of_a_graph_that_an_older_program_wrote_is_counted_anew(graph: Graph) -> None:
    graph.write(*map(naming, DAYS))
    expected = graph.links("HOLDS_OFFICE")
    graph.driver.execute_query("MATCH ()-[r:HOLDS_OFFICE]->() REMOVE r.claim")
    graph.write(naming("2024-02-02"))
    graph.write(silent(naming("2024-02-02")))
    assert graph.links("HOLDS_OFFICE") == expected


def test_all_that_was_told_is_gone_through_only_where_the_office_falls(graph: Graph) -> None:
    graph.write(*map(naming, DAYS))
    assert "read/claims_about" not in graph.statements_for(naming("2024-02-02"))
    assert "read/claims_about" not in graph.statements_for(naming("2020-02-02"))
    assert "read/claims_about" not in graph.statements_for(silent(naming("2022-10-04")))
    assert "read/claims_about" in graph.statements_for(silent(naming("2024-02-02")))
