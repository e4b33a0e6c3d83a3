"""Whether the service is alive and ready, and where to begin."""

from app.schemas.base import Schema


class Alive(Schema):
    """The process answers."""

    alive: bool


class Ready(Schema):
    """Everything that the service needs is there."""

    ready: bool


class Welcome(Schema):
    """Where to begin."""

    service: str
    version: str
    docs: str
    openapi: str
    first_question: str
