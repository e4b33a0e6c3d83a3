"""The domain: what the service knows, as plain frozen dataclasses and pure functions.

Imports nothing of the floors above it and no framework: no spaCy, neo4j, fastapi or pydantic.
"""
