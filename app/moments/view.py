"""The meetings that fit a question as of a moment, found and ordered as the statements of the graph do it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from anyio import to_thread

from app.question import MeetingFilter
from graph.store import Store, StoreReader
from ingest.claim_words import acting_for, field, holding, quoted
from ingest.clock import today
from ingest.known_claims import Start, known_claims
from ingest.writing.ledger import Ledger, read_ledger
from meetings.claims import Claim
from meetings.errors import TooManyClaims
from meetings.ids import slug
from meetings.judgements import Kind
from meetings.meeting import Meeting
from meetings.moments import Moment, meetings_at

Key = tuple[date, str]


@dataclass(frozen=True, slots=True)
class View:
    """Meetings, the newest first, and the claims that they add up from, by id."""

    meetings: tuple[Meeting, ...]
    claims: dict[str, Claim]


async def view_of(store: Store, wanted: MeetingFilter, moment: Moment) -> View:
    """All meetings that fit the filters at the moment. Raises TooManyClaims where they are too many to work out."""
    ledger = await read_ledger(StoreReader(store))
    return await _view(store, _starts(wanted, ledger), ledger, moment, fits=partial(_fits, wanted))


async def view_or_none(store: Store, wanted: MeetingFilter, moment: Moment) -> View | None:
    """As `view_of`; None where there are too many meetings to work out."""
    try:
        return await view_of(store, wanted, moment)
    except TooManyClaims:
        return None


async def view_around(store: Store, meeting: str, moment: Moment) -> View:
    """What the claims of a meeting of now, and those that belong together with them, add up to at the moment."""
    ledger = await read_ledger(StoreReader(store))
    return await _view(store, [Start("read/claims_of_meeting", {"meeting": meeting})], ledger, moment)


async def _view(
    store: Store,
    starts: Iterable[Start],
    ledger: Ledger,
    moment: Moment,
    *,
    fits: Callable[[Meeting], bool] = lambda _: True,
) -> View:
    known = await known_claims(store, starts, ledger, known_at=moment.known_at)
    # Resolving takes the processor for a while: other requests go on meanwhile.
    work = partial(meetings_at, known.claims, moment, today=today(), copies=known.copies, judgements=known.judgements)
    found = filter(fits, await to_thread.run_sync(work))
    return View(tuple(sorted(found, key=key_of, reverse=True)), {claim.id: claim for claim in known.claims})


def key_of(meeting: Meeting) -> Key:
    """Its first day, the first of all where it has none, and its id."""
    return (meeting.when.start if meeting.when else date.min), meeting.id


def _starts(wanted: MeetingFilter, ledger: Ledger) -> list[Start]:
    """Where the claims can be looked for, each complete by itself; last by date, which takes all where none is asked for."""
    starts = []
    if wanted.summit:
        starts.append(Start("read/claims_at_summit", {"summit": wanted.summit}))
    if wanted.topic:
        starts.append(Start("read/claims_on_topic", {"topic": wanted.topic}))
    for leader in filter(None, (wanted.leader, wanted.other)):
        starts.append(_saying(*(field("leader", one) for one in ledger.ids_of(Kind.LEADER, leader))))
    starts += [_saying(field("id", wanted.place))] if wanted.place else []
    starts += [_saying(field("country", wanted.country))] if wanted.country else []
    for party in wanted.parties:
        ids = ledger.ids_of(Kind.ORGANIZATION, party)
        starts.append(_saying(*map(quoted, ids), query=acting_for(*ids)))
    if wanted.since or wanted.until:
        days = {"since": wanted.since or date.min, "until": wanted.until or date.max}
        return [*starts, Start("read/claims_by_day", days)]
    return [*starts, Start("read/claims_known", {})]


def _saying(*texts: str, query: str | None = None) -> Start:
    return Start("read/claims_saying", {"query": query or holding(*texts), "texts": list(texts)})


def _fits(wanted: MeetingFilter, meeting: Meeting) -> bool:
    leaders = {who.leader for who in meeting.participants}
    when, place = meeting.when, meeting.place
    return (
        wanted.summit in (None, meeting.gathering.summit if meeting.gathering else None)
        and {leader for leader in (wanted.leader, wanted.other) if leader} <= leaders
        and set(wanted.parties) <= set(meeting.parties)
        and wanted.status in (None, meeting.status.value)
        and wanted.mode in (None, meeting.mode.value)
        and wanted.place in (None, place.id if place else None)
        and wanted.country in (None, place.country if place else None)
        and (wanted.topic is None or wanted.topic in {slug(topic) for topic in meeting.topics})
        and (wanted.since is None or (when is not None and when.end >= wanted.since))
        and (wanted.until is None or (when is not None and when.start <= wanted.until))
    )
