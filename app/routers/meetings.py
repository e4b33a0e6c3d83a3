"""Meetings and the evidence for them."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.answers import CSV_TOO, answer
from app.ids import MeetingId
from app.lists import keyset_page
from app.moved import Moved
from app.paging import Paging
from app.question import MeetingQuestion, resolve_question
from app.reading import page_of_meetings
from app.running import ReadyStore
from app.schemas.base import Listing
from app.schemas.meetings import EventRow, EvidenceRow, MeetingDetail, MeetingRow
from app.sources import conflict_rows, event_rows, page_of_events
from graph.store import Store
from ingest.clock import today
from ingest.writing.former_ids import meeting_once_called
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
    """One meeting with all who take part, and what its sources contradict one another in."""
    rows = await store.read("read/meeting_rows", meetings=[meeting_id])
    if not rows:
        raise await _not_there(store, meeting_id)
    participants = await store.read("read/participants", meeting=meeting_id)
    tellings = await store.read("read/tellings", meeting=meeting_id)
    conflicts = conflict_rows(tellings, today=today())
    return MeetingDetail.model_validate(rows[0] | {"participants": participants, "conflicts": conflicts})


@router.get("/{id}/history", response_model=Listing[EventRow], responses=CSV_TOO)
async def history(
    request: Request, store: ReadyStore, meeting_id: MeetingId, paging: Annotated[Paging, Query()]
) -> Response:
    """What each article told of the meeting, in order of publication, and what the meeting was after it."""
    tellings = await store.read("read/tellings", meeting=meeting_id)
    if not tellings:
        raise await _not_there(store, meeting_id)
    page = page_of_events(event_rows(tellings, today=today()), paging)
    return answer(request, paging.format, page, EventRow)


@router.get("/{id}/evidence", response_model=Listing[EvidenceRow], responses=CSV_TOO)
async def evidence(
    request: Request, store: ReadyStore, meeting_id: MeetingId, paging: Annotated[Paging, Query()]
) -> Response:
    """Every sentence that tells of the meeting, in order of publication, with the claim that it makes."""
    if not await store.read("read/meeting_rows", meetings=[meeting_id]):
        raise await _not_there(store, meeting_id)
    page = await keyset_page(store, "read/evidence", paging, key=("published", "claim"), meeting=meeting_id)
    return answer(request, paging.format, page, EvidenceRow)


async def _not_there(store: Store, meeting_id: str) -> Exception:
    """Moved where a meeting had that id before: it was merged, or an earlier claim gave it its name."""
    now = await meeting_once_called(store, meeting_id)
    if now is not None:
        return Moved(meeting_id, now)
    return NotKnown(f"there is no meeting {meeting_id!r}", remedy="find its id by /meetings or /who-met-whom")
