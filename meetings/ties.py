"""Which claims can be about one meeting, remembered for as long as somebody looks around among them."""

from meetings.claims import Claim
from meetings.compare import PARTS, compare, points_across, score_of
from meetings.looks import Look, look_of


class Ties:
    """Which claims are tied, that is, do not compare as different. An id must always stand for the same claim."""

    def __init__(self) -> None:
        self._looks: dict[str, Look] = {}
        self._within: dict[tuple[str, str], bool] = {}

    def look(self, claim: Claim) -> Look:
        """As `look_of`."""
        if claim.id not in self._looks:
            self._looks[claim.id] = look_of(claim)
        return self._looks[claim.id]

    def across(self, one: Look, other: Look) -> bool:
        """True where claims of these looks are tied if they are of two articles."""
        return score_of(points_across(one, other)) >= PARTS

    def within(self, first: Claim, second: Claim) -> bool:
        """True where the two claims of one article are tied."""
        pair = (min(first.id, second.id), max(first.id, second.id))
        if pair not in self._within:
            self._within[pair] = compare(first, second).score >= PARTS
        return self._within[pair]
