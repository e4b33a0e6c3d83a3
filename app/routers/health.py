"""Whether the service is alive and ready, and where to begin."""

from http import HTTPStatus

from fastapi import APIRouter, Request, Response

from app.problems import Problem, retry_after
from app.running import running
from app.schemas.health import Alive, Ready, Welcome

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
    """Whether the database answers, the graph has this version's schema, and the language model is loaded; asked anew."""
    missing = await running(request).missing()
    if not missing:
        return Ready(ready=True)
    return Problem(
        HTTPStatus.SERVICE_UNAVAILABLE,
        detail=f"not ready: {', '.join(missing)}",
        members={"missing": missing},
        headers=retry_after(),
    )
