"""Which format a request gets, and what CSV cells look like."""

import pytest

from app.formats import Format, choose
from app.formats.csv_format import write_csv


@pytest.mark.parametrize(
    ("wanted", "accept", "expected"),
    [
        (None, None, Format.JSON),
        (None, "*/*", Format.JSON),
        (None, "text/csv", Format.CSV),
        (None, "TEXT/CSV; charset=utf-8", Format.CSV),
        (None, "application/json, text/csv", Format.JSON),
        (None, "application/json;q=0.5, text/csv", Format.CSV),
        (None, "text/csv;q=0, */*", Format.JSON),
        (None, "text/csv;q=0.1, */*", Format.JSON),
        (None, "text/csv;q=lots, application/json;q=0.1", Format.JSON),
        (None, "text/html,application/xhtml+xml,*/*;q=0.8", Format.JSON),
        (None, "image/png", Format.JSON),
        (Format.CSV, "application/json", Format.CSV),
        (Format.JSON, "text/csv", Format.JSON),
    ],
)
def test_the_parameter_counts_before_the_header(wanted: Format | None, accept: str | None, expected: Format) -> None:
    assert choose(wanted, accept=accept) is expected


def test_cells_are_quoted_where_they_must_be() -> None:
    rows = [{"text": 'He said "no", twice\nand left', "parties": ["CN", "RU"], "none": None, "is": True, "n": 0.5}]
    assert write_csv(rows, columns=["text", "parties", "none", "is", "n"]) == (
        'text,parties,none,is,n\r\n"He said ""no"", twice\nand left",CN;RU,,true,0.5\r\n'
    )


def test_values_are_true_even_where_a_spreadsheet_would_calculate() -> None:
    assert write_csv([{"a": "=1+1"}], columns=["a"]) == "a\r\n=1+1\r\n"
