"""The rows of gold and predicted files: meetings as JSON, one article or one merged meeting a line.

The fields are those that `sidelines extract` and `sidelines resolve` print (ingest/eval_format.py).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from meetings.errors import InputError, UnreadableSource
from meetings.when import When

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow:
    """One meeting as a file tells it. `when` reaches from the first day of its start to the last of its end."""

    participants: tuple[str, ...]
    parties: frozenset[str]
    remote: bool
    status: str | None
    when: When | None
    place: str | None
    country: str | None
    gathering: str | None
    optional: bool

    @property
    def happened(self) -> bool:
        return self.status in ("held", "ongoing")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """One meeting merged across articles: `tellings` are articles with its status as of each."""

    id: str
    meeting: MeetingRow
    tellings: tuple[tuple[str, str], ...]
    independent_sources: int


def read_meeting(fields: Json, *, status: str | None = None) -> MeetingRow:
    """The row of one MEETING object; `status` overrides its own. Raises InputError where a date is none."""
    return MeetingRow(
        participants=tuple(fields.get("participants", ())),
        parties=frozenset(party.upper() for party in fields.get("parties", ())),
        remote=fields.get("mode") in ("call", "video"),
        status=status or fields.get("status"),
        when=_read_when(fields.get("start"), fields.get("end")),
        place=fields.get("place"),
        country=fields.get("country"),
        gathering=fields.get("gathering"),
        optional=bool(fields.get("optional")),
    )


def read_articles(rows: Mapping[str, Json]) -> dict[str, tuple[MeetingRow, ...]]:
    """The meetings of each article id."""
    return {key: tuple(read_meeting(fields) for fields in row.get("meetings", ())) for key, row in rows.items()}


def read_stories(rows: Mapping[str, Json]) -> dict[str, StoryRow]:
    """Merged meetings by id, from a gold file (mentions, final) or a predicted one (articles, status)."""
    return {key: _read_story(row) for key, row in rows.items()}


def _read_story(row: Json) -> StoryRow:
    status = row["final"]["status"] if "final" in row else row.get("status")
    tellings = row.get("mentions") or row.get("articles") or ()
    return StoryRow(
        id=row["id"],
        meeting=read_meeting(row, status=status),
        tellings=tuple((telling.get("article") or telling["id"], telling["status"]) for telling in tellings),
        independent_sources=row["independent_sources"],
    )


def load_rows(path: Path) -> dict[str, Json]:
    """The objects of a JSON Lines file by their `id`, in order.

    Raises UnreadableSource where the file cannot be read or a line is not an object with an id, naming the line.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableSource(f"cannot read {path}: {error}", remedy="hand in a JSON Lines file in UTF-8") from error
    return dict(_read_lines(path, lines))


def _read_lines(path: Path, lines: list[str]) -> Iterator[tuple[str, Json]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise UnreadableSource(f"{path}:{number}: not JSON: {error.msg}") from error
        if not isinstance(row, dict) or not isinstance(row.get("id"), str):
            raise UnreadableSource(f"{path}:{number}: not an object with an id")
        yield row["id"], row


def _read_when(start: str | None, end: str | None) -> When | None:
    first, last = start or end, end or start
    if first is None or last is None:
        return None
    try:
        return When.days(When.from_edtf(first).start, When.from_edtf(last).end)
    except InputError as error:
        raise InputError(f"start {start!r}, end {end!r}: {error.message}", remedy=error.remedy) from error
