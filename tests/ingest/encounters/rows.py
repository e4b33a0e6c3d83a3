"""Tables of short texts and what a careful reader takes from each. One file of tables/ holds one family of wording:

    # 2024-05-20 agency-lead                                   day of publication, name of the row
    Sergey Lavrov met Wang Yi in Astana on Monday.             the text, one line or more
    = RU Sergey Lavrov + CN Wang Yi | held | 2024-05-20 | Astana | call | during SCO

A line with "=" is a meeting that must be found, one with "~" may be found; any other is wrong. Its fields are participants
(ids of the parties, and the name where the text gives one), status, date in EDTF, place, mode and gathering. What is left
out or "?" is not looked at, except mode and gathering: left out, they are "in_person" and no gathering. "-" is none, and
"held/ongoing" either of both. A line with "!" tells why the row fails today.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from evaluation.names import same_name, shared_names
from ingest.extract import Extractor
from meetings.article import Article
from meetings.ids import fold
from meetings.meeting import Meeting
from meetings.resolve import resolve
from meetings.words import Mode

TABLES = Path(__file__).parent / "tables"
_BETWEEN_ROWS = re.compile(r"\n\n(?=# \d{4}-)")  # texts have empty lines too
_PARTY = r"World Bank|Arab League|African Union|Council of Europe|Hamas|Taliban|[A-Z][A-Z0-9]+"
_PARTICIPANT = re.compile(rf"(?P<parties>(?:{_PARTY})(?:,(?:{_PARTY}))*)(?: (?P<name>.+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A meeting that a reader takes from a text; None is not looked at."""

    line: str
    parties: frozenset[str]
    names: tuple[str, ...]
    statuses: tuple[str, ...]
    when: str | None
    place: str | None
    mode: str | None
    gathering: str | None
    optional: bool

    def differences(self, meeting: Meeting) -> list[str]:
        """What the meeting has otherwise, a word or two each; empty where it is the one."""
        names = tuple(fold(who.name) for who in meeting.participants if who.name)
        checks = {
            "parties": frozenset(meeting.parties) == self.parties,
            "people": len(names) == len(self.names) == shared_names(self.names, names),
            "status": str(meeting.status) in self.statuses,
            "date": self.when in (None, meeting.when.edtf if meeting.when else "-"),
            "place": self.place is None or _same_place(self.place, meeting.place.name if meeting.place else "-"),
            "mode": self.mode in (None, str(meeting.mode)),
            "gathering": self.gathering is None or _same_gathering(self.gathering, meeting),
        }
        return [name for name, right in checks.items() if not right]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One short text; `miss` tells why it fails today, None where it must pass."""

    name: str
    published: date
    text: str
    expected: tuple[Expected, ...]
    miss: str | None

    def mistakes(self, extractor: Extractor) -> list[str]:
        """What differs between the meetings found and those expected, one line each."""
        article = Article(id=self.name, text=self.text, published=self.published, language="en")
        found = list(resolve(extractor.extract(article).claims, today=self.published))
        required = [one for one in self.expected if not one.optional]
        return [*_missing(required, found), *_left([one for one in self.expected if one.optional], found)]


def rows(family: str) -> list[object]:
    """The rows of tables/FAMILY.txt as parameters of a test; known misses are expected failures with their reason."""
    return [pytest.param(row, id=row.name, marks=_marks(row)) for row in read_rows(family)]


def _marks(row: Row) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(strict=True, reason=row.miss)] if row.miss else []


def read_rows(family: str) -> Iterator[Row]:
    """The rows of tables/FAMILY.txt, in order."""
    for block in _BETWEEN_ROWS.split((TABLES / f"{family}.txt").read_text(encoding="utf-8").strip()):
        heading, *lines = block.split("\n")
        published, name = heading.removeprefix("# ").split(" ", 1)
        yield Row(
            name=name,
            published=date.fromisoformat(published),
            text="\n".join(line for line in lines if line[:2] not in ("= ", "~ ", "! ")),
            expected=tuple(_read_expected(line) for line in lines if line[:2] in ("= ", "~ ")),
            miss=next((line[2:] for line in lines if line.startswith("! ")), None),
        )


def _read_expected(line: str) -> Expected:
    """The meeting of a line with "=" or "~". Raises ValueError where the line is not as told above."""
    fields = [field.strip() for field in line[2:].split("|")]
    gatherings = [field.removeprefix("during ") for field in fields if field.startswith("during ")]
    plain = [field for field in fields if not field.startswith("during ")]
    people, status, when, place, mode = plain + ["?", "?", "?", str(Mode.IN_PERSON)][len(plain) - 1 :]
    who = [match for one in people.split(" + ") if (match := _PARTICIPANT.fullmatch(one))]
    if len(who) != people.count(" + ") + 1:
        raise ValueError(f"no parties: {line}")
    return Expected(
        line=line,
        parties=frozenset(party for one in who for party in one["parties"].split(",")),
        names=tuple(fold(one["name"]) for one in who if one["name"]),
        statuses=tuple(status.split("/")),
        when=_asked(when),
        place=_asked(place),
        mode=_asked(mode),
        gathering=_asked(gatherings[0] if gatherings else "-"),
        optional=line.startswith("~"),
    )


def _asked(field: str) -> str | None:
    return None if field == "?" else field


def _same_place(expected: str, found: str) -> bool:
    return fold(expected) == fold(found)


def _same_gathering(expected: str, meeting: Meeting) -> bool:
    if expected == "-" or meeting.gathering is None:
        return expected == "-" and meeting.gathering is None
    told = f"{meeting.gathering.name} {meeting.gathering.series} {meeting.gathering.organizer}"
    return same_name(expected, told)


def _missing(required: list[Expected], found: list[Meeting]) -> Iterator[str]:
    """Takes from `found` what the required ones are; tells those that are not there and what comes nearest."""
    unmet = []
    for one in required:
        same = next((meeting for meeting in found if not one.differences(meeting)), None)
        if same is None:
            unmet.append(one)
        else:
            found.remove(same)
    for one in unmet:
        near = min(found, key=lambda meeting: len(one.differences(meeting)), default=None)
        if near is None or one.parties.isdisjoint(near.parties):
            yield f"missing: {one.line}"
        else:
            found.remove(near)
            yield f"{', '.join(one.differences(near))} of: {one.line} -> {describe(near)}"


def _left(optional: list[Expected], found: list[Meeting]) -> Iterator[str]:
    for meeting in found:
        if not any(set(one.differences(meeting)) <= {"date", "place", "gathering"} for one in optional):
            yield f"not told: {describe(meeting)}"


def describe(meeting: Meeting) -> str:
    """The meeting in the words of the tables."""
    people = " + ".join(" ".join(filter(None, [",".join(who.parties), who.name])) for who in meeting.participants)
    place, at = meeting.place.name if meeting.place else "-", meeting.gathering.name if meeting.gathering else "-"
    return f"{people} | {meeting.status} | {meeting.when.edtf if meeting.when else '-'} | {place} | {meeting.mode} | during {at}"
