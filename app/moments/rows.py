"""Meetings as rows, with the columns of read/meeting_rows and read/pair_rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.moments.labels import Labels
from app.question import MeetingFilter
from graph.store import Row
from meetings.claims import Claim
from meetings.ids import slug
from meetings.meeting import Meeting
from meetings.outlook import meeting_fact

PairKey = tuple[str, str]


def meeting_row(meeting: Meeting, labels: Labels) -> Row:
    """A row of read/meeting_rows."""
    publishers = {by for telling in meeting.tellings if (by := labels.of("publisher", telling.article))}
    return _shared(meeting, labels) | {
        "id": meeting.id,
        "parties": list(meeting.parties),
        "leaders": [who.leader for who in meeting.participants if who.leader],
        "publishers": sorted(publishers),
        "first_reported": meeting.first_reported,
        "last_reported": meeting.last_reported,
    }


def participant_rows(meeting: Meeting, labels: Labels) -> list[Row]:
    """The rows of read/participants: the leaders whom a source names, then the offices and parties of which nobody is named."""
    named = [
        {
            "leader": who.leader,
            "name": labels.of("leader", who.leader),
            "office": who.office,
            "parties": list(who.parties),
        }
        for who in meeting.participants
        if who.leader
    ]
    unnamed = [
        {"leader": None, "name": None, "office": office or None, "parties": [party]}
        for party in meeting.parties
        # As Neo4j sorts: those without an office last.
        for office in sorted(
            (who.office or "" for who in meeting.participants if not who.leader and party in who.parties),
            key=lambda office: (not office, office),
        )
    ]
    return named + unnamed


def _shared(meeting: Meeting, labels: Labels) -> Row:
    when, place, gathering = meeting.when, meeting.place, meeting.gathering
    # Two spellings of one topic are one.
    topics = {slug(topic): topic for topic in meeting.topics}
    return {
        "title": meeting.title,
        "kind": meeting.kind.value,
        "mode": meeting.mode.value,
        "status": meeting.status.value,
        "date": when.edtf if when else None,
        "start": when.start if when else None,
        "end": when.end if when else None,
        "precision": when.precision.value if when else None,
        "place": place.id if place else None,
        "place_name": labels.of("place", place.id) if place else None,
        "country": place.country if place else None,
        "summit": gathering.summit if gathering else None,
        "summit_name": labels.of("summit", gathering.summit) if gathering else None,
        "relation": gathering.relation.value if gathering else None,
        "topics": sorted(labels.of("topic", id_) or told for id_, told in topics.items()),
        "sources": meeting.sources,
        "independent_sources": meeting.independent_sources,
    }


@dataclass(frozen=True, slots=True)
class Side:
    """One of a pair: what orders it, and who it is; `leader` is None where nobody is named."""

    key: str
    leader: str | None
    office: str | None
    parties: tuple[str, ...]


def pairs_of(meeting: Meeting, wanted: MeetingFilter) -> list[tuple[Side, Side]]:
    """The pairs of opposite participants in order, those on the left whom the filter names."""
    people = list(_sides(meeting))
    pairs = [(left, right) for left in people for right in people if _opposite(left, right, wanted)]
    return sorted(pairs, key=lambda pair: (pair[0].key, pair[1].key))


def _sides(meeting: Meeting) -> Iterator[Side]:
    for who in meeting.participants:
        if who.leader:
            yield Side(who.leader, who.leader, who.office, who.parties)
        else:
            for party in who.parties:
                yield Side(f"~{party} {who.office or ''}", None, who.office or None, (party,))


def _opposite(left: Side, right: Side, wanted: MeetingFilter) -> bool:
    if set(left.parties) & set(right.parties) or not set(wanted.parties) <= {*left.parties, *right.parties}:
        return False
    if wanted.leader or wanted.other:
        return wanted.leader in (None, left.leader) and wanted.other in (None, right.leader)
    return wanted.parties[0] in left.parties if wanted.parties else left.key < right.key


def pair_row(meeting: Meeting, pair: tuple[Side, Side], claim: Claim, labels: Labels) -> Row:
    """A row of read/pair_rows without its keys; `claim` is the one that is shown as evidence."""
    row = _shared(meeting, labels) | {"meeting": meeting.id}
    for prefix, side in zip(("leader", "counterpart"), pair, strict=True):
        row |= {
            prefix: side.leader,
            f"{prefix}_name": labels.of("leader", side.leader) if side.leader else None,
            f"{prefix}_office": side.office,
            f"{prefix}_parties": list(side.parties),
        }
    return row | {
        "evidence": claim.evidence[0].text if claim.evidence else None,
        "article": claim.article,
        "article_url": labels.of("article", claim.article),
    }


def shown_claim(meeting: Meeting, claims: Mapping[str, Claim]) -> Claim:
    """The most confident claim of the meeting's status, else of any: that which read/pair_rows shows."""
    told: Sequence[Claim] = [claims[id_] for id_ in meeting.claims]
    return min(
        told,
        key=lambda claim: (
            meeting_fact(claim).status is not meeting.status,
            -claim.confidence,
            claim.published,
            claim.id,
        ),
    )
