"""The register of an article's persons: grown name by name, each with the office and party that the whole article tells."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rapidfuzz import fuzz, process

from ingest.linking.context import Context
from ingest.linking.given_names import is_she
from ingest.linking.known import AsOf, alike, is_title
from ingest.linking.naming import best_name
from ingest.linking.surroundings import Surroundings, holds_chair
from ingest.mentions.actors import Actor, Role
from ingest.mentions.people import NameSpan, name_words, patronymic
from meetings.actors import Leader, Office
from meetings.ids import leader_id
from meetings.words import OfficeKind

# Within one article: "Zelenskiy" and "Zelenskyy" are 94 alike, "Lukashenka" and "Lukashenko" 90; "Mirzoyan" and "Mirziyoyev" 67.
_SAME_SPELLING = 84
# How far (characters) a year may stand from the name of whom it tells, in the same sentence
_LINE = 120
_YEARS_BEFORE = re.compile(r"\b((?:19|20)\d\d)\b(?=(?:[^.]|\.(?! |$)|(?<=[A-Z])\. )*\Z)")
_YEARS_AFTER = re.compile(r"\A(?:[^.]|\.(?! |$))*?\b((?:19|20)\d\d)\b")
# A chancellor heads the government, or minds foreign affairs.
_CHANCELLORS = (OfficeKind.HEAD_OF_GOVERNMENT, OfficeKind.FOREIGN_MINISTER)
_OF_COUNTRIES = frozenset({OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT, OfficeKind.FOREIGN_MINISTER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person of the article. `words` are the folded words of the name, by which shorter spans mean the same person."""

    actor: Actor
    words: tuple[str, ...]
    why: str
    former: bool = False
    untold: bool = False
    """True where the country is not told because it is the article's own."""
    patronymic: str | None = None
    she: bool | None = None


class Register:
    """The persons found so far."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._persons: list[Person] = []
        self._begins: list[list[int]] = []
        """Where each person is named in full."""
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._by_leader: dict[str, int] = {}
        self._by_name: dict[str, int] = {}
        """Spans already found, by their text: "MBS" has no word of the name that it stands for."""

    @property
    def persons(self) -> Sequence[Person]:
        return self._persons

    def enter(self, span: NameSpan, around: Surroundings) -> None:
        """Adds the person that a full name gives, or adds what stands around it to the one already there."""
        leader = self._leader(span, around)
        known = self._by_leader.get(leader.id) if leader else None
        if known is None:
            known = self._find(span, whole=True)
            if known is not None and leader and self._persons[known].actor.leader and self._is_leader(known):
                known = None  # the tables know both, as two
        if known is None:
            self._add(span, around, leader)
        else:
            self._begins[known].append(span.begin)
            self._remember(span, known)
            self._enrich(known, span, around)

    def enter_surname(self, span: NameSpan, around: Surroundings) -> None:
        """Adds the office-holder of the day whom newspapers call by this surname, or the person whom a title makes one."""
        as_of = self._context.as_of
        kinds = _CHANCELLORS if around.kind is None and _is_chancellor(around) else (around.kind,)
        famous = (as_of.famous(span.text, kind=kind, parties=self._told(around)) for kind in kinds)
        holder = next(filter(None, famous), None)
        if (
            holder is None and around.kind is not None
        ):  # "Chancellor Holguín" is a foreign minister, "Commodore" a premier
            holder = as_of.famous(span.text, kind=None, parties=self._told(around))
        if holder is not None:
            self.enter_leader(span, around, holder)
        elif (around.prefixed or around.honorific) and around.roles and not span.text.isupper():
            self._add(span, around, None)

    def enter_leader(self, span: NameSpan, around: Surroundings, leader: Leader) -> None:
        """Adds the person of the tables whom a short name means, or remembers the name where that person is there already."""
        known = self._by_leader.get(leader.id)
        if known is None:
            self._add(span, around, leader)
        else:
            self._remember(span, known)

    def enrich(self, span: NameSpan, around: Surroundings) -> None:
        """Adds what stands around a shorter name to the person whom it means."""
        index = self._find(span)
        if index is not None:
            self._enrich(index, span, around)

    def find(self, span: NameSpan) -> int | None:
        """The place in `persons` of the one whom the span means; None where nobody fits."""
        return self._find(span)

    def set_parties(self, index: int, parties: tuple[str, ...], *, why: str) -> None:
        """Tells for whom a person acts of whom no name tells it; `why` says how it is known."""
        person = self._persons[index]
        actor = replace(
            person.actor,
            parties=parties,
            leader=person.actor.leader or leader_id(person.actor.name or "", party=parties[0]),
        )
        self._persons[index] = replace(person, actor=actor, why=why)

    def give_role(self, index: int, role: Role) -> None:
        """Adds an office to a person, as the first one where none is known."""
        person = self._persons[index]
        actor = replace(person.actor, roles=(*person.actor.roles, role))
        if actor.office is None:
            actor = replace(actor, office=role.title, office_kind=role.kind)
        self._persons[index] = replace(person, actor=actor)

    def _is_leader(self, index: int) -> bool:
        return self._persons[index].actor.leader in self._by_leader

    def _add(self, span: NameSpan, around: Surroundings, leader: Leader | None) -> None:
        index = len(self._persons)
        person = self._person(span, around, leader)
        self._persons.append(person)
        self._begins.append([span.begin])
        for word in set(person.words):
            self._by_word[word].append(index)
        if leader:
            self._by_leader[leader.id] = index
        self._remember(span, index)

    def _remember(self, span: NameSpan, index: int) -> None:
        self._by_name.setdefault(span.text, index)

    def _leader(self, span: NameSpan, around: Surroundings) -> Leader | None:
        """Whom the tables know by this name, of the told party; who moved to an organization remains the same person."""
        known = self._context.known
        leaders = known.leaders_named(span.text, honorific=span.honorific)
        told = self._told(around)
        as_of = self._of_the_year_told(span) if len(leaders) > 1 else self._context.as_of
        leader = as_of.best_leader(leaders, parties=told, kind=around.kind)
        at_organization = told and not any(known.reference.is_country(party) for party in told)
        return leaders[0] if leader is None and at_organization and len(leaders) == 1 else leader

    def _of_the_year_told(self, span: NameSpan) -> AsOf:
        """The tables in the year of which the line tells: the Bush of "Feb. 25, 1989 -- President George Bush visited China"."""
        text = self._context.text
        before = text[max(0, span.begin - _LINE) : span.begin].rpartition("\n\n")[2]
        after = text[span.end : span.end + _LINE].partition("\n\n")[0]
        nearest = [
            *(match[1] for match in _YEARS_BEFORE.finditer(before)),
            *(match[1] for match in _YEARS_AFTER.finditer(after)),
        ]
        as_of = self._context.as_of
        return replace(as_of, day=date(int(nearest[0]), 7, 1)) if len(nearest) == 1 else as_of

    def _find(self, span: NameSpan, *, whole: bool = False) -> int | None:
        """The person whom the span means: the same words, or some of them ("Xi", "Prince Faisal"), or another spelling.

        Of several the one named last before it. With `whole` the span must be all of a name, but for titles before it.
        """
        if span.text in self._by_name and len(name_words(span.text)) > 1:
            return self._by_name[span.text]
        words = name_words(span.text)
        fitting = [i for i in self._sharing(words) if not self._is_cousin(span, i) and self._covers(i, words)]
        last = [i for i in fitting if words[-1] in (self._persons[i].words[-1], self._persons[i].words[0])]
        found = last or fitting or self._spelt_like(words)
        if not found and not whole and span.text in self._by_name:
            return self._by_name[span.text]
        if not found:
            found = self._by_ending(words)
        return min(found, key=lambda i: self._nearness(i, span.begin)) if found else None

    def _sharing(self, words: tuple[str, ...]) -> list[int]:
        return sorted({index for word in words for index in self._by_word.get(word, ())})

    def _covers(self, index: int, words: tuple[str, ...]) -> bool:
        """True where one name holds all words of the other."""
        person = self._persons[index]
        if self._means_father(index, words):
            return False
        return set(words) <= set(person.words) or set(person.words) <= set(words)

    def _means_father(self, index: int, words: tuple[str, ...]) -> bool:
        """True for "Abdullah II", who is not Hussein bin Abdullah II; "bin Salman" may be the son's own name."""
        person = self._persons[index]
        return words[0] == person.patronymic and words[0] not in (person.words[0], person.words[-1])

    def _is_cousin(self, span: NameSpan, index: int) -> bool:
        father, other = patronymic(span.text), self._persons[index].patronymic
        return bool(father and other and father != other)

    def _spelt_like(self, words: tuple[str, ...]) -> list[int]:
        """Persons whose name, or the first or last words of it, are spelt almost so."""
        near = {
            other
            for word in words
            for other, _, _ in process.extract(
                word, self._by_word.keys(), scorer=fuzz.ratio, score_cutoff=_SAME_SPELLING
            )
        }
        size = len(words)
        return [
            index
            for index in self._sharing(tuple(near))
            for name in [self._persons[index].words]
            if not self._means_father(index, words)
            if alike(words, name[-size:], least=_SAME_SPELLING) or alike(words, name[:size], least=_SAME_SPELLING)
        ]

    def _nearness(self, index: int, position: int) -> tuple[bool, bool, int]:
        """People of a known party before others, then the nearest before the position, then the nearest after it."""
        before = [begin for begin in self._begins[index] if begin <= position]
        distance = position - max(before) if before else min(self._begins[index]) - position
        return not self._persons[index].actor.parties, not before, distance

    def _by_ending(self, words: tuple[str, ...]) -> list[int]:
        """The people whose name ends the span, after words that are no name ("State Councilor Qin")."""
        for size in range(len(words) - 1, 0, -1):
            if all(is_title(word, self._context.known) for word in words[:-size]):
                found = [i for i in self._sharing(words[-size:]) if set(words[-size:]) <= set(self._persons[i].words)]
                if found:
                    return found
        return []

    def _told(self, around: Surroundings) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._context.known.speaks_for(party) for party in around.parties))

    def _enrich(self, index: int, span: NameSpan, around: Surroundings) -> None:
        person = self._persons[index]
        actor = person.actor
        told = self._told(around)
        if not self._is_leader(index) and told and (not actor.parties or person.untold):
            actor = replace(actor, parties=told, leader=leader_id(actor.name or span.text, party=told[0]))
            person = replace(person, untold=False)
        also = tuple(party for party in around.also if party not in actor.parties)
        actor = replace(
            actor, parties=(*actor.parties, *also) if actor.parties else (), roles=_more(actor.roles, around.roles)
        )
        if actor.office is None and around.roles:
            actor = replace(actor, office=around.roles[0].title, office_kind=around.roles[0].kind)
        words = name_words(span.text)
        if len(words) > len(person.words) and set(person.words) <= set(words):
            actor = replace(actor, name=best_name(span.text, None))
            for word in set(words) - set(person.words):
                self._by_word[word].append(index)
            person = replace(person, words=words)
        she = person.she if person.she is not None else is_she(span.text, honorific=span.honorific)
        untold = person.untold or (around.untold and not actor.parties)
        self._persons[index] = replace(person, actor=actor, she=she, untold=untold)

    def _person(self, span: NameSpan, around: Surroundings, leader: Leader | None) -> Person:
        told = self._told(around)
        as_of = self._context.as_of
        office = as_of.office_of(leader, kind=around.kind) if leader else None
        parties = self._acting_for(told, leader, office, around)
        name = best_name(span.text, leader)
        role = around.roles[0] if around.roles else None
        held = [Role(one.title, one.kind) for one in as_of.held_by(leader)] if leader else []
        actor = Actor(
            key=leader.id if leader else leader_id(name),
            parties=parties,
            name=name,
            leader=leader.id if leader else leader_id(name, party=parties[0]) if parties else None,
            office=role.title if role else office.title if office else None,
            office_kind=(role.kind if role and role.kind else None) or (office.kind if office else None),
            roles=_more(around.roles, tuple(held)) or ((Role(office.title, office.kind),) if office else ()),
        )
        words = name_words(span.text) if len(span.words) > 1 or not leader else name_words(leader.name)
        return Person(
            actor=actor,
            words=words,
            why=_why(span, leader, told),
            former=around.former,
            untold=around.untold and not parties,
            patronymic=patronymic(span.text) or (patronymic(leader.name) if leader else None),
            she=is_she(name, honorific=span.honorific),
        )

    def _acting_for(
        self, told: tuple[str, ...], leader: Leader | None, office: Office | None, around: Surroundings
    ) -> tuple[str, ...]:
        """What the text tells beats the tables; who chairs an organization acts for his own country too."""
        known = self._context.known
        served = known.speaks_for(office.party) if office else None
        parties = told or ((served,) if served else ())
        if served and office and self._are_of_countries(told, served, office, around):
            parties = (served,)
        elif leader and len(told) > 1:
            served_ones = self._context.as_of.parties_of(leader)
            own = [p for p in told if p in served_ones or (holds_chair(around) and not known.reference.is_country(p))]
            parties = tuple(own) if own else told
        elif leader and told and served not in told and holds_chair(around):
            home = next(
                (o.party for o in self._context.as_of.held_by(leader) if known.reference.is_country(o.party)), None
            )
            parties = (home, *told) if home and not known.reference.is_country(told[0]) else told
        return tuple(dict.fromkeys((*parties, *around.also))) if parties else ()

    def _are_of_countries(self, told: tuple[str, ...], served: str, office: Office, around: Surroundings) -> bool:
        """True for A of "the foreign ministers of the Quad, A, B and C", who holds this office in his country."""
        reference = self._context.known.reference
        of_group = len(told) == 1 and not reference.is_country(told[0])
        same = office.kind in _OF_COUNTRIES and office.kind is around.kind
        return of_group and same and reference.is_country(served)


def _is_chancellor(around: Surroundings) -> bool:
    return any(role.title.lower() == "chancellor" for role in around.roles)


def _more(roles: tuple[Role, ...], others: tuple[Role, ...]) -> tuple[Role, ...]:
    return tuple(dict.fromkeys((*roles, *others)))


def _why(span: NameSpan, leader: Leader | None, told: tuple[str, ...]) -> str:
    if told:
        return f"{span.text}: acts for {', '.join(told)} as the text says beside the name"
    if leader:
        return f"{span.text}: {leader.name}, office from the reference tables"
    return f"{span.text}: a person of whom neither text nor tables say the party"
