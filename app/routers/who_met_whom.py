"""The main question: who met whom, when, where, at which summit, and who says so."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.answers import CSV_TOO, answer
from app.question import MeetingQuestion, resolve_question
from app.reading import page_of_pairs
from app.running import ReadyStore
from app.schemas.base import Listing
from app.schemas.meetings import PairRow

router = APIRouter(tags=["meetings"])


@router.get("/who-met-whom", response_model=Listing[PairRow], responses=CSV_TOO)
async def who_met_whom(request: Request, store: ReadyStore, question: Annotated[MeetingQuestion, Query()]) -> Response:
    """Flat rows: one for each pair of opposite participants of each meeting that fits, the newest meeting first.

    A page may hold fewer rows than `limit` before the end: only `next` says whether there is more.
    """
    wanted = await resolve_question(store, question)
    page = await page_of_pairs(store, wanted, question, moment=question.moment())
    return answer(request, question.format, page, PairRow)
