"""Articles: handing them in, what became of them, and trying the extraction without keeping anything."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response

from app.bodies import read_article
from app.explanations import explanation_out
from app.extractions import extraction_out
from app.ids import ArticleId
from app.running import ReadyIngest, ReadyStore
from app.schemas.articles import EXAMPLE, ArticleIn, ArticleState, ExtractionOut
from app.schemas.explanations import ANSWERS, ARTICLE, ExplanationOut
from graph.store import Store
from ingest.clock import today
from ingest.face import GivenArticle
from ingest.writing import retract
from ingest.writing.retracting import no_article

router = APIRouter(tags=["articles"])


def _body(example: dict[str, Any]) -> dict[str, Any]:
    content = {"application/json": {"schema": ArticleIn.model_json_schema(), "example": example}}
    return {"requestBody": {"required": True, "content": content}}


_ANSWERS: dict[int | str, dict[str, Any]] = {200: {"content": {"application/json": {"examples": ANSWERS}}}}
Given = Annotated[GivenArticle, Depends(read_article)]
MinConfidence = Annotated[float, Query(ge=0, le=1, description="Leave out claims of less confidence", examples=[0.8])]
Explain = Annotated[
    bool, Query(description="Tell how each claim came about, and which words were rejected and why", examples=[True])
]


@router.post("/articles", response_model=ArticleState, status_code=201, openapi_extra=_body(EXAMPLE))
async def hand_in(
    request: Request, response: Response, given: Given, store: ReadyStore, ingest: ReadyIngest
) -> ArticleState:
    """Reads the article and writes what it says to the graph: 201, or 200 where the same text was there already."""
    article = given.checked()
    is_new = await ingest.hand_in(article)
    response.status_code = HTTPStatus.CREATED if is_new else HTTPStatus.OK
    response.headers["Location"] = request.app.url_path_for("article_state", id=article.id)
    return await _state(store, article.id)


@router.get("/articles/{id}")
async def article_state(store: ReadyStore, article_id: ArticleId) -> ArticleState:
    """What became of an article, and the meetings that it tells of."""
    return await _state(store, article_id)


@router.delete("/articles/{id}", status_code=204)
async def take_out(store: ReadyStore, article_id: ArticleId) -> Response:
    """Takes the article out, with all that no other article tells: the graph is as if it had never been there."""
    await retract(store, article_id, today=today())
    return Response(status_code=HTTPStatus.NO_CONTENT)


@router.post("/extract", openapi_extra=_body(ARTICLE), responses=_ANSWERS)
async def extract(
    given: Given, ingest: ReadyIngest, min_confidence: MinConfidence = 0.0, explain: Explain = False
) -> ExtractionOut | ExplanationOut:
    """What the article says, claim by claim with evidence and reasons; nothing is kept.

    With `explain=true` also how each claim came about, and what was looked at and rejected.
    """
    article = given.checked()
    if explain:
        return explanation_out((await ingest.explain_text(article)).surer_than(min_confidence))
    return extraction_out((await ingest.extract_text(article)).surer_than(min_confidence))


async def _state(store: Store, article_id: str) -> ArticleState:
    rows = await store.read("read/article", id=article_id)
    if not rows:
        raise await no_article(store, article_id)
    return ArticleState.model_validate(rows[0])
