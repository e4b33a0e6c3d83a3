"""One leader as of a moment."""

from app.moments.labels import labels_for
from app.moments.offices import holding, listed, offices_then
from app.moments.view import View, view_of, view_or_none
from app.question import MeetingFilter
from graph.store import Row, Store, StoreReader
from ingest.writing.ledger import read_ledger
from meetings.moments import Moment


async def leader_then(store: Store, row: Row, moment: Moment) -> Row:
    """The row of read/leader as it is at the moment; of offices those held on the day `as_of`, where it names one.

    What the leader is called and how many meetings there are is null or that of the reference tables where it is too much
    to work out. Raises TooManyClaims for somebody whom only articles name, and that often.
    """
    wanted = MeetingFilter(leader=row["id"])
    aliases = (await read_ledger(StoreReader(store))).aliases
    view = await (view_or_none if row["listed"] else view_of)(store, wanted, moment)
    told = await offices_then(store, [row["id"]], moment, aliases)
    offices = holding(listed(row["offices"]), moment.as_of) + [
        {name: office[name] for name in ("kind", "title", "party", "since", "until", "seen", "source")}
        for office in told
    ]
    offices.sort(key=lambda office: (office["party"], office["title"]))
    offices.sort(key=lambda office: office["since"] or "", reverse=True)
    names = row["names"] if row["listed"] else await _names(store, row, view, told, moment)
    return row | {
        "name": row["name"] if row["listed"] else names[0],
        "names": names,
        "parties": sorted({office["party"] for office in offices} or _parties(row["id"], view)),
        "meetings": len(view.meetings) if view else None,
        "offices": offices,
    }


async def _names(store: Store, row: Row, view: View | None, told: list[Row], moment: Moment) -> list[str]:
    meetings = view.meetings if view else ()
    names = {who.name for meeting in meetings for who in meeting.participants if who.leader == row["id"] and who.name}
    names |= {office["name"] for office in told}
    if not names:
        # Told of as one who attends a gathering only.
        names = {(await labels_for(store, (), moment, leaders=[row["id"]])).of("leader", row["id"]) or row["id"]}
    return sorted(names, key=lambda name: (-len(name), name))


def _parties(known_as: str, view: View | None) -> set[str]:
    meetings = view.meetings if view else ()
    return {
        party for meeting in meetings for who in meeting.participants if who.leader == known_as for party in who.parties
    }
