"""Statements by name: `load("read/who_met_whom")` is the file cypher/read/who_met_whom.cypher.

Each file begins with a header of comments that says what the statement is for and what goes in and out:

    // The meetings of one leader, the newest first.
    //
    // Parameters: leader, limit (at most 1,000)
    // Columns: id, title, date (EDTF)

What stands in parentheses explains; "none" is an empty list; a list may go on in the next line.

A file can be tried in Neo4j Browser as it stands. What is sent has its parameters in one map: Neo4j plans a statement anew for each
type of its parameters, for texts and lists even by the power of ten of their length, so that a statement with three lists has
many plans. Into a map it does not look.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_FIELD = re.compile(r"^(Parameters|Columns):", re.MULTILINE)
_NAME = re.compile(r"[a-z]+/[a-z0-9_]+")
_PARAMETER = re.compile(r"\$(\w+)")
_MAP = "given"


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: its text, and what its header says."""

    name: str
    text: str
    purpose: str
    parameters: tuple[str, ...]
    columns: tuple[str, ...]
    sent: str
    """The text as it is sent, with its parameters in the one that `given` makes."""


def given(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters as they are sent with `Statement.sent`."""
    return {_MAP: dict(parameters)}


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
    parameters = _listed(lists["Parameters"])
    return Statement(
        name=name,
        text=text,
        purpose=" ".join(purpose.split()),
        parameters=parameters,
        columns=_listed(lists["Columns"]),
        sent=_PARAMETER.sub(lambda found: f"${_MAP}.{found[1]}" if found[1] in parameters else found[0], text),
    )


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
