"""One list of participants out of several tellings."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from meetings.claims import Participant
from meetings.people import office_fits, office_known, same_person

T = TypeVar("T", bound=Hashable)


def merged_participants(tellings: Sequence[Sequence[Participant]]) -> tuple[Participant, ...]:
    """Everybody who takes part by any of the tellings, each once, in order of first appearance.

    A named person takes in what other tellings leave unnamed: the "foreign minister" of the same party, or the bare party.
    Every name, office and party is one that some telling has.
    """
    everybody = [who for telling in tellings for who in telling]
    groups: list[list[Participant]] = []
    for who in sorted(everybody, key=_most_told_first):
        home = next((group for group in groups if _belongs(who, group)), None)
        if home is None:
            groups.append([who])
        else:
            home.append(who)
    merged = [(min(everybody.index(who) for who in group), _one_of(group)) for group in groups]
    return tuple(who for _, who in sorted(merged, key=lambda pair: pair[0]))


def _most_told_first(who: Participant) -> tuple[object, ...]:
    """Named people first, long names before short ones; then offices; then bare parties. Total over the content."""
    name = who.name or ""
    return (
        not (who.leader or name),
        -len(name.split()),
        not office_known(who),
        who.parties,
        name,
        who.leader or "",
        who.office or "",
        who.office_kind or "",
    )


def _belongs(who: Participant, group: Sequence[Participant]) -> bool:
    first = group[0]
    if who.leader or who.name:
        return same_person(first, who)
    return bool(set(who.parties) & set(first.parties)) and any(office_fits(who, other) for other in group)


def _one_of(group: Sequence[Participant]) -> Participant:
    names = _by_use((who.leader, who.name) for who in group if who.leader or who.name)
    offices = _by_use((who.office, who.office_kind) for who in group if who.office or who.office_kind)
    known = [office for office in offices if office[1] is not None] or offices
    leader, name = names[0] if names else (None, None)
    office, office_kind = known[0] if known else (None, None)
    parties = dict.fromkeys(party for who in group for party in who.parties)
    return Participant(parties=tuple(parties), leader=leader, name=name, office=office, office_kind=office_kind)


def _by_use(values: Iterable[T]) -> list[T]:
    """The values, most used first; of equally used ones the longest, then by the alphabet."""
    counts = Counter(values)
    return sorted(counts, key=lambda value: (-counts[value], -len(str(value)), str(value)))
