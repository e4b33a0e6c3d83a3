"""Leaders, their meetings and their counterparts."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from app.answers import CSV_TOO, answer
from app.ids import LeaderId
from app.lists import keyset_page
from app.moments.clocks import ClockedPaging, Clocks
from app.moments.known import require_known
from app.moments.leader import leader_then
from app.names import read_one, require, resolve
from app.paging import Paging
from app.question import PARTY_KINDS, MeetingFilter
from app.reading import page_of_meetings
from app.running import ReadyStore
from app.schemas.base import Listing
from app.schemas.leaders import CounterpartRow, LeaderDetail, LeaderRow
from app.schemas.meetings import MeetingRow
from app.told import names_told

router = APIRouter(prefix="/leaders", tags=["leaders"])


class LeaderQuestion(Paging):
    """The query parameters of /leaders."""

    party: Annotated[
        str | None, Field(description="Those who act or acted for this country or organization", examples=["CN"])
    ] = None


@router.get("", response_model=Listing[LeaderRow], responses=CSV_TOO)
async def leaders(request: Request, store: ReadyStore, question: Annotated[LeaderQuestion, Query()]) -> Response:
    """All leaders, in the order of their ids."""
    party = question.party
    if party is not None:
        party = (await resolve(store, party, kinds=PARTY_KINDS, parameter="party"))[1]
    page = await keyset_page(store, "read/leaders", question, key=("id",), party=party)
    return answer(request, question.format, page, LeaderRow)


@router.get("/{id}")
async def leader(store: ReadyStore, leader_id: LeaderId, clocks: Annotated[Clocks, Query()]) -> LeaderDetail:
    """One leader, with every spelling of the name, the articles that have it, and the offices held."""
    moment = clocks.moment()
    row = await read_one(store, "leader", leader_id)
    told = await names_told(store, row, known_at=moment.known_at if moment else None)
    if moment is not None:
        await require_known(store, leader_id, kind="leader", moment=moment)
        row = await leader_then(store, row, moment)
    return LeaderDetail.model_validate(row | {"told": told})


@router.get("/{id}/meetings", response_model=Listing[MeetingRow], responses=CSV_TOO)
async def meetings_of_leader(
    request: Request, store: ReadyStore, leader_id: LeaderId, paging: Annotated[ClockedPaging, Query()]
) -> Response:
    """The meetings in which the leader takes part, the newest first."""
    moment = paging.moment()
    await require_known(store, leader_id, kind="leader", moment=moment)
    page = await page_of_meetings(store, MeetingFilter(leader=leader_id), paging, moment=moment)
    return answer(request, paging.format, page, MeetingRow)


@router.get("/{id}/counterparts", response_model=Listing[CounterpartRow], responses=CSV_TOO)
async def counterparts(
    request: Request, store: ReadyStore, leader_id: LeaderId, paging: Annotated[Paging, Query()]
) -> Response:
    """Whom the leader met, counted over held meetings, the most frequent first."""
    await require(store, leader_id, kind="leader")
    page = await keyset_page(store, "read/counterparts", paging, key=("times", "id"), leader=leader_id)
    return answer(request, paging.format, page, CounterpartRow)
