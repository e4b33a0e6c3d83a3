"""Meetings in the two formats of the evaluation files: one line an article, and one line a meeting of a set of stories."""

from collections.abc import Iterable
from typing import Any

from meetings.meeting import Meeting
from meetings.when import When
from meetings.words import Status

Row = dict[str, Any]


def article_row(article: str, published: str, meetings: Iterable[Meeting]) -> Row:
    """The line of one article: {"id", "published", "meetings": [...]}; the meetings are those that its claims alone give."""
    return {"id": article, "published": published, "meetings": [meeting_row(meeting) for meeting in meetings]}


def meeting_row(meeting: Meeting) -> Row:
    """One meeting of one article. Its status is the one that the article tells, not the one concluded on a later day."""
    return _values(meeting, status=meeting.tellings[-1].status)


def story_row(meeting: Meeting) -> Row:
    """One meeting of a set of articles: its id, its values, and the status that each article tells."""
    return {
        "id": meeting.id,
        "title": meeting.title,
        **_values(meeting, status=meeting.status),
        "articles": [{"id": telling.article, "status": str(telling.status)} for telling in meeting.tellings],
        "independent_sources": meeting.independent_sources,
    }


def _values(meeting: Meeting, *, status: Status) -> Row:
    start, end = _partial(meeting.when)
    place = meeting.place
    return {
        "participants": [who.name for who in meeting.participants if who.name],
        "parties": list(meeting.parties),
        "mode": str(meeting.mode),
        "status": str(status),
        "start": start,
        "end": end,
        "place": place.name if place else None,
        "country": place.country if place else None,
        "gathering": meeting.gathering.name if meeting.gathering else None,
        "confidence": meeting.confidence,
    }


def _partial(when: When | None) -> tuple[str | None, str | None]:
    return when.partial if when else (None, None)
