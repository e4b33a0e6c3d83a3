"""A rule of the date grammar: a pattern, what must stand before it, and how its groups are read."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Self

from ingest.mentions.dates.expressions import Expression

# How far before a phrase the grammar looks for what settles it: a preposition, "moved the talks in Geneva from".
_LOOK_BACK = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the grammar read from some offset up to `end`."""

    end: int
    rule: str
    expression: Expression
    anaphoric: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """`read` gets the named groups and returns None where they make no date after all."""

    name: str
    pattern: re.Pattern[str]
    read: Callable[[dict[str, str]], Expression | None]
    before: re.Pattern[str] | None = None
    """Matches the text before, up to the phrase; None where anything may stand there."""
    anaphoric: bool = False

    def match(self, text: str, at: int, end: int) -> Reading | None:
        match = self.pattern.match(text, at, end)
        if match is None or (self.before and not self.before.search(before(text, at))):
            return None
        expression = self.read({name: value for name, value in match.groupdict().items() if value is not None})
        if expression is None:
            return None
        return Reading(end=match.end(), rule=self.name, expression=expression, anaphoric=self.anaphoric)


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Rules tried together. The gate is all their patterns in one, a group each: it costs one match to learn that no
    rule fits, or which is the first that may."""

    rules: tuple[Rule, ...]
    gate: re.Pattern[str]

    @classmethod
    def of(cls, *rules: Rule) -> Self:
        (flags,) = {rule.pattern.flags for rule in rules}  # one pattern has one set of flags
        nameless = (re.sub(r"\(\?P<\w+>", "(?:", rule.pattern.pattern) for rule in rules)
        return cls(rules, re.compile("|".join(f"({pattern})" for pattern in nameless), flags))

    def match(self, text: str, at: int, end: int) -> Reading | None:
        """The longest reading of all rules, the first of several equally long ones."""
        first = self.gate.match(text, at, end)
        if first is None or first.lastindex is None:
            return None
        return longest(rule.match(text, at, end) for rule in self.rules[first.lastindex - 1 :])


def longest(readings: Iterable[Reading | None]) -> Reading | None:
    """The first of the longest."""
    return max((reading for reading in readings if reading), key=lambda reading: reading.end, default=None)


def before(text: str, at: int) -> str:
    return text[max(0, at - _LOOK_BACK) : at]
