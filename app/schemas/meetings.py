"""Meetings and who met whom at them."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from app.schemas.base import Edtf, FirstDay, LastDay, Schema
from meetings.words import GatheringRelation, MeetingKind, Mode, Precision, Status


class MeetingRow(Schema):
    """A meeting, flat: one row of a list."""

    id: str
    title: str
    kind: MeetingKind
    mode: Mode
    status: Status
    date: Edtf | None
    start: FirstDay | None
    end: LastDay | None
    precision: Precision | None
    parties: Annotated[list[str], Field(description="Ids of the countries and organizations represented")]
    leaders: Annotated[list[str], Field(description="Ids of the people whom a source names")]
    place: Annotated[str | None, Field(description="Id of the city, or of the country where no city is known")]
    place_name: str | None
    country: Annotated[str | None, Field(description="Country of the place, ISO 3166-1 alpha-2")]
    summit: Annotated[str | None, Field(description="Id of the summit that it belongs to")]
    summit_name: str | None
    relation: Annotated[GatheringRelation | None, Field(description="How it belongs to the summit")]
    topics: list[str]
    sources: Annotated[int, Field(description="How many articles tell of it")]
    independent_sources: Annotated[int, Field(description="How many of them are no copies of one another")]
    publishers: Annotated[list[str], Field(description="Who published them, each once, in the order of the alphabet")]
    first_reported: dt.date
    last_reported: dt.date


class ParticipantOut(Schema):
    """One who takes part; `leader` and `name` are null where no source names anybody."""

    leader: str | None
    name: str | None
    office: str | None
    parties: list[str]


class ToldValueOut(Schema):
    """A value that some sources tell."""

    value: Annotated[str, Field(description="EDTF of a date, id of a place or summit, names of people, else a word")]
    shown: Annotated[bool, Field(description="True for the value that the meeting has")]
    claims: list[str]
    articles: Annotated[list[str], Field(description="Articles that tell it, in order of publication")]


class ConflictOut(Schema):
    """Values of one field that cannot all be true."""

    field: Annotated[str, Field(description="`date`, `place`, `mode`, `gathering`, `participants` or `status`")]
    party: Annotated[str | None, Field(description="Of `participants`: the party whose people differ")]
    rule: Annotated[str, Field(description="Which of the values is shown")]
    values: list[ToldValueOut]


class MeetingDetail(MeetingRow):
    """A meeting with its participants, and what its sources contradict one another in."""

    participants: list[ParticipantOut]
    conflicts: list[ConflictOut]


class EventRow(Schema):
    """What an article told of a meeting, and what the meeting was from then on; or a day that passed and changed it."""

    day: Annotated[dt.date, Field(description="Day of publication, or the day that passed")]
    article: Annotated[str | None, Field(description="Null for a day that passed")]
    article_url: str | None
    article_title: str | None
    publisher: str | None
    told_status: Annotated[Status | None, Field(description="As this article tells it")]
    told_date: Edtf | None
    told_place: str | None
    transition: Annotated[str | None, Field(description="`planned -> held` where the status changed")]
    changes: Annotated[
        list[str],
        Field(
            description="`first_told`, `status`, `date_told`, `date_narrowed`, `date_moved`, `place_told`, `place_narrowed`, `place_moved`"
        ),
    ]
    status: Annotated[Status, Field(description="Of the meeting, by all that was published so far")]
    date: Edtf | None
    place: str | None


class PairRow(Schema):
    """Two opposite participants of one meeting: one row of who met whom.

    The leader or party that a filter names is on the left, the one that `with` names on the right. An office or a party of which no source
    names anybody is a row too, with its id and name null.
    """

    leader: str | None
    leader_name: str | None
    leader_office: str | None
    leader_parties: list[str]
    counterpart: str | None
    counterpart_name: str | None
    counterpart_office: str | None
    counterpart_parties: list[str]
    meeting: str
    title: str
    kind: MeetingKind
    mode: Mode
    status: Status
    date: Edtf | None
    start: FirstDay | None
    end: LastDay | None
    precision: Precision | None
    place: str | None
    place_name: str | None
    country: str | None
    summit: str | None
    summit_name: str | None
    relation: GatheringRelation | None
    topics: list[str]
    sources: int
    independent_sources: int
    evidence: Annotated[str | None, Field(description="The sentence of its most confident claim")]
    article: Annotated[str | None, Field(description="Id of the article with that sentence")]
    article_url: str | None


class EvidenceRow(Schema):
    """A sentence that tells of a meeting, with the claim that it makes."""

    claim: str
    article: str
    article_url: str | None
    article_title: str | None
    publisher: str | None
    published: dt.date
    status: Annotated[Status, Field(description="Status of the meeting as this article tells it")]
    sentence: str
    begin: Annotated[int, Field(description="Offset of the sentence in the article's text, in characters")]
    end: int
    said_by: Annotated[str | None, Field(description="Whom the sentence quotes")]
    confidence: float
    rule: str
