"""Articles: as they are handed in, what became of them, and the claims found in them."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import Field

from app.schemas.base import Edtf, Schema
from app.schemas.meetings import ParticipantOut
from ingest.queue import State
from meetings.words import GatheringRelation, MeetingKind, Mode, Status

EXAMPLE: dict[str, Any] = {
    "id": "example-astana",
    "url": "https://news.example/2024/05/astana-talks",
    "title": "Lavrov and Wang meet in Astana",
    "publisher": "Example News",
    "published": "2024-05-21",
    "text": (
        "Russian Foreign Minister Sergey Lavrov met with Chinese Foreign Minister Wang Yi in Astana on Monday "
        "on the sidelines of the SCO foreign ministers' meeting."
    ),
}


class ArticleIn(Schema):
    """An article as it is handed in. Its text is kept as it is: all offsets count its characters."""

    text: Annotated[str, Field(description="Plain text, at most 5 MB", min_length=1)]
    published: Annotated[date, Field(description="Day of publication: relative dates count from it")]
    id: Annotated[str | None, Field(description="Your own id; else made from the URL, or from the text")] = None
    url: Annotated[str | None, Field(description="The same URL is the same article", max_length=2000)] = None
    title: Annotated[str | None, Field(max_length=1000)] = None
    publisher: Annotated[str | None, Field(max_length=200)] = None


class FoundMeeting(Schema):
    """A meeting that an article tells of."""

    id: str
    title: str
    status: Annotated[Status, Field(description="Status of the meeting by all its sources")]
    date: Edtf | None


class ArticleState(Schema):
    """An article and what became of it. Its text is not given back."""

    id: str
    url: str | None
    title: str | None
    publisher: str | None
    published: date
    language: str | None
    state: Annotated[
        State, Field(description="Of its newest version; until that is read the rest is what an older one says")
    ]
    reason: Annotated[str | None, Field(description="Why it was skipped")]
    attempts: Annotated[int, Field(description="How often reading it was tried")]
    error: Annotated[str | None, Field(description="Why the last attempt failed")]
    received: Annotated[datetime | None, Field(description="When this version was accepted")]
    started: Annotated[datetime | None, Field(description="When a worker last took it")]
    finished: Annotated[datetime | None, Field(description="When it was read, or given up")]
    seconds_waiting: Annotated[float | None, Field(description="Until a worker took it")]
    seconds_reading: Annotated[float | None, Field(description="Parsing")]
    seconds_writing: Annotated[float | None, Field(description="The transaction that wrote it, maybe with others")]
    claims: Annotated[int, Field(description="How many claims it makes, of meetings and other facts")]
    copy_of: Annotated[
        str | None, Field(description="Id of the article of which it is a copy: the same text, published before it")
    ]
    copies: Annotated[list[str], Field(description="Ids of the articles that are copies of it")]
    meetings: list[FoundMeeting]


class ArticleRow(Schema):
    """An article in a list."""

    id: str
    url: str | None
    title: str | None
    publisher: str | None
    published: date
    state: State
    reason: Annotated[str | None, Field(description="Why it was skipped")]
    attempts: int
    error: Annotated[str | None, Field(description="Why the last attempt failed")]
    received: datetime | None
    finished: datetime | None


class LineResult(Schema):
    """What became of one line of a batch: an `id` and `state`, or an `error`."""

    line: Annotated[int, Field(description="Counted from 1, blank lines too")]
    id: str | None = None
    state: State | None = None
    changed: Annotated[bool | None, Field(description="False where the same article was there already")] = None
    error: str | None = None
    remedy: str | None = None


class SentenceOut(Schema):
    """A sentence: `text` is the article's text from `begin` to `end`, counted in characters."""

    begin: int
    end: int
    text: str


class ClaimOut(Schema):
    """What one article says of one fact. Which fields of a fact are filled depends on its `kind`."""

    kind: Annotated[str, Field(description="`meeting`, `gathering`, `office`, `membership` or `founding`")]
    status: Status | None = None
    meeting_kind: MeetingKind | None = None
    mode: Mode | None = None
    date: Edtf | None = None
    participants: Annotated[list[ParticipantOut], Field(default_factory=list)]
    place: str | None = None
    country: str | None = None
    summit: str | None = None
    summit_name: str | None = None
    relation: GatheringRelation | None = None
    topics: Annotated[list[str], Field(default_factory=list)]
    party: Annotated[str | None, Field(description="Of an office; or the organization of a membership or founding")] = (
        None
    )
    member: Annotated[str | None, Field(description="The country of a membership")] = None
    role: Annotated[str | None, Field(description="`member`, `founding member` or `observer`")] = None
    evidence: list[SentenceOut]
    said_by: str | None
    confidence: Annotated[
        float, Field(description="Of a meeting, how likely the claim is right; else what its rule is worth")
    ]
    rule: str
    reasons: list[str]


class ExtractionOut(Schema):
    """What an article says: nothing of it is kept."""

    state: str
    reason: str | None
    language: str | None
    claims: list[ClaimOut]
