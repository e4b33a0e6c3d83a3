"""Terms of office and membership: whether one holds on a day, and whose word it is."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from meetings.when import When

ARTICLE = "article"
"""The `source` of what articles say; rows of the reference tables name theirs."""


def covers(term: Mapping[str, Any], day: date) -> bool:
    """True where the term, a row with the bounds `from` and `to`, holds that day."""
    return holds(term["from"], term["to"], day)


def holds(since: str | None, until: str | None, day: date) -> bool:
    """True where a term with these bounds (EDTF) holds that day; a bound that is not known counts as none."""
    first, last = _when(since), _when(until)
    return (first is None or first.start <= day) and (last is None or day <= last.end)


def _when(edtf: str | None) -> When | None:
    return None if edtf is None else When.from_edtf(edtf)
