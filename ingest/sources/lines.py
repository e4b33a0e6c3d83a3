"""JSON Lines: an object a line with `text` and `published`, and if known `id`, `url`, `title`, `publisher`; other keys are ignored.

A line that cannot be used is refused by its number and the others are read. Memory holds one line at a time.
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from ingest.sources.checks import MOST_BYTES, check_date, check_id, check_text, read_date
from ingest.sources.refusal import Refusal, Unfit, refuse
from ingest.sources.text import date_line
from meetings.article import Article
from meetings.ids import article_id

# JSON may write a character of two bytes as \u0431, which are six.
MOST_BYTES_A_LINE = 3 * MOST_BYTES + 100_000

_KEYS = ("id", "url", "title", "publisher", "published", "text")


def pieces(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream with their ends; a line longer than any article can be comes in several pieces."""
    while piece := stream.readline(MOST_BYTES_A_LINE + 1):
        yield piece


def read_lines(
    lines: Iterator[bytes], source: str, *, published: date | None, today: date
) -> Iterator[tuple[int | None, Article | Refusal]]:
    """The number of each line that is not blank, with its article or why it has none.

    `lines` are the `pieces` of a stream; `published` is the date of lines that give none themselves.
    """
    number = 0
    found = False
    for raw in lines:
        number += 1
        if not raw.endswith(b"\n"):
            _skip_rest(lines)
        if not raw.strip():
            continue
        found = True
        try:
            yield number, read_line(raw, published=published, today=today)
        except Unfit as unfit:
            yield number, Refusal(source=source, line=number, why=unfit.why, remedy=unfit.remedy)
    if not found:
        yield None, Refusal(source=source, why="is empty", remedy="write one JSON object a line")


def _skip_rest(lines: Iterator[bytes]) -> None:
    for piece in lines:
        if piece.endswith(b"\n"):
            return


def read_line(raw: bytes, *, published: date | None, today: date) -> Article:
    """The article of one line. Raises Unfit."""
    row = _read_object(raw)
    text = check_text(_string(row, "text") or "")
    stated = _string(row, "published")
    day = read_date(stated) if stated else date_line(text) or published
    if day is None:
        refuse("has no date", 'give "published": "2024-05-20"')
    url, own_id = _string(row, "url"), _string(row, "id")
    return Article(
        id=check_id(own_id) if own_id else article_id(url=url, text=text),
        text=text,
        published=check_date(day, today=today),
        url=url,
        title=_string(row, "title"),
        publisher=_string(row, "publisher"),
    )


def _read_object(raw: bytes) -> dict[str, Any]:
    if len(raw) > MOST_BYTES_A_LINE:
        refuse(f"is longer than an article of {MOST_BYTES // 1_000_000} MB can be", "split it into one line an article")
    try:
        row = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        refuse(f"is not UTF-8 at byte {error.start} of the line", "convert the file, with `iconv -t UTF-8` for example")
    except json.JSONDecodeError as error:
        refuse(f"is not JSON: {error.msg} at character {error.pos + 1}", "write one JSON object a line")
    except (RecursionError, ValueError) as error:
        refuse(f"is not JSON that can be read ({error})", "write one JSON object a line")
    if not isinstance(row, dict):
        refuse("is JSON, but no object", f"write an object with the keys {', '.join(_KEYS)}")
    return row


def _string(row: dict[str, Any], key: str) -> str | None:
    value = row.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        refuse(f"gives {key} as {json.dumps(value)[:40]}, which is no string", f"put {key} in quotes")
    if key != "text" and any("\ud800" <= character <= "\udfff" for character in value):
        refuse(f"has a {key} with half a character (a lone surrogate)", "encode it as UTF-8")
    return value
