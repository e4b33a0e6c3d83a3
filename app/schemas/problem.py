"""The problem documents (RFC 9457) that every error is answered with."""

from typing import Annotated, Any

from pydantic import Field

from app.schemas.base import Schema


class ProblemDocument(Schema):
    """What went wrong and what would be right; only those members are there that say something."""

    type: str
    title: Annotated[str, Field(description="The status in words")]
    status: int
    detail: Annotated[str, Field(description="What is wrong with this request")]
    remedy: Annotated[str | None, Field(description="What would be right, or what to do next")] = None
    parameter: Annotated[str | None, Field(description="The parameter or field at fault")] = None
    allowed: Annotated[list[str] | None, Field(description="The values or names that it takes")] = None
    near: Annotated[list[str] | None, Field(description="The closest ids that are known")] = None
    missing: Annotated[dict[str, str] | None, Field(description="What the service lacks right now, and why")] = None


_CONTENT = {"application/problem+json": {"schema": ProblemDocument.model_json_schema()}}

PROBLEMS: dict[int | str, dict[str, Any]] = {
    400: {"description": "A parameter, id or body that cannot be used", "content": _CONTENT},
    404: {"description": "An id that nothing here has", "content": _CONTENT},
    503: {"description": "The database or the language model is not there now; see Retry-After", "content": _CONTENT},
}
"""The problems that any endpoint may answer with, for its OpenAPI description."""

QUEUE_PROBLEMS: dict[int | str, dict[str, Any]] = {
    422: {"description": "An Idempotency-Key that came with something else before", "content": _CONTENT},
    429: {"description": "So many articles wait that no more are taken; see Retry-After", "content": _CONTENT},
}
"""What handing articles in may be answered with besides."""

DEAD_PROBLEMS: dict[int | str, dict[str, Any]] = {
    409: {"description": "An article that is not dead", "content": _CONTENT}
}
"""What replaying and discarding may be answered with besides."""
