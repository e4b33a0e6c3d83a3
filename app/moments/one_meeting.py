"""One meeting as of a moment, by its id of then or of now."""

from dataclasses import dataclass

from app.moments.labels import labels_for
from app.moments.rows import meeting_row, participant_rows
from app.moments.view import View, view_around
from app.moved import Moved
from graph.store import Row, Store, StoreReader
from ingest.writing.former_ids import meeting_once_called
from ingest.writing.ledger import read_ledger
from meetings.canonical import read_claim
from meetings.claims import Claim
from meetings.errors import NotKnown
from meetings.ids import meeting_id
from meetings.meeting import Meeting
from meetings.moments import Moment


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting, and the claims that it adds up from, with the ids by which everything goes."""

    row: Row
    claims: list[Claim]


async def claims_told(store: Store, known_as: str, moment: Moment | None) -> list[Claim]:
    """The claims that the meeting adds up from at the moment, or now.

    Raises NotKnown where it was not known then, or there is none; Moved where nothing is asked about but now, and the
    meeting goes by another id.
    """
    if moment is not None:
        meeting, view = await _seen(store, known_as, moment)
        return _claims_of(meeting, view)
    rows = await store.read("read/claims_of_meetings", meetings=[known_as])
    if not rows:
        raise await not_there(store, known_as)
    aliases = (await read_ledger(StoreReader(store))).aliases
    return [aliases.view(read_claim(row["fact"])) for row in rows]


async def meeting_then(store: Store, known_as: str, moment: Moment) -> Told:
    """The meeting with its participants as of the moment. Raises NotKnown where it was not known then."""
    meeting, view = await _seen(store, known_as, moment)
    articles = [telling.article for telling in meeting.tellings]
    labels = await labels_for(store, [meeting], moment, articles=articles)
    row = meeting_row(meeting, labels) | {"participants": participant_rows(meeting, labels)}
    return Told(row, _claims_of(meeting, view))


async def not_there(store: Store, known_as: str) -> Exception:
    """Moved where a meeting had that id before: it was merged, or an earlier claim gave it its name."""
    now = await meeting_once_called(store, known_as)
    if now is not None:
        return Moved(known_as, now)
    return NotKnown(f"there is no meeting {known_as!r}", remedy="find its id by /meetings or /who-met-whom")


def _claims_of(meeting: Meeting, view: View) -> list[Claim]:
    return [view.claims[id_] for id_ in meeting.claims]


async def _seen(store: Store, known_as: str, moment: Moment) -> tuple[Meeting, View]:
    # An id that /meetings gave as of that day is one of then: the claim after which it was named leads to the meeting of now.
    now = known_as
    rows = await store.read("read/claims_of_meetings", meetings=[known_as])
    if not rows:
        now = await meeting_once_called(store, known_as) or ""
        rows = await store.read("read/claims_of_meetings", meetings=[now])
    if not rows:
        raise NotKnown(f"there is no meeting {known_as!r}", remedy="find its id by /meetings or /who-met-whom")
    claims = {row["claim"] for row in rows}
    view = await view_around(store, now, moment)
    # Two that an article joined later were two then: the one that has the claim of the id, else the first by id.
    seen = [meeting for meeting in view.meetings if claims & set(meeting.claims)]
    if not seen:
        raise _not_yet(known_as, moment)
    named_by = (meeting for meeting in seen if known_as in map(meeting_id, meeting.claims))
    return next(named_by, min(seen, key=lambda meeting: meeting.id)), view


def _not_yet(known_as: str, moment: Moment) -> NotKnown:
    if moment.as_of is None:
        return NotKnown(
            f"no article published by {moment.known_at} tells of the meeting {known_as!r}",
            remedy="give a later day as known_at",
        )
    known = f" published by {moment.known_at}" if moment.known_at else ""
    return NotKnown(
        f"no article{known} tells of a plan for the meeting {known_as!r}, which had not begun on {moment.as_of}",
        remedy="give a later day",
    )
