"""Which claims can be about one meeting, remembered: comparing is most of what resolving costs.

Claims of different articles compare by what they look like alone, so what two looks are to each other, all such pairs of
claims are. A thousand articles that tell the same are compared once.
"""

from dataclasses import replace
from datetime import date

from meetings.claims import Claim, MeetingFact
from meetings.compare import PARTS, compare
from meetings.outlook import meeting_fact, outlook
from meetings.when import When

Look = tuple[MeetingFact, When, date | None]


def look_of(claim: Claim) -> Look:
    """All of a claim that `compare` looks at where the other one is of another article."""
    fact = meeting_fact(claim)
    # What has no date is about the days around its article.
    return replace(fact, topics=()), outlook(claim), None if fact.when else claim.published


class Ties:
    """Which claims are tied, that is, do not compare as different. An id must always stand for the same claim."""

    def __init__(self) -> None:
        self._numbers: dict[Look, int] = {}
        self._number_of: dict[str, int] = {}
        self._examples: list[Claim] = []
        self._across: dict[tuple[int, int], bool] = {}
        self._within: dict[tuple[str, str], bool] = {}

    def look(self, claim: Claim) -> int:
        """A number, equal for claims that look the same."""
        if claim.id not in self._number_of:
            number = self._number_of[claim.id] = self._numbers.setdefault(look_of(claim), len(self._examples))
            if number == len(self._examples):
                self._examples.append(claim)
        return self._number_of[claim.id]

    def across(self, one: int, other: int) -> bool:
        """True where claims of these looks are tied if they are of two articles."""
        pair = (min(one, other), max(one, other))
        if pair not in self._across:
            elsewhere = replace(self._examples[other], article="", evidence=())
            self._across[pair] = _are_tied(self._examples[one], elsewhere)
        return self._across[pair]

    def within(self, first: Claim, second: Claim) -> bool:
        """True where the two claims of one article are tied."""
        pair = (min(first.id, second.id), max(first.id, second.id))
        if pair not in self._within:
            self._within[pair] = _are_tied(first, second)
        return self._within[pair]


def _are_tied(first: Claim, second: Claim) -> bool:
    return compare(first, second).score >= PARTS
