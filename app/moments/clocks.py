"""The parameters `as_of` and `known_at`."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field

from app.paging import Paging
from ingest.clock import today
from meetings.errors import InvalidQuery
from meetings.moments import Moment

_DAY = r"^\d{4}-\d\d-\d\d$"


class KnownAt(BaseModel):
    """The clock of what was known, an ISO day."""

    known_at: Annotated[
        str | None,
        Field(description="By the articles published on or before this day", examples=["2024-09-01"], pattern=_DAY),
    ] = None

    def moment(self) -> Moment | None:
        """The moment that is asked about, None for now. Raises InvalidQuery for days that are none, or not known yet."""
        if self.known_at is None:
            return None
        known_at = _day(self.known_at, "known_at")
        if known_at and known_at > today():
            raise InvalidQuery(
                f"{known_at} is not over yet: nobody can say what will be known then",
                parameter="known_at",
                remedy="give a day up to today, or none",
            )
        return Moment(known_at=known_at)


class Clocks(KnownAt):
    """The two clocks, each an ISO day."""

    as_of: Annotated[
        str | None, Field(description="What was so on this day", examples=["2024-09-01"], pattern=_DAY)
    ] = None

    def moment(self) -> Moment | None:
        """As of KnownAt, with the day that is asked about."""
        as_of, known = _day(self.as_of, "as_of"), super().moment()
        return Moment(known_at=known.known_at if known else None, as_of=as_of) if known or as_of else None


class KnownAtPaging(KnownAt, Paging):
    """The parameters of a list of what articles told."""


class ClockedPaging(Clocks, Paging):
    """The parameters of a list that can be asked for as of another day."""


def _day(text: str | None, parameter: str) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidQuery(
            f"{text!r} is no day of the calendar", parameter=parameter, remedy="write it as 2024-06-01"
        ) from error
