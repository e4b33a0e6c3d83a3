"""Pages of meetings and of the pairs who met at them: first the ids in order, then the rows of these meetings.

Newest first; meetings without a date come last. Within one day the larger id comes first: any total order would do.
"""

from datetime import date, timedelta

from app.moments.reading import meetings_page, pairs_page
from app.paging import Key, Page, Paging
from app.question import MeetingFilter
from graph.store import Row, Store
from meetings.moments import Moment

_MEETING_KEY = 2
"""The key of a meeting: its first day (None where it has no date) and its id."""
_PAIR_KEY = 4
"""The key of a pair: that of its meeting, then what stands for the two in the order of a meeting's pairs."""


async def page_of_meetings(
    store: Store, wanted: MeetingFilter, paging: Paging, *, moment: Moment | None = None
) -> Page[Row]:
    """A page of meetings, with the columns of read/meeting_rows; as of `moment`, or of now."""
    limit, after = paging.limit, paging.after(_MEETING_KEY, dated=True)
    if moment is not None:
        return await meetings_page(store, wanted, moment, limit=limit, after=after)
    keys = await _meeting_keys(store, wanted, limit=limit + 1, after=after)
    shown = keys[:limit]
    rows = await store.read("read/meeting_rows", meetings=[key["id"] for key in shown])
    return Page(rows, _key_of(shown[-1]) if len(keys) > limit else None)


async def page_of_pairs(
    store: Store, wanted: MeetingFilter, paging: Paging, *, moment: Moment | None = None
) -> Page[Row]:
    """A page of pairs, with the columns of read/pair_rows but for their keys; as of `moment`, or of now.

    May hold fewer rows than `limit` before the end, where meetings have no two participants of different parties.
    """
    limit, after = paging.limit, paging.after(_PAIR_KEY, dated=True)
    if moment is not None:
        return await pairs_page(store, wanted, moment, limit=limit, after=after)
    # The page before may have ended within a meeting: go on from that meeting, not behind it.
    first = None if after is None else (after[0], _just_above(str(after[1])))
    keys = await _meeting_keys(store, wanted, limit=limit + 1, after=first)
    rows = await store.read(
        "read/pair_rows",
        meetings=[key["id"] for key in keys],
        leader=wanted.leader,
        other=wanted.other,
        parties=list(wanted.parties),
        begun=None if after is None else after[1],
        left=None if after is None else after[2],
        right=None if after is None else after[3],
        limit=limit + 1,
    )
    last: Key | None = None
    if len(rows) > limit:
        last = (_day_of(rows[limit - 1]), *(rows[limit - 1][part] for part in ("meeting", "left_key", "right_key")))
    elif len(keys) > limit:
        last = (*_key_of(keys[-1]), _BEHIND_ALL, _BEHIND_ALL)
    pairs = [{name: row[name] for name in row if name not in ("left_key", "right_key")} for row in rows[:limit]]
    return Page(pairs, last)


_BEHIND_ALL = "\uffff"
"""Sorts behind every key of a participant."""


def _just_above(text: str) -> str:
    """A text that sorts behind this one and before every other that sorts behind it, as ids are all of one length."""
    return f"{text} "


def _key_of(row: Row) -> Key:
    return _day_of(row), row["id"]


def _day_of(row: Row) -> str | None:
    return row["start"].isoformat() if row["start"] else None


async def _meeting_keys(store: Store, wanted: MeetingFilter, *, limit: int, after: Key | None) -> list[Row]:
    """Id and first day of the first `limit` meetings behind `after`, in order."""
    if wanted.anchor is not None:
        return await _anchored_keys(store, wanted, limit=limit, after=after)
    undated_after = after if after is not None and after[0] is None else None
    keys: list[Row] = []
    if undated_after is None:
        day, meeting = after or (date.max.isoformat(), _BEHIND_ALL)
        by_status = {"status": wanted.status} if wanted.status else {}
        keys = await store.read(
            "read/meeting_keys_by_status" if by_status else "read/meeting_keys_by_day",
            earliest=await _earliest(store, wanted.since),
            since=wanted.since,
            until=min(wanted.until or date.max, date.fromisoformat(str(day))),
            day=date.fromisoformat(str(day)),
            meeting=meeting,
            mode=wanted.mode,
            limit=limit,
            **by_status,
        )
    if len(keys) == limit or wanted.since or wanted.until:
        return keys
    return keys + await store.read(
        "read/meeting_keys_undated",
        meeting=undated_after[1] if undated_after else _BEHIND_ALL,
        status=wanted.status,
        mode=wanted.mode,
        limit=limit - len(keys),
    )


async def _earliest(store: Store, since: date | None) -> date:
    """The day before which no meeting begins that lasts until `since`."""
    longest = await store.read("read/longest_meeting") if since else []
    days = longest[0]["days"] if longest else 0
    return since - timedelta(days=days) if since and (since - date.min).days > days else date.min


async def _anchored_keys(store: Store, wanted: MeetingFilter, *, limit: int, after: Key | None) -> list[Row]:
    kind, anchor = wanted.anchor or ("", "")
    kinds = ("summit", "leader", "topic", "place", "country")
    return await store.read(
        "read/meeting_keys",
        **{f"by_{name}": anchor if name == kind else None for name in kinds},
        by_party=kind == "party",
        parties=list(wanted.parties),
        # What the search starts from needs no check any more.
        leaders=[leader for leader in (wanted.leader, wanted.other) if leader not in (None, anchor)],
        topic=None if kind == "topic" else wanted.topic,
        place=None if kind == "place" else wanted.place,
        country=None if kind == "country" else wanted.country,
        status=wanted.status,
        mode=wanted.mode,
        since=wanted.since,
        until=wanted.until,
        day=_day(after),
        meeting=after[1] if after else None,
        limit=limit,
    )


def _day(after: Key | None) -> date | None:
    """The day of a key; the first day of all stands for none, so that undated meetings come last."""
    if after is None:
        return None
    return date.fromisoformat(after[0]) if after[0] else date.min
