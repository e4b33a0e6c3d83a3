"""Countries: who holds their offices, and of what they are members."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.ids import CountryId
from app.moments.clocks import Clocks
from app.moments.party import country_then
from app.names import read_one
from app.running import ReadyStore
from app.schemas.parties import CountryDetail

router = APIRouter(tags=["parties"])


@router.get("/countries/{id}")
async def country(store: ReadyStore, country_id: CountryId, clocks: Annotated[Clocks, Query()]) -> CountryDetail:
    """One country: who holds its offices, and of what it is a member."""
    row = await read_one(store, "country", country_id)
    if moment := clocks.moment():
        row = await country_then(store, row, moment)
    return CountryDetail.model_validate(row)
