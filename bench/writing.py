"""Claims a second into an empty graph with all that follows from them, against a raw UNWIND of the same claim rows."""

import time
from dataclasses import replace

import neo4j

from bench.timing import Figure
from graph import schema
from graph.settings import Address
from graph.store import Store
from ingest.extraction import Extraction
from ingest.writing import write_extractions, write_reference
from ingest.writing.rows import claim_row
from meetings.ids import digest
from reference.reference import Reference

_BATCH = 16
# The set is written several times over under other ids, on days so far apart that the copies do not join.
_COPIES = 20


async def measure_writing(address: Address, reference: Reference, extractions: list[Extraction]) -> list[Figure]:
    """One figure: claims a second."""
    copies = [_copy(extraction, number) for number in range(_COPIES) for extraction in extractions]
    claims = sum(len(extraction.claims) for extraction in copies)
    bare = _write_raw(address, [claim_row(claim) for extraction in copies for claim in extraction.claims])
    async with Store.open(address) as store:
        await schema.apply(store)
        await write_reference(store, reference)
        started = time.perf_counter()
        for begin in range(0, len(copies), _BATCH):
            await write_extractions(store, copies[begin : begin + _BATCH], today=extractions[0].article.published)
        ours = time.perf_counter() - started
    return [Figure("writing against raw UNWIND, claims/s", claims / ours, claims / bare)]


def _copy(extraction: Extraction, number: int) -> Extraction:
    """The same article and claims under ids of their own."""
    if not number:
        return extraction
    article = replace(extraction.article, id=f"{extraction.article.id}-{number}")
    claims = tuple(
        replace(
            claim,
            id="c" + digest(claim.id, str(number)),
            article=article.id,
            evidence=tuple(replace(part, article=article.id) for part in claim.evidence),
        )
        for claim in extraction.claims
    )
    return replace(extraction, article=article, claims=claims)


def _write_raw(address: Address, rows: list[dict[str, object]]) -> float:
    """Seconds to create one node a claim, with all properties and nothing else, under a label that nobody reads."""
    with neo4j.GraphDatabase.driver(address.uri, auth=address.auth) as driver:
        query = "UNWIND $rows AS row CREATE (c:BareClaim) SET c = row.properties"
        driver.execute_query(query, rows=rows[:1], database_=address.database)
        started = time.perf_counter()
        driver.execute_query(query, rows=rows, database_=address.database)
        taken = time.perf_counter() - started
        driver.execute_query("MATCH (c:BareClaim) DETACH DELETE c", database_=address.database)
    return taken
