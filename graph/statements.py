"""Statements by name: `load("read/who_met_whom")` is the file cypher/read/who_met_whom.cypher.

Each file begins with a header of comments that says what the statement is for and what goes in and out:

    // The meetings of one leader, the newest first.
    //
    // Parameters: leader, limit (at most 1,000)
    // Columns: id, title, date (EDTF)

What stands in parentheses explains; "none" is an empty list; a list may go on in the next line.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_FIELD = re.compile(r"^(Parameters|Columns):", re.MULTILINE)
_NAME = re.compile(r"[a-z]+/[a-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: its text as it is sent, and what its header says."""

    name: str
    text: str
    purpose: str
    parameters: tuple[str, ...]
    columns: tuple[str, ...]


@cache
def load(name: str, *, package: str = "cypher") -> Statement:
    """The statement of that name ("folder/file", without the ending); those of the service are in the package `cypher`.

    Raises LookupError where no such file exists and ValueError where its header breaks the form above:
    both are mistakes in our own code, not of a caller.
    """
    if not _NAME.fullmatch(name):
        raise LookupError(f"{name!r} is not the name of a statement, such as read/who_met_whom")
    file = files(package) / f"{name}.cypher"
    if not file.is_file():
        raise LookupError(f"there is no statement {name!r}")
    return parse(name, file.read_text(encoding="utf-8"))


def names() -> tuple[str, ...]:
    """The names of all statements, sorted."""
    return tuple(
        sorted(
            f"{folder.name}/{file.name.removesuffix('.cypher')}"
            for folder in files("cypher").iterdir()
            if folder.is_dir()
            for file in folder.iterdir()
            if file.name.endswith(".cypher")
        )
    )


def parse(name: str, text: str) -> Statement:
    """Reads the header of a statement's text; raises ValueError where it breaks the form."""
    header = _header(text)
    purpose, *fields = _FIELD.split(header)
    lists = dict(zip(fields[::2], fields[1::2], strict=True))
    if not purpose.strip() or list(lists) != ["Parameters", "Columns"]:
        raise ValueError(f"the header of {name} must give its purpose, then Parameters:, then Columns:")
    return Statement(name, text, " ".join(purpose.split()), _listed(lists["Parameters"]), _listed(lists["Columns"]))


def _header(text: str) -> str:
    lines: list[str] = []
    for line in text.splitlines():
        if not line.startswith("//"):
            break
        lines.append(line.removeprefix("//").strip())
    return "\n".join(lines)


def _listed(text: str) -> tuple[str, ...]:
    bare = re.sub(r"\([^()]*\)", "", text)
    words = tuple(word.strip() for word in bare.split(","))
    return () if words == ("none",) else words
