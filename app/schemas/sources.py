"""Sources that are followed, and how they are."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from app.schemas.base import Schema


class SourceRow(Schema):
    """A source: one row of a list."""

    id: str
    kind: Annotated[
        Literal["folder", "feed", "page"] | None, Field(description="null for an address that never answered so far")
    ]
    address: Annotated[str, Field(description="Path of the folder, or address of the web")]
    last_seen: Annotated[datetime | None, Field(description="When it was last looked at without an error")]
    last_new: Annotated[datetime | None, Field(description="When it last gave an article that was new or changed")]
    next_due: Annotated[datetime | None, Field(description="When it is looked at again, if a watcher runs")]
    errors_in_row: Annotated[int, Field(description="How many looks in a row failed; 0 where the last one did not")]
    last_error: Annotated[str | None, Field(description="Why a look failed, the last time that one did")]
    last_error_at: datetime | None
    taken: Annotated[int, Field(description="How many articles were new or changed so far")]
    waiting: Annotated[int, Field(description="Entries of a feed that still have to be taken")]
    refused: Annotated[int, Field(description="How many entries, files and lines could not be used so far")]
    last_refusal: Annotated[str | None, Field(description="Which was the last of these, and why")]
