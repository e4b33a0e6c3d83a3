"""Home: the country whose offices an article calls without a country, "the Energy Minister, A", and to whom each such office falls."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ingest.linking.context import Context
from ingest.linking.publishers import speaks_of_state_department
from ingest.linking.register import Person, Register
from ingest.linking.surroundings import Surroundings
from ingest.mentions.people import NameSpan
from meetings.words import OfficeKind

# Papers leave out the country of their own ministers; heads of state and government are known without it anywhere.
_HOME_VOTES = {OfficeKind.HEAD_OF_STATE: 1, OfficeKind.HEAD_OF_GOVERNMENT: 1}
_HOME_VOTE = 2
# What it counts that an article happens in a country, in times that it names it.
_SCENE = 2
# "Ambassador A of Peru" is not at home, unless the article happens there.
_FOREIGN_AMBASSADOR = -3
# A foreign secretary is the minister in London, in South Asia he serves under one; a state may have many ministers of state, and
# its provinces have premiers.
_ONE_OF_MANY = re.compile(
    r"\b(?:secretary|premier|state minister|minister of state|minister[- ]delegate|deputy)\b", re.IGNORECASE
)
# Offices of which a country has one; others hold them one after the other.
_UNIQUE = frozenset(
    {
        OfficeKind.HEAD_OF_GOVERNMENT,
        OfficeKind.FOREIGN_MINISTER,
        OfficeKind.DEFENCE_MINISTER,
        OfficeKind.FINANCE_MINISTER,
    }
)


def likely_homes(
    found: Mapping[NameSpan, int], around: Mapping[NameSpan, Surroundings], register: Register, context: Context
) -> Sequence[str]:
    """The countries that may be home, the likeliest first: whose ministers the article calls by title alone; else the one named most."""
    votes: Counter[str] = Counter({"US": _HOME_VOTE} if speaks_of_state_department(context.text) else {})
    voted: set[int] = set()
    for span, index in found.items():
        parties = register.persons[index].actor.parties
        if len(parties) != 1 or index in voted:
            continue
        kind = around[span].kind
        if around[span].untold:
            voted.add(index)
            votes[parties[0]] += _HOME_VOTES.get(kind, _HOME_VOTE) if kind else 0
        elif kind is OfficeKind.AMBASSADOR and around[span].parties and parties[0] != context.scene:
            voted.add(index)
            votes[parties[0]] += _FOREIGN_AMBASSADOR
    if context.scene is not None and context.scene in votes:
        votes[context.scene] += 1
    countries = [party for party in (*votes, *context.counts) if context.known.reference.is_country(party)]
    happens = Counter({place: _SCENE for place in (context.scene, context.dateline_country) if place})
    ranked = dict.fromkeys(countries)
    return sorted(ranked, key=lambda party: (-votes[party], -context.counts[party] - happens[party]))


def choose_home(homes: Sequence[str], away: Mapping[int, frozenset[str]]) -> str | None:
    """The likeliest home from which fewer than half of those are away of whom no country is told."""
    times = Counter(country for countries in away.values() for country in countries)
    return next((country for country in homes if 2 * times[country] < max(1, len(away))), None)


def bind_at_home(register: Register, homes: Sequence[str], away: Mapping[int, frozenset[str]]) -> None:
    """Whoever holds a national office of no told country holds it in the likeliest home where he may be the one who does."""
    for index, person in enumerate(register.persons):
        if not person.untold or person.actor.parties:
            continue
        open_to = (c for c in homes if c not in away.get(index, ()) and not is_held_by_another(person, c, register))
        if (own := next(open_to, None)) is not None:
            why = f"{person.actor.name}: holds a national office, of {own} as of no other"
            register.set_parties(index, (own,), why=why)


def is_held_by_another(person: Person, party: str, register: Register) -> bool:
    """True where somebody else whom the article names holds the person's one office of that country."""
    kinds = set(_unique(person))
    return bool(kinds) and any(
        other is not person and party in other.actor.parties and not kinds.isdisjoint(_unique(other))
        for other in register.persons
    )


def _unique(person: Person) -> Iterator[OfficeKind]:
    """The kinds of office that nobody else holds beside the person; none of one who has left his office."""
    for role in () if person.former else person.actor.roles:
        if role.kind in _UNIQUE and not _ONE_OF_MANY.search(role.title):
            yield role.kind
