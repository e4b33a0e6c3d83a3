"""Whether the names of two organizations or gatherings are alike: in other words, in fewer words, by their initials, misspelt."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from meetings.ids import fold
from meetings.likeness.scored import Points

# Words that many names have, so that they alone tell nobody apart from another one.
_COMMON = frozenset(
    "annual international global world high level summit meeting meetings forum conference council session dialogue talks"
    " assembly gathering leaders minister ministers foreign ministerial organization association community group union"
    " committee commission agency club alliance league initiative".split()
)
_SMALL = frozenset("a an at for in of on s the and to with".split())
_SPELLINGS = {"organisation": "organization", "organisations": "organization", "organizations": "organization"}

_SAME = 4.0
_ACRONYM = 2.5
_LIKE = 2.5
_PART = 2.0
# "Narwa Coffee Forum" and "Narva Coffee Forum" have 0.94 of their letters in common, "Coffee Forum" and "Cocoa Forum" 0.70.
_ALIKE = 0.88
_SHORTEST_ACRONYM = 3
_BEGINNING = 3


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without "of" and "the"."""
    words = (_SPELLINGS.get(word, word) for word in re.findall(r"[^\W_]+", fold(name)))
    return tuple(word for word in words if word not in _SMALL)


def telling_words(name: str) -> frozenset[str]:
    """The words of a name that few other names have."""
    return frozenset(words_of(name)) - _COMMON


def acronym(name: str) -> str | None:
    """The initials of a name of three words or more."""
    words = words_of(name)
    return "".join(word[0] for word in words) if len(words) >= _SHORTEST_ACRONYM else None


def keys_of(names: Iterable[str]) -> set[str]:
    """Names that can be alike share one of these: the beginning of a telling word, or initials."""
    known = tuple(names)
    beginnings = {word[:_BEGINNING] for name in known for word in telling_words(name)}
    return beginnings | {initials[:_BEGINNING] for name in known if (initials := acronym(name))}


def names_alike(ours: Iterable[str], theirs: Iterable[str]) -> Points | None:
    """The points of the two names that are most alike; None where none are."""
    others = sorted(theirs)
    found = [points for one in sorted(ours) for other in others if (points := _alike(one, other))]
    return max(found, default=None, key=lambda points: points[0])


def _alike(one: str, other: str) -> Points | None:
    first, second = words_of(one), words_of(other)
    both = f"{one} / {other}"
    if not first or not second:
        return None
    if sorted(first) == sorted(second):
        return _SAME, f"the same name: {both}"
    if _is_acronym(one, other) or _is_acronym(other, one):
        return _ACRONYM, f"one is made of the initials of the other: {both}"
    if telling_words(one) and telling_words(other) and _ratio(first, second) >= _ALIKE:
        return _LIKE, f"names alike: {both}"
    short, long = sorted((set(first), set(second)), key=len)
    if short < long and telling_words(one) & telling_words(other):
        return _PART, f"one name is a part of the other: {both}"
    return None


def _is_acronym(short: str, long: str) -> bool:
    initials = acronym(long)
    return initials is not None and words_of(short) == (initials,)


def _ratio(first: tuple[str, ...], second: tuple[str, ...]) -> float:
    one, other = sorted((" ".join(first), " ".join(second)))
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
