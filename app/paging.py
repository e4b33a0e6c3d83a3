"""Keyset paging: a page is asked for by the key of the last row before it, so inserts neither repeat nor skip rows."""

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Generic, TypeVar

from fastapi import Request
from pydantic import BaseModel, Field

from app.formats import Format
from meetings.errors import InvalidQuery

Row = TypeVar("Row")

Key = tuple[str | None, ...]
"""The sort key of a row, as texts."""


class Paging(BaseModel):
    """The parameters that every list takes."""

    limit: Annotated[int, Field(ge=1, le=1000, description="How many rows at most", examples=[10])] = 100
    cursor: Annotated[str | None, Field(description="Where to go on: taken from `next` of the page before")] = None
    format: Annotated[Format | None, Field(description="`json` or `csv`; else the Accept header decides")] = None

    def after(self, length: int, *, dated: bool = False) -> Key | None:
        """The key that the cursor holds, None for the first page.

        Raises InvalidQuery for a cursor that is not one of a list whose keys have `length` parts,
        the first of them a day or None where the list is `dated`.
        """
        if self.cursor is None:
            return None
        try:
            return _decode(self.cursor, length=length, dated=dated)
        except (binascii.Error, ValueError) as error:
            raise InvalidQuery(
                "the cursor is not one of this list",
                parameter="cursor",
                remedy="take it from `next` of the page before, or leave it out for the first page",
            ) from error


def _decode(cursor: str, *, length: int, dated: bool) -> Key:
    key = json.loads(base64.urlsafe_b64decode(cursor.encode("ascii")))
    if not isinstance(key, list) or len(key) != length or not all(isinstance(part, str | None) for part in key):
        raise ValueError(cursor)
    if dated and key[0] is not None:
        date.fromisoformat(key[0])
    return tuple(key)


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Some rows of a list and the key to go on from, None at the end."""

    rows: Sequence[Row]
    last: Key | None = None


def encode(key: Key) -> str:
    """The key as an opaque text that is safe in a URL; `Paging.after` reads it back."""
    return base64.urlsafe_b64encode(json.dumps(key).encode()).decode("ascii")


def next_address(request: Request, last: Key | None) -> str | None:
    """Path and query of the page after `last`, None at the end."""
    if last is None:
        return None
    address = request.url.include_query_params(cursor=encode(last))
    return f"{address.path}?{address.query}"
