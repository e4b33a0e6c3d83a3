"""Which files of a folder are there, and which of them are complete."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.sources.paths import files_below

# Nobody pauses for so long in the middle of writing a file; one that was moved here has its old time and is complete at once.
_SETTLED_SECONDS = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file as it is now. `key` is its path in the folder; `mark` changes when its content may have changed."""

    path: Path
    key: str
    mark: str
    modified: float


def list_files(folder: Path) -> tuple[File, ...]:
    """The files of a folder. Raises OSError where it cannot be listed."""
    # For a folder that is not there rglob finds nothing and says nothing.
    next(folder.iterdir(), None)
    return tuple(_seen(folder))


def _seen(folder: Path) -> Iterator[File]:
    for path in files_below(folder):
        try:
            mark, modified = mark_of(path)
        except FileNotFoundError:
            continue  # moved away since it was listed
        yield File(path=path, key=path.relative_to(folder).as_posix(), mark=mark, modified=modified)


def mark_of(path: Path) -> tuple[str, float]:
    """The mark of a file, and when it was written last. Raises OSError."""
    found = path.stat()
    # The time of change sees what copies with the old time of writing, and permissions that were given later.
    return f"{found.st_size}:{found.st_mtime_ns}:{found.st_ctime_ns}", found.st_mtime


def complete(files: Sequence[File], *, before: Mapping[str, str], now: float) -> tuple[File, ...]:
    """Those that nobody writes any more: as they were at the last look, or not written for a minute.

    `before` has the marks of the last look by key, `now` is the time in seconds since 1970.
    """
    return tuple(file for file in files if before.get(file.key) == file.mark or now - file.modified >= _SETTLED_SECONDS)
