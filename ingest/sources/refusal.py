"""What was not read, where it stands, and why."""

from dataclasses import dataclass
from typing import NoReturn


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """`source` is a path or "-" for standard input; `line` counts from 1, None where the whole file is meant."""

    source: str
    line: int | None = None
    why: str
    remedy: str

    def __str__(self) -> str:
        place = self.source if self.line is None else f"{self.source}, line {self.line}"
        return f"{place}: {self.why} ({self.remedy})"


class Unfit(Exception):
    """Carries why something cannot be an article from the check that found it to the reader, which knows where it stands."""

    def __init__(self, why: str, remedy: str) -> None:
        # Both, so that it can be handed from one process to another.
        super().__init__(why, remedy)
        self.why = why
        self.remedy = remedy


def refuse(why: str, remedy: str) -> NoReturn:
    raise Unfit(why, remedy)
