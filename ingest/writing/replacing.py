"""Puts claims in the place of others, and writes anew all that follows from it: the heart of every change of the graph."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.store import Transaction
from ingest.copies import Print
from ingest.writing.affected import Surroundings, claims_of_articles
from ingest.writing.copies import copies_of, write_copies
from ingest.writing.former_ids import write_former_ids
from ingest.writing.ledger import Ledger
from ingest.writing.meetings import write_meetings, write_proposals
from ingest.writing.offices import count_offices, write_offices
from ingest.writing.organizations import write_organizations
from ingest.writing.rows import claim_row
from ingest.writing.summits import write_summits
from ingest.writing.touched import Touched, lock, write_names
from meetings.aliases import Aliases
from meetings.claims import Claim, FoundingFact, GatheringFact, MeetingFact, MembershipFact, OfficeFact
from meetings.resolve import resolve

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """The claims that go and those that come; `prints` are those of the articles whose texts change with their claims."""

    old: Sequence[Claim] = ()
    new: Sequence[Claim] = ()
    prints: Sequence[Print] = ()


async def replace_claims(
    tx: Transaction, replacement: Replacement, *, ledger: Ledger, today: date, beside: Sequence[Claim] = ()
) -> tuple[str, ...]:
    """Takes out the old claims, writes the new ones, and counts anew what follows.

    `ledger` is what is in force from now on; where the graph was written by another one, the old claims must be all that the
    two view differently. `beside` are claims that stay but whose meetings are resolved anew, with what is proposed of them.
    Returns the ids of the meetings that are new, changed or gone.
    """
    old, new, prints = replacement.old, replacement.new, replacement.prints
    left = await Surroundings(tx, ledger.was).around([*old, *beside])
    gone = {claim.id for claim in old}
    surroundings = Surroundings(tx, ledger.aliases, without=old)
    seeds = [*(claim for claim in left if claim.id not in gone), *new]
    standing = await surroundings.around(seeds)
    if relatives := await write_copies(tx, prints) if prints else set():
        standing = await surroundings.around([*seeds, *await claims_of_articles(tx, relatives)])
    bonds = surroundings.bonds
    stored = await tx.run(
        "read/meetings_of_claims", claims=sorted({claim.id for claim in left} | {claim.id for claim in standing})
    )
    views = [ledger.aliases.view(claim) for claim in standing]
    copies = await copies_of(tx, views)
    meetings = resolve(views, today=today, copies=copies, judgements=bonds, ties=surroundings.ties)
    # What a claim says, what it was taken for and what it is taken for now.
    spoken = [form for claim in (*old, *new) for form in (claim, ledger.was.view(claim), ledger.aliases.view(claim))]
    touched = Touched.by(claims=spoken, stored=stored, meetings=meetings)
    await lock(tx, touched)
    await ledger.check(tx)

    await write_claims(tx, old, new, ledger.aliases)
    await write_former_ids(tx, old, new)
    changed = await write_meetings(tx, stored, meetings)
    among = {meeting.id for meeting in meetings} if beside else set(changed)
    await write_proposals(tx, meetings, views, judgements=bonds, among=among)
    await write_summits(tx, touched.summits, ledger.aliases)
    if ledger.was is ledger.aliases:
        view = ledger.aliases.view
        await write_offices(tx, gone=map(view, set(old) - set(new)), come=map(view, new), aliases=ledger.aliases)
    else:
        # The claims that stay may be about other leaders now.
        await count_offices(tx, _leaders_in_office(spoken), ledger.aliases)
    await write_organizations(tx, _organizations_described(spoken), ledger.aliases)
    await write_names(tx, touched, meetings)
    await tx.run("write/orphans", **touched.lists())
    return changed


async def write_claims(tx: Transaction, old: Sequence[Claim], new: Sequence[Claim], aliases: Aliases) -> None:
    """Takes out the old claims and writes the new ones. Articles, blocks and what the claims are about must be there."""
    if old:
        await tx.run("write/delete_claims", ids=sorted(claim.id for claim in old))
    if not new:
        return
    await tx.run("write/claims", rows=[claim_row(claim, aliases) for claim in new])
    things = [row for claim in new if (row := _thing_of(aliases.view(claim)))]
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
