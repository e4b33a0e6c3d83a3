"""One list of participants out of several tellings."""

from collections import Counter
from collections.abc import Mapping, Sequence

from meetings.claims import Participant
from meetings.people import office_fits, office_known, same_person
from meetings.words import OfficeKind


def merged_participants(tellings: Sequence[Sequence[Participant]]) -> tuple[Participant, ...]:
    """Everybody who takes part by any of the tellings, each once, in order of first appearance.

    A named person takes in what other tellings leave unnamed: the "foreign minister" of the same party, or the bare party.
    Every name, office and party is one that some telling has.
    """
    counts = Counter(who for telling in tellings for who in telling)
    order = {who: position for position, who in enumerate(counts)}
    groups: list[list[Participant]] = []
    for who in sorted(counts, key=_most_told_first):
        home = next((group for group in groups if _belongs(who, group)), None)
        if home is None:
            groups.append([who])
        else:
            home.append(who)
    groups.sort(key=lambda group: min(order[who] for who in group))
    return tuple(_one_of(sorted(group, key=lambda who: order[who]), counts) for group in groups)


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


def _one_of(group: Sequence[Participant], counts: Mapping[Participant, int]) -> Participant:
    names: Counter[tuple[str | None, str | None]] = Counter()
    offices: Counter[tuple[str | None, OfficeKind | None]] = Counter()
    for who in group:
        names[who.leader, who.name] += counts[who]
        offices[who.office, who.office_kind] += counts[who]
    leader, name = min(names, key=lambda told: (told == (None, None), -names[told], -len(told[1] or ""), str(told)))
    office, kind = min(offices, key=lambda told: (told[1] is None, told[0] is None, -offices[told], str(told)))
    parties = dict.fromkeys(party for who in group for party in who.parties)
    others = sorted({other for who in group for other in who.other_than})
    return Participant(
        parties=tuple(parties),
        leader=leader,
        name=name,
        office=office,
        office_kind=kind,
        other_than=tuple(others),
    )
