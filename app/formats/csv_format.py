"""Rows as CSV (RFC 4180): UTF-8, CRLF, a header line always.

Values are written as they are: a cell that a spreadsheet would take for a formula is not changed.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

LIST_SEPARATOR = ";"
"""Between the values of a cell that holds several: `CN;RU`."""


def write_csv(rows: Iterable[Mapping[str, Any]], *, columns: Sequence[str]) -> str:
    """The rows under a header of `columns`; a value that is None is an empty cell."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return LIST_SEPARATOR.join(map(str, value))
    return value
