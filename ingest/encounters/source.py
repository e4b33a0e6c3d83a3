"""Sources: where the day, the place and the gathering of an encounter come from."""

from dataclasses import dataclass
from typing import Self

from ingest.mentions.spans import Span


@dataclass(frozen=True, slots=True)
class Source:
    """`how` a value was found, and the `spans` of characters that tell it; none where no word of the text does.

    `guessed` is true of a day that is told of something else nearby, or of nothing at all.
    """

    how: str
    spans: tuple[tuple[int, int], ...] = ()
    guessed: bool = False

    @classmethod
    def of(cls, how: str, *mentions: Span, guessed: bool = False) -> Self:
        """The source that these mentions are."""
        return cls(how, tuple((mention.begin, mention.end) for mention in mentions), guessed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The source of each value of a setting; None where there is no value."""

    when: Source | None = None
    place: Source | None = None
    gathering: Source | None = None
