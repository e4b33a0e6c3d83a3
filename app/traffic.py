"""Every request: an id that the answer and the log share, and one line in the log and one count when it is over."""

import logging
import re
import time
from secrets import token_hex

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.meters import Meters

logger = logging.getLogger(__name__)

REQUEST_ID = "X-Request-Id"
# What a proxy in front sends; anything else could forge lines of the log or fill them.
_FIT_ID = re.compile(r"[\w.:/+=-]{1,100}", re.ASCII)


class Traffic:
    """ASGI middleware: names the request in the log's context and in the answer, and tells how it ended."""

    def __init__(self, app: ASGIApp, *, meters: Meters) -> None:
        self._app = app
        self._meters = meters

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = Headers(scope=scope).get(REQUEST_ID, "")
        request_id = given if _FIT_ID.fullmatch(given) else token_hex(8)
        # Bound for the rest of the task, which is the request's own: who answers unexpected errors stands outside of this.
        structlog.contextvars.bind_contextvars(request=request_id)
        begun, status = time.perf_counter(), 500

        async def named(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[REQUEST_ID] = request_id
            await send(message)

        try:
            await self._app(scope, receive, named)
        finally:
            self._tell(scope, status, time.perf_counter() - begun)

    def _tell(self, scope: Scope, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "other")
        self._meters.count_request(route=route, method=scope["method"], status=status, seconds=seconds)
        asked = scope["path"] + (f"?{scope['query_string'].decode('latin-1')}" if scope["query_string"] else "")
        logger.info(
            "answered",
            extra={
                "method": scope["method"],
                "asked": asked,
                "status": status,
                "milliseconds": round(seconds * 1000, 1),
            },
        )
