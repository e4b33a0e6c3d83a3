"""Who is who among the participants of two claims."""

from collections.abc import Iterable

from meetings.claims import Participant
from meetings.names import same_name
from meetings.words import OfficeKind

PRINCIPALS = frozenset(
    {
        OfficeKind.HEAD_OF_STATE,
        OfficeKind.HEAD_OF_GOVERNMENT,
        OfficeKind.CROWN_PRINCE,
        OfficeKind.SUPREME_LEADER,
        OfficeKind.ORGANIZATION_HEAD,
        OfficeKind.ORGANIZATION_CHAIR,
    }
)
"""Offices whose holders meet as leaders; everybody else meets beside them or in their stead."""

# Offices that fit any other: the text says no more than that it was somebody of the party.
_OPEN = frozenset({None, OfficeKind.OTHER})
_OF_AN_HEIR = frozenset({OfficeKind.CROWN_PRINCE, OfficeKind.HEAD_OF_GOVERNMENT})


def same_person(first: Participant, second: Participant) -> bool:
    """True for one id, or for names alike of people who act for a common party and were not judged to be two."""
    if first.leader and first.leader == second.leader:
        return True
    if second.leader in first.other_than or first.leader in second.other_than:
        return False
    if not first.name or not second.name:
        return False
    return bool(set(first.parties) & set(second.parties)) and same_name(first.name, second.name)


def named(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    return tuple(who for who in participants if who.leader or who.name)


def acting_for(participants: Iterable[Participant], party: str) -> tuple[Participant, ...]:
    return tuple(who for who in participants if party in who.parties)


def office_fits(first: Participant, second: Participant) -> bool:
    """True where the two offices can be one: equal, or one of them not told; a crown prince may lead the government too."""
    kinds = {first.office_kind, second.office_kind}
    return len(kinds) == 1 or bool(kinds & _OPEN) or kinds == _OF_AN_HEIR


def office_known(who: Participant) -> bool:
    return who.office_kind not in _OPEN


def led(participants: Iterable[Participant]) -> bool | None:
    """True where a principal is among them, False where all offices are known and none is, None where it cannot be told."""
    offices = [who.office_kind for who in participants]
    if any(kind in PRINCIPALS for kind in offices):
        return True
    return None if not offices or any(kind in _OPEN for kind in offices) else False
