"""Writes the meetings that claims add up to, with all that they are connected to, and who met whom at them."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import asdict
from typing import Any

from graph.store import Transaction
from ingest.writing.met import write_met
from ingest.writing.rows import (
    between_rows,
    meeting_row,
    participant_rows,
    place_row,
    topic_rows,
)
from meetings.claims import Claim
from meetings.judgements import Bond
from meetings.meeting import Meeting
from meetings.proposals import proposals
from meetings.words import GatheringRelation

Row = dict[str, Any]

_RELATIONS = {
    GatheringRelation.ON_SIDELINES_OF: "write/on_sidelines_of",
    GatheringRelation.PART_OF: "write/part_of",
}


async def write_meetings(tx: Transaction, stored: Sequence[Row], meetings: Sequence[Meeting]) -> tuple[str, ...]:
    """Brings the graph from the `stored` meetings (rows of read/meetings_of_claims) to `meetings`.

    Returns the ids of those that are new, changed or gone. What stays as it is is not touched. The claims and summits must
    be there already, and all that the meetings speak of locked.
    """
    before = {row["id"]: row["digest"] for row in stored}
    rows = [meeting_row(meeting) for meeting in meetings]
    changed_rows = [row for row in rows if row["properties"]["digest"] != before.get(row["id"])]
    changed = [meeting for meeting in meetings if meeting.id in {row["id"] for row in changed_rows}]
    gone = sorted(before.keys() - {meeting.id for meeting in meetings})
    if gone:
        await tx.run("write/delete_meetings", ids=gone)
    if changed:
        await tx.run("write/meetings", rows=changed_rows)
        await connect(tx, changed)
    # A meeting that stays the same may have lost its claims, where their article was read again and found the same ones.
    told = [{"meeting": meeting.id, "claim": claim} for meeting in meetings for claim in meeting.claims]
    await _run(tx, "write/meeting_claims", told)
    was = {*gone, *(meeting.id for meeting in changed)}
    await write_met(tx, [row for row in stored if row["id"] in was], changed)
    return tuple(sorted({*gone, *(meeting.id for meeting in changed)}))


async def write_proposals(
    tx: Transaction,
    meetings: Sequence[Meeting],
    claims: Iterable[Claim],
    *,
    judgements: Sequence[Bond],
    among: Container[str],
) -> None:
    """Writes which of the meetings may be one, where one of the two is `among` those that were written anew."""
    ids = sorted(meeting.id for meeting in meetings if meeting.id in among)
    if ids:
        found = proposals(meetings, claims, judgements=judgements, among=among)
        rows = [asdict(one) | {"reasons": list(one.reasons)} for one in found]
        await tx.run("write/maybe_same", meetings=ids, rows=rows)


async def _run(tx: Transaction, name: str, rows: Sequence[Row]) -> None:
    if rows:
        await tx.run(name, rows=rows)


async def connect(tx: Transaction, meetings: Sequence[Meeting]) -> None:
    """Writes all relationships of meetings that have none yet, but for those to claims. What they speak of must be there."""
    people = [row for meeting in meetings for row in participant_rows(meeting)]
    await _run(tx, "write/participants", sorted(people, key=lambda row: (row["leader"], row["meeting"])))
    parties = [row for meeting in meetings for row in between_rows(meeting)]
    await _run(tx, "write/between", sorted(parties, key=lambda row: (row["party"], row["meeting"])))
    for relation, statement in _RELATIONS.items():
        at = [
            {"meeting": meeting.id, "summit": meeting.gathering.summit}
            for meeting in meetings
            if meeting.gathering and meeting.gathering.relation is relation
        ]
        await _run(tx, statement, at)
    places = {meeting.place.id: place_row(meeting.place) for meeting in meetings if meeting.place}
    await _run(tx, "write/places", [places[id_] for id_ in sorted(places)])
    at_places = [
        {"meeting": meeting.id, "place": meeting.place.id, "name": meeting.place.name}
        for meeting in meetings
        if meeting.place
    ]
    await _run(tx, "write/meeting_places", at_places)
    topics = [row for meeting in meetings for row in topic_rows(meeting)]
    await _run(tx, "write/topics", sorted(topics, key=lambda row: (row["id"], row["meeting"])))
