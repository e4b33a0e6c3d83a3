"""The tables and the language model are loaded once for all tests of reading; those of writing have a graph."""

import neo4j
import pytest

from graph import schema
from graph.settings import Address
from ingest.extract import Extractor
from reference.reference import Reference
from reference.tables import load
from tests.writings import Graph


@pytest.fixture(scope="session")
def reference() -> Reference:
    """The tables that come with the project."""
    return load()


@pytest.fixture(scope="session")
def extractor(reference: Reference) -> Extractor:
    """Reads articles with the tables that come with the project."""
    return Extractor(reference)


@pytest.fixture
def graph(empty_database: Address, neo4j_driver: neo4j.Driver) -> Graph:
    """The run's Neo4j with a schema and nothing else."""
    empty = Graph(empty_database, neo4j_driver)
    empty.run(schema.apply)
    return empty
