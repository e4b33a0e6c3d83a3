"""Pages of the simple lists, whose statements do their own keyset paging."""

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


def _text(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
