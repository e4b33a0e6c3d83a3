"""Reads one table: UTF-8 CSV with a header; `|` separates values inside a cell; dates are partial ISO."""

import csv
import difflib
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NoReturn, TypeVar

from meetings.errors import InputError, InvalidTable
from meetings.when import When
from meetings.words import Precision

# As many as there are kinds of office.
_READABLE = 32

TABLES = Path(__file__).parent / "tables"

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Row:
    """One row with where it stands, so that every complaint names file and line."""

    file: Path
    line: int
    cells: dict[str, str]

    def refuse(self, message: str, *, remedy: str) -> NoReturn:
        raise InvalidTable(f"{self.file}, line {self.line}: {message}", remedy=remedy)

    def text(self, column: str) -> str | None:
        return self.cells[column] or None

    def needed(self, column: str) -> str:
        """The cell, which must not be empty."""
        value = self.cells[column]
        if not value:
            self.refuse(f"the column {column!r} is empty", remedy=f"every row needs a {column}")
        return value

    def many(self, column: str) -> tuple[str, ...]:
        """The values of a cell that `|` separates, each once."""
        cell = self.cells[column]
        return tuple(dict.fromkeys(part for part in cell.split("|") if part)) if cell else ()

    def number(self, column: str) -> int | None:
        cell = self.cells[column]
        if not cell:
            return None
        if not cell.isascii() or not cell.isdigit():
            self.refuse(f"{column} {cell!r} is not a whole number", remedy="write digits alone, as in 24")
        return int(cell)

    def flag(self, column: str) -> bool:
        cell = self.cells[column]
        if cell not in ("", "yes"):
            self.refuse(f"{column} is {cell!r}", remedy="write yes, or leave the cell empty")
        return cell == "yes"

    def when(self, column: str) -> When | None:
        """The partial date of the cell: 2024, 2024-07 or 2024-07-03."""
        cell = self.cells[column]
        if not cell:
            return None
        when = _partial_date(cell)
        if when is None:
            self.refuse(f"{column} {cell!r} is not a date", remedy="write 2024, 2024-07 or 2024-07-03")
        return when

    def one_of(self, column: str, allowed: Iterable[str]) -> str:
        value = self.needed(column)
        if value not in allowed:
            self.refuse(f"{column} {value!r} is not known", remedy=_nearest(value, sorted(allowed)))
        return value

    def word(self, column: str, words: type[Word]) -> Word:
        """The member of a vocabulary that the cell names."""
        value = self.needed(column)
        try:
            return words(value)
        except ValueError:
            return words(self.one_of(column, [word.value for word in words]))


def _nearest(value: str, allowed: list[str]) -> str:
    """What would be right: all allowed values, or, of more than a reader would read, the closest."""
    if len(allowed) > _READABLE:
        allowed = difflib.get_close_matches(value, allowed, n=3, cutoff=0.4) or allowed[:_READABLE]
    return "use one of " + ", ".join(allowed)


@cache
def _partial_date(text: str) -> When | None:
    try:
        when = When.from_edtf(text)
    except InputError:
        return None
    whole_day = when.precision is Precision.DAY and when.start == when.end
    return when if whole_day or when.precision in (Precision.MONTH, Precision.YEAR) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table's file name and columns; a file may leave out the optional ones."""

    name: str
    required: tuple[str, ...]
    optional: tuple[str, ...] = ()

    def read(self, folder: Path) -> Iterator[Row]:
        """All rows of the file of this name in the folder.

        Raises InvalidTable for a file that is no such table, with its line.
        """
        path = folder / self.name
        try:
            with path.open(encoding="utf-8-sig", newline="") as lines:
                reader = csv.reader(lines, strict=True)
                header = self._header(path, next(reader, []))
                missing = dict.fromkeys(self.optional, "")
                for cells in reader:
                    if len(cells) != len(header):
                        _refuse(path, reader.line_num, f"{len(cells)} cells", f"the header has {len(header)} columns")
                    # Most cells say what others say (a country, a day, a source): kept once, the rows take 3 MB less.
                    told = map(sys.intern, map(str.strip, cells))
                    yield Row(path, reader.line_num, missing | dict(zip(header, told, strict=True)))
        except csv.Error as error:
            _refuse(path, reader.line_num, str(error), "check the quotes; a quote inside a cell is written twice")
        except UnicodeDecodeError:
            _refuse(path, 1, "not UTF-8", "save the file as UTF-8")
        except OSError as error:
            _refuse(path, 1, str(error.strerror), "the file must exist and be readable")

    def _header(self, path: Path, header: list[str]) -> list[str]:
        lacking = [column for column in self.required if column not in header]
        strange = [column for column in header if column not in self.required + self.optional]
        if lacking or strange or len(set(header)) != len(header):
            _refuse(
                path,
                1,
                f"the header is {','.join(header)!r}",
                "the columns are " + ",".join(self.required + self.optional),
            )
        return header


def _refuse(path: Path, line: int, message: str, remedy: str) -> NoReturn:
    raise InvalidTable(f"{path}, line {line}: {message}", remedy=remedy)
