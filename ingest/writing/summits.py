"""What claims add up to for summits: those that no reference table names as a whole, and for all of them who attended."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from graph.store import Transaction
from ingest.writing.rows import named, place_row, timed
from meetings.aliases import Aliases
from meetings.canonical import read_claim
from meetings.claims import Claim, GatheringFact, GatheringRef, MeetingFact
from meetings.gatherings import Place, Summit
from meetings.when import When
from meetings.words import Status

Row = dict[str, Any]

# Of several statuses that somebody has at one summit the first of these counts: who met one person there has come,
# whatever else was planned.
_STATUSES = ("held", "ongoing", "planned", "proposed", "unconfirmed")


def summit_of(claims: Sequence[Claim]) -> Summit:
    """The summit that claims about it or about meetings at it add up to, whatever their order. There must be one."""
    references = [reference for claim in claims if (reference := _reference_of(claim))]
    facts = [(claim.published, claim.id, claim.fact) for claim in claims if isinstance(claim.fact, GatheringFact)]
    last_told = max(facts)[2].status if facts else None
    dated = [fact.when for _, _, fact in facts if fact.when]
    return Summit(
        id=references[0].summit,
        name=_commonest(reference.name for reference in references),
        series=_commonest(reference.series for reference in references),
        edition=_commonest_or_none(reference.edition for reference in references),
        organizer=_commonest_or_none(reference.organizer for reference in references),
        when=min(dated, key=_narrowest) if dated else None,
        place=_commonest_place(fact.place for _, _, fact in facts),
        status=last_told,
        source="article",
    )


def _reference_of(claim: Claim) -> GatheringRef | None:
    return claim.fact.gathering if isinstance(claim.fact, MeetingFact | GatheringFact) else None


def _narrowest(when: When) -> tuple[int, When]:
    return when.width, when


def _commonest(values: Iterable[Any]) -> Any:
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], str(value)))


def _commonest_or_none(values: Iterable[Any]) -> Any:
    known = [value for value in values if value is not None]
    return _commonest(known) if known else None


def _commonest_place(places: Iterable[Place | None]) -> Place | None:
    by_id = {place.id: place for place in sorted((place for place in places if place), key=repr)}
    chosen = _commonest_or_none(by_id)
    return by_id[chosen] if chosen else None


async def write_summits(tx: Transaction, summits: Iterable[str], aliases: Aliases) -> None:
    """Writes anew what the graph's claims and meetings add up to for the summits. They must exist and be locked."""
    ids = sorted(summits)
    if not ids:
        return
    unlisted = [row["id"] for row in await tx.run("read/unlisted_summits", summits=ids)]
    gatherings = await _told(tx, "gathering", ids, aliases)
    if unlisted:
        told = _by_summit(gatherings + await _told(tx, "meeting", unlisted, aliases))
        await _write_views(tx, [summit_of(told[id_]) for id_ in unlisted if told[id_]])
    await _write_attendance(tx, ids, gatherings)


async def _told(tx: Transaction, kind: str, summits: list[str], aliases: Aliases) -> list[Claim]:
    rows = await tx.run("read/claims_about", kind=kind, leaders=[], organizations=[], summits=summits)
    return [aliases.view(read_claim(row["fact"])) for row in rows]


def _by_summit(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if reference := _reference_of(claim):
            told[reference.summit].append(claim)
    return told


async def _write_views(tx: Transaction, views: Sequence[Summit]) -> None:
    if not views:
        return
    places = {view.place.id: place_row(view.place) for view in views if view.place}
    if places:
        await tx.run("write/places", rows=[places[id_] for id_ in sorted(places)])
    await tx.run("write/summits", rows=[summit_row(view) for view in views])


def summit_row(summit: Summit) -> Row:
    """The properties of a summit, the ids of its organizer and place, and what the place was called."""
    properties = {
        "id": summit.id,
        "series": summit.series,
        "edition": summit.edition,
        "organizer": summit.organizer,
        "status": summit.status.value if summit.status else None,
        "source": summit.source,
    }
    return {
        "id": summit.id,
        "properties": properties | named(summit.name) | timed(summit.when),
        "organizer": summit.organizer,
        "place": summit.place.id if summit.place else None,
        "place_name": summit.place.name if summit.place else None,
    }


async def _write_attendance(tx: Transaction, summits: list[str], gatherings: Iterable[Claim]) -> None:
    seen: list[Row] = await tx.run("read/at_summits", summits=summits)
    seen.extend(row for claim in gatherings for row in attendee_rows(claim))
    leaders, parties = attendance(seen)
    await tx.run("write/attendance", summits=summits, leaders=leaders, parties=parties)


def attendee_rows(claim: Claim) -> Iterator[Row]:
    """Those of whom a claim about a gathering says that they attend, with the columns of read/at_summits."""
    fact = claim.fact
    # That a summit is put off or called off does not tell who was to come.
    if not isinstance(fact, GatheringFact) or fact.status in (Status.POSTPONED, Status.CANCELLED):
        return
    for who in fact.attendees:
        for party in who.parties or (None,):
            yield {
                "summit": fact.gathering.summit,
                "leader": who.leader,
                "name": who.name,
                "office": who.office,
                "party": party,
                "status": fact.status.value,
            }


def attendance(seen: Iterable[Row]) -> tuple[list[Row], list[Row]]:
    """Of all that is told of attendees, one row a leader, and one a party of which nobody is named; sorted."""
    ordered = sorted(seen, key=_rank)
    leaders: dict[tuple[str, str], Row] = {}
    parties: dict[tuple[str, str], Row] = {}
    for row in ordered:
        if row["leader"]:
            kept = {name: row[name] for name in ("status", "name", "office", "party")}
            leaders.setdefault(
                (row["summit"], row["leader"]), {"summit": row["summit"], "leader": row["leader"], "properties": kept}
            )
    named_parties = {(row["summit"], row["party"]) for row in ordered if row["leader"]}
    for row in ordered:
        key = (row["summit"], row["party"])
        if row["party"] and key not in named_parties:
            parties.setdefault(
                key, {"summit": row["summit"], "party": row["party"], "properties": {"status": row["status"]}}
            )
    return [leaders[key] for key in sorted(leaders)], [parties[key] for key in sorted(parties)]


def _rank(row: Row) -> tuple[int, list[tuple[bool, str]]]:
    # Of equal statuses the row that says more, then by the alphabet.
    said = [(not row[name], row[name] or "") for name in ("name", "office", "party")]
    return _STATUSES.index(row["status"]), said
