"""Who bears a name: leaders by full name and by the words that call them alone."""

from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from meetings.actors import Leader
from reference.people import Person
from reference.surnames import full_key, loose_key, parts, surname_key, surname_keys

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


def group(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    """All different values of a key, in order of appearance."""
    groups: dict[Key, dict[int, Value]] = defaultdict(dict)
    for key, value in pairs:
        groups[key][id(value)] = value
    return {key: tuple(values.values()) for key, values in groups.items()}


class Namesakes:
    """Leaders by what they are called."""

    def __init__(self, people: Sequence[Person], *, countries: Container[str]) -> None:
        named = [(person, [parts(name) for name in person.leader.names]) for person in people]
        spelt = [(words, person.leader) for person, spellings in named for words in spellings if words]
        self._full = group((full_key(words), leader) for words, leader in spelt)
        self._loose = group((loose_key(words), leader) for words, leader in spelt)
        self._surname = group(_surnames(named, countries))

    def by_full_name(self, name: str) -> tuple[Leader, ...]:
        """Those of exactly this name; where there are none, those whose name differs in initials, particles or order."""
        words = parts(name)
        if found := self._full.get(full_key(words)):
            return found
        key = loose_key(words)
        return self._loose.get(key, ()) if key else ()

    def by_surname(self, words: str) -> tuple[Leader, ...]:
        """All whom these words may call alone."""
        return self._surname.get(surname_key(" ".join(parts(words))), ())


def _surnames(
    named: Iterable[tuple[Person, list[list[str]]]], countries: Container[str]
) -> Iterator[tuple[str, Leader]]:
    # Given names that several people bear are no family names: the "Manuel" of Juan Manuel Santos.
    firsts = group((spellings[0][0], person) for person, spellings in named)
    given = frozenset(word for word, bearers in firsts.items() if len(bearers) > 1)
    for person, spellings in named:
        served = frozenset(office.party for office in person.offices if office.party in countries)
        keys = {surname_key(" ".join(parts(word))) for word in person.called}
        for words in spellings:
            keys |= surname_keys(words, served=served, given=given)
        for key in sorted(keys):
            yield key, person.leader
