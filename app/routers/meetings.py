"""Meetings and the evidence for them."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.answers import CSV_TOO, answer
from app.ids import MeetingId
from app.lists import keyset_page
from app.paging import Paging
from app.question import MeetingQuestion, resolve_question
from app.reading import page_of_meetings
from app.running import ReadyStore
from app.schemas.base import Listing
from app.schemas.meetings import EvidenceRow, MeetingDetail, MeetingRow
from meetings.errors import NotKnown

router = APIRouter(prefix="/meetings", tags=["meetings"])


@router.get("", response_model=Listing[MeetingRow], responses=CSV_TOO)
async def meetings(request: Request, store: ReadyStore, question: Annotated[MeetingQuestion, Query()]) -> Response:
    """Meetings that fit all filters, one row each, the newest first; those without a date come last."""
    wanted = await resolve_question(store, question)
    page = await page_of_meetings(store, wanted, question, moment=question.moment())
    return answer(request, question.format, page, MeetingRow)


@router.get("/{id}")
async def meeting(store: ReadyStore, meeting_id: MeetingId) -> MeetingDetail:
    """One meeting with all who take part."""
    rows = await store.read("read/meeting_rows", meetings=[meeting_id])
    if not rows:
        raise _not_known(meeting_id)
    participants = await store.read("read/participants", meeting=meeting_id)
    return MeetingDetail.model_validate(rows[0] | {"participants": participants})


@router.get("/{id}/evidence", response_model=Listing[EvidenceRow], responses=CSV_TOO)
async def evidence(
    request: Request, store: ReadyStore, meeting_id: MeetingId, paging: Annotated[Paging, Query()]
) -> Response:
    """Every sentence that tells of the meeting, in order of publication, with the claim that it makes."""
    if not await store.read("read/meeting_rows", meetings=[meeting_id]):
        raise _not_known(meeting_id)
    page = await keyset_page(store, "read/evidence", paging, key=("published", "claim"), meeting=meeting_id)
    return answer(request, paging.format, page, EvidenceRow)


def _not_known(meeting_id: str) -> NotKnown:
    return NotKnown(f"there is no meeting {meeting_id!r}", remedy="find its id by /meetings or /who-met-whom")
