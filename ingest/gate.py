"""The gate: whether an article may tell of anything, decided before it is parsed, which costs a hundred times as much."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ingest.documents import Document
from ingest.encounters.wording import Wordings
from ingest.facts.ground import ORGANIZATION_WORDS
from ingest.gate_words import PEOPLE_WORDS, strong_words, weak_words
from ingest.letterheads import Letterheads
from ingest.mentions.native_titles import ANY_NATIVE_TITLE, state_of_title
from ingest.mentions.regions import ANY_REGION, countries_of
from ingest.stretches import Stretch, rough_sentences
from ingest.themes import theme_without_meetings
from meetings.actors import Office
from reference.names import NameHit, NameIndex
from reference.reference import Reference

# A party told two or three sentences earlier still takes part: 300 characters are about two sentences of news.
_BEFORE, _AFTER = 300, 150
# "Their foreign ministers, A and B, signed": of the countries told before.
_THEIR_PEOPLE = re.compile(
    r"\b(?:their|(?:the|both) (?:two )?(?:countries|nations|sides|neighbours|neighbors)['’]) (?:[a-z]+ ){0,3}(?:ministers|presidents"
    r"|premiers|envoys|ambassadors|chiefs|leaders|secretaries|heads)\b",
    re.IGNORECASE,
)
# Of which organization is not told where it is the UN's own text.
_OF_THE_UN = re.compile(r"\b[Tt]he Secretary-General\b")
_PEOPLE = re.compile(rf"\b(?:{PEOPLE_WORDS})\b", re.IGNORECASE)
# "The minister and his Danish colleague" are of two countries, whether or not the other one is named.
_COUNTERPART_AFTER = re.compile(r" (?:counterpart|colleague|homologue|opposite number)s?\b")
_OTHER_SIDE = "the country of whose counterpart is told"
_POINTERS = re.compile(
    r"\b(?:he|she|they|both|two (?:sides|men|women|leaders|countries)|pair|his|her|their|Mr|Mrs|Ms|Messrs|Dr)\b"
)
# One surname, also of two joined by a hyphen; "Xi", but none of the words that often begin a sentence
_CAPITALIZED = re.compile(r"\b(?!(?:He|So|No|An|Do|To|In|On|It|We|My)\b)[A-ZÀ-ÖØ-Þ]\w+")
_DOUBLE_NAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ]\w+(?:-[A-ZÀ-ÖØ-Þ]\w+)+")
# Side facts of an organization: "founding members", "joined the group in 2017", "established in 2001"
_SIDE_FACT = re.compile(
    r"\b(?:members?|observers?|(?:re)?joined|acceded|admitted|founded|founding|established|establishment|set up|created|creation|formed"
    r"|inception)\b",
    re.IGNORECASE,
)
_THE_GROUP = re.compile(rf"\b(?:the|this) (?:{'|'.join(sorted(ORGANIZATION_WORDS))})\b|\bit\b", re.IGNORECASE)
# "The EU and Turkey will hold a summit" names nobody.
_OF_STATES = re.compile(r"\b(?:talks|summit|negotiat(?:ions|ed)|consultations|trilateral|dialogue)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\blast year\b")


_ONE_PARTY = "names fewer than two parties"
_NO_ENCOUNTER = "no sentence has a word of encounter near two parties and somebody who acts for one"


@dataclass(frozen=True, slots=True)
class _Mark:
    """A name or office word at a place in the text, with the parties it stands for."""

    begin: int
    person: bool
    parties: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The rough sentences of a text that may tell of something, in order; where there are none, what the text lacks."""

    stretches: tuple[Stretch, ...]
    lack: str | None


class Gate:
    """Knows the words that tell of encounters; build it once."""

    def __init__(self, reference: Reference, names: NameIndex, wordings: Wordings) -> None:
        self._reference = reference
        self._names = names
        self._strong, self._weak = strong_words(wordings), weak_words(wordings)
        self._offices: dict[str, tuple[Office, ...]] = {}
        self.letterheads = Letterheads(names)

    def may_tell(self, document: Document) -> bool:
        """False where no sentence holds a word of encounter near two parties and a person, nor a fact of an organization."""
        return bool(self.find_evidence(document).stretches)

    def find_evidence(self, document: Document) -> Evidence:
        """The rough sentences that may tell of an encounter or of a fact of an organization; where there are none, why."""
        text = document.article.text
        hits = self._names.find(text)
        country = self.letterheads.country_of(self.letterheads.publisher_of(document))
        home = frozenset({country} if country else ())
        marks = list(self._marks(text, hits, document.anchor))
        several = len(_parties(marks, home)) > 1
        told = set(self._encounters(text, marks, home)) if several else set()
        # Most texts have no sentence whose theme would matter.
        theme = theme_without_meetings(text, document.begin, document.end) if told else None
        found = {*_side_facts(text, hits), *(told if theme is None else ())}
        lack = None if found else f"is about {theme}" if theme else _NO_ENCOUNTER if several else _ONE_PARTY
        return Evidence(stretches=tuple(sorted(found)), lack=lack)

    def _encounters(self, text: str, of_parties: Sequence[_Mark], home: frozenset[str]) -> Iterator[Stretch]:
        people = (_Mark(match.start(), True, frozenset()) for match in _PEOPLE.finditer(text))
        marks = sorted((*of_parties, *people), key=lambda mark: mark.begin)
        begins = [mark.begin for mark in marks]
        for begin, end in rough_sentences(text):
            here = marks[bisect_left(begins, begin) : bisect_left(begins, end)]
            near = marks[bisect_left(begins, begin - _BEFORE) : bisect_left(begins, end + _AFTER)]
            if here and self._tells(text, (begin, end), here, near, home):
                yield begin, end

    def _tells(
        self, text: str, span: tuple[int, int], here: Sequence[_Mark], near: Sequence[_Mark], home: frozenset[str]
    ) -> bool:
        people = sum(mark.person for mark in here)
        told = _parties(here)
        if len(told) >= 2 and _OF_STATES.search(text, *span):
            return True
        if len(told) < 2 and len(_parties(near, home)) < 2:
            return False
        acted = bool(people and (told or people > 1))
        acted = acted or bool(told and any(mark.person for mark in near) and _POINTERS.search(text, *span))
        of_two = (len(told) >= 2 and people >= 2) or bool(_THEIR_PEOPLE.search(text, *span))
        # Both patterns have hundreds of words, and are looked for last.
        if (acted or of_two) and self._strong.search(text, *span):
            return acted
        return of_two and bool(self._weak.search(text, *span))

    def _marks(self, text: str, hits: Sequence[NameHit], on: date) -> Iterator[_Mark]:
        """What stands for a party."""
        for hit in hits:
            if hit.kind == "leader":
                yield _Mark(hit.begin, True, frozenset(o.party for o in self._reference.offices_of(hit.ids[0])[:1]))
            elif hit.kind != "series":
                other = hit.form == "adjective" and _COUNTERPART_AFTER.match(text, hit.end)
                yield _Mark(hit.begin, False, frozenset(hit.ids[:1]) | ({_OTHER_SIDE} if other else set()))
        yield from self._surnames(text, hits, on)
        for match in ANY_REGION.finditer(text):
            yield _Mark(match.start(), False, frozenset(countries_of(match)))
        for match in ANY_NATIVE_TITLE.finditer(text):
            state = state_of_title(match.group())
            yield _Mark(match.start(), True, frozenset({state} if state else ()))
        for match in _OF_THE_UN.finditer(text):
            yield _Mark(match.start(), True, frozenset({"UN"}))

    def _surnames(self, text: str, hits: Sequence[NameHit], on: date) -> Iterator[_Mark]:
        ends = [hit.end for hit in hits]
        for match in (*_CAPITALIZED.finditer(text), *_DOUBLE_NAME.finditer(text)):
            # Few capitalized words are surnames of leaders.
            if not (offices := self._offices_by_surname(match.group())):
                continue
            covered = bisect_left(ends, match.start() + 1)
            if covered < len(hits) and hits[covered].begin <= match.start():
                continue
            if parties := _one_party(offices, on):
                yield _Mark(match.start(), True, parties)

    def _offices_by_surname(self, word: str) -> tuple[Office, ...]:
        """All offices of those who are called by the word."""
        found = self._offices.get(word)
        if found is None:
            namesakes = self._reference.leaders_by_surname(word)
            found = tuple(o for leader in namesakes for o in self._reference.offices_of(leader.id))
            self._offices[word] = found
        return found


def _one_party(offices: Sequence[Office], on: date) -> frozenset[str]:
    """One party of those who hold an office that day: the gate counts, linking tells whose."""
    return frozenset(sorted({office.party for office in offices if _holds(office, on)})[:1])


def _holds(office: Office, on: date) -> bool:
    """True also long after the last day on which a source shows somebody in an office whose end is not known."""
    return (office.since is None or office.since.start <= on) and (office.until is None or office.until.end >= on)


def _parties(marks: Sequence[_Mark], home: frozenset[str] = frozenset()) -> frozenset[str]:
    return home.union(*(mark.parties for mark in marks))


def _side_facts(text: str, hits: Sequence[NameHit]) -> Iterator[tuple[int, int]]:
    """Sentences with a gathering, or an organization with words of membership or founding and a year or country beside."""
    organizations = [hit.begin for hit in hits if hit.kind == "organization"]
    series = [hit.begin for hit in hits if hit.kind == "series"]
    if not series and not organizations:
        return
    countries = [hit.begin for hit in hits if hit.kind == "country" and hit.form == "name"]
    for begin, end in rough_sentences(text):
        if _within(series, begin, end):
            yield begin, end
            continue
        spoken_of = bool(organizations) and organizations[0] < begin
        told = _within(organizations, begin, end) or (spoken_of and _THE_GROUP.search(text, begin, end))
        beside = _within(countries, begin, end) or _YEAR.search(text, begin, end)
        if told and beside and _SIDE_FACT.search(text, begin, end):
            yield begin, end


def _within(begins: Sequence[int], begin: int, end: int) -> bool:
    """True where one of the places, which are in order, lies in the span."""
    return bisect_left(begins, begin) < bisect_left(begins, end)
