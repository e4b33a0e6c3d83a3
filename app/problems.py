"""Errors on the wire: RFC 9457 problem documents, and the one table from the error tree to HTTP statuses."""

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from app.invalid import first_fault
from app.traffic import REQUEST_ID
from meetings.errors import (
    Conflict,
    InputError,
    InvalidArticle,
    InvalidQuery,
    KeyReused,
    NotKnown,
    QueueFull,
    SettingsError,
    SidelinesError,
    Unavailable,
)

logger = logging.getLogger(__name__)


class BodyTooLarge(InvalidArticle):
    """The request's body is larger than the service takes."""


class BodyTypeNotTaken(InputError):
    """The request's body is of a media type that the endpoint does not take."""


# The first entry that fits an error counts, so subclasses stand before their bases.
STATUSES: tuple[tuple[type[SidelinesError], HTTPStatus], ...] = (
    (BodyTooLarge, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    (BodyTypeNotTaken, HTTPStatus.UNSUPPORTED_MEDIA_TYPE),
    (KeyReused, HTTPStatus.UNPROCESSABLE_ENTITY),
    (InputError, HTTPStatus.BAD_REQUEST),
    (NotKnown, HTTPStatus.NOT_FOUND),
    (Conflict, HTTPStatus.CONFLICT),
    (QueueFull, HTTPStatus.TOO_MANY_REQUESTS),
    (Unavailable, HTTPStatus.SERVICE_UNAVAILABLE),
    (SettingsError, HTTPStatus.INTERNAL_SERVER_ERROR),
    (SidelinesError, HTTPStatus.INTERNAL_SERVER_ERROR),
)

# A local Neo4j answers again 4 to 6 seconds after a restart (measured); a caller that waits so long finds it.
_RETRY_AFTER_SECONDS = 5


class Problem(JSONResponse):
    """A problem document; `title` is the status in words, `detail` says what is wrong here."""

    media_type = "application/problem+json"

    def __init__(
        self,
        status: HTTPStatus,
        *,
        detail: str,
        members: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        content = {"type": "about:blank", "title": status.phrase, "status": int(status), "detail": detail}
        content |= {name: value for name, value in (members or {}).items() if value}
        super().__init__(content, status_code=int(status), headers=dict(headers or {}))


def problem_of(error: SidelinesError) -> Problem:
    """The problem document of an error of ours: its message, its remedy, and the values that would be right."""
    status = next(status for kind, status in STATUSES if isinstance(error, kind))
    members: dict[str, Any] = {"remedy": error.remedy}
    if isinstance(error, InvalidQuery):
        members |= {"parameter": error.parameter, "allowed": list(error.allowed)}
    if isinstance(error, NotKnown):
        members["near"] = list(error.near)
    headers = retry_after() if isinstance(error, Unavailable) else None
    return Problem(status, detail=error.message, members=members, headers=headers)


def retry_after() -> dict[str, str]:
    """The header that says when to ask again, where something is not there now."""
    return {"Retry-After": str(_RETRY_AFTER_SECONDS)}


async def _answer_error(_: Request, error: Exception) -> Problem:
    assert isinstance(error, SidelinesError)
    return problem_of(error)


async def _answer_invalid(_: Request, error: Exception) -> Problem:
    assert isinstance(error, RequestValidationError)
    return problem_of(first_fault(error))


async def _answer_http(request: Request, error: Exception) -> Problem:
    assert isinstance(error, HTTPException)
    status = HTTPStatus(error.status_code)
    details = {
        HTTPStatus.NOT_FOUND: f"there is nothing at {request.url.path}; /openapi.json lists what there is",
        HTTPStatus.METHOD_NOT_ALLOWED: f"{request.url.path} does not take {request.method}",
    }
    return Problem(status, detail=details.get(status, str(error.detail)), headers=error.headers)


async def _answer_unexpected(request: Request, error: Exception) -> Problem:
    logger.error("failed", extra={"method": request.method, "asked": request.url.path}, exc_info=error)
    known_as = structlog.contextvars.get_contextvars().get("request", "")
    return Problem(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        detail=f"something went wrong inside the service; its log has the details under the request {known_as}",
        headers={REQUEST_ID: known_as},
    )


def add_handlers(app: FastAPI) -> None:
    """Makes every error that leaves an endpoint of `app` a problem document."""
    app.add_exception_handler(SidelinesError, _answer_error)
    app.add_exception_handler(RequestValidationError, _answer_invalid)
    app.add_exception_handler(HTTPException, _answer_http)
    app.add_exception_handler(Exception, _answer_unexpected)
