"""Name spans: runs of capitalised words that could be a person's name, by shape alone.

Shape finds what the language model misses ("Dasho Tshering Wangchuk", "Sayyid Badr Albusaidi"); whether a run is a
person is decided by linking, from titles, appositions, the model, the reference tables and the rest of the article.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.mentions.headlines import HEADLINE_VERBS
from ingest.mentions.spans import Spans
from meetings.ids import fold

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
# "O'Brien", and the glottal stops of "Fiame Mata'afa" and "Sa'ad", which are no "'s" or "'ll"
_APOSTROPHE = rf"(?:['’](?:{_CAPITAL}[\w]+|(?!(?:s|d|m|t|re|ve|ll)\b)[a-z]\w*))"
_WORD = rf"{_CAPITAL}[\w]*{_APOSTROPHE}?(?:[-‑][\w]+)*"
_INITIAL = rf"(?:{_CAPITAL}\.(?:{_CAPITAL}\.)*|Md\.|Mohd\.|Muh\.)"
_ARABIC = rf"(?:al|el|as|ad|ar|an|at|ul)[-‑]{_CAPITAL}[\w]*(?:[-‑][\w]+)*"
_PARTICLE = r"(?:bin|bint|ibn|abu|al|el|de|del|della|di|da|dos|das|do|du|van|von|der|den|ter|la|le|y|ud|ur|i|zu|af)"
_STEP = rf"(?:{_ARABIC}|{_INITIAL}|{_WORD})"
# "Siaosi 'Ofakivahafolau Sovaleni": a glottal stop, which no mark closes as it does a nickname or a quotation
_GLOTTAL = rf"['’‘ʻ](?={_CAPITAL}\w+(?![\w'’]))(?![^'’\n]{{0,80}}['’](?!\w))"
_RUN = re.compile(rf"(?<![\w'’-])(?:{_ARABIC}|{_INITIAL}|{_WORD})(?: (?:{_PARTICLE} ){{0,2}}(?:{_GLOTTAL})?{_STEP})*")

HONORIFICS = frozenset(
    (
        "mr mr. mrs mrs. ms ms. dr dr. messrs messrs. sir dame lord lady prof prof. professor hon hon. he h.e. hh hrh h.r.h. hm"
        " sheikh shaikh sheikha sayyid prince princess king queen pope emir sultan imam ayatollah general gen. gen colonel col."
        " commodore admiral marshal señor dasho daw u tun datuk dato tan comrade rt. excellency highness majesty cardinal"
        " archbishop samdech thipadei techo amb. amb capt. capt lt. lt maj. sen. gov. baroness smt smt. shri rt brig. brigadier"
        " adm. lieutenant-general senator mullah maulvi molvi lieutenant rev. reverend msgr. monsignor patriarch metropolitan rabbi"
        " mufti maulana mawlawi seri utama tengku tunku tuanku datin puan haji hajah md. md engr. engr eng eng. ing. barr. alhaji hajiya"
        " ustadz ustaz pehin awang mister madam madame miss honourable honorable hon'ble hon’ble monsieur señora"
    ).split()
)
# Words of rank that the tables write before some names; the short ones are also names (He Lifeng, Tan See Leng).
_RANKS = (HONORIFICS - {"he", "u", "tan", "tun", "daw"}) | {"crown", "senior"}
# "Lt. Gen.", "Major General", "Datuk Seri": of two words that may each be a name ("John Major").
_DOUBLE_RANK = re.compile(
    r"\b(?:Lieutenant|Lt\.?|Major|Maj\.?|Brigadier|Brig\.?|Vice|Rear|Colonel|Air(?:[ -](?:Chief|Vice))?|Field|Group|Wing)[ -]"
    r"(?:General|Gen\.?|Colonel|Col\.?|Admiral|Adm\.?|Commander|Commodore|Marshal|Captain)(?= )"
    r"|\b(?:Datuk|Dato['’]?|Datin|Tan|Tun) (?:Seri|Sri)(?= )|\bH [EHM](?= [A-Z][a-z])"
)
# Titles that are given names too
_GIVEN_TOO = frozenset({"Amir", "Emir", "Sultan"})
# "Director-General Qu Dongyu", "Federal Councillor Cassis": words of offices that no table has as one
_OFFICE_WORDS = frozenset(
    "managing director general director-general secretary-general deputy councillor councilor federal state secretary minister commissioner"
    " ambassador envoy special representative chairman chairperson vice premier president first second permanent undersecretary"
    " under-secretary governor speaker vice-president vice-premier vice-minister counsellor mps mp advocate cs".split()
)
# "Patricia Scotland KC"
_AFTER_NAMES = frozenset(
    "kc qc mp mep msp td tds cbe obe mbe kbe kcb kcmg kcvo gcb gcvo cb phd cvo dbe esq gcmg cmg dcmg dcb frs".split()
)
# "H E Sultan bin Saad", "HH Sheikh Tamim" with blanks
_SPACED_RANK = re.compile(r"(?:H E|H H|H R H) (?=[A-Z])")
_FIRST_WORD = re.compile(r"(\S+) ")
_LAST_WORD = re.compile(r"(?<![\w-])([\w.]+) $")

# Capitalised words that begin sentences or name times, never people; a run is cut at them.
_NEVER_NAMES = frozenset(
    "a an the and or but nor so yet if when while where after before since until although though because as at by for from in into of"
    " will would off on onto out over to under up with within without during amid among between both either neither this that these those"
    " he she it they we you i his her its their our your my one two three four five six seven eight nine ten first second third last"
    " next later earlier meanwhile however also then there here now today tomorrow yesterday tonight still already even only just"
    " monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november"
    " december tues thur thurs sept what who whom whose which"
    " why how no not yes all any each every some such many most more less few several another other others asked according despite"
    " following regarding speaking talks meeting meetings summit visit trip call photo photos source watch read note editor by-line"
    " pool afp reuters ap tass xinhua news agency press office ministry government state parliament court party cabinet council"
    " commission committee union congress assembly senate house palace hotel airport embassy street square university institute"
    " company bank group fund force army police navy air war peace deal accord treaty agreement declaration communique statement"
    " republic kingdom federation emirates north south east west northern southern eastern western central asia europe africa america"
    " nation national unity member members meets"
    " arrives holds greets meet receive arrive discuss"
    " asian european african american pacific atlantic gulf sea ocean river mount"
    " officially formally warmly"
    " ties relations cooperation courtesy official bilateral working joint concludes awaits"
    # agencies whose names look like those of people: "the president told him, Ukrinform informs"
    " ukrinform interfax sputnik kyodo yonhap bernama antara anadolu belga agerpres tanjug armenpress azertac kazinform kabar tapan"
    " diplomatic special retreat consulate secretariat leaders"
    " railways finance interior energy agriculture commerce tourism transport health education culture sports youth"
    " jr jnr sr snr consort dear thank good morning evening q a community"
    " about against around across along ahead via new foreign defence defense treasury"
    " southeast southwest northeast northwest region regions authority team mediation mission session sessions ordinary extraordinary"
    " tempore people peoples issue question image credit radio television"
    " corporation broadcasting association network sanctions difficult christmas socio-cultural"
    " former visiting outgoing incoming acting newly caretaker interim updated newest breaking exclusive".split()
)

# Short forms that are names too ("Sun Weidong", "Kim Hyong Jun"): times only beside a number or point ("Jun 3", "Fri.").
_SHORT_TIMES = frozenset("mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep oct nov dec".split())
# "Sultan bin Saad", "Sultan Al Jaber": a given name
_FATHER_AFTER = re.compile(r" (?:bin|ibn|[Aa]l)[ -]")
_AMIR_GIVEN = re.compile(r" (?:Khan|Hossein|Hussain|Hussein|Ali|Abdul|Mohammad|Muhammad|Saeed|Muqam)\b")
# "the Minister, Sen. X", as against "met Hun Sen. X"
_DOT_AND_NAME = re.compile(rf"\. (?={_CAPITAL})")
_TIME_AFTER = re.compile(r"\.|,? \d")

_PATRONYMIC = re.compile(r"\b(?:bin|ibn|bint)[ -](\w+)")
# Words of names that tell nobody apart.
_NOT_TELLING = HONORIFICS | {"bin", "al", "de", "van", "von", "der", "ibn", "el", "la"}


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A run of name-shaped words, characters `begin` to `end` of the text; `honorific` are the words of rank before it."""

    begin: int
    end: int
    text: str
    honorific: str = ""

    @property
    def words(self) -> list[str]:
        return self.text.split()


@dataclass(frozen=True, slots=True)
class _Stretch:
    begin: int
    end: int


def find_name_spans(
    text: str, *, taken: Sequence[tuple[int, int]], known: Sequence[tuple[int, int]] = ()
) -> Iterator[NameSpan]:
    """Runs of name-shaped words, and the names `known` to the tables that are no part of such a run, in order of appearance.

    `taken` are spans that belong to something else (titles, countries, dates); runs are cut at them, at words that
    never are names, and at honorifics. Runs in lines that are all capitals are left out: their shape tells nothing.
    """
    capitals = Spans(_lines_in_capitals(text))
    ranks = [match.span() for match in _DOUBLE_RANK.finditer(text)]
    blocked = Spans(_disjoint([*taken, *ranks]))
    matches = (match for match in _RUN.finditer(text) if not capitals.overlapping(match.start(), match.start() + 1))
    runs = [run for match in matches for run in _pieces(match, blocked)]
    for run in sorted(_with_known(text, runs, known), key=lambda run: run.begin):
        begin = _strip_rank(text, run.begin, run.end)
        yield NameSpan(begin, run.end, text[begin : run.end], _honorific_before(text, begin))


def _with_known(text: str, runs: Sequence[_Stretch], known: Sequence[tuple[int, int]]) -> Iterator[_Stretch]:
    """The runs, each as long as the known name that it is a part of ("Yoon Suk" of "Yoon Suk Yeol")."""
    index = Spans(runs)
    dropped: set[_Stretch] = set()
    for first, end in known:
        begin = _strip_rank(text, first, end)
        overlapping = index.overlapping(begin, end)
        if not any(run.begin <= begin and end <= run.end for run in overlapping):
            dropped.update(overlapping)
            yield _Stretch(begin, end)
    yield from (run for run in runs if run not in dropped)


def _disjoint(stretches: Iterable[tuple[int, int]]) -> Iterator[_Stretch]:
    """The stretches with those that overlap made one."""
    begin = end = 0
    for first, last in sorted(stretches):
        if first < end:
            end = max(end, last)
            continue
        if end > begin:
            yield _Stretch(begin, end)
        begin, end = first, last
    if end > begin:
        yield _Stretch(begin, end)


def _pieces(match: re.Match[str], blocked: Spans[_Stretch]) -> Iterator[_Stretch]:
    pieces: list[tuple[int, int]] = []
    for word in re.finditer(r"\S+", match.group()):
        begin, end = match.start() + word.start(), match.start() + word.end()
        plain = word.group().casefold()
        rank = plain in HONORIFICS and not (plain == "sultan" and begins_father(match.string, end))
        rank = rank or (not pieces and f"{plain}." in HONORIFICS and _DOT_AND_NAME.match(match.string, end) is not None)
        never = plain in _NEVER_NAMES or rank or plain in HEADLINE_VERBS or _is_time(match.string, plain, begin, end)
        never = never or any(sign.isdigit() for sign in plain)  # "No10", "G20"
        if never or blocked.overlapping(begin, end):
            yield from _close(match.string, pieces)
            pieces = []
        else:
            pieces.append((begin, end))
    yield from _close(match.string, pieces)


def begins_father(text: str, at: int) -> bool:
    """True where the name of a father or family follows: "Sultan bin Saad", "Sultan Al Jaber", whose first word is no rank."""
    return _FATHER_AFTER.match(text, at) is not None


def is_no_title(word: re.Match[str], text: str, *, behind_title: bool) -> bool:
    """True for "Sultan bin X", for "Air Chief Marshal", which is a rank, and for the given name of "Speaker Amir X"."""
    if word[0] == "Sultan" and begins_father(text, word.end()):
        return True
    if word[0] == "Amir" and _AMIR_GIVEN.match(text, word.end()):
        return True
    rank = word[0] == "Chief" and text.startswith(" Marshal", word.end())
    return rank or (behind_title and word[0] in _GIVEN_TOO)


def _is_time(text: str, plain: str, begin: int, end: int) -> bool:
    return plain in _SHORT_TIMES and bool(
        _TIME_AFTER.match(text, end) or text[max(0, begin - 2) : begin].strip().isdigit()
    )


def _close(text: str, pieces: list[tuple[int, int]]) -> Iterator[_Stretch]:
    """The stretch over the pieces, without particles that hang over an edge."""
    while pieces and (_is_particle(text[slice(*pieces[-1])]) or _follows_names(text[slice(*pieces[-1])], pieces)):
        pieces = pieces[:-1]
    while pieces and _is_particle(text[slice(*pieces[0])]):
        pieces = pieces[1:]
    if pieces:
        yield _Stretch(pieces[0][0], pieces[-1][1])


def _is_particle(word: str) -> bool:
    return word[0].islower() and "-" not in word


def _follows_names(word: str, pieces: Sequence[tuple[int, int]]) -> bool:
    return len(pieces) > 2 and word.isupper() and word.casefold() in _AFTER_NAMES


def _strip_rank(text: str, begin: int, end: int) -> int:
    """Where the name itself begins: "Crown Prince Haakon" at Haakon; never past its last word.

    Words of offices are left out before two other words or more: "Federal Councillor Ignazio Cassis".
    """
    if (excellency := _SPACED_RANK.match(text, begin, end)) is not None:
        begin = excellency.end()
    while word := _FIRST_WORD.match(text, begin, end):
        plain = word[1].casefold()
        if plain == "sultan" and begins_father(text, word.end() - 1):
            return begin
        if plain not in _RANKS and not (plain in _OFFICE_WORDS and " " in text[word.end() : end]):
            return begin
        begin = word.end()
    return begin


def _honorific_before(text: str, begin: int) -> str:
    words: list[str] = []
    while word := _LAST_WORD.search(text, max(0, begin - 16), begin):
        if word[1].casefold() not in HONORIFICS or word[1] in ("He", "he"):
            break
        words.insert(0, word[1])
        begin = word.start(1)
    return " ".join(words)


def _lines_in_capitals(text: str) -> Iterator[_Stretch]:
    """Lines of capitals alone; shorter ones than 20 characters may be one name ("XI JINPING")."""
    begin = 0
    for line in text.split("\n"):
        if len(line) > 20 and line.isupper():
            yield _Stretch(begin, begin + len(line))
        begin += len(line) + 1


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words by which a name is recognized: no honorifics, particles or initials, but all syllables."""
    plain = fold(name).replace("'", "").replace("’", "")
    words = re.findall(r"\w+", plain)
    telling = re.findall(r"\w\w+|(?<=\w-)\w\b", plain)  # "Hyong-o" has two syllables
    kept = tuple(word for word in telling if word not in _NOT_TELLING)
    return kept or tuple(words)


def patronymic(name: str) -> str | None:
    """The word after "bin", which tells cousins apart ("Salman bin Hamad", "Salman bin Khalifa"); None without one."""
    match = _PATRONYMIC.search(fold(name))
    return match[1] if match else None
