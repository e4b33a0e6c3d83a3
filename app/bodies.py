"""Reads an article from the body of a request: JSON only, and never more of it than an article can be long."""

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError

from app.problems import BodyTooLarge, BodyTypeNotTaken
from app.schemas.articles import ArticleIn
from ingest.face import GivenArticle
from ingest.sources.checks import MOST_BYTES


async def read_article(request: Request) -> GivenArticle:
    """The article in the body; raises for another media type, a body that is too large, or one that is no article."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise BodyTypeNotTaken(
            f"the body is {media_type or 'of no named media type'}, not application/json",
            remedy='send {"text": …, "published": …} with Content-Type: application/json',
        )
    body = await _read(request)
    try:
        given = ArticleIn.model_validate_json(body)
    except ValidationError as error:
        raise RequestValidationError([fault | {"loc": ("body", *fault["loc"])} for fault in error.errors()]) from error
    return GivenArticle(own_id=given.id, **given.model_dump(exclude={"id"}))


async def _read(request: Request) -> bytes:
    too_large = BodyTooLarge(
        f"the body is larger than {MOST_BYTES // 1_000_000} MB", remedy="send one article a request, its text alone"
    )
    length = request.headers.get("content-length", "0")
    if length.isdecimal() and int(length) > MOST_BYTES:
        raise too_large
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > MOST_BYTES:
            raise too_large
    return bytes(body)
