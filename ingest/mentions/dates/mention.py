"""A date as an article tells it, and the days that it means."""

from dataclasses import dataclass
from datetime import date

from ingest.mentions.dates.expressions import Bound, Direction, Expression
from ingest.mentions.dates.resolution import resolve
from meetings.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A place in the text that names a date: `text == article.text[begin:end]`; `rule` says how it was found.

    `anaphoric` dates ("the same day", "a month later") count from a date that was told before, not from the article's.
    """

    begin: int
    end: int
    text: str
    rule: str
    expression: Expression
    anaphoric: bool = False

    @property
    def bounds(self) -> bool:
        """True for "since Monday" or "by July": it limits when something is, and seldom dates a meeting."""
        return isinstance(self.expression, Bound)

    def resolve(
        self, anchor: date, *, direction: Direction = Direction.UNKNOWN, published: date | None = None
    ) -> When | None:
        """The days meant; None where the calendar or the direction has none ("met in three weeks").

        `anchor` is the day that the phrase is counted from. A caller that follows a story gives the last date told
        as `anchor` and the article's as `published`: then anaphoric mentions alone count from the anchor.
        """
        if self.anaphoric:  # "a week later" lies after the date told, whatever the tense
            return resolve(self.expression, anchor, Direction.UNKNOWN)
        return resolve(self.expression, published or anchor, direction)
