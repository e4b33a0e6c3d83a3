"""Organizations: who holds their offices, and who their members are."""

from fastapi import APIRouter

from app.ids import OrganizationId
from app.names import read_one
from app.running import ReadyStore
from app.schemas.parties import OrganizationDetail

router = APIRouter(tags=["parties"])


@router.get("/organizations/{id}")
async def organization(store: ReadyStore, organization_id: OrganizationId) -> OrganizationDetail:
    """One organization: who holds its offices, and who its members are."""
    return OrganizationDetail.model_validate(await read_one(store, "organization", organization_id))
