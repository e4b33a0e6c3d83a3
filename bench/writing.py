"""Claims a second into an empty graph with all that follows from them, against a raw UNWIND of the same claim rows."""

import time
from dataclasses import replace
from datetime import date
from typing import Any

import neo4j

from bench.timing import Figure
from graph import schema
from graph.settings import Address
from graph.store import Store
from ingest.extraction import Extraction
from ingest.writing import write_extractions, write_reference
from ingest.writing.rows import claim_row
from meetings.aliases import Aliases
from meetings.claims import Claim, GatheringFact, MeetingFact
from meetings.ids import digest
from reference.reference import Reference

_BATCH = 16
# The set is written several times over under other ids. Four years lie between two copies, so that they do not join and
# every month keeps its length; 2100 is no leap year, so the last copy comes before it.
_COPIES = 18
_YEARS_APART = 4
# A Java server that has just started compiles what it runs: the first copies do not count.
_WARM_UP = 4

Row = dict[str, Any]


async def measure_writing(address: Address, reference: Reference, extractions: list[Extraction]) -> list[Figure]:
    """One figure: claims a second."""
    copies = [_copy(extraction, number) for number in range(_COPIES) for extraction in extractions]
    warm, timed = copies[: _WARM_UP * len(extractions)], copies[_WARM_UP * len(extractions) :]
    claims = sum(len(extraction.claims) for extraction in timed)
    bare = _write_raw(address, _rows(warm), _rows(timed))
    async with Store.open(address) as store:
        await schema.apply(store)
        await write_reference(store, reference)
        await _write(store, warm)
        started = time.perf_counter()
        await _write(store, timed)
        ours = time.perf_counter() - started
    return [Figure("writing against raw UNWIND, claims/s", claims / ours, claims / bare)]


async def _write(store: Store, extractions: list[Extraction]) -> None:
    for begin in range(0, len(extractions), _BATCH):
        batch = extractions[begin : begin + _BATCH]
        await write_extractions(store, batch, today=batch[0].article.published)


def _rows(extractions: list[Extraction]) -> list[Row]:
    return [claim_row(claim, Aliases()) for extraction in extractions for claim in extraction.claims]


def _copy(extraction: Extraction, number: int) -> Extraction:
    """The same article and claims under ids and on days of their own."""
    article = replace(extraction.article, id=f"{extraction.article.id}-{number}")
    return replace(
        extraction, article=article, claims=tuple(_move(claim, article.id, number) for claim in extraction.claims)
    )


def _move(claim: Claim, article: str, number: int) -> Claim:
    fact = claim.fact
    if isinstance(fact, MeetingFact | GatheringFact) and fact.when:
        fact = replace(
            fact, when=replace(fact.when, start=_later(fact.when.start, number), end=_later(fact.when.end, number))
        )
    return replace(
        claim,
        id="c" + digest(claim.id, str(number)),
        article=article,
        published=_later(claim.published, number),
        fact=fact,
        evidence=tuple(replace(part, article=article) for part in claim.evidence),
    )


def _later(day: date, number: int) -> date:
    return day.replace(year=day.year + number * _YEARS_APART)


def _write_raw(address: Address, warm: list[Row], rows: list[Row]) -> float:
    """Seconds to create one node a claim, with all properties and nothing else, under a label that nobody reads."""
    query = "UNWIND $rows AS row CREATE (c:BareClaim) SET c = row.properties"
    with neo4j.GraphDatabase.driver(address.uri, auth=address.auth) as driver:
        for _ in range(_COPIES):
            driver.execute_query(query, rows=warm, database_=address.database)
        started = time.perf_counter()
        driver.execute_query(query, rows=rows, database_=address.database)
        taken = time.perf_counter() - started
        driver.execute_query("MATCH (c:BareClaim) DETACH DELETE c", database_=address.database)
    return taken
