"""People whom the reference tables know: by spellings of their names, and by what they were on the article's day."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rapidfuzz import fuzz

from ingest.mentions.people import name_words, patronymic
from meetings.actors import Leader, Office
from meetings.ids import fold
from meetings.words import OfficeKind
from reference.reference import Reference

# Whom a newspaper calls by surname alone, the likeliest first.
_FAMOUS = (
    OfficeKind.HEAD_OF_STATE,
    OfficeKind.HEAD_OF_GOVERNMENT,
    OfficeKind.SUPREME_LEADER,
    OfficeKind.CROWN_PRINCE,
    OfficeKind.FOREIGN_MINISTER,
    OfficeKind.ORGANIZATION_HEAD,
    OfficeKind.VICE_PRESIDENT,
    OfficeKind.DEFENCE_MINISTER,
    OfficeKind.NATIONAL_SECURITY_ADVISER,
)
_HIGHEST = _FAMOUS[:3]
# The tables have 8 times as many terms of the United States as of Equatorial Guinea, where a premier of 2016 is called Obama.
_FAR_GREATER = 4
# Words of ranks that the table of titles has no use for.
_RANKS = frozenset(
    "supreme commander deputy armed forces first lady councilor councillor state national honorary senior chief".split()
)
# Two transliterations of one name: "Vuciq" and "Vucic" are 80 alike, "Tokaev" and "Tokayev" 92, "Settha" and "Srettha" 92;
# "Karimov" and "Kasymov" are 71.
_TRANSLITERATION = 80
# Shorter words are too much alike by chance ("Ali", "Alia").
_LONG_ENOUGH = 5
# Some hundred articles have so many.
_NAMES_KEPT = 4096

# Given names that two words of a longer name often are
_GIVEN_FIRST = frozenset("abdul abdel abd abdullah abdallah mohammad mohammed muhammad mohamed ahmed ahmad".split())


class Known:
    """The tables as linking asks them, whatever the day. Building it takes a moment; share one in a process."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self.title_words = frozenset(word for title in reference.titles for word in title.text.lower().split()) | _RANKS
        """All words of titles, to tell "State Councilor Qin" from a name of three words."""
        self.prominence = Counter(office.party for office in reference.offices)
        """How many terms of office the tables know for each party: of two parties of one person the greater is meant."""
        self._spelt: dict[str, list[tuple[Leader, tuple[str, ...]]]] = defaultdict(list)
        for leader in reference.leaders:
            for form in {name_words(name) for name in (leader.name, *leader.names)}:
                if len(form) > 1:
                    for word in set(form):
                        self._spelt[word].append((leader, form))
        # An article asks for a name up to ten times.
        self._named = lru_cache(maxsize=_NAMES_KEPT)(self._find_named)

    def speaks_for(self, party: str) -> str:
        """The party for which people of an organization act: the EU for the Commission; a country for itself."""
        return party if self.reference.is_country(party) else self.reference.speaks_for(party)

    def leaders_named(self, name: str, *, honorific: str = "") -> tuple[Leader, ...]:
        """The people of this name, of a longer or shorter form of it, or of one that is spelt almost so.

        "King Salman" is known with its `honorific` alone, "Mohammad Ashraf Ghani" is Ashraf Ghani.
        """
        return self._named(name, honorific)

    def _find_named(self, name: str, honorific: str) -> tuple[Leader, ...]:
        titled = self._by_title(name, honorific)
        found = titled or self.reference.leaders_named(name) or self._by_part(name) or self._by_spelling(name)
        return tuple(leader for leader in found if not _are_cousins(name, leader.name))

    def _by_title(self, name: str, honorific: str) -> tuple[Leader, ...]:
        """Those whom the tables call so with a rank: "King Abdullah", also of "His Majesty King Abdullah"."""
        ranks = honorific.split()
        titles = (" ".join(ranks[first:]) for first in range(len(ranks)))
        return next((found for title in titles if (found := self.reference.leaders_named(f"{title} {name}"))), ())

    def _forms_with(self, words: Iterable[str]) -> Iterable[tuple[Leader, tuple[str, ...]]]:
        for word in words:
            yield from self._spelt.get(word, ())

    def _by_part(self, name: str) -> tuple[Leader, ...]:
        words = set(name_words(name))
        if len(words) < 2:
            return ()
        fitting = {
            leader.id: leader
            for leader, form in self._forms_with(words)
            if len(set(form)) > 1 and (set(form) <= words or words <= set(form)) and not _names_another(name, form)
        }
        return tuple(fitting.values())

    def _by_spelling(self, name: str) -> tuple[Leader, ...]:
        """Those with one word of the name, whose other words are spelt almost alike: "Aleksandar Vuçiq"."""
        words = name_words(name)
        if len(words) < 2:
            return ()
        fitting = {
            leader.id: leader for leader, form in self._forms_with(words) if alike(words, form, least=_TRANSLITERATION)
        }
        return tuple(fitting.values()) if len(fitting) == 1 else ()


def _names_another(name: str, form: Sequence[str]) -> bool:
    """True for "Abdul Sattar Anbaree", who is not Abdul Sattar: the name that goes on is a given one."""
    words = name_words(name)
    return len(form) == 2 and form[0] in _GIVEN_FIRST and len(words) > 2 and words[-1] not in form


def _are_cousins(name: str, other: str) -> bool:
    """True for people of one name whose fathers' names differ, and for father and son ("Hussein bin Abdullah II")."""
    father, theirs = patronymic(name), patronymic(other)
    if father and theirs:
        return father != theirs
    first = name_words(other)[0]
    return father == first != name_words(name)[0]


def alike(words: Sequence[str], other: Sequence[str], *, least: int) -> bool:
    """True where both names have as many words and each has its like in the other; short words must be the same."""
    if len(words) != len(other):
        return False
    rest = list(other)
    for word in sorted(
        words, key=lambda word: word not in rest
    ):  # equal words first, so that no other takes their place
        match = next((one for one in rest if one == word or _is_spelling_of(word, one, least=least)), None)
        if match is None:
            return False
        rest.remove(match)
    return True


def _is_spelling_of(word: str, other: str, *, least: int) -> bool:
    shorter = min(len(word), len(other))
    if shorter < _LONG_ENOUGH or (shorter == _LONG_ENOUGH and word[0] != other[0]):
        return False  # "Kyung" and "Young" are 80 alike, and two names
    return fuzz.ratio(word, other) >= least


@dataclass(frozen=True)
class AsOf:
    """The tables on the day of an article; `told` are the parties that its text names."""

    known: Known
    day: date
    told: frozenset[str]

    def offices(self, leader: Leader) -> list[Office]:
        """The terms of a leader, the one in which he most likely acts first: held on the day, else the last, the highest first."""
        offices = self.known.reference.offices_of(leader.id)
        return sorted(offices, key=lambda office: (*self._distance(office), _rank(office), *self._weight(office)))

    def office_of(self, leader: Leader, *, kind: OfficeKind | None = None) -> Office | None:
        """The office in which a leader acts: of the told kind, else the likeliest; None where the tables have none."""
        offices = self.offices(leader)
        return next((office for office in offices if office.kind is kind), None) or next(iter(offices), None)

    def held_by(self, leader: Leader) -> list[Office]:
        """The offices that a leader holds on the day."""
        return [office for office in self.offices(leader) if self._distance(office) == (0, 0)]

    def parties_of(self, leader: Leader) -> set[str]:
        """All parties for which the tables ever let a leader act."""
        return {self.known.speaks_for(office.party) for office in self.known.reference.offices_of(leader.id)}

    def best_leader(
        self, leaders: Sequence[Leader], *, parties: Sequence[str], kind: OfficeKind | None
    ) -> Leader | None:
        """Of several people of one name, the one who acts for a told party, in a told kind of office, nearest to the day.

        None where a party is told and nobody of that name acts for it.
        """
        scored = []
        for leader in leaders:
            if parties and not self.parties_of(leader) & set(parties):
                continue
            office = self.office_of(leader, kind=kind)
            scored.append((self._distance(office) if office else (3, 0), leader.id, leader))
        return min(scored)[2] if scored else None

    def famous(self, surname: str, *, kind: OfficeKind | None, parties: Sequence[str]) -> Leader | None:
        """Whom this surname alone means: the holder of a high office on the day, of a party that the text tells.

        None where several could be meant.
        """
        namesakes = self.known.reference.leaders_by_surname(surname)
        holders = [leader for leader in namesakes if self._is_famous(leader, kind=kind, parties=parties)]
        at_home = [leader for leader in holders if self._serves_told(leader)]
        if not at_home and (kind is not None or len(namesakes) == 1):
            at_home = holders
        return at_home[0] if len(at_home) == 1 else None

    def highest(self, surname: str) -> Leader | None:
        """Whom this surname means among people in office: its one bearer who heads a state or government on the day.

        Where none does, its bearer in another high office. Of several of one country the one of the highest office, of two
        countries the one of that whose offices the tables know far better. None where several could be meant.
        """
        namesakes = self.known.reference.leaders_by_surname(surname)
        famous = [leader for leader in namesakes if self._is_famous(leader, kind=None, parties=())]
        heads = [leader for leader in famous if any(office.kind in _HIGHEST for office in self.held_by(leader))]
        best: dict[str, tuple[int, Leader]] = {}
        for leader in heads or famous:
            office = self.held_by(leader)[0]
            rank = _rank(office)
            if office.party not in best or rank < best[office.party][0]:
                best[office.party] = rank, leader
        known_of = self.known.prominence
        ranked = sorted(best, key=lambda party: -known_of[party])
        if not ranked or (len(ranked) > 1 and known_of[ranked[0]] < _FAR_GREATER * known_of[ranked[1]]):
            return None
        return best[ranked[0]][1]

    def _is_famous(self, leader: Leader, *, kind: OfficeKind | None, parties: Sequence[str]) -> bool:
        offices = [office for office in self.held_by(leader) if office.kind in _FAMOUS]
        if parties:
            offices = [office for office in offices if self.known.speaks_for(office.party) in parties]
        if kind in _FAMOUS:
            offices = [office for office in offices if office.kind is kind]
        return bool(offices)

    def _serves_told(self, leader: Leader) -> bool:
        return any(office.party in self.told for office in self.held_by(leader))

    def _distance(self, office: Office) -> tuple[int, int]:
        """How far the term lies from the article's day: 0 within it, then years since it, last those still to come."""
        if office.since and office.since.start > self.day:
            return 2, (office.since.start - self.day).days
        last = office.until or office.seen
        if last is None or last.end >= self.day:
            return 0, 0
        return (0 if office.until is None else 1), (self.day - last.end).days // 365

    def _weight(self, office: Office) -> tuple[bool, int]:
        """A monarch of many countries acts for the one that the text tells of, else for the greatest."""
        return office.party not in self.told, -self.known.prominence.get(office.party, 0)

    def ever_held(self, leader: str | None, kind: OfficeKind | None) -> bool:
        """True where a leader held an office of that kind before or on the day."""
        offices = self.known.reference.offices_of(leader) if leader else ()
        return any(
            office.kind is kind and (office.since is None or office.since.start <= self.day) for office in offices
        )

    def first_day_in_office(self, leader: str | None) -> date:
        """When the leader of an id first came into office; the last day of all where nothing is known."""
        offices = self.known.reference.offices_of(leader) if leader else ()
        terms = [office.since.start for office in offices if office.since]
        return min(terms, default=date.max)


def _rank(office: Office) -> int:
    return _FAMOUS.index(office.kind) if office.kind in _FAMOUS else len(_FAMOUS)


def is_title(text: str, known: Known) -> bool:
    """True where all words are words of titles: "Deputy Supreme Commander"."""
    return all(word in known.title_words for word in fold(text).split())
