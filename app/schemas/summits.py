"""Summits and who attends them."""

from typing import Annotated, Literal

from pydantic import Field

from app.schemas.base import Edtf, FirstDay, LastDay, Schema
from app.schemas.meetings import MeetingRow
from meetings.words import Precision, Status


class SummitRow(Schema):
    """A summit: one row of a list."""

    id: str
    name: str
    series: str
    edition: int | None
    organization: Annotated[str | None, Field(description="Id of the organization that convenes it")]
    date: Edtf | None
    start: FirstDay | None
    end: LastDay | None
    precision: Precision | None
    place: str | None
    place_name: str | None
    country: str | None
    status: Status | None
    meetings: Annotated[int, Field(description="How many meetings are known at it or on its sidelines")]


class AttendeeRow(Schema):
    """A leader or country that attends a summit, as articles say or as its meetings there show."""

    id: str
    name: str
    kind: Literal["leader", "country", "organization"]
    parties: list[str]
    status: Annotated[Status | None, Field(description="As an article says of the attendance itself, else null")]
    meetings: Annotated[int, Field(description="In how many meetings of the summit they take part")]


class SummitDetail(SummitRow):
    """A summit with who attends it and the meetings there: all that is known of it in one answer."""

    attendees: Annotated[list[AttendeeRow], Field(description="The first 100; /summits/{id}/attendees has all")]
    meeting_rows: Annotated[
        list[MeetingRow], Field(description="The newest 100 at it and on its sidelines; /summits/{id}/meetings has all")
    ]


class PairAtSummitRow(Schema):
    """Two leaders of different parties who were at a summit, or were to come."""

    left: str
    left_name: str
    right: str
    right_name: str
    relation: Annotated[
        Literal["met", "co_attended", "no_report"],
        Field(
            description="co_attended: both were there, perhaps at one table, and no meeting of the two is told;"
            " no_report: one at least was to come, and no source tells that they came"
        ),
    ]
    meetings: Annotated[list[str], Field(description="Ids of the meetings of the two there")]


class UnreportedRow(Schema):
    """A member of the organization that convenes a summit, of which no source tells that anybody was there."""

    id: str
    name: str
    organization: str
