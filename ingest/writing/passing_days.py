"""Days pass: plans of which nobody reported that they came about become unconfirmed, though no article came in."""

from datetime import date

from graph.store import Store, Transaction
from ingest.writing.affected import Surroundings
from ingest.writing.copies import copies_of
from ingest.writing.ledger import read_ledger, write_by_ledger
from ingest.writing.meetings import write_meetings, write_proposals
from ingest.writing.summits import write_summits
from ingest.writing.touched import Touched, lock
from meetings.canonical import read_claim
from meetings.resolve import resolve

# Few enough that the transaction holds its locks for a second at most.
_MEETINGS = 20


async def write_passing_days(store: Store, *, today: date) -> int:
    """Brings the status of all meetings that are over to what it is on `today`; returns how many changed.

    Gives the graph that writing all articles on that day would give. Raises DatabaseUnavailable.
    """
    changed, after = 0, ""
    while rows := await store.read("read/claims_of_passed", today=today, after=after, limit=_MEETINGS):
        facts = [row["fact"] for row in rows]
        after = rows[-1]["id"]

        async def work(tx: Transaction, facts: list[str] = facts) -> int:
            return await _resolve_again(tx, facts, today)

        changed += await write_by_ledger(store, work)
    return changed


async def _resolve_again(tx: Transaction, facts: list[str], today: date) -> int:
    ledger = await read_ledger(tx)
    around = await Surroundings(tx, ledger.aliases).around(map(read_claim, facts))
    # The facts were read before the locks were ours: their article may have taken them back since.
    there = {row["id"] for row in await tx.run("read/claims_there", ids=[claim.id for claim in around])}
    surroundings = Surroundings(tx, ledger.aliases, without=(claim for claim in around if claim.id not in there))
    standing = await surroundings.around(claim for claim in around if claim.id in there)
    claims, bonds = [ledger.aliases.view(claim) for claim in standing], surroundings.bonds
    stored = await tx.run("read/meetings_of_claims", claims=[claim.id for claim in claims])
    copies = await copies_of(tx, claims)
    meetings = resolve(claims, today=today, copies=copies, judgements=bonds, ties=surroundings.ties)
    touched = Touched.by(claims=(), stored=stored, meetings=meetings)
    await lock(tx, touched)
    await ledger.check(tx)
    changed = await write_meetings(tx, stored, meetings)
    await write_proposals(tx, meetings, claims, judgements=bonds, among=changed)
    await write_summits(tx, touched.summits, ledger.aliases)
    return len(changed)
