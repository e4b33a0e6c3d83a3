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
        self._told_in: dict[tuple[Kind, str, str], str] = {}
        for judgement in parted:
            first, second = (self.id_of(judgement.kind, one) for one in (judgement.first, judgement.second))
            self._apart[judgement.kind][first].add(second)
            self._apart[judgement.kind][second].add(first)
            for article in judgement.told_in:
                self._told_in.setdefault((judgement.kind, first, article), second)
        self._is_empty = not ordered

    def id_of(self, kind: Kind, known_as: str) -> str:
        """The id by which the thing goes."""
        return self._sets[kind].root(known_as)

    def view(self, claim: Claim) -> Claim:
        """The claim with the ids by which everything goes, for all that compares and shows; its own id stays."""
        return claim if self._is_empty else replace(claim, fact=_View(self, claim.article).fact(claim.fact))

    def id_in(self, article: str, kind: Kind, known_as: str) -> str:
        """The id by which the thing goes that the article calls so."""
        now = self.id_of(kind, known_as)
        return self._told_in.get((kind, now, article), now)

    def others(self, kind: Kind, known_as: str) -> tuple[str, ...]:
        """Who was judged to be somebody else than what goes by this id."""
        return tuple(sorted(self._apart[kind].get(known_as, ())))


class _View:
    """How one article's claims are viewed."""

    def __init__(self, aliases: Aliases, article: str) -> None:
        self._aliases = aliases
        self._article = article

    def fact(self, fact: Fact) -> Fact:
        match fact:
            case MeetingFact():
                gathering = self._gathering(fact.gathering) if fact.gathering else None
                return replace(fact, participants=self._people(fact.participants), gathering=gathering)
            case GatheringFact():
                return replace(fact, attendees=self._people(fact.attendees), gathering=self._gathering(fact.gathering))
            case OfficeFact():
                return replace(fact, leader=self._id(Kind.LEADER, fact.leader), party=self._party(fact.party))
            case MembershipFact():
                return replace(fact, organization=self._party(fact.organization))
            case FoundingFact():
                return replace(fact, organization=self._party(fact.organization))

    def _id(self, kind: Kind, known_as: str) -> str:
        return self._aliases.id_in(self._article, kind, known_as)

    def _party(self, party: str) -> str:
        return self._id(Kind.ORGANIZATION, party)

    def _people(self, people: tuple[Participant, ...]) -> tuple[Participant, ...]:
        return tuple(map(self._person, people))

    def _person(self, who: Participant) -> Participant:
        leader = self._id(Kind.LEADER, who.leader) if who.leader else None
        return replace(
            who,
            parties=tuple(dict.fromkeys(map(self._party, who.parties))),
            leader=leader,
            other_than=self._aliases.others(Kind.LEADER, leader) if leader else (),
        )

    def _gathering(self, gathering: GatheringRef) -> GatheringRef:
        summit = self._id(Kind.SUMMIT, gathering.summit)
        return replace(
            gathering,
            summit=summit,
            organizer=self._party(gathering.organizer) if gathering.organizer else None,
            other_than=self._aliases.others(Kind.SUMMIT, summit),
        )
