"""One summit as of a moment: the summit itself, who attends it, and the meetings at it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.moments.labels import labels_for
from app.moments.view import View, view_of
from app.question import MeetingFilter
from graph.store import Row, Store, StoreReader
from ingest.writing.ledger import read_ledger
from ingest.writing.summits import attendance, attendee_rows, summit_of
from meetings.canonical import read_claim
from meetings.claims import Claim
from meetings.gatherings import Summit
from meetings.meeting import Meeting
from meetings.moments import Moment
from meetings.words import Mode, Status

_KINDS = ("country", "leader", "organization")


@dataclass(frozen=True, slots=True)
class SummitThen:
    """The row of read/summit, rows of read/attendees in their order, and the view of its meetings."""

    row: Row
    attendees: list[Row]
    view: View


async def summit_then(store: Store, row: Row, moment: Moment) -> SummitThen:
    """The summit of a row of read/summit as it is at the moment. Raises TooManyClaims where too much is told of it."""
    reader = StoreReader(store)
    aliases = (await read_ledger(reader)).aliases
    view = await view_of(store, MeetingFilter(summit=row["id"]), moment)
    about: dict[str, list[str]] = {"leaders": [], "organizations": [], "summits": [row["id"]]}
    told: dict[str, list[Claim]] = {}
    for kind in ("gathering", "meeting"):
        rows = await store.read("read/claims_about", kind=kind, **about)
        told[kind] = [claim for one in rows if moment.knows(claim := aliases.view(read_claim(one["fact"])))]
    seen = row
    if await store.read("read/unlisted_summits", summits=[row["id"]]):
        seen = await _told_row(store, summit_of([*told["gathering"], *told["meeting"]]), moment)
    seen = seen | {"meetings": len(view.meetings), "status": _status_on(seen, moment.as_of)}
    return SummitThen(seen, await _attendees(store, row["id"], view.meetings, told["gathering"], moment), view)


async def _told_row(store: Store, summit: Summit, moment: Moment) -> Row:
    place, when = summit.place, summit.when
    labels = await labels_for(store, (), moment, places=[place.id] if place else [])
    return {
        "id": summit.id,
        "name": summit.name,
        "series": summit.series,
        "edition": summit.edition,
        "organization": summit.organizer,
        "date": when.edtf if when else None,
        "start": when.start if when else None,
        "end": when.end if when else None,
        "precision": when.precision.value if when else None,
        "place": place.id if place else None,
        "place_name": labels.of("place", place.id) or place.name if place else None,
        "country": place.country if place else None,
        "status": summit.status.value if summit.status else None,
    }


def _status_on(row: Row, day: date | None) -> str | None:
    """What was held or went on is planned until its first day, and goes on until its last."""
    status: str | None = row["status"]
    if day is None or row["start"] is None or status not in (Status.HELD, Status.ONGOING):
        return status
    if day < row["start"]:
        return Status.PLANNED.value
    return Status.ONGOING.value if day < row["end"] else Status.HELD.value


async def _attendees(
    store: Store, summit: str, meetings: Sequence[Meeting], gatherings: Iterable[Claim], moment: Moment
) -> list[Row]:
    seen = [one for meeting in meetings for one in _there(summit, meeting)]
    seen += [one for claim in gatherings for one in attendee_rows(claim)]
    by_leader, by_party = attendance(seen)
    status = {row["leader"]: row["properties"]["status"] for row in by_leader}
    status |= {row["party"]: row["properties"]["status"] for row in by_party}
    parties: dict[str, set[str]] = defaultdict(set)
    for row in by_leader:
        parties[row["leader"]] |= {row["properties"]["party"]} - {None}
    for meeting in meetings:
        for who in meeting.participants:
            if who.leader:
                parties[who.leader] |= set(who.parties)
    bare = [row["party"] for row in by_party]
    rows = await store.read("read/known", ids=bare, kinds=["country", "organization"])
    named = [(row["kind"], row["id"], row["name"], [row["id"]]) for row in rows]
    labels = await labels_for(store, (), moment, leaders=parties)
    named += [("leader", id_, labels.of("leader", id_) or id_, sorted(parties[id_])) for id_ in parties]
    return [
        {
            "id": id_,
            "name": name,
            "kind": kind,
            "parties": acts_for,
            "status": status.get(id_),
            "meetings": sum(_takes_part(meeting, kind, id_) for meeting in meetings),
        }
        for kind, id_, name, acts_for in sorted(named, key=lambda one: (_KINDS.index(one[0]), one[1]))
    ]


def _takes_part(meeting: Meeting, kind: str, known_as: str) -> bool:
    if kind == "leader":
        return known_as in {who.leader for who in meeting.participants}
    return known_as in meeting.parties


def _there(summit: str, meeting: Meeting) -> Iterator[Row]:
    """The rows that read/at_summits has of a meeting."""
    if meeting.mode is not Mode.IN_PERSON or meeting.status in (Status.CANCELLED, Status.POSTPONED):
        return
    for who in meeting.participants:
        row = {"summit": summit, "leader": who.leader, "status": meeting.status.value, "name": None, "office": None}
        if who.leader:
            yield row | {"name": who.name, "office": who.office, "party": next(iter(who.parties), None)}
        else:
            yield from (row | {"party": party} for party in who.parties)
