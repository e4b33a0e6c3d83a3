"""The reference tables in the graph, and what articles add to them."""

import copy
from dataclasses import replace
from typing import Any

import neo4j
import pytest

from graph.settings import Address
from graph.store import Store
from ingest.writing import write_reference
from meetings.claims import FoundingFact, GatheringFact, MembershipFact, OfficeFact
from meetings.errors import SchemaMismatch
from meetings.when import When
from meetings.words import OfficeKind, Status
from reference.reference import Reference
from reference.tables import load
from tests.factory import city, encounter, gathering, nobody, person, told
from tests.writings import Graph


@pytest.fixture(scope="module")
def tables() -> Reference:
    return load()


def written(graph: Graph, reference: Reference) -> bool:
    async def work(store: Store) -> bool:
        return await write_reference(store, reference)

    return graph.run(work)


def changed(tables: Reference, **values: Any) -> Reference:
    """The same tables with other rows in some of them."""
    others = copy.copy(tables)
    for name, rows in values.items():
        setattr(others, name, rows)
    return others


@pytest.fixture(scope="module")
def few(tables: Reference) -> Reference:
    """The rows about some parties alone: what becomes of a row does not depend on how many others there are."""
    parties = {"RU", "CN", "IN", "XK", "MN", "SCO", "UN"}
    terms = tuple(office for office in tables.offices if office.party in parties)
    leaders = {office.leader for office in terms}
    return changed(
        tables,
        offices=terms,
        leaders=tuple(leader for leader in tables.leaders if leader.id in leaders),
        organizations=tuple(one for one in tables.organizations if one.id in parties),
        memberships=tuple(row for row in tables.memberships if row.organization in parties),
        summits=tuple(summit for summit in tables.summits if summit.organizer in parties),
    )


def offices(graph: Graph, leader: str) -> list[tuple[str, str, str]]:
    """Party, kind and source of a leader's terms."""
    rows = [row for row in graph.export()[1] if row["type"] == "HOLDS_OFFICE" and row["start"] == leader]
    return [(row["end"], row["properties"]["kind"], row["properties"]["source"]) for row in rows]


LAVROV_MINISTER = OfficeFact(
    leader="sergey-lavrov",
    name="Sergey Lavrov",
    party="RU",
    title="Russia's top diplomat",
    office_kind=OfficeKind.FOREIGN_MINISTER,
)
LAVROV_CHAIR = replace(LAVROV_MINISTER, party="SCO", title="chairman", office_kind=OfficeKind.ORGANIZATION_CHAIR)
ARTICLE = told(
    "Side facts",
    LAVROV_MINISTER,
    LAVROV_CHAIR,
    replace(LAVROV_MINISTER, leader="new-man-xk", name="New Man", party="XK"),
    MembershipFact(organization="SCO", country="IN", role="member"),
    MembershipFact(organization="SCO", country="MN", role="observer", since=When.year(2004)),
    FoundingFact(organization="SCO", when=When.year(1999)),
    published="2024-06-01",
)


def test_the_tables_are_written_whole_and_once(graph: Graph, tables: Reference) -> None:
    assert written(graph, tables)
    before = graph.export()
    assert len(graph.nodes("Country")) == len(tables.countries)
    assert len(graph.nodes("Leader")) == len(tables.leaders)
    kinds = [row["type"] for row in before[1]]
    assert kinds.count("HOLDS_OFFICE") == len(tables.offices)
    assert kinds.count("MEMBER_OF") == len(tables.memberships)
    summit = graph.nodes("Summit")["sco-summit-2024"]
    assert summit.items() >= {("date", "2024-07-03/2024-07-04"), ("organizer", "SCO"), ("reference", True)}
    assert ("sco-summit-2024", "SCO") in graph.links("CONVENED_BY")
    assert ("sco-summit-2024", "astana-kz") in graph.links("IN")
    assert not written(graph, tables)
    assert graph.export() == before


def test_without_a_schema_nothing_is_written(
    empty_database: Address, neo4j_driver: neo4j.Driver, tables: Reference
) -> None:
    with pytest.raises(SchemaMismatch):
        written(Graph(empty_database, neo4j_driver), tables)


def test_articles_add_what_the_tables_do_not_say_and_take_it_back(graph: Graph, few: Reference) -> None:
    written(graph, few)
    bare = graph.export()
    graph.write(ARTICLE)
    assert ("SCO", "organization_chair", "article") in offices(graph, "sergey-lavrov")
    assert ("RU", "foreign_minister", "article") not in offices(graph, "sergey-lavrov")
    assert offices(graph, "new-man-xk") == [("XK", "foreign_minister", "article")]
    assert graph.nodes("Leader")["new-man-xk"]["name"] == "New Man"
    assert graph.links("MEMBER_OF")["MN", "SCO"] == {"role": "observer", "from": "2004", "source": "article"}
    assert graph.links("MEMBER_OF")["IN", "SCO"]["source"] != "article"
    assert graph.nodes("Organization")["SCO"]["founded"] == "2001-06-15"
    assert ("new-man-xk") in {end for _, end in graph.links("ABOUT")}

    graph.write(replace(ARTICLE, claims=()))
    graph.driver.execute_query("MATCH (a:Article) DETACH DELETE a")
    assert graph.export() == bare


def test_other_tables_give_the_graph_of_a_new_start(graph: Graph, few: Reference) -> None:
    """What articles say stays, also where the old tables had said it."""
    others = changed(
        few,
        offices=tuple(office for office in few.offices if office.party != "RU"),
        memberships=tuple(row for row in few.memberships if (row.organization, row.country) != ("SCO", "IN")),
        organizations=tuple(replace(one, founded=None) if one.id == "SCO" else one for one in few.organizations),
        leaders=tuple(leader for leader in few.leaders if leader.id not in ("vladimir-putin", "sergey-lavrov")),
        summits=few.summits[:-5],
    )
    talks = told("Talks", encounter(person("Sergey Lavrov", "RU"), person("Wang Yi", "CN"), when="2024-05-20"))
    written(graph, others)
    graph.write(ARTICLE, talks)
    expected = graph.export()
    graph.driver.execute_query("MATCH (n) WHERE NOT n:Schema DETACH DELETE n")
    graph.driver.execute_query("MATCH (s:Schema) REMOVE s.reference")

    written(graph, few)
    graph.write(ARTICLE, talks)
    assert graph.export() != expected
    assert written(graph, others)
    assert graph.export() == expected


def test_an_article_changes_nothing_of_a_summit_in_the_tables(graph: Graph, few: Reference) -> None:
    written(graph, few)
    before = graph.nodes("Summit")["sco-summit-2024"]
    told_otherwise = GatheringFact(
        gathering=replace(gathering("SCO summit", "2024"), name="Asian talks", organizer="PTO"),
        status=Status.CANCELLED,
        when=When.year(2025),
        place=city("Nowhere", "XK"),
        attendees=(nobody("RU"),),
    )
    graph.write(told("Another story", told_otherwise))
    assert graph.nodes("Summit")["sco-summit-2024"] == before
    assert "nowhere-xk" not in graph.nodes("Place")
    assert "PTO" not in graph.nodes("Organization")
