"""Pages of meetings and of pairs as of a moment, with the keys that the pages of now have."""

from collections.abc import Sequence
from datetime import date

from app.moments.labels import labels_for
from app.moments.rows import meeting_row, pair_row, pairs_of, shown_claim
from app.moments.view import key_of, view_of
from app.paging import Key, Page
from app.question import MeetingFilter
from graph.store import Row, Store
from meetings.meeting import Meeting
from meetings.moments import Moment


async def meetings_page(
    store: Store, wanted: MeetingFilter, moment: Moment, *, limit: int, after: Key | None
) -> Page[Row]:
    """A page of meetings, with the columns of read/meeting_rows."""
    view = await view_of(store, wanted, moment)
    found = [meeting for meeting in view.meetings if after is None or key_of(meeting) < _key(after)]
    shown = found[:limit]
    last = _texts(shown[-1]) if len(found) > limit else None
    return Page(await rows_then(store, shown, moment), last)


async def rows_then(store: Store, meetings: Sequence[Meeting], moment: Moment) -> list[Row]:
    """Meetings of a view, with the columns of read/meeting_rows."""
    articles = (telling.article for meeting in meetings for telling in meeting.tellings)
    labels = await labels_for(store, meetings, moment, articles=articles)
    return [meeting_row(meeting, labels) for meeting in meetings]


async def pairs_page(
    store: Store, wanted: MeetingFilter, moment: Moment, *, limit: int, after: Key | None
) -> Page[Row]:
    """A page of pairs, with the columns of read/pair_rows but for their keys."""
    view = await view_of(store, wanted, moment)
    found = [
        (meeting, pair)
        for meeting in view.meetings
        if after is None or key_of(meeting) <= _key(after)
        for pair in pairs_of(meeting, wanted)
        if after is None or key_of(meeting) < _key(after) or (pair[0].key, pair[1].key) > (after[2], after[3])
    ]
    shown = [(meeting, pair, shown_claim(meeting, view.claims)) for meeting, pair in found[:limit]]
    labels = await labels_for(
        store, [meeting for meeting, _, _ in shown], moment, articles=[claim.article for _, _, claim in shown]
    )
    last: Key | None = None
    if len(found) > limit:
        meeting, (left, right), _ = shown[-1]
        last = (*_texts(meeting), left.key, right.key)
    return Page([pair_row(meeting, pair, claim, labels) for meeting, pair, claim in shown], last)


def _key(after: Key) -> tuple[date, str]:
    return (date.fromisoformat(after[0]) if after[0] else date.min), str(after[1])


def _texts(meeting: Meeting) -> Key:
    return (meeting.when.start.isoformat() if meeting.when else None), meeting.id
