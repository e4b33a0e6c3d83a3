"""What the sources of one meeting say, as rows: where they contradict one another, and its history."""

from collections.abc import Sequence
from datetime import date

from graph.store import Row
from meetings.claims import Claim
from meetings.conflicts import Conflict, find_conflicts
from meetings.history import Event, State, history_of


def conflict_rows(claims: Sequence[Claim], *, today: date) -> list[Row]:
    """The conflicts among the claims about a meeting (one at least)."""
    return [_conflict(one) for one in find_conflicts(claims, today=today)]


def event_rows(claims: Sequence[Claim], articles: Sequence[Row], *, today: date) -> list[Row]:
    """The history that the claims tell, in order; `articles` are rows of read/articles_of_claims."""
    known = {row["article"]: row for row in articles}
    return [_event(event, known.get(event.article or "")) for event in history_of(claims, today=today)]


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
