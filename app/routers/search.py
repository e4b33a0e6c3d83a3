"""Search by name, as one types: beginnings of words and slips of the pen find too."""

from typing import Annotated, get_args

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, Field

from app.answers import CSV_TOO, answer
from app.formats import Format
from app.names import tolerant_query
from app.paging import Page
from app.running import ReadyStore
from app.schemas.base import Listing
from app.schemas.search import Kind, SearchHit
from meetings.errors import InvalidQuery

router = APIRouter(tags=["search"])


class SearchQuestion(BaseModel):
    """The query parameters of /search."""

    q: Annotated[str, Field(description="Words of a name", examples=["lavr"], min_length=1, max_length=200)]
    kind: Annotated[Kind | None, Field(description="Only things of this kind", examples=["leader"])] = None
    limit: Annotated[int, Field(ge=1, le=100, description="How many hits at most", examples=[10])] = 20
    format: Annotated[Format | None, Field(description="`json` or `csv`; else the Accept header decides")] = None


@router.get("/search", response_model=Listing[SearchHit], responses=CSV_TOO)
async def search(request: Request, store: ReadyStore, question: Annotated[SearchQuestion, Query()]) -> Response:
    """What has every word in its name, the closest first. There is no second page: `next` is always null."""
    query = tolerant_query(question.q, every_word=True)
    if not query:
        raise InvalidQuery(f"there is no word in {question.q!r}", parameter="q", remedy="type some letters of a name")
    kinds = [question.kind] if question.kind else list(get_args(Kind))
    rows = await store.read("read/search", query=query, kinds=kinds, limit=question.limit)
    hits = [{column: row[column] for column in SearchHit.model_fields} for row in rows]
    return answer(request, question.format, Page(hits), SearchHit)
