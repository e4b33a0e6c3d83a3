"""Whether two leaders of the graph may be one person: a score of name, party and office, with the reasons.

Nobody is made one by it. A new person's id is made of name and party; who else it may be is proposed to people, who judge.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from meetings.compare import PARTS
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Two leaders, how likely they are one person, and why; `first` is the one whose id both would go by."""

    first: Known
    second: Known
    score: float
    reasons: tuple[str, ...]


def likenesses(leaders: Iterable[Known]) -> list[Likeness]:
    """The pairs that may be one person, the likeliest first. Of each pair one at least is not in the reference tables."""
    groups: dict[str, list[Known]] = defaultdict(list)
    for leader in sorted(leaders, key=lambda known: known.id):
        for beginning in {word[:_BEGINNING] for name in leader.names for word in name_words(name) if len(word) > 1}:
            groups[beginning].append(leader)
    pairs = {
        (first.id, second.id): (first, second) for group in groups.values() for first, second in _pairs_with_new(group)
    }
    found = (likeness(first, second) for _, (first, second) in sorted(pairs.items()))
    likely = [one for one in found if one is not None and one.score >= PARTS]
    return sorted(likely, key=lambda one: (-one.score, one.first.id, one.second.id))


def _pairs_with_new(group: list[Known]) -> Iterator[tuple[Known, Known]]:
    """The pairs of which one at least is not in the reference tables."""
    new = [leader for leader in group if not leader.listed]
    yield from combinations(new, 2)
    yield from ((leader, one) for one in new for leader in group if leader.listed)


def likeness(first: Known, second: Known) -> Likeness | None:
    """The score of a pair in (0, 1) with its reasons; None where their names differ. Symmetric."""
    if (not first.listed, -len(first.names[0]), first.id) > (not second.listed, -len(second.names[0]), second.id):
        first, second = second, first
    alike = [(one, other) for one in first.names for other in second.names if same_name(one, other)]
    if not alike:
        return None
    words = [(name_words(one), name_words(other)) for one, other in alike]
    points = [(_NAME_SAME, "the same name") if any(a == b for a, b in words) else (_NAME_LIKE, "names alike")]
    points[0] = (points[0][0], f"{points[0][1]}: {alike[0][0]} / {alike[0][1]}")
    if all(min(len(a), len(b)) == 1 for a, b in words):
        points.append((_SINGLE_WORD, "one of the names is a single word"))
    points.extend(_shared(first.parties, second.parties, "party", _PARTY_SAME, _PARTY_OTHER))
    points.extend(_shared(first.offices, second.offices, "kind of office", _OFFICE_SAME, _OFFICE_OTHER))
    total = _START + math.fsum(weight for weight, _ in points)
    return Likeness(
        first=first,
        second=second,
        score=round(1 / (1 + math.exp(-total)), 3),
        reasons=tuple(f"{weight:+.1f} {why}" for weight, why in points),
    )


def _shared(
    ours: frozenset[str], theirs: frozenset[str], what: str, same: float, other: float
) -> list[tuple[float, str]]:
    """The points of what both have in common; none where it is not known of both."""
    if not ours or not theirs:
        return []
    common = ours & theirs
    if common:
        return [(same, f"the same {what}: {', '.join(sorted(common))}")]
    return [(other, f"another {what}: {', '.join(sorted(ours))} / {', '.join(sorted(theirs))}")]
