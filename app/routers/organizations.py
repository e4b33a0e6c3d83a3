"""Organizations: who holds their offices, and who their members are."""

from fastapi import APIRouter

from app.ids import OrganizationId
from app.names import not_known
from app.running import ReadyStore
from app.schemas.parties import OrganizationDetail

router = APIRouter(tags=["parties"])


@router.get("/organizations/{id}")
async def organization(store: ReadyStore, organization_id: OrganizationId) -> OrganizationDetail:
    """One organization: who holds its offices, and who its members are."""
    rows = await store.read("read/organization", id=organization_id)
    if not rows:
        raise await not_known(store, organization_id, kind="organization")
    return OrganizationDetail.model_validate(rows[0])
