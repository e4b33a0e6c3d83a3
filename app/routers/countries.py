"""Countries: who holds their offices, and of what they are members."""

from fastapi import APIRouter

from app.ids import CountryId
from app.names import read_one
from app.running import ReadyStore
from app.schemas.parties import CountryDetail

router = APIRouter(tags=["parties"])


@router.get("/countries/{id}")
async def country(store: ReadyStore, country_id: CountryId) -> CountryDetail:
    """One country: who holds its offices, and of what it is a member."""
    return CountryDetail.model_validate(await read_one(store, "country", country_id))
