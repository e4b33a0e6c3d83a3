"""Meetings and the evidence for them."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.answers import CSV_TOO, answer
from app.ids import MeetingId
from app.lists import keyset_page, page_of_rows
from app.moments.clocks import Clocks, KnownAtPaging
from app.moments.one_meeting import claims_told, meeting_then, not_there
from app.question import MeetingQuestion, resolve_question
from app.reading import page_of_meetings
from app.running import ReadyStore
from app.schemas.base import Listing
from app.schemas.meetings import EventRow, EvidenceRow, MeetingDetail, MeetingRow
from app.sources import conflict_rows, event_rows
from ingest.clock import today

router = APIRouter(prefix="/meetings", tags=["meetings"])


@router.get("", response_model=Listing[MeetingRow], responses=CSV_TOO)
async def meetings(request: Request, store: ReadyStore, question: Annotated[MeetingQuestion, Query()]) -> Response:
    """Meetings that fit all filters, one row each, the newest first; those without a date come last."""
    wanted = await resolve_question(store, question)
    page = await page_of_meetings(store, wanted, question, moment=question.moment())
    return answer(request, question.format, page, MeetingRow)


@router.get("/{id}")
async def meeting(store: ReadyStore, meeting_id: MeetingId, clocks: Annotated[Clocks, Query()]) -> MeetingDetail:
    """One meeting with all who take part, and what its sources contradict one another in."""
    if moment := clocks.moment():
        told = await meeting_then(store, meeting_id, moment)
        conflicts = conflict_rows(told.claims, today=moment.day(today=today()))
        return MeetingDetail.model_validate(told.row | {"conflicts": conflicts})
    claims = await claims_told(store, meeting_id, None)
    rows = await store.read("read/meeting_rows", meetings=[meeting_id])
    if not rows:
        raise await not_there(store, meeting_id)
    participants = await store.read("read/participants", meeting=meeting_id)
    conflicts = conflict_rows(claims, today=today())
    return MeetingDetail.model_validate(rows[0] | {"participants": participants, "conflicts": conflicts})


@router.get("/{id}/history", response_model=Listing[EventRow], responses=CSV_TOO)
async def history(
    request: Request, store: ReadyStore, meeting_id: MeetingId, paging: Annotated[KnownAtPaging, Query()]
) -> Response:
    """What each article told of the meeting, in order of publication, and what the meeting was after it."""
    moment = paging.moment()
    claims = await claims_told(store, meeting_id, moment)
    articles = await store.read("read/articles_of_claims", claims=[claim.id for claim in claims])
    day = moment.day(today=today()) if moment else today()
    # No article is of a day that passed, and each article is one event.
    page = page_of_rows(event_rows(claims, articles, today=day), paging, key=("day", "article"))
    return answer(request, paging.format, page, EventRow)


@router.get("/{id}/evidence", response_model=Listing[EvidenceRow], responses=CSV_TOO)
async def evidence(
    request: Request, store: ReadyStore, meeting_id: MeetingId, paging: Annotated[KnownAtPaging, Query()]
) -> Response:
    """Every sentence that tells of the meeting, in order of publication, with the claim that it makes."""
    claims = [claim.id for claim in await claims_told(store, meeting_id, paging.moment())]
    page = await keyset_page(store, "read/evidence", paging, key=("published", "claim"), claims=claims)
    return answer(request, paging.format, page, EvidenceRow)
