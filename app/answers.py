"""A page of rows as a response: JSON envelope or CSV, with the Link header of the next page."""

from typing import Any

from fastapi import Request, Response

from app.formats import MEDIA_TYPES, Format, choose
from app.formats.csv_format import write_csv
from app.paging import Page, next_address
from app.schemas.base import Item, Listing

CSV_TOO: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {"text/csv": {"schema": {"type": "string"}}},
        "description": "A page of the list; as CSV the next page stands in the Link header only",
    }
}
"""What every list adds to its OpenAPI responses."""


def answer(request: Request, wanted: Format | None, page: Page[dict[str, Any]], item: type[Item]) -> Response:
    """The page with each row as an `item`, in the format that the request asks for."""
    onward = next_address(request, page.last)
    headers = {"Vary": "Accept"} | ({"Link": f'<{onward}>; rel="next"'} if onward else {})
    rows = [item.model_validate(row) for row in page.rows]
    chosen = choose(wanted, accept=request.headers.get("accept"))
    if chosen is Format.CSV:
        columns = list(item.model_fields)
        body = write_csv((row.model_dump(mode="json") for row in rows), columns=columns)
    else:
        body = Listing(items=rows, next=onward).model_dump_json()
    return Response(body, media_type=MEDIA_TYPES[chosen], headers=headers)
