"""What each rule contributes: how many meetings rest on it, how many of them are right, and how many on nothing else."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evaluation.figures import ratio
from evaluation.judging import Judged
from meetings.claims import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """Of one rule or family: predicted meetings with a claim of it, those of them that are in the gold, and those again
    that no other one tells; and how many meetings the gold has.
    """

    name: str
    meetings: int
    right: int
    only: int
    gold: int

    @property
    def precision(self) -> float:
        return ratio(self.right, self.meetings)

    @property
    def recall(self) -> float:
        """Matching is one to one, so that each right meeting is another one of the gold."""
        return ratio(self.right, self.gold)


def contributions(judged: Sequence[Judged], *, gold: int) -> tuple[Contribution, ...]:
    """Each family, followed by its rules, both with the largest number of meetings first; `gold` is how many are to be found."""
    families = _contributions(judged, family_of, gold=gold)
    rules = _contributions(judged, lambda claim: claim.rule, gold=gold)
    return tuple(
        one
        for family in families
        for one in (family, *(rule for rule in rules if rule.name.partition(".")[0] == family.name))
    )


def family_of(claim: Claim) -> str:
    """The first part of its rule: "meets" of "meets.talk.noun"."""
    return claim.rule.partition(".")[0]


def _contributions(judged: Sequence[Judged], name_of: Callable[[Claim], str], *, gold: int) -> list[Contribution]:
    behind = [({name_of(claim) for claim in one.told.claims}, one.right) for one in judged]
    names = sorted({name for names, _ in behind for name in names})
    found = (
        Contribution(
            name=name,
            meetings=sum(name in names for names, _ in behind),
            right=sum(right and name in names for names, right in behind),
            only=sum(right and names == {name} for names, right in behind),
            gold=gold,
        )
        for name in names
    )
    return sorted(found, key=lambda one: (-one.meetings, one.name))
