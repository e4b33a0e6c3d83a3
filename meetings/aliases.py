"""By which id leaders, summits and organizations go, as people judged: two ids of one person, or one name of two."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from meetings.claims import (
    Claim,
    Fact,
    FoundingFact,
    GatheringFact,
    GatheringRef,
    MeetingFact,
    MembershipFact,
    OfficeFact,
    Participant,
)
from meetings.judgements import Judgement, Kind, Ruling, latest_first
from meetings.partition import Partition


class Aliases:
    """What the judgements about leaders, summits and organizations add up to, whatever their order."""

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        """Of judgements that contradict one another the latest counts. Those about meetings are passed over."""
        self._sets: dict[Kind, Partition] = {kind: Partition() for kind in Kind if kind is not Kind.MEETING}
        self._apart: dict[Kind, dict[str, set[str]]] = {kind: defaultdict(set) for kind in self._sets}
        ordered = latest_first(one for one in judgements if one.kind in self._sets)
        parted = []
        for judgement in ordered:
            sets = self._sets[judgement.kind]
            if judgement.ruling is Ruling.SAME:
                sets.join(judgement.first, judgement.second)
            elif sets.part(judgement.first, judgement.second):
                parted.append(judgement)
        for judgement in parted:
            first, second = (self.id_of(judgement.kind, one) for one in (judgement.first, judgement.second))
            self._apart[judgement.kind][first].add(second)
            self._apart[judgement.kind][second].add(first)
        self._is_empty = not ordered

    def id_of(self, kind: Kind, known_as: str) -> str:
        """The id by which the thing goes."""
        return self._sets[kind].root(known_as)

    def view(self, claim: Claim) -> Claim:
        """The claim with the ids by which everything goes, for all that compares and shows; its own id stays."""
        return claim if self._is_empty else replace(claim, fact=self._fact(claim.fact))

    def _fact(self, fact: Fact) -> Fact:
        match fact:
            case MeetingFact():
                gathering = self._gathering(fact.gathering) if fact.gathering else None
                return replace(fact, participants=self._people(fact.participants), gathering=gathering)
            case GatheringFact():
                return replace(fact, attendees=self._people(fact.attendees), gathering=self._gathering(fact.gathering))
            case OfficeFact():
                return replace(fact, leader=self.id_of(Kind.LEADER, fact.leader), party=self._party(fact.party))
            case MembershipFact():
                return replace(fact, organization=self._party(fact.organization))
            case FoundingFact():
                return replace(fact, organization=self._party(fact.organization))

    def _party(self, party: str) -> str:
        return self.id_of(Kind.ORGANIZATION, party)

    def _people(self, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
        return tuple(
            replace(
                who,
                parties=tuple(dict.fromkeys(map(self._party, who.parties))),
                leader=self.id_of(Kind.LEADER, who.leader) if who.leader else None,
                other_than=self._others(Kind.LEADER, who.leader),
            )
            for who in people
        )

    def _gathering(self, gathering: GatheringRef) -> GatheringRef:
        return replace(
            gathering,
            summit=self.id_of(Kind.SUMMIT, gathering.summit),
            organizer=self._party(gathering.organizer) if gathering.organizer else None,
            other_than=self._others(Kind.SUMMIT, gathering.summit),
        )

    def _others(self, kind: Kind, known_as: str | None) -> tuple[str, ...]:
        return tuple(sorted(self._apart[kind].get(self.id_of(kind, known_as), ()))) if known_as else ()
