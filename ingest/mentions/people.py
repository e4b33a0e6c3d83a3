"""Name spans: runs of capitalised words that could be a person's name, by shape alone.

Shape finds what the language model misses ("Dasho Tshering Wangchuk", "Sayyid Badr Albusaidi"); whether a run is a
person is decided by linking, from titles, appositions, the model, the reference tables and the rest of the article.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from meetings.ids import fold

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"{_CAPITAL}[\w]*(?:['’]{_CAPITAL}[\w]+)?(?:[-‑][\w]+)*"
_INITIAL = rf"{_CAPITAL}\.(?:{_CAPITAL}\.)*"
_ARABIC = rf"(?:al|el|as|ad|ar|an|at|ul)[-‑]{_CAPITAL}[\w]*(?:[-‑][\w]+)*"
_PARTICLE = r"(?:bin|bint|ibn|abu|al|el|de|del|della|di|da|dos|das|do|du|van|von|der|den|ter|la|le|y|ud|ur|i|zu|af)"
_STEP = rf"(?:{_ARABIC}|{_INITIAL}|{_WORD})"
_RUN = re.compile(rf"(?<![\w'’-])(?:{_ARABIC}|{_INITIAL}|{_WORD})(?: (?:{_PARTICLE} ){{0,2}}{_STEP})*")

HONORIFICS = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. messrs messrs. sir dame lord lady prof prof. professor hon hon. he h.e. hh hrh h.r.h. hm sheikh"
    " shaikh sheikha sayyid prince princess king queen pope emir sultan imam ayatollah general gen. gen colonel col. commodore"
    " admiral marshal señor dasho daw u tun datuk dato tan comrade rt. excellency highness majesty cardinal archbishop".split()
)

# Capitalised words that begin sentences or name times, never people; a run is cut at them.
_NEVER_NAMES = frozenset(
    "a an the and or but nor so yet if when while where after before since until although though because as at by for from in into of"
    " will would off on onto out over to under up with within without during amid among between both either neither this that these those"
    " he she it they we you i his her its their our your my one two three four five six seven eight nine ten first second third last"
    " next later earlier meanwhile however also then there here now today tomorrow yesterday tonight still already even only just"
    " monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november"
    " december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec what who whom whose which"
    " why how no not yes all any each every some such many most more less few several another other others asked according despite"
    " following regarding speaking talks meeting meetings summit visit trip call photo photos source watch read note editor by-line"
    " pool afp reuters ap tass xinhua news agency press office ministry government state parliament court party cabinet council"
    " commission committee union congress assembly senate house palace hotel airport embassy street square university institute"
    " company bank group fund force army police navy air war peace deal accord treaty agreement declaration communique statement"
    " republic kingdom federation emirates north south east west northern southern eastern western central asia europe africa america"
    " asian european african american pacific atlantic gulf sea ocean river mount mr. dear thank thanks good morning evening q a".split()
)

# Words of names that tell nobody apart.
_NOT_TELLING = HONORIFICS | {"bin", "al", "de", "van", "von", "der", "ibn", "el", "la"}


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A run of name-shaped words, characters `begin` to `end` of the text."""

    begin: int
    end: int
    text: str

    @property
    def words(self) -> list[str]:
        return self.text.split()


def find_name_spans(
    text: str, *, taken: Sequence[tuple[int, int]], known: Sequence[tuple[int, int]] = ()
) -> Iterator[NameSpan]:
    """Runs of name-shaped words, and the names `known` to the tables that are no part of such a run, in order of appearance.

    `taken` are spans that belong to something else (titles, countries, dates); runs are cut at them, at words that
    never are names, and at honorifics. Runs in lines that are all capitals are left out: their shape tells nothing.
    """
    blocked = sorted(taken)
    runs = [span for match in _RUN.finditer(text) if not _all_capitals(text, match.start()) for span in _pieces(match, blocked)]
    for begin, end in known:
        overlapping = [run for run in runs if run.begin < end and begin < run.end]
        if not any(run.begin <= begin and end <= run.end for run in overlapping):
            runs = [run for run in runs if run not in overlapping]
            runs.append(NameSpan(begin, end, text[begin:end]))
    yield from sorted(runs, key=lambda run: run.begin)


def _pieces(match: re.Match[str], blocked: Sequence[tuple[int, int]]) -> Iterator[NameSpan]:
    pieces: list[tuple[int, int]] = []
    for word in re.finditer(r"\S+", match.group()):
        begin, end = match.start() + word.start(), match.start() + word.end()
        if _blocked(begin, end, blocked) or word.group().casefold() in _NEVER_NAMES | HONORIFICS:
            yield from _close(match, pieces)
            pieces = []
        else:
            pieces.append((begin, end))
    yield from _close(match, pieces)


def _close(match: re.Match[str], pieces: list[tuple[int, int]]) -> Iterator[NameSpan]:
    """The span over the pieces, without particles or initials that hang over an edge."""
    text, base = match.string, 0
    while pieces and text[pieces[-1][0] : pieces[-1][1]][0].islower() and "-" not in text[slice(*pieces[-1])]:
        pieces = pieces[:-1]
    while pieces and text[pieces[0][0]].islower() and "-" not in text[slice(*pieces[0])]:
        pieces = pieces[1:]
    if pieces:
        begin, end = pieces[0][0], pieces[-1][1]
        yield NameSpan(base + begin, base + end, text[begin:end])


def _blocked(begin: int, end: int, blocked: Sequence[tuple[int, int]]) -> bool:
    return any(first < end and begin < last for first, last in blocked)


def _all_capitals(text: str, position: int) -> bool:
    """True where the line around the position has letters, all of them capitals."""
    begin = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    line = text[begin : end if end >= 0 else len(text)]
    return line.isupper() and len(line) > 20  # shorter lines may be one name ("XI JINPING")


def name_words(name: str) -> tuple[str, ...]:
    """The folded words by which a name is recognized: no honorifics, particles or initials."""
    words = re.findall(r"\w+", fold(name).replace("'", "").replace("’", ""))
    kept = tuple(word for word in words if len(word) > 1 and word not in _NOT_TELLING)
    return kept or tuple(words)


def patronymic(name: str) -> str | None:
    """The word after "bin", which tells cousins apart ("Salman bin Hamad", "Salman bin Khalifa"); None without one."""
    match = re.search(r"\b(?:bin|ibn|bint)[ -](\w+)", fold(name))
    return match[1] if match else None
