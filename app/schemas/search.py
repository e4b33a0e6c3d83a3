"""What a search finds."""

from typing import Annotated, Literal

from pydantic import Field

from app.schemas.base import Schema

Kind = Literal["leader", "country", "organization", "summit", "place"]


class SearchHit(Schema):
    """A thing whose name is like the words searched for."""

    kind: Kind
    id: str
    name: str
    score: Annotated[float, Field(description="Larger is closer; only comparable within one answer")]
