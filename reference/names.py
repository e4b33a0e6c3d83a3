"""Finds names of the reference tables in a text: countries, organizations, gatherings, cities and leaders."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import ahocorasick  # type: ignore[import-not-found]

from reference.forms import Form, find_forms
from reference.lasting import made_to_last
from reference.reference import Reference

# One character for one, so that offsets stay: marks of punctuation that texts write in several ways.
_SAME_MARKS = {
    **dict.fromkeys("’‘ʼʻ`´′", "'"),
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("\u00a0\u2009\u202f\n\t\r", " "),
}
# Letters that Unicode does not take apart.
_SAME_LETTERS = dict(zip("øØđĐłŁıİəƏðÐæÆœŒþÞħĦß", "oOdDlLiIaAdDaAoOtThHs", strict=True))
# Latin letters with marks: Latin-1, Extended A and B, Extended Additional.
_MARKED = (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00))

# "the 16th BRICS summit": the ordinal belongs to the name.
_ORDINAL_BEFORE = re.compile(r"(?:\b\d{1,2}(?:st|nd|rd|th) (?:annual )?)$")
# Where a name that is also a word or a person's name can only be a place: "in Nice", "near Split".
_PLACE_BEFORE = re.compile(r"\b(?:in|near|outside|around)(?: the)? $")
_LONGEST_BEFORE = 24
# "the Hague", "el-Fasher": an article may be written small.
_ARTICLE_BEFORE = re.compile(r"(?:the|al|an|ar|as|ash|at|el)[ -][^\Wa-z]")

# When one text has two readings: a gathering is named after its organization, a capital after its country.
_KINDS = ("series", "country", "organization", "leader", "city")


@dataclass(frozen=True, slots=True)
class NameHit:
    """A name in a text: `text == article[begin:end]`.

    `kind` is country, organization, series, city or leader. `ids` are of countries (also for a city: where it lies),
    organizations or leaders, or names of series; several where the name is ambiguous. `form` says of a country
    whether it is its name, adjective, demonym, capital or metonym; it equals `kind` for all others.
    """

    begin: int
    end: int
    text: str
    kind: str
    ids: tuple[str, ...]
    form: str


@dataclass(frozen=True, slots=True)
class _Reading:
    """One reading of a spelling; `exact` are the only ways to write it, none for any that begins with a capital letter."""

    kind: str
    form: str
    ids: tuple[str, ...]
    exact: frozenset[str]
    wary: bool


# Python makes every empty frozenset anew, of 216 bytes: 6 MB for those of all spellings.
_ANY_WAY: frozenset[str] = frozenset()


class NameIndex:
    """All surface forms of the tables in one Aho-Corasick automaton. Building it takes a moment, so build it once."""

    def __init__(self, reference: Reference) -> None:
        self._plain = _plain_characters()
        self._automaton = ahocorasick.Automaton()
        with made_to_last():
            for spelling, readings in self._spellings(find_forms(reference)).items():
                self._automaton.add_word(spelling, (len(spelling), *readings))
            self._automaton.make_automaton()

    def find(self, text: str) -> tuple[NameHit, ...]:
        """The hits in order, none overlapping: at each place the longest. Offsets count characters of `text`."""
        plain, offsets = self._flatten(text)
        hits: list[NameHit] = []
        free = 0
        for begin, end, readings in sorted(self._matches(plain.lower()), key=lambda match: (match[0], -match[1])):
            if begin < free or not _stands_alone(plain, begin, end):
                continue
            reading = next((one for one in readings if _is_written_so(one, plain, begin, end)), None)
            if reading is None:
                continue
            free = end
            if reading.kind == "none":
                continue
            start = _with_ordinal(plain, begin) if reading.kind == "series" else begin
            first, last = (offsets[start], offsets[end]) if offsets else (start, end)
            hits.append(NameHit(first, last, text[first:last], reading.kind, reading.ids, reading.form))
        return tuple(hits)

    def _matches(self, lower: str) -> Iterator[tuple[int, int, list[_Reading]]]:
        for last, (length, *readings) in self._automaton.iter(lower):
            yield last + 1 - length, last + 1, readings

    def _flatten(self, text: str) -> tuple[str, list[int] | None]:
        """The text without diacritics and, where it became shorter, the offset in `text` of each of its characters."""
        plain = text.translate(self._plain)
        if plain.isascii() or not any(map(unicodedata.combining, plain)):
            return plain, None
        kept = [place for place, character in enumerate(plain) if not unicodedata.combining(character)]
        return "".join(plain[place] for place in kept), [*kept, len(text)]

    def _spellings(self, forms: Iterable[Form]) -> dict[str, list[_Reading]]:
        """Readings by lower-case spelling, those that must be written in one way first, then by kind.

        Most cities of a country and all spellings of a leader read the same: kept once, they take 3 MB less.
        """
        kept: dict[_Reading, _Reading] = {}
        found: dict[str, dict[tuple[str, bool], _Reading]] = {}
        for form in forms:
            plain = form.text.translate(self._plain)
            readings = found.setdefault(plain.lower(), {})
            key = (form.kind, bool(form.exact))
            known = readings.get(key)
            exact = frozenset(way.translate(self._plain) for way in form.exact) if form.exact else _ANY_WAY
            if known is None:
                readings[key] = _Reading(form.kind, form.form, form.ids, exact, form.wary)
            elif known.ids != form.ids:
                ids = tuple(dict.fromkeys((*known.ids, *form.ids)))
                readings[key] = _Reading(
                    form.kind, known.form, ids, known.exact | exact or _ANY_WAY, known.wary and form.wary
                )
        return {
            spelling: [kept.setdefault(reading, reading) for reading in sorted(by_kind.values(), key=_rank)]
            for spelling, by_kind in found.items()
        }


def _rank(reading: _Reading) -> tuple[bool, int]:
    return not reading.exact, _KINDS.index(reading.kind) if reading.kind in _KINDS else -1


def _stands_alone(plain: str, begin: int, end: int) -> bool:
    """False inside a longer word, an address ("china.org") or a price ("US$5")."""
    if begin and plain[begin - 1].isalnum():
        return False
    if end == len(plain):
        return plain[end - 1] != "-"
    after = plain[end]
    if plain[end - 1] == "-":
        return after.isalpha()
    if after.isalnum() or after == "$":
        return False
    return not (after == "." and plain[end + 1 : end + 2].islower())


def _with_ordinal(plain: str, begin: int) -> int:
    before = _ORDINAL_BEFORE.search(plain, max(0, begin - _LONGEST_BEFORE), begin)
    return before.start() if before else begin


def _is_written_so(reading: _Reading, plain: str, begin: int, end: int) -> bool:
    if reading.wary and not _PLACE_BEFORE.search(plain, max(0, begin - _LONGEST_BEFORE), begin):
        return False
    if reading.exact:
        return plain[begin:end] in reading.exact
    return reading.kind == "series" or not plain[begin].islower() or bool(_ARTICLE_BEFORE.match(plain, begin, end))


def _plain_characters() -> dict[int, str]:
    table = {ord(mark): same for mark, same in (_SAME_MARKS | _SAME_LETTERS).items()}
    for code in _MARKED:
        base = unicodedata.normalize("NFKD", chr(code))[0]
        if code not in table and base != chr(code):
            table[code] = base
    return table
