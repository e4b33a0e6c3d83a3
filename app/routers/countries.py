"""Countries: who holds their offices, and of what they are members."""

from fastapi import APIRouter

from app.ids import CountryId
from app.names import not_known
from app.running import ReadyStore
from app.schemas.parties import CountryDetail

router = APIRouter(tags=["parties"])


@router.get("/countries/{id}")
async def country(store: ReadyStore, country_id: CountryId) -> CountryDetail:
    """One country: who holds its offices, and of what it is a member."""
    rows = await store.read("read/country", id=country_id)
    if not rows:
        raise await not_known(store, country_id, kind="country")
    return CountryDetail.model_validate(rows[0])
