"""Writes what was found in articles, and all that follows from it, in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.store import Store, Transaction
from ingest.copies import Print, print_of
from ingest.extraction import Extraction
from ingest.writing.affected import affected_claims, claims_of_articles
from ingest.writing.copies import copies_of, write_copies
from ingest.writing.meetings import write_meetings
from ingest.writing.rows import article_row, claim_row
from ingest.writing.side_facts import write_offices, write_organizations
from ingest.writing.summits import write_summits
from ingest.writing.touched import Touched, lock, write_names
from meetings.claims import Claim, FoundingFact, GatheringFact, MeetingFact, MembershipFact, OfficeFact
from meetings.resolve import resolve

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a transaction did for one article."""

    article: str
    changed: bool
    """False where the graph held exactly this already."""
    claims: tuple[str, ...]
    meetings: tuple[str, ...]
    """Ids of the meetings that the article tells of now."""


async def write_extraction(store: Store, extraction: Extraction, *, today: date) -> Written:
    """Writes one article; as `write_extractions`."""
    (written,) = await write_extractions(store, [extraction], today=today)
    return written


async def write_extractions(store: Store, extractions: Sequence[Extraction], *, today: date) -> tuple[Written, ...]:
    """Writes articles with their claims, and the meetings, summits and offices that these and all other claims add up to.

    All in one transaction: everything or nothing. An article that the graph holds already in the same form is left alone; one
    with another text, date or reading takes the place of its old form. `today` decides which plans are unconfirmed. No id may
    come twice. Returns what was done, in the order of the extractions. Raises DatabaseUnavailable.
    """

    async def work(tx: Transaction) -> tuple[Written, ...]:
        return await _write(tx, extractions, today)

    return await store.write(work)


async def _write(tx: Transaction, extractions: Sequence[Extraction], today: date) -> tuple[Written, ...]:
    prints = {extraction.article.id: print_of(extraction) for extraction in extractions}
    rows = {one.article.id: article_row(one, sketch=prints[one.article.id].sketch) for one in extractions}
    locked = await tx.run("write/lock_articles", ids=sorted(rows))
    changed = {row["id"] for row in locked if row["digest"] != rows[row["id"]]["digest"]}
    if changed:
        await _replace(tx, [one for one in extractions if one.article.id in changed], prints, today)
        await tx.run("write/articles", rows=[rows[id_] for id_ in sorted(changed)])
    return await _written(tx, extractions, changed)


async def _written(tx: Transaction, extractions: Sequence[Extraction], changed: set[str]) -> tuple[Written, ...]:
    told = await tx.run("read/meetings_of_articles", articles=[extraction.article.id for extraction in extractions])
    meetings = {row["article"]: tuple(row["meetings"]) for row in told}
    return tuple(
        Written(
            article=extraction.article.id,
            changed=extraction.article.id in changed,
            claims=tuple(claim.id for claim in extraction.claims),
            meetings=meetings.get(extraction.article.id, ()),
        )
        for extraction in extractions
    )


async def _replace(
    tx: Transaction, extractions: Sequence[Extraction], prints: Mapping[str, Print], today: date
) -> None:
    """Puts the claims of the articles in the place of their old ones, and counts anew what follows."""
    old = await claims_of_articles(tx, (extraction.article.id for extraction in extractions))
    new = [claim for extraction in extractions for claim in extraction.claims]
    around = await affected_claims(tx, old)
    around += await affected_claims(tx, new, without=old)
    relatives = await write_copies(tx, extractions, {one.article.id: prints[one.article.id] for one in extractions})
    around += await affected_claims(tx, await claims_of_articles(tx, relatives), without=old)
    gone = {claim.id for claim in old}
    standing = {claim.id: claim for claim in around if claim.id not in gone} | {claim.id: claim for claim in new}
    stored = await tx.run("read/meetings_of_claims", claims=sorted({claim.id for claim in around}))
    copies = await copies_of(tx, standing.values())
    meetings = resolve(standing.values(), today=today, copies=copies)
    touched = Touched.by(claims=old + new, stored=stored, meetings=meetings)
    await lock(tx, touched)

    await _write_claims(tx, old, new)
    await write_meetings(tx, stored, meetings)
    await write_summits(tx, touched.summits)
    await write_offices(tx, _leaders_in_office(old + new))
    await write_organizations(tx, _organizations_described(old + new))
    await write_names(tx, touched)
    await tx.run("write/orphans", **touched.lists())


async def _write_claims(tx: Transaction, old: Sequence[Claim], new: Sequence[Claim]) -> None:
    if old:
        await tx.run("write/delete_claims", ids=sorted(claim.id for claim in old))
    if not new:
        return
    await tx.run("write/claims", rows=[claim_row(claim) for claim in new])
    things = [row for claim in new if (row := _thing_of(claim))]
    if things:
        await tx.run("write/claims_about_things", rows=things)


def _thing_of(claim: Claim) -> Row | None:
    """What a claim is about, besides a meeting."""
    row: Row = {"claim": claim.id, "summit": None, "leader": None, "organization": None}
    match claim.fact:
        case MeetingFact(gathering=gathering) if gathering:
            return row | {"summit": gathering.summit}
        case GatheringFact(gathering=gathering):
            return row | {"summit": gathering.summit}
        case OfficeFact(leader=leader):
            return row | {"leader": leader}
        case MembershipFact(organization=organization) | FoundingFact(organization=organization):
            return row | {"organization": organization}
        case _:
            return None


def _leaders_in_office(claims: Iterable[Claim]) -> set[str]:
    return {claim.fact.leader for claim in claims if isinstance(claim.fact, OfficeFact)}


def _organizations_described(claims: Iterable[Claim]) -> set[str]:
    return {claim.fact.organization for claim in claims if isinstance(claim.fact, MembershipFact | FoundingFact)}
