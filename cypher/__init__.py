"""Every statement that the service sends to Neo4j, one a file; `graph.statements` loads them by folder and name."""
