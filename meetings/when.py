"""When: an interval of days with a precision. Never a faked day; an unknown date is None, not a When.

Written as EDTF (ISO 8601-2:2019, level 2):

    2024-05-20                    a day
    2024-01-30/2024-01-31         an event of several days
    2024-07                       some time in a month
    2024-34                       some time in a quarter (33 to 36 are the quarters)
    2024                          some time in a year
    [2024-05-21..2024-06-20]      some time between two days ("in less than a month")
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from meetings.errors import InputError
from meetings.words import Precision

_FIRST_QUARTER_CODE = 33  # ISO 8601-2, 4.8: 33 is the first quarter, 36 the fourth

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d\d)", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_SET = re.compile(r"\[(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)\]", re.ASCII)

_MONTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.YEAR: 12}


@dataclass(frozen=True, slots=True, order=True)
class When:
    """From `start` to `end`, both included; what that means says `precision` (see words.Precision).

    Raises InputError where it ends before it starts, or where the days are not those of a whole month, quarter or year, or
    not more than one, as the precision says.
    """

    start: date
    end: date
    precision: Precision = Precision.DAY

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise InputError(
                f"a date interval cannot end ({self.end}) before it starts ({self.start})",
                remedy="give the earlier day first",
            )
        if not self._is_as_precise_as_it_says():
            raise InputError(
                f"{self.start} to {self.end} is no {self.precision} date",
                remedy="make it with When.day, days, month, quarter, year or between",
            )

    def _is_as_precise_as_it_says(self) -> bool:
        if self.precision is Precision.DAY:
            return True
        if self.precision is Precision.APPROXIMATE:
            return self.end > self.start
        months = _MONTHS[self.precision]
        last = self.start.month + months - 1
        return (
            self.start.day == 1
            and (self.start.month - 1) % months == 0
            and (self.end.year, self.end.month) == (self.start.year, last)
            and self.end.day == calendar.monthrange(self.end.year, self.end.month)[1]
        )

    @classmethod
    def day(cls, day: date) -> Self:
        return cls(day, day)

    @classmethod
    def days(cls, start: date, end: date) -> Self:
        """An event that lasts from `start` to `end`."""
        return cls(start, end)

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        last = calendar.monthrange(year, month)[1]
        return cls(date(year, month, 1), date(year, month, last), Precision.MONTH)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Self:
        """`quarter` from 1 to 4."""
        last = calendar.monthrange(year, 3 * quarter)[1]
        return cls(date(year, 3 * quarter - 2, 1), date(year, 3 * quarter, last), Precision.QUARTER)

    @classmethod
    def year(cls, year: int) -> Self:
        return cls(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)

    @classmethod
    def between(cls, start: date, end: date) -> Self:
        """Some time from `start` to `end`; one day where both are the same."""
        return cls(start, end, Precision.APPROXIMATE if end > start else Precision.DAY)

    @classmethod
    def from_edtf(cls, text: str) -> Self:
        """The When of one of the forms above.

        Raises InputError for anything else, and for days that the calendar does not have.
        """
        try:
            return cls._read_edtf(text.strip())
        except ValueError:
            raise InputError(
                f"{text!r} is not a date in EDTF",
                remedy="write 2024-05-20, 2024-05-20/2024-05-21, 2024-07, 2024-34 (second quarter), 2024 or [2024-05-21..2024-06-20]",
            ) from None

    @classmethod
    def _read_edtf(cls, text: str) -> Self:
        if _DAY.fullmatch(text):
            return cls.day(date.fromisoformat(text))
        if match := _MONTH.fullmatch(text):
            year, part = int(match[1]), int(match[2])
            if part >= _FIRST_QUARTER_CODE:
                return cls.quarter(year, part - _FIRST_QUARTER_CODE + 1)
            return cls.month(year, part)
        if _YEAR.fullmatch(text):
            return cls.year(int(text))
        if match := _SET.fullmatch(text):
            return cls.between(date.fromisoformat(match[1]), date.fromisoformat(match[2]))
        first, slash, last = text.partition("/")
        if slash and _DAY.fullmatch(first) and _DAY.fullmatch(last):
            return cls.days(date.fromisoformat(first), date.fromisoformat(last))
        raise ValueError(text)

    @property
    def edtf(self) -> str:
        """The EDTF text; `When.from_edtf` gives the same When back."""
        match self.precision:
            case Precision.YEAR:
                return f"{self.start.year:04}"
            case Precision.QUARTER:
                return f"{self.start.year:04}-{_FIRST_QUARTER_CODE + (self.start.month - 1) // 3}"
            case Precision.MONTH:
                return f"{self.start.year:04}-{self.start.month:02}"
            case Precision.APPROXIMATE:
                return f"[{self.start}..{self.end}]"
            case Precision.DAY:
                return str(self.start) if self.start == self.end else f"{self.start}/{self.end}"

    @property
    def partial(self) -> tuple[str, str]:
        """Start and end as partial ISO dates: ("2024-07", "2024-07") for a month, days for a quarter."""
        if self.precision in (Precision.YEAR, Precision.MONTH):
            return self.edtf, self.edtf
        return str(self.start), str(self.end)

    @property
    def width(self) -> int:
        """How many days it spans, 1 for a single day."""
        return (self.end - self.start).days + 1

    def contains(self, other: Self) -> bool:
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Self, *, slack: int = 0) -> bool:
        """True where the two share a day, or lie at most `slack` days apart."""
        return self.apart(other) <= slack

    def apart(self, other: Self) -> int:
        """Days from the end of the earlier to the start of the later; 0 where the two share a day."""
        return max((other.start - self.end).days, (self.start - other.end).days, 0)

    def narrower(self, other: Self) -> Self:
        """The one that says more: the shorter interval, the first of two equally long ones."""
        return other if (other.width, other.start) < (self.width, self.start) else self
