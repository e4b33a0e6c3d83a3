"""What a transaction speaks of besides meetings: the things that it locks, counts anew and, when nothing speaks of them, deletes."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Self

from graph.store import Transaction
from ingest.writing.rows import named
from meetings.claims import Claim, FoundingFact, GatheringFact, MeetingFact, MembershipFact, OfficeFact, Participant
from meetings.ids import slug
from meetings.meeting import Meeting

_NAMED = ("leaders", "places", "topics")


@dataclass(slots=True)
class Touched:
    """Ids by kind. Locked in this order of kinds and sorted, so that writers wait for one another without deadlocks."""

    summits: set[str] = field(default_factory=set)
    organizations: set[str] = field(default_factory=set)
    leaders: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    topics: set[str] = field(default_factory=set)

    @classmethod
    def by(cls, *, claims: Iterable[Claim], stored: Iterable[dict[str, Any]], meetings: Iterable[Meeting]) -> Self:
        """What claims, meetings of the graph (rows of read/meetings_of_claims) and meetings to be written speak of."""
        touched = cls()
        touched._add_claims(claims)
        touched._add_stored(stored)
        touched._add_meetings(meetings)
        return touched

    def _add_claims(self, claims: Iterable[Claim]) -> None:
        for claim in claims:
            match claim.fact:
                case MeetingFact(participants=people) | GatheringFact(attendees=people) as fact:
                    self._add_people(people)
                    self.places |= {fact.place.id} if fact.place else set()
                    self.summits |= {fact.gathering.summit} if fact.gathering else set()
                    if fact.gathering and fact.gathering.organizer:
                        self.organizations.add(fact.gathering.organizer)
                case OfficeFact(leader=leader, party=party):
                    self.leaders.add(leader)
                    self.organizations.add(party)
                case MembershipFact(organization=organization) | FoundingFact(organization=organization):
                    self.organizations.add(organization)

    def _add_meetings(self, meetings: Iterable[Meeting]) -> None:
        for meeting in meetings:
            self._add_people(meeting.participants)
            self.summits |= {meeting.gathering.summit} if meeting.gathering else set()
            self.places |= {meeting.place.id} if meeting.place else set()
            self.topics |= {slug(topic) for topic in meeting.topics}

    def _add_stored(self, meetings: Iterable[dict[str, Any]]) -> None:
        for row in meetings:
            self.leaders.update(row["leaders"])
            self.summits.update(row["summits"])
            self.places.update(row["places"])
            self.topics.update(row["topics"])

    def _add_people(self, people: Iterable[Participant]) -> None:
        for who in people:
            self.leaders |= {who.leader} if who.leader else set()
            # Countries among them do no harm: no organization has the id of a country.
            self.organizations.update(who.parties)

    def lists(self) -> dict[str, list[str]]:
        """The parameters of write/lock_things and write/orphans."""
        kinds = ("leaders", "organizations", "summits", "places", "topics")
        return {kind: sorted(getattr(self, kind)) for kind in kinds}


async def lock(tx: Transaction, touched: Touched) -> None:
    """Makes sure that everything touched exists, parties with a name, and keeps other writers from it until the end."""
    things = touched.lists()
    await tx.run("write/lock_things", **things)
    # While we waited for the lock of a thing, its holder may have deleted it as an orphan: then it is made anew.
    while await tx.run("read/missing_things", **things):
        await tx.run("write/lock_things", **things)
    await write_parties(tx, touched.organizations)


async def write_parties(tx: Transaction, parties: Iterable[str]) -> None:
    """Makes sure that countries or organizations of these ids exist; an organization that nothing names is called by its id."""
    rows = [{"id": party} | named(party) for party in sorted(set(parties))]
    if rows:
        await tx.run("write/parties", rows=rows)


async def write_names(tx: Transaction, touched: Touched, meetings: Iterable[Meeting]) -> None:
    """Names the leaders, places and topics that no reference table names by all that articles call them.

    `meetings` are all that were written, so that their names and those that things had are all that can be. Of several names
    the longest is the main one, of equally long ones the first in the alphabet: it says most, and does not depend on who
    came first.
    """
    told = _names_by_thing(meetings)
    things: dict[str, list[dict[str, Any]]] = {
        kind: [{"id": id_, "names": sorted(told[kind, id_])} for id_ in touched.lists()[kind]] for kind in _NAMED
    }
    await _write_names(tx, await tx.run("read/names_still_told", summits=sorted(touched.summits), **things))


async def count_names(tx: Transaction, touched: Touched) -> None:
    """The same, from all meetings, offices and attendances of the things: for those that lost the names of a reference table."""
    things = {kind: ids for kind, ids in touched.lists().items() if kind in _NAMED}
    await _write_names(tx, await tx.run("read/names_told", **things))


def _names_by_thing(meetings: Iterable[Meeting]) -> dict[tuple[str, str], set[str]]:
    told: dict[tuple[str, str], set[str]] = defaultdict(set)
    for meeting in meetings:
        for who in meeting.participants:
            if who.leader and who.name:
                told["leaders", who.leader].add(who.name)
        if meeting.place:
            told["places", meeting.place.id].add(meeting.place.name)
        for topic in meeting.topics:
            told["topics", slug(topic)].add(topic)
    return told


async def _write_names(tx: Transaction, told: Iterable[dict[str, Any]]) -> None:
    rows: dict[str, list[dict[str, Any]]] = {kind: [] for kind in _NAMED}
    for row in told:
        names = sorted(row["names"], key=lambda name: (-len(name), name)) or [row["id"]]
        rows[f"{row['kind']}s"].append({"id": row["id"]} | named(names[0], names))
    if any(rows.values()):
        await tx.run("write/names", **rows)
