"""The run's Neo4j, laid out and empty."""

import neo4j
import pytest

from graph import schema
from graph.settings import Address
from tests.writings import Graph


@pytest.fixture
def graph(empty_database: Address, neo4j_driver: neo4j.Driver) -> Graph:
    """The run's Neo4j with a schema and nothing else."""
    empty = Graph(empty_database, neo4j_driver)
    empty.run(schema.apply)
    return empty
