"""Sources that are followed, and how they are."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.answers import CSV_TOO, answer
from app.ids import SourceId
from app.lists import keyset_page
from app.paging import Paging
from app.running import ReadyStore
from app.schemas.base import Listing
from app.schemas.sources import SourceRow
from ingest.watching import forget

router = APIRouter(prefix="/sources", tags=["sources"])


@router.get("", response_model=Listing[SourceRow], responses=CSV_TOO)
async def sources(request: Request, store: ReadyStore, paging: Annotated[Paging, Query()]) -> Response:
    """The folders, feeds and pages that were ever followed, with their health; in the order of their ids."""
    page = await keyset_page(store, "read/sources", paging, key=("id",))
    return answer(request, paging.format, page, SourceRow)


@router.delete("/{id}", status_code=204)
async def forget_source(store: ReadyStore, source_id: SourceId) -> Response:
    """Forgets a source and how far it was read; the articles that it gave stay. Who follows it again reads all of it anew."""
    await forget(store, source_id)
    return Response(status_code=HTTPStatus.NO_CONTENT)
