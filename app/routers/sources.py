"""Sources that are followed, and how they are."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.answers import CSV_TOO, answer
from app.lists import keyset_page
from app.paging import Paging
from app.running import ReadyStore
from app.schemas.base import Listing
from app.schemas.sources import SourceRow

router = APIRouter(prefix="/sources", tags=["sources"])


@router.get("", response_model=Listing[SourceRow], responses=CSV_TOO)
async def sources(request: Request, store: ReadyStore, paging: Annotated[Paging, Query()]) -> Response:
    """The folders, feeds and pages that were ever followed, with their health; in the order of their ids."""
    page = await keyset_page(store, "read/sources", paging, key=("id",))
    return answer(request, paging.format, page, SourceRow)
