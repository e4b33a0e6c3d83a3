"""From rows of offices.csv to people: which rows are about the same person, and what is that person's id."""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from meetings.actors import Leader, Office
from meetings.ids import leader_id, slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A row of offices.csv: an office whose `leader` is still a name, with what else the row says of the person."""

    name: str
    aliases: tuple[str, ...]
    called: tuple[str, ...]
    wikidata: str | None
    office: Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A leader with all terms; `called` are words that texts use alone for the person, where rules would not find them."""

    leader: Leader
    called: tuple[str, ...]
    offices: tuple[Office, ...]


def find_people(terms: Iterable[Term], *, countries: Container[str]) -> tuple[Person, ...]:
    """One Person for all terms of a person, in order of appearance.

    Terms belong together that share the Wikidata id, or the name where nothing speaks against it. The first person
    of a name has the plain id; later ones have their party in it, so that a row more never changes an id.
    """
    people: list[list[Term]] = []
    by_name: dict[str, list[list[Term]]] = defaultdict(list)
    by_wikidata: dict[str, list[Term]] = {}
    for term in terms:
        namesakes = by_name[slug(term.name)]
        same = by_wikidata.get(term.wikidata) if term.wikidata else None
        if same is None:
            same = next((other for other in namesakes if _may_be_one(other, term, countries)), None)
        if same is None:
            same = []
            people.append(same)
        same.append(term)
        if not any(same is other for other in namesakes):
            namesakes.append(same)
        if term.wikidata:
            by_wikidata[term.wikidata] = same
    taken: set[str] = set()
    return tuple(_person(terms, taken=taken) for terms in people)


def _may_be_one(known: Sequence[Term], term: Term, countries: Container[str]) -> bool:
    """False where Wikidata ids differ, or two countries are served that no common office holds together.

    Charles III is king of several countries at once; an ambassador and a prime minister of two countries who share
    a name are two people. Organizations take their heads from anywhere.
    """
    ids = {other.wikidata for other in known if other.wikidata}
    if term.wikidata and ids and term.wikidata not in ids:
        return False
    if term.office.party not in countries:
        return True
    rivals = [other.office for other in known if other.office.party in countries]
    return not rivals or any(office.party == term.office.party or _joint(office, term.office) for office in rivals)


def _joint(one: Office, other: Office) -> bool:
    """True where both are the same kind of office from within the same year: one crown, one co-prince."""
    return bool(
        one.kind is other.kind and one.since and other.since and abs(one.since.start.year - other.since.start.year) <= 1
    )


def _person(terms: Sequence[Term], *, taken: set[str]) -> Person:
    first = terms[0]
    identity = _free_id(first, taken=taken)
    taken.add(identity)
    names = dict.fromkeys(name for term in terms for name in (term.name, *term.aliases))
    leader = Leader(
        id=identity,
        name=first.name,
        names=tuple(names),
        wikidata=next((term.wikidata for term in terms if term.wikidata), None),
    )
    return Person(
        leader=leader,
        called=tuple(dict.fromkeys(word for term in terms for word in term.called)),
        offices=tuple(replace(term.office, leader=identity) for term in terms),
    )


def _free_id(term: Term, *, taken: set[str]) -> str:
    party = term.office.party
    since = term.office.since
    dated = f"{party} {since.start.year}" if since else party
    candidates = (leader_id(term.name), leader_id(term.name, party=party), leader_id(term.name, party=dated))
    return next(
        (candidate for candidate in candidates if candidate not in taken),
        leader_id(term.name, party=f"{dated} {term.wikidata or len(taken)}"),
    )
