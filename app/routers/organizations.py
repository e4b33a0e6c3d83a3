"""Organizations: who holds their offices, and who their members are."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.answers import CSV_TOO, answer
from app.ids import OrganizationId
from app.lists import page_of_rows
from app.moments.clocks import ClockedPaging, Clocks
from app.moments.known import require_known
from app.moments.party import organization_members, organization_then
from app.names import read_one
from app.running import ReadyStore
from app.schemas.base import Listing
from app.schemas.parties import MembershipOut, OrganizationDetail

router = APIRouter(prefix="/organizations", tags=["parties"])


@router.get("/{id}")
async def organization(
    store: ReadyStore, organization_id: OrganizationId, clocks: Annotated[Clocks, Query()]
) -> OrganizationDetail:
    """One organization: who holds its offices, and who its members are."""
    row = await read_one(store, "organization", organization_id)
    if moment := clocks.moment():
        await require_known(store, organization_id, kind="organization", moment=moment)
        row = await organization_then(store, row, moment)
    return OrganizationDetail.model_validate(row)


@router.get("/{id}/members", response_model=Listing[MembershipOut], responses=CSV_TOO)
async def members(
    request: Request, store: ReadyStore, organization_id: OrganizationId, paging: Annotated[ClockedPaging, Query()]
) -> Response:
    """The members of the organization with their terms, those of all times; with `as_of` those of that day."""
    moment = paging.moment()
    row = await read_one(store, "organization", organization_id)
    await require_known(store, organization_id, kind="organization", moment=moment)
    rows = await organization_members(store, row, moment)
    return answer(request, paging.format, page_of_rows(rows, paging, key=("id", "since", "role")), MembershipOut)
