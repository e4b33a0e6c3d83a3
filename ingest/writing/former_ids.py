"""Ids that meetings had: a meeting is named after a claim, and a claim may give way to another one.

While the claim stands, the id leads to its meeting by the claim alone. When the article is read anew and the claim goes, a note
says which claim took its place, by the rule by which judgements find theirs.
"""

from collections import defaultdict
from collections.abc import Sequence

from graph.store import Store, Transaction
from meetings.claims import Claim, MeetingFact
from meetings.ids import meeting_id
from meetings.judgements import Anchor, nearest


async def write_former_ids(tx: Transaction, old: Sequence[Claim], new: Sequence[Claim]) -> None:
    """Notes for the claims about meetings that go which of the new ones tell what they told."""
    there = {claim.id for claim in new}
    gone = [claim for claim in old if claim.id not in there and isinstance(claim.fact, MeetingFact)]
    if not gone:
        return
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in new:
        if isinstance(claim.fact, MeetingFact):
            told[claim.article].append(claim)
    rows = [
        {"meeting": meeting_id(claim.id), "claim": claim.id, "successor": successor}
        for claim in sorted(gone, key=lambda claim: claim.id)
        if (successor := nearest(Anchor.of(claim), told[claim.article]))
    ]
    await tx.run("write/former_ids", claims=sorted(claim.id for claim in gone), rows=rows)


async def meeting_once_called(store: Store, known_as: str) -> str | None:
    """The id of the meeting that had this id before; None where none had."""
    rows = await store.read("read/former_meeting", id=known_as, claim="c" + known_as[1:])
    return rows[0]["id"] if rows else None
