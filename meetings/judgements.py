"""What people judged of two things: the same, or not the same. Entries of a ledger, which never change.

An undo is an entry of its own that names the one it takes back, so the ledger holds everything that was ever judged.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from meetings.claims import Claim, MeetingFact
from meetings.ids import digest


class Kind(StrEnum):
    """What can be judged to be the same or not."""

    MEETING = "meeting"
    LEADER = "leader"
    SUMMIT = "summit"
    ORGANIZATION = "organization"


class Ruling(StrEnum):
    """What was judged."""

    SAME = "same"
    NOT_SAME = "not_same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """One claim that a judged meeting had, told by what outlives a change of the rules: where it stands and what it says."""

    claim: str
    article: str
    begin: int
    end: int
    """From the first to the last character of its evidence."""
    parties: tuple[str, ...]
    leaders: tuple[str, ...]
    status: str
    when: str | None

    @classmethod
    def of(cls, claim: Claim) -> "Anchor":
        """The anchor of a claim about a meeting, as its article tells it."""
        fact = claim.fact
        assert isinstance(fact, MeetingFact)
        return cls(
            claim=claim.id,
            article=claim.article,
            begin=min((part.begin for part in claim.evidence), default=0),
            end=max((part.end for part in claim.evidence), default=0),
            parties=tuple(sorted(fact.parties)),
            leaders=tuple(sorted(fact.leaders)),
            status=fact.status.value,
            when=fact.when.edtf if fact.when else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Somebody's word on two things of one kind, with the reason.

    `first` and `second` are the ids by which they were known when it was said. Of leaders, summits and organizations that are
    the same, `first` is the id that both go by from then on. Of meetings `one` and `other` are the claims that each of them had.
    `told_in` are articles that have another thing in mind where they name `first`: it goes by `second` in their claims.
    """

    id: str
    kind: Kind
    ruling: Ruling
    first: str
    second: str
    author: str
    at: datetime
    reason: str
    one: tuple[Anchor, ...] = ()
    other: tuple[Anchor, ...] = ()
    told_in: tuple[str, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles whose claims it speaks of; none for anything but meetings."""
        return tuple(sorted({anchor.article for anchor in (*self.one, *self.other)}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """A judgement about meetings and the claims there are now that it speaks of: those of each side, by id."""

    judgement: Judgement
    one: tuple[str, ...]
    other: tuple[str, ...]

    @property
    def is_dangling(self) -> bool:
        """True where a side finds no claim any more: the judgement has no effect then."""
        return not self.one or not self.other


def judgement_id(*, kind: Kind, ruling: Ruling, first: str, second: str, author: str, at: datetime) -> str:
    """`j` and a hash over what was judged, by whom and when."""
    return "j" + digest(kind.value, ruling.value, first, second, author, at.isoformat())


def latest_first(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Of judgements that contradict one another the latest counts; of two at one moment that of the larger id."""
    return sorted(judgements, key=lambda one: (one.at, one.id), reverse=True)


def bind(judgements: Iterable[Judgement], claims: Iterable[Claim]) -> tuple[Bond, ...]:
    """For each judgement about meetings the claims that it speaks of, the latest first.

    `claims` must hold all claims about meetings of every article that the judgements name, as their articles tell them.
    An anchor finds the claim of its id; where the rules have changed since, the nearest of its article (see `_nearness`).
    """
    told: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        if isinstance(claim.fact, MeetingFact):
            told.setdefault(claim.article, []).append(claim)
    bonds = []
    for judgement in latest_first(one for one in judgements if one.kind is Kind.MEETING):
        one = {found for anchor in judgement.one if (found := nearest(anchor, told.get(anchor.article, ())))}
        other = {found for anchor in judgement.other if (found := nearest(anchor, told.get(anchor.article, ())))}
        if judgement.ruling is Ruling.NOT_SAME:
            # One claim that stands for both by now cannot be parted from itself.
            one, other = one - other, other - one
        bonds.append(Bond(judgement=judgement, one=tuple(sorted(one)), other=tuple(sorted(other))))
    return tuple(bonds)


def nearest(anchor: Anchor, claims: Iterable[Claim]) -> str | None:
    """The id of the claim of the anchor's article that tells what it told; None where none does."""
    fitting = [(rank, claim.id) for claim in claims if (rank := _nearness(anchor, Anchor.of(claim))) is not None]
    return min(fitting)[1] if fitting else None


def _nearness(anchor: Anchor, now: Anchor) -> tuple[bool, int, int, int, bool, bool] | None:
    """Smaller is nearer; None for a claim that tells of something else.

    The evidence must overlap and two parties be the same (all of them where there are fewer), or, where the sentences have
    moved, parties, people and date be the same. Of several the one with the same people and parties counts, then the widest
    overlap, the same date and the same status.
    """
    overlap = min(anchor.end, now.end) - max(anchor.begin, now.begin)
    common = set(anchor.parties) & set(now.parties)
    if overlap > 0:
        fits = len(common) >= min(2, len(anchor.parties))
    else:
        fits = (anchor.parties, anchor.leaders, anchor.when) == (now.parties, now.leaders, now.when)
    if anchor.article != now.article or not fits:
        return None
    people = len(set(anchor.leaders) ^ set(now.leaders))
    parties = len(set(anchor.parties) ^ set(now.parties))
    return anchor.claim != now.claim, people, parties, -overlap, anchor.when != now.when, anchor.status != now.status
