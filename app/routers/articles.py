"""Articles: handing them in, what became of them, and trying the extraction without keeping anything."""

import json
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Query, Request, Response
from pydantic import Field

from app.answers import CSV_TOO, answer
from app.batches import NDJSON, take_batch, write_results
from app.bodies import read_article
from app.explanations import explanation_out
from app.extractions import extraction_out
from app.ids import ArticleId
from app.lists import keyset_page
from app.paging import Paging
from app.running import ReadyIngest, ReadyStore, running
from app.schemas.articles import EXAMPLE, ArticleIn, ArticleRow, ArticleState, ExtractionOut, LineResult
from app.schemas.base import Listing
from app.schemas.explanations import ANSWERS, ARTICLE, ExplanationOut
from app.schemas.problem import DEAD_PROBLEMS, QUEUE_PROBLEMS
from app.waiting import wait_for
from graph.store import Store
from ingest.clock import today
from ingest.face import GivenArticle
from ingest.queue import State
from ingest.queue.dead import discard, replay
from ingest.queue.looking import look_at
from ingest.queue.states import DONE
from ingest.writing import retract

router = APIRouter(tags=["articles"])


def _body(example: dict[str, Any]) -> dict[str, Any]:
    content = {"application/json": {"schema": ArticleIn.model_json_schema(), "example": example}}
    return {"requestBody": {"required": True, "content": content}}


_ANSWERS: dict[int | str, dict[str, Any]] = {200: {"content": {"application/json": {"examples": ANSWERS}}}}
Given = Annotated[GivenArticle, Depends(read_article)]
MinConfidence = Annotated[float, Query(ge=0, le=1, description="Leave out claims of less confidence", examples=[0.8])]
Wait = Annotated[
    float, Query(ge=0, le=60, description="Seconds to wait for the result; else it answers at once", examples=[5])
]
Key = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=200,
        description="Stands for this request: sent again, it changes nothing",
    ),
]
Explain = Annotated[
    bool, Query(description="Tell how each claim came about, and which words were rejected and why", examples=[True])
]


@router.post(
    "/articles",
    response_model=ArticleState,
    status_code=202,
    responses={
        200: {"model": ArticleState, "description": "The same article was there already, and is read"},
        201: {"model": ArticleState, "description": "It was waited for, and is read"},
        **QUEUE_PROBLEMS,
    },
    openapi_extra=_body(EXAMPLE),
)
async def hand_in(
    request: Request, response: Response, given: Given, store: ReadyStore, wait: Wait = 0, key: Key = None
) -> ArticleState:
    """Takes the article into the queue: 202 when it is durable, with the address that tells what becomes of it."""
    article = given.checked()
    (accepted,) = await running(request).intake.take(store, [article], key=key)
    state = accepted.state if not wait else await wait_for(store, article.id, seconds=wait)
    if state in DONE:
        response.status_code = HTTPStatus.CREATED if accepted.changed else HTTPStatus.OK
    response.headers["Location"] = request.app.url_path_for("article_state", id=article.id)
    return await _state(store, article.id)


@router.post(
    "/articles:batch",
    status_code=202,
    response_class=Response,
    responses={202: {"content": {NDJSON: {"schema": LineResult.model_json_schema()}}}, **QUEUE_PROBLEMS},
    openapi_extra={"requestBody": {"required": True, "content": {NDJSON: {"example": f"{json.dumps(EXAMPLE)}\n"}}}},
)
async def hand_in_batch(request: Request, store: ReadyStore) -> Response:
    """Takes up to 10,000 articles, one JSON object a line, and answers with a result a line; bad lines do not stop the others."""
    results = await take_batch(request, store, running(request).intake)
    return Response(write_results(results), status_code=HTTPStatus.ACCEPTED, media_type=NDJSON)


class ArticleQuestion(Paging):
    """The query parameters of /articles."""

    state: Annotated[State | None, Field(description="In this state", examples=["dead"])] = None


@router.get("/articles", response_model=Listing[ArticleRow], responses=CSV_TOO)
async def articles(request: Request, store: ReadyStore, question: Annotated[ArticleQuestion, Query()]) -> Response:
    """All articles, in the order of their ids."""
    if question.state is None:
        page = await keyset_page(store, "read/articles", question, key=("id",))
    else:
        page = await keyset_page(store, "read/articles_in_state", question, key=("id",), state=question.state)
    return answer(request, question.format, page, ArticleRow)


@router.post("/articles/{id}/replay", status_code=202, responses=DEAD_PROBLEMS)
async def replay_dead(store: ReadyStore, article_id: ArticleId) -> ArticleState:
    """Puts a dead article into the queue again."""
    await replay(store, article_id)
    return await _state(store, article_id)


@router.post("/articles/{id}/discard", status_code=204, responses=DEAD_PROBLEMS)
async def discard_dead(store: ReadyStore, article_id: ArticleId) -> Response:
    """Gives a dead article up. One that was read in an earlier version is what it was then, another one is deleted."""
    await discard(store, article_id)
    return Response(status_code=HTTPStatus.NO_CONTENT)


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
    return ArticleState.model_validate(await look_at(store, article_id))
