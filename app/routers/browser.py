"""The guide and the style for Neo4j Browser, which fetches both from its own origin: hence the CORS headers."""

from enum import StrEnum
from pathlib import Path

from fastapi import APIRouter, Response
from fastapi.responses import FileResponse

router = APIRouter(prefix="/browser", tags=["browser"])

_FOLDER = Path(__file__).parent.parent / "browser"
_CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Allow-Methods": "GET, OPTIONS",
}


class BrowserFile(StrEnum):
    """The files that Neo4j Browser can play."""

    GUIDE = "guide.html"
    STYLE = "sidelines.grass"


_MEDIA_TYPES = {BrowserFile.GUIDE: "text/html", BrowserFile.STYLE: "text/plain"}


@router.get("/{name}", response_class=FileResponse)
async def browser_file(name: BrowserFile) -> FileResponse:
    """The guide (`:play`) or the style (`:style`)."""
    return FileResponse(_FOLDER / name, media_type=_MEDIA_TYPES[name], headers=_CORS)


@router.options("/{name}", include_in_schema=False)
async def preflight() -> Response:
    return Response(status_code=204, headers=_CORS)
