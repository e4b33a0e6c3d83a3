"""Writes the reference tables to the graph."""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from graph.schema import VERSION, check
from graph.store import Store, Transaction
from ingest.writing.ledger import read_ledger
from ingest.writing.offices import count_offices
from ingest.writing.organizations import write_organizations
from ingest.writing.rows import named, place_row
from ingest.writing.summits import summit_row, write_summits
from ingest.writing.touched import Touched, count_names, write_parties
from meetings.actors import Leader, Membership, Office, Organization
from meetings.gatherings import Place
from meetings.when import When
from reference.reference import Reference

Row = dict[str, Any]

# The measured optimum lies between 1,000 and 5,000 rows a statement.
_ROWS = 2000

# For rows that name no source.
_TABLES = "reference"


async def write_reference(store: Store, reference: Reference) -> bool:
    """Brings the graph to the given tables, in one transaction; what articles say stays. False where it was there already.

    Raises SchemaMismatch where the schema was not applied, and DatabaseUnavailable.
    """
    await check(store)
    digest = digest_of_tables(reference)
    known = await store.read("read/schema")
    if known and known[0]["reference"] == digest:
        return False

    async def work(tx: Transaction) -> bool:
        (before,) = await tx.run("write/reference_digest", digest=digest)
        if before["before"] == digest:
            return False
        await _write(tx, reference)
        return True

    return await store.write(work)


def digest_of_tables(reference: Reference) -> str:
    """Changes with every value that is written, and with the layout of the graph."""
    # The dataclasses are frozen, so their texts hold all of their values, in a fixed order.
    text = repr(
        (
            VERSION,
            reference.countries,
            reference.organizations,
            reference.leaders,
            reference.offices,
            reference.memberships,
            reference.summits,
        )
    )
    return hashlib.sha256(text.encode()).hexdigest()


async def _write(tx: Transaction, reference: Reference) -> None:
    await tx.run("write/reference_clear")
    countries = ({"id": country.id} | named(country.name, country.names) for country in reference.countries)
    places = {summit.place.id: _place_row(summit.place) for summit in reference.summits if summit.place}
    await _write_rows(tx, "write/reference_countries", countries)
    await _write_rows(tx, "write/reference_organizations", map(_organization_row, reference.organizations))
    await _write_rows(tx, "write/reference_leaders", map(_leader_row, reference.leaders))
    await _write_rows(tx, "write/reference_places", places.values())
    await _write_rows(tx, "write/reference_summits", map(summit_row, reference.summits))
    await _write_rows(tx, "write/reference_offices", map(_office_row, reference.offices))
    await _write_rows(tx, "write/reference_memberships", map(_membership_row, reference.memberships))
    await _follow(tx)


async def _write_rows(tx: Transaction, name: str, rows: Iterable[Row]) -> None:
    for batch in _batches(rows):
        await tx.run(name, rows=batch)


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    remaining = iter(rows)
    while batch := list(islice(remaining, _ROWS)):
        yield batch


async def _follow(tx: Transaction) -> None:
    """Deletes what neither the tables nor any article name, and writes anew what articles say beside the tables."""
    rows = await tx.run("read/unmarked")
    unlisted = Touched(**{row["kind"]: set(row["ids"]) for row in rows})
    aliases = (await read_ledger(tx)).aliases
    await write_parties(tx, unlisted.organizations)
    await write_summits(tx, unlisted.summits, aliases)
    await count_names(tx, unlisted)
    for row in await tx.run("read/described"):
        if row["kind"] == "office":
            await count_offices(tx, row["ids"], aliases)
        else:
            await write_organizations(tx, row["ids"], aliases)
    # Last: Neo4j 2026.08 fails in a search for leaders after some were deleted in the same transaction.
    await tx.run("write/orphans", **unlisted.lists())


def _edtf(when: When | None) -> str | None:
    return when.edtf if when else None


def _organization_row(organization: Organization) -> Row:
    return named(organization.name, organization.names) | {
        "id": organization.id,
        "kind": organization.kind,
        "acts_for": organization.acts_for,
        "founded": _edtf(organization.founded),
        "founded_source": (organization.source or _TABLES) if organization.founded else None,
    }


def _leader_row(leader: Leader) -> Row:
    return named(leader.name, leader.names) | {"id": leader.id, "wikidata": leader.wikidata}


def _place_row(place: Place) -> Row:
    return named(place.name) | place_row(place)


def _office_row(office: Office) -> Row:
    properties = {
        "kind": office.kind.value,
        "title": office.title,
        "from": _edtf(office.since),
        "to": _edtf(office.until),
        "seen": _edtf(office.seen),
        "source": office.source or _TABLES,
    }
    return {"leader": office.leader, "party": office.party, "properties": properties}


def _membership_row(membership: Membership) -> Row:
    properties = {
        "role": membership.role,
        "from": _edtf(membership.since),
        "to": _edtf(membership.until),
        "source": membership.source or _TABLES,
    }
    return {"country": membership.country, "organization": membership.organization, "properties": properties}
