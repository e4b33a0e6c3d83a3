"""Merges: what may be the same, and what people judged of it."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field

from app.schemas.base import Schema
from ingest.ledger import State
from meetings.judgements import Kind, Ruling

EXAMPLE: dict[str, Any] = {
    "kind": "leader",
    "ruling": "not_same",
    "first": "sergey-lavrov",
    "second": "wang-yi",
    "author": "ann",
    "reason": "two foreign ministers",
}


class MergeRow(Schema):
    """A pair that may be the same, or that somebody judged; flat: one row of a list."""

    id: Annotated[str, Field(description="Of a judgement, or of a proposal: `leader~maria-conti~m-conti`")]
    kind: Kind
    state: State
    first: Annotated[
        str, Field(description="Id as it was judged; the one that both go by, of leaders that are the same")
    ]
    second: Annotated[
        str,
        Field(description="The other id; of a split the claims that were split off, joined by +, or the id split off"),
    ]
    first_name: Annotated[str | None, Field(description="Title or name; of proposals only")]
    second_name: str | None
    score: Annotated[float | None, Field(description="How likely the two are the same; of proposals only")]
    reasons: Annotated[
        list[str], Field(description="What speaks for and against it; of a judgement its author's reason")
    ]
    author: str | None
    at: datetime | None
    dangling: Annotated[bool, Field(description="True where the claims that it speaks of are not there any more")]
    undone_by: str | None
    undone_at: datetime | None
    undone_reason: str | None


class Said(Schema):
    """Who says so, and why."""

    author: Annotated[str, Field(min_length=1, max_length=200, examples=["ann"])]
    reason: Annotated[str, Field(min_length=1, max_length=2000, examples=["read both articles"])]


class JudgementIn(Said):
    """A judgement about two things of one kind, whether they were proposed or not."""

    kind: Kind
    ruling: Ruling
    first: Annotated[str, Field(min_length=1, max_length=200)]
    second: Annotated[str, Field(min_length=1, max_length=200)]


class SplitIn(Said):
    """Claims of a meeting that are about another one, or articles that have another leader, summit or organization in mind."""

    claims: Annotated[
        list[str],
        Field(default_factory=list, max_length=1000, description="Of a meeting: ids, as its evidence gives them"),
    ]
    articles: Annotated[
        list[str],
        Field(
            default_factory=list,
            max_length=1000,
            description="Of a leader, summit or organization: ids of articles that name it",
        ),
    ]
