"""Whether two organizations may be one: a score of name, founding, members, and who acts for them, with the reasons."""

from collections.abc import Iterable
from dataclasses import dataclass

from meetings.likeness.naming import keys_of, names_alike
from meetings.likeness.scored import Likeness, find_alike, in_turn, known, scored, shared

# As in weights.py: natural log-odds. Names of organizations are made of few words, so that many are alike.
_START = -3.0
_PEOPLE_SAME = 2.0
_PEOPLE_OTHER = -0.5
_MEMBERS_SAME = 1.0
_MEMBERS_OTHER = -2.0
_FOUNDED_SAME = 1.5
_FOUNDED_OTHER = -3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownOrganization:
    """An organization as the graph knows it; `people` are ids of those who act for it, `members` ids of countries."""

    id: str
    names: tuple[str, ...]
    people: frozenset[str]
    members: frozenset[str]
    founded: str | None
    """Year."""
    listed: bool


def organizations_alike(organizations: Iterable[KnownOrganization]) -> list[Likeness[KnownOrganization]]:
    """The pairs that may be one organization, the likeliest first. Of each pair one at least is not in the reference tables."""
    return find_alike(organizations, lambda one: keys_of((*one.names, one.id)), organization_likeness)


def organization_likeness(first: KnownOrganization, second: KnownOrganization) -> Likeness[KnownOrganization] | None:
    """The score of a pair in (0, 1) with its reasons; None where their names differ. Symmetric."""
    first, second = in_turn(first, second)
    names = names_alike({*first.names, first.id}, {*second.names, second.id})
    if names is None:
        return None
    points = [
        names,
        *shared(known(first.founded), known(second.founded), "year of founding", _FOUNDED_SAME, _FOUNDED_OTHER),
        *shared(first.members, second.members, "members", _MEMBERS_SAME, _MEMBERS_OTHER),
        *shared(first.people, second.people, "people who act for it", _PEOPLE_SAME, _PEOPLE_OTHER),
    ]
    return scored(first, second, _START, points)
