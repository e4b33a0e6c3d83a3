"""Whether the service is alive and ready, and where to begin."""

from http import HTTPStatus

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse

from app.problems import Problem, retry_after
from app.running import running
from app.schemas.health import Alive, QueueState, Ready, Welcome

router = APIRouter(tags=["health"])


@router.get("/")
async def welcome(request: Request) -> Welcome:
    """Where to begin."""
    return Welcome(
        service=request.app.title,
        version=request.app.version,
        docs="/docs",
        openapi="/openapi.json",
        first_question="/who-met-whom?summit=sco-summit-2024",
    )


@router.get("/healthz")
async def healthz() -> Alive:
    """Whether the process answers; asks nothing of the database."""
    return Alive(alive=True)


@router.get("/readyz", response_model=Ready, responses={503: {"description": "A problem whose `missing` says what"}})
async def readyz(request: Request) -> Response | Ready:
    """Whether the database answers, the graph has this version's schema, and the language model is loaded; asked anew.

    `degraded` says what is not as it should be though questions are answered, such as workers that are gone.
    """
    parts = running(request)
    missing = await parts.missing()
    if not missing:
        seen = await parts.queue()
        return Ready(
            ready=True,
            degraded=seen.degraded(),
            queue=QueueState(length=seen.waiting.length, oldest_seconds=seen.waiting.oldest),
            workers=len(seen.workers),
        )
    return Problem(
        HTTPStatus.SERVICE_UNAVAILABLE,
        detail=f"not ready: {', '.join(missing)}",
        members={"missing": missing},
        headers=retry_after(),
    )


@router.get("/metrics", response_class=PlainTextResponse)
async def metrics(request: Request) -> Response:
    """Counts for Prometheus: this process's requests, and what the graph says of articles, queue and workers."""
    content, media_type = await running(request).metrics(accept=request.headers.get("accept", ""))
    return Response(content, media_type=media_type)
