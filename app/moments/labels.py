"""What rows call things as of a moment: by the reference tables, else by what articles had called them until then."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph.store import Store, StoreReader
from ingest.writing.ledger import read_ledger
from ingest.writing.summits import summit_of
from meetings.canonical import read_claim
from meetings.claims import Claim, GatheringFact, MeetingFact, OfficeFact
from meetings.ids import slug
from meetings.meeting import Meeting
from meetings.moments import Moment


@dataclass(frozen=True, slots=True)
class Labels:
    """Names by kind and id; of articles their addresses and publishers."""

    names: dict[tuple[str, str], str | None]

    def of(self, kind: str, id_: str) -> str | None:
        return self.names.get((kind, id_))


async def labels_for(
    store: Store,
    meetings: Iterable[Meeting],
    moment: Moment,
    *,
    articles: Iterable[str] = (),
    leaders: Iterable[str] = (),
    places: Iterable[str] = (),
) -> Labels:
    """The names of all that these meetings speak of, of further leaders and places, and the addresses of the articles."""
    shown = list(meetings)
    ids = {
        "leaders": sorted(
            {who.leader for meeting in shown for who in meeting.participants if who.leader} | set(leaders)
        ),
        "places": sorted({meeting.place.id for meeting in shown if meeting.place} | set(places)),
        "summits": sorted({meeting.gathering.summit for meeting in shown if meeting.gathering}),
    }
    topics = sorted({slug(topic) for meeting in shown for topic in meeting.topics})
    known_at = moment.known_at
    rows = await store.read("read/labels", **ids, topics=topics, articles=sorted(set(articles)), known_at=known_at)
    names = {(row["kind"], row["id"]): _main(row["names"]) for row in rows}
    told = await store.read("read/claims_naming", **ids, known_at=known_at)
    aliases = (await read_ledger(StoreReader(store))).aliases
    given = _names_given([aliases.view(read_claim(row["fact"])) for row in told])
    return Labels({key: _main(sorted(every)) for key, every in given.items()} | names)


def _main(names: list[str]) -> str | None:
    """As write_names has it: the longest, of equally long ones the first in the alphabet."""
    return min(names, key=lambda name: (-len(name or ""), name), default=None)


def _names_given(claims: list[Claim]) -> dict[tuple[str, str], set[str]]:
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    at_summits: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        match claim.fact:
            case MeetingFact(participants=people) | GatheringFact(attendees=people) as fact:
                for who in people:
                    if who.leader and who.name:
                        names["leader", who.leader].add(who.name)
                if fact.place:
                    names["place", fact.place.id].add(fact.place.name)
                if fact.gathering:
                    at_summits[fact.gathering.summit].append(claim)
            case OfficeFact(leader=leader, name=name):
                names["leader", leader].add(name)
    return names | {("summit", id_): {summit_of(told).name} for id_, told in at_summits.items()}
