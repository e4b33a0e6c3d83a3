"""Summits, the meetings at them and who attends."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from app.answers import CSV_TOO, answer
from app.ids import SummitId
from app.lists import keyset_page, page_of_rows
from app.moments.clocks import ClockedPaging, Clocks
from app.moments.known import require_known
from app.moments.reading import rows_then
from app.moments.summit import summit_then
from app.names import read_one, require, resolve
from app.paging import Paging
from app.question import MeetingFilter
from app.reading import page_of_meetings
from app.running import ReadyStore
from app.schemas.base import Listing
from app.schemas.meetings import MeetingRow
from app.schemas.summits import AttendeeRow, PairAtSummitRow, SummitDetail, SummitRow, UnreportedRow
from meetings.errors import NotKnown

router = APIRouter(prefix="/summits", tags=["summits"])


_ATTENDEE = ("kind", "id")
"""The key of an attendee."""


class SummitQuestion(Paging):
    """The query parameters of /summits."""

    organization: Annotated[str | None, Field(description="Convened by this organization", examples=["SCO"])] = None


@router.get("", response_model=Listing[SummitRow], responses=CSV_TOO)
async def summits(request: Request, store: ReadyStore, question: Annotated[SummitQuestion, Query()]) -> Response:
    """All summits, in the order of their ids: the editions of a series stand together."""
    organization = question.organization
    if organization is not None:
        kinds = ("organization",)
        organization = (await resolve(store, organization, kinds=kinds, parameter="organization"))[1]
    page = await keyset_page(store, "read/summits", question, key=("id",), organization=organization)
    return answer(request, question.format, page, SummitRow)


@router.get("/{id}")
async def summit(store: ReadyStore, summit_id: SummitId, clocks: Annotated[Clocks, Query()]) -> SummitDetail:
    """One summit, who attends it and the meetings there; with `known_at` all that was known of it on that day."""
    row, first = await read_one(store, "summit", summit_id), Paging()
    if moment := clocks.moment():
        await require_known(store, summit_id, kind="summit", moment=moment)
        seen = await summit_then(store, row, moment)
        row, attending = seen.row, seen.attendees[: first.limit]
        meetings = await rows_then(store, seen.view.meetings[: first.limit], moment)
    else:
        attending = list((await keyset_page(store, "read/attendees", first, key=_ATTENDEE, summit=summit_id)).rows)
        meetings = list((await page_of_meetings(store, MeetingFilter(summit=summit_id), first)).rows)
    return SummitDetail.model_validate(row | {"attendees": attending, "meeting_rows": meetings})


@router.get("/{id}/meetings", response_model=Listing[MeetingRow], responses=CSV_TOO)
async def meetings_at_summit(
    request: Request, store: ReadyStore, summit_id: SummitId, paging: Annotated[ClockedPaging, Query()]
) -> Response:
    """The meetings at the summit and on its sidelines, the newest first."""
    moment = paging.moment()
    await require_known(store, summit_id, kind="summit", moment=moment)
    page = await page_of_meetings(store, MeetingFilter(summit=summit_id), paging, moment=moment)
    return answer(request, paging.format, page, MeetingRow)


@router.get("/{id}/attendees", response_model=Listing[AttendeeRow], responses=CSV_TOO)
async def attendees(
    request: Request, store: ReadyStore, summit_id: SummitId, paging: Annotated[ClockedPaging, Query()]
) -> Response:
    """Who attends, as articles say or as the meetings there show: leaders, countries and organizations."""
    if moment := paging.moment():
        row = await read_one(store, "summit", summit_id)
        await require_known(store, summit_id, kind="summit", moment=moment)
        page = page_of_rows((await summit_then(store, row, moment)).attendees, paging, key=_ATTENDEE)
    else:
        await require(store, summit_id, kind="summit")
        page = await keyset_page(store, "read/attendees", paging, key=_ATTENDEE, summit=summit_id)
    return answer(request, paging.format, page, AttendeeRow)


@router.get("/{id}/matrix", response_model=Listing[PairAtSummitRow], responses=CSV_TOO)
async def matrix(
    request: Request, store: ReadyStore, summit_id: SummitId, paging: Annotated[Paging, Query()]
) -> Response:
    """Leaders of different parties, two by two: did they meet, were both only there, or does no source tell that both came?"""
    await require(store, summit_id, kind="summit")
    page = await keyset_page(store, "read/matrix", paging, key=("left", "right"), summit=summit_id)
    return answer(request, paging.format, page, PairAtSummitRow)


@router.get("/{id}/unreported", response_model=Listing[UnreportedRow], responses=CSV_TOO)
async def unreported(
    request: Request, store: ReadyStore, summit_id: SummitId, paging: Annotated[Paging, Query()]
) -> Response:
    """Members of the organization that convenes the summit, of which no source tells that anybody came. They may have come."""
    summit = SummitRow.model_validate(await read_one(store, "summit", summit_id))
    if summit.organization is None:
        raise NotKnown(
            f"it is not known which organization convenes {summit_id!r}, so nobody can be missed there",
            remedy=f"ask who is known to attend: /summits/{summit_id}/attendees",
        )
    page = await keyset_page(store, "read/unreported", paging, key=("id",), summit=summit_id)
    return answer(request, paging.format, page, UnreportedRow)
