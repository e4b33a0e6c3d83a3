"""What the sources of one meeting say, as rows: where they contradict one another, and its history."""

from collections.abc import Sequence
from datetime import date

from app.paging import Page, Paging
from graph.store import Row
from meetings.canonical import read_claim
from meetings.claims import Claim
from meetings.conflicts import Conflict, find_conflicts
from meetings.history import Event, State, history_of

_EVENT_KEY = 2
"""The key of an event: its day, and its article ("" for a day that passed; no article is of that day then)."""


def conflict_rows(tellings: Sequence[Row], *, today: date) -> list[Row]:
    """The conflicts among the claims of the rows (of read/tellings)."""
    return [_conflict(one) for one in find_conflicts(map(_claim, tellings), today=today)] if tellings else []


def event_rows(tellings: Sequence[Row], *, today: date) -> list[Row]:
    """The history that the claims of the rows (of read/tellings) tell, in order."""
    articles = {row["article"]: row for row in tellings}
    return [
        _event(event, articles.get(event.article or "")) for event in history_of(map(_claim, tellings), today=today)
    ]


def page_of_events(rows: Sequence[Row], paging: Paging) -> Page[Row]:
    """A page of the rows of a history."""
    after = paging.after(_EVENT_KEY)
    left = [row for row in rows if after is None or [*_key(row)] > [part or "" for part in after]]
    shown = left[: paging.limit]
    return Page(shown, _key(shown[-1]) if len(left) > len(shown) else None)


def _key(row: Row) -> tuple[str, str]:
    return str(row["day"]), row["article"] or ""


def _claim(row: Row) -> Claim:
    return read_claim(row["fact"])


def _conflict(conflict: Conflict) -> Row:
    return {
        "field": conflict.field,
        "party": conflict.party,
        "rule": conflict.rule,
        "values": [
            {
                "value": told.value,
                "shown": told.shown,
                "claims": [claim.id for claim in told.claims],
                "articles": list(dict.fromkeys(claim.article for claim in told.claims)),
            }
            for told in conflict.values
        ],
    }


def _event(event: Event, article: Row | None) -> Row:
    columns = ("article", "article_url", "article_title", "publisher")
    return {
        "day": event.day,
        **{column: article[column] if article else None for column in columns},
        **{f"told_{name}": value for name, value in _state(event.told).items()},
        "transition": event.transition,
        "changes": [change.value for change in event.changes],
        **_state(event.after),
    }


def _state(state: State | None) -> Row:
    if state is None:
        return {"status": None, "date": None, "place": None}
    return {
        "status": state.status.value,
        "date": state.when.edtf if state.when else None,
        "place": state.place.id if state.place else None,
    }
