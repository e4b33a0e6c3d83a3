"""What claims about meetings look like to `compare`, apart from their articles: what is asked again and again, worked out once.

Claims of different articles compare by their looks alone: what two looks are to each other, all such pairs of claims are.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from meetings.claims import Claim, MeetingFact, Participant
from meetings.outlook import meeting_fact, outlook
from meetings.people import led
from meetings.when import When

# 790 bytes each, measured with tracemalloc: 16 MB at most. The meetings of the samples and our own articles, moved to 17 years, have 6,039.
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Look:
    """All of a claim that counts beside claims of other articles. Claims that look the same have one Look, while it is remembered."""

    fact: MeetingFact
    """Without its topics."""
    acting: Mapping[str, tuple[Participant, ...]]
    """Those who act for each party; its keys are all parties."""
    led: Mapping[str, bool | None]
    """By party whether a principal acts for it, None where it cannot be told."""
    outlook: When
    when: When
    """The date that is told, else the day of the article."""
    date: str
    """The date as told (EDTF), or "no date"."""

    @property
    def content(self) -> tuple[MeetingFact, When, When]:
        """Equal for claims that look the same, however long ago the other was seen."""
        return self.fact, self.outlook, self.when


def look_of(claim: Claim) -> Look:
    """The look of a claim. Raises TypeError for a claim about anything but a meeting."""
    fact = meeting_fact(claim)
    bare = replace(fact, topics=()) if fact.topics else fact
    return _look(bare, outlook(claim), None if fact.when else claim.published)


@lru_cache(maxsize=_REMEMBERED)
def _look(fact: MeetingFact, outlook: When, published: date | None) -> Look:
    acting: dict[str, list[Participant]] = defaultdict(list)
    for who in fact.participants:
        for party in dict.fromkeys(who.parties):
            acting[party].append(who)
    when = When.day(published) if published else fact.when
    assert when is not None
    return Look(
        fact=fact,
        acting={party: tuple(people) for party, people in acting.items()},
        led={party: led(people) for party, people in acting.items()},
        outlook=outlook,
        when=when,
        date=fact.when.edtf if fact.when else "no date",
    )
