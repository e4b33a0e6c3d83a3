"""Places of articles: files by their endings, folders with all that is below them, "-" for standard input, addresses of the web."""

import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from ingest.sources.addresses import is_web
from ingest.sources.checks import MOST_BYTES
from ingest.sources.lines import pieces, read_lines
from ingest.sources.refusal import Refusal, Unfit
from ingest.sources.text import read_text
from meetings.article import Article

STANDARD_INPUT = "-"
LINES_ENDINGS = frozenset({".jsonl", ".ndjson"})
TEXT_ENDINGS = frozenset({".txt", ".text"})

Found = tuple[int | None, Article | Refusal]


AskWeb = Callable[[str], Iterator[Article | Refusal]]


def read_articles(
    paths: Iterable[Path | str], *, published: date | None, today: date, web: AskWeb | None = None
) -> Iterator[Article | Refusal]:
    """Every article below the paths, in the order given, folders sorted by name; a Refusal for what cannot be one.

    `published` is the date of articles that give none; `today` bounds the dates that can be. An id that came before
    is refused, naming where it came first. Hidden files and folders (.git) are passed over. `web` reads addresses of the web;
    without it they are taken for paths.
    """
    # One short entry an article: some 100 MB for a million.
    places: dict[str, str] = {}
    for path in paths:
        place_of = str(path)
        reading = _read_web(place_of, web) if web and is_web(place_of) else _read_path(place_of, published, today)
        for source, (line, found) in reading:
            place = source if line is None else f"{source}, line {line}"
            if isinstance(found, Article) and found.id in places:
                why = f"has the id {found.id}, as has {places[found.id]}"
                yield Refusal(
                    source=source, line=line, why=why, remedy="give each article an id of its own, or drop one"
                )
                continue
            if isinstance(found, Article):
                places[found.id] = place
            yield found


def _read_web(address: str, web: AskWeb) -> Iterator[tuple[str, Found]]:
    for found in web(address):
        place = found.source if isinstance(found, Refusal) else found.url
        yield place or address, (None, found)


def _read_path(path: str, published: date | None, today: date) -> Iterator[tuple[str, Found]]:
    if path == STANDARD_INPUT:
        for found in _read_either(sys.stdin.buffer, published, today):
            yield path, found
        return
    for file in files_below(Path(path)):
        source = str(file)
        try:
            for found in _read_file(file, published, today):
                yield source, found
        except OSError as error:
            why = f"cannot be read: {error.strerror or error}"
            yield source, (None, Refusal(source=source, why=why, remedy="check the path and its permissions"))


def files_below(path: Path) -> Iterator[Path]:
    """The file itself, or all files below a folder, sorted by name; hidden ones are passed over."""
    if not path.is_dir():
        yield path
        return
    for below in sorted(path.rglob("*")):
        hidden = any(part.startswith(".") for part in below.relative_to(path).parts)
        if below.is_file() and not hidden:
            yield below


def _read_file(file: Path, published: date | None, today: date) -> Iterator[Found]:
    ending = file.suffix.lower()
    with file.open("rb") as stream:
        if ending in LINES_ENDINGS:
            yield from read_lines(pieces(stream), str(file), published=published, today=today)
        elif ending in TEXT_ENDINGS:
            # One byte more than allowed shows that there is more, without reading it all.
            yield None, _read_whole(stream.read(MOST_BYTES + 1), str(file), published, today)
        else:
            known = ", ".join(sorted(TEXT_ENDINGS | LINES_ENDINGS))
            why = f"has the ending {ending or 'of no kind'}, which is not read"
            yield None, Refusal(source=str(file), why=why, remedy=f"name it with one of {known}")


def _read_whole(raw: bytes, source: str, published: date | None, today: date) -> Article | Refusal:
    try:
        return read_text(raw, published=published, today=today)
    except Unfit as unfit:
        return Refusal(source=source, why=unfit.why, remedy=unfit.remedy)


def _read_either(stream: BinaryIO, published: date | None, today: date) -> Iterator[Found]:
    """Standard input has no ending: what begins with a brace is JSON Lines."""
    lines = pieces(stream)
    first = next(lines, b"")
    if first.lstrip().startswith(b"{"):
        yield from read_lines(chain([first], lines), STANDARD_INPUT, published=published, today=today)
    else:
        yield None, _read_whole(first + stream.read(MOST_BYTES + 1), STANDARD_INPUT, published, today)
