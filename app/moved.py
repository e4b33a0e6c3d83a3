"""Ids that something had before: answered with 308 and the address of today."""

from http import HTTPStatus
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.responses import RedirectResponse


class Moved(Exception):
    """Something goes by another id now; `known_as` is the one that was asked for."""

    def __init__(self, known_as: str, now: str) -> None:
        super().__init__(known_as)
        self.known_as = known_as
        self.now = now


async def _answer_moved(request: Request, error: Exception) -> RedirectResponse:
    assert isinstance(error, Moved)
    parts = request.url.path.split("/")
    # The id is the part behind the noun: /meetings/{id}, /leaders/{id}/counterparts.
    parts[2] = quote(error.now, safe="")
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse("/".join(parts) + query, status_code=HTTPStatus.PERMANENT_REDIRECT)


def add_moved(app: FastAPI) -> None:
    """Makes `app` answer Moved with the new address."""
    app.add_exception_handler(Moved, _answer_moved)
