"""Whether two leaders of the graph may be one person: a score of name, party and office, with the reasons.

Nobody is made one by it. A new person's id is made of name and party; who else it may be is proposed to people, who judge.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from meetings.likeness.scored import Likeness, find_alike, in_turn, scored, shared
from meetings.names import name_words, same_name

# As in weights.py: natural log-odds. Any two people who share the beginning of a word of their names are rarely one.
_START = -3.0
_NAME_SAME = 4.0
_NAME_LIKE = 3.0
# "Li", "Ahmed": a single word that two people share says less than a name in full.
_SINGLE_WORD = -1.5
_PARTY_SAME = 1.5
_PARTY_OTHER = -3.0
_OFFICE_SAME = 1.0
_OFFICE_OTHER = -1.0

# Names are compared where a word of each begins with the same letters: "Lukashenko" and "Lukashenka".
_BEGINNING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A leader as the graph knows them; `offices` are kinds of office, `listed` is true for those of the reference tables."""

    id: str
    names: tuple[str, ...]
    parties: frozenset[str]
    offices: frozenset[str]
    listed: bool


def likenesses(leaders: Iterable[Known]) -> list[Likeness[Known]]:
    """The pairs that may be one person, the likeliest first. Of each pair one at least is not in the reference tables."""
    return find_alike(leaders, _beginnings, likeness)


def _beginnings(leader: Known) -> set[str]:
    return {word[:_BEGINNING] for name in leader.names for word in name_words(name) if len(word) > 1}


def likeness(first: Known, second: Known) -> Likeness[Known] | None:
    """The score of a pair in (0, 1) with its reasons; None where their names differ. Symmetric."""
    first, second = in_turn(first, second)
    alike = [(one, other) for one in first.names for other in second.names if same_name(one, other)]
    if not alike:
        return None
    words = [(name_words(one), name_words(other)) for one, other in alike]
    points = [(_NAME_SAME, "the same name") if any(a == b for a, b in words) else (_NAME_LIKE, "names alike")]
    points[0] = (points[0][0], f"{points[0][1]}: {alike[0][0]} / {alike[0][1]}")
    if all(min(len(a), len(b)) == 1 for a, b in words):
        points.append((_SINGLE_WORD, "one of the names is a single word"))
    points.extend(shared(first.parties, second.parties, "party", _PARTY_SAME, _PARTY_OTHER))
    points.extend(shared(first.offices, second.offices, "kind of office", _OFFICE_SAME, _OFFICE_OTHER))
    return scored(first, second, _START, points)
