"""Pages of the simple lists, whose statements do their own keyset paging."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from app.paging import Page, Paging
from graph.store import Row, Store


async def keyset_page(
    store: Store, statement: str, paging: Paging, *, key: tuple[str, ...], **parameters: Any
) -> Page[Row]:
    """A page of a statement that takes `limit` and `after_<column>` for each column of its sort key.

    The values of the key are texts, numbers or days; an after-parameter is null for the first page.
    """
    after = paging.after(len(key)) or (None,) * len(key)
    rows = await store.read(
        statement,
        limit=paging.limit + 1,
        **{f"after_{column}": value for column, value in zip(key, after, strict=True)},
        **parameters,
    )
    shown = rows[: paging.limit]
    last = tuple(_text(shown[-1][column]) for column in key) if len(rows) > paging.limit else None
    return Page(shown, last)


def page_of_rows(rows: Sequence[Row], paging: Paging, *, key: tuple[str, ...]) -> Page[Row]:
    """A page of rows that are all there, in the order of the key's columns; what is null sorts as an empty text."""
    after = paging.after(len(key))
    left = [row for row in rows if after is None or _key_of(row, key) > tuple(part or "" for part in after)]
    shown = left[: paging.limit]
    return Page(shown, _key_of(shown[-1], key) if len(left) > len(shown) else None)


def _key_of(row: Row, key: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("" if row[column] is None else _text(row[column]) for column in key)


def _text(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
