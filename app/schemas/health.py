"""Whether the service is alive and ready, and where to begin."""

from typing import Annotated

from pydantic import Field

from app.schemas.base import Schema


class Alive(Schema):
    """The process answers."""

    alive: bool


class QueueState(Schema):
    """What waits."""

    length: Annotated[int, Field(description="Articles that wait or are being read")]
    oldest_seconds: Annotated[float | None, Field(description="Since the oldest of them was accepted")]


class Ready(Schema):
    """Everything that is needed to answer questions and accept articles is there."""

    ready: bool
    degraded: Annotated[
        list[str], Field(description="What is not as it should be all the same; empty when all is well")
    ]
    queue: QueueState
    workers: Annotated[int, Field(description="Workers that did not end in order and were seen in the last hour")]


class Welcome(Schema):
    """Where to begin."""

    service: str
    version: str
    docs: str
    openapi: str
    first_question: str
