"""What linking looks at: the text, what was found in it, and the reference tables as of the article's date."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ingest.mentions.offices import OfficePhrase
from ingest.mentions.people import name_words
from meetings.actors import Leader, Office
from meetings.words import OfficeKind
from reference.names import NameHit
from reference.reference import Reference

# How far (characters) a title may stand from its name: ", His Excellency Professor " is 28.
_NEAR = 48

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


@dataclass(frozen=True)
class Context:
    """Everything known of an article before its names are linked; offsets count characters of `text`."""

    text: str
    on: date
    reference: Reference
    hits: Sequence[NameHit]
    phrases: Sequence[OfficePhrase]
    labels: Mapping[tuple[int, int], str]
    """Spans that the language model named, with its labels (PERSON, GPE, ORG ...)."""
    publisher_country: str | None
    """The country that the name of the publisher tells ("Office of the President, Kyiv")."""
    title_words: frozenset[str]
    """All words of titles, to tell "State Councilor Qin" from a name of three words."""
    prominence: Mapping[str, int]
    """How many terms of office the tables know for each party: of two parties of one person the greater is meant."""

    @cached_property
    def _parties(self) -> tuple[NameHit, ...]:
        return tuple(hit for hit in self.hits if hit.kind in ("country", "organization"))

    def phrases_ending_before(self, position: int) -> Iterator[OfficePhrase]:
        """Office phrases that end shortly before a position, the nearest first."""
        near = [phrase for phrase in self.phrases if position - _NEAR <= phrase.end <= position]
        yield from reversed(near)

    def phrases_beginning_after(self, position: int) -> Iterator[OfficePhrase]:
        yield from (phrase for phrase in self.phrases if position <= phrase.begin <= position + _NEAR)

    def parties_ending_before(self, position: int) -> Iterator[NameHit]:
        near = [hit for hit in self._parties if position - _NEAR <= hit.end <= position]
        yield from reversed(near)

    def parties_beginning_after(self, position: int) -> Iterator[NameHit]:
        yield from (hit for hit in self._parties if position <= hit.begin <= position + _NEAR)

    def leaders_at(self, begin: int, end: int) -> tuple[Leader, ...]:
        """The people whom the reference tables know by this name."""
        name = self.text[begin:end]
        return self.reference.leaders_named(name) or self._leaders_by_part(name)

    def _leaders_by_part(self, name: str) -> tuple[Leader, ...]:
        """Those of whose name this is a longer or shorter form: "Mohammad Ashraf Ghani" is Ashraf Ghani."""
        words = name_words(name)
        if len(words) < 2:
            return ()
        namesakes = {leader.id: leader for word in words for leader in self.reference.leaders_by_surname(word)}
        forms = ((leader, set(name_words(form))) for leader in namesakes.values() for form in (leader.name, *leader.names))
        fitting = {leader.id: leader for leader, form in forms if len(form) > 1 and (form <= set(words) or set(words) <= form)}
        return tuple(fitting.values())

    def model_label(self, begin: int, end: int) -> str | None:
        """The label of the model's span that overlaps most of these characters."""
        overlaps = [(min(end, last) - max(begin, first), label) for (first, last), label in self.labels.items()]
        best = max(overlaps, default=(0, ""))
        return best[1] if best[0] * 2 > end - begin else None

    def speaks_for(self, party: str) -> str:
        """The party for which people of an organization act: the EU for the Commission; a country for itself."""
        return party if self.reference.is_country(party) else self.reference.speaks_for(party)

    def office_of(self, leader: Leader, *, kind: OfficeKind | None = None) -> Office | None:
        """The office in which a leader most likely acts on the article's day: of the told kind, else the highest held, else the last."""
        offices = self.reference.offices_of(leader.id)
        if not offices:
            return None
        return min(offices, key=lambda office: (kind is not None and office.kind is not kind, *self._distance(office), _rank(office), *self._weight(office)))

    def _weight(self, office: Office) -> tuple[bool, int]:
        """A monarch of many countries acts for the one that the text tells of, else for the greatest."""
        told = any(office.party in hit.ids for hit in self._parties)
        return not told, -self.prominence.get(office.party, 0)

    @property
    def own(self) -> str | None:
        """The country whose "president" needs no other word: the publisher's, else the one that the text is about."""
        return self.publisher_country or self.home

    @cached_property
    def home(self) -> str | None:
        """The country for which somebody acts of whom only a national office is told: the one that the text names most."""
        counts = Counter(hit.ids[0] for hit in self._parties if hit.kind == "country" and len(hit.ids) == 1)
        return max(counts, key=lambda party: counts[party], default=None)

    def _distance(self, office: Office) -> tuple[int, int]:
        """How far the term lies from the article's day: 0 within it, then years since it, last those still to come."""
        if office.since and office.since.start > self.on:
            return 2, (office.since.start - self.on).days
        last = office.until or office.seen
        if last is None or last.end >= self.on:
            return 0, 0
        return (0 if office.until is None else 1), (self.on - last.end).days // 365

    def best_leader(self, leaders: Sequence[Leader], *, parties: Sequence[str], kind: OfficeKind | None) -> Leader | None:
        """Of several people of one name, the one who acts for a told party, in a told kind of office, nearest to the day.

        None where a party is told and nobody of that name acts for it.
        """
        scored = []
        for leader in leaders:
            office = self.office_of(leader, kind=kind)
            theirs = {self.speaks_for(o.party) for o in self.reference.offices_of(leader.id)}
            if parties and not theirs & set(parties):
                continue
            distance = self._distance(office) if office else (3, 0)
            scored.append((distance, leader.id, leader))
        return min(scored)[2] if scored else None

    def famous(self, surname: str, *, kind: OfficeKind | None, parties: Sequence[str]) -> Leader | None:
        """The holder of a high office on the article's day whom this surname alone means; None where several could be meant."""
        found: dict[int, list[Leader]] = {}
        namesakes = self.reference.leaders_by_surname(surname)
        for leader in namesakes:
            office = self.office_of(leader, kind=kind)
            if office is None or self._distance(office) != (0, 0) or office.kind not in _FAMOUS:
                continue
            if parties and self.speaks_for(office.party) not in parties:
                continue
            if kind is not None and office.kind is not kind and kind in _FAMOUS:
                continue
            if any(office.party in hit.ids for hit in self._parties):
                found.setdefault(0, []).append(leader)
            elif kind is not None or len(namesakes) == 1:
                found.setdefault(1, []).append(leader)
        best = found.get(0) or found.get(1) or []
        return best[0] if len(best) == 1 else None


def _rank(office: Office) -> int:
    return _FAMOUS.index(office.kind) if office.kind in _FAMOUS else len(_FAMOUS)
