"""By which words alone texts call a person: "Xi", "Kishida", "Chinh", "bin Salman", "von der Leyen", "Lula".

And the keys under which names are looked up, so that spellings of one name meet.
"""

import re
from collections.abc import Container, Iterable

from meetings.ids import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Where the family name comes first and stands alone ("Xi", "Yoon"). Japanese names are in Western order in English.
_FAMILY_FIRST = _words("CN KP KR TW")
# Where either may stand alone: Lawrence Wong and Lee Hsien Loong, Thongloun Sisoulith called Thongloun,
# Prabowo Subianto called Prabowo, Abiy Ahmed called Abiy, Sheikh Tamim bin Hamad called Tamim.
_EITHER = _words("AE AF BH BN BT ER ET HK ID IS KH KW LA LK MM MN MO MY OM QA SA SG SO TH TL")
# Two family names, of which the first may stand alone: López Obrador, Lacalle Pou, Maduro Moros.
_TWO_FAMILY_NAMES = _words("AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PY SV UY VE")

_PARTICLES = _words(
    "abu al ap bar ben bin bint da dal das de dei del della den der des di do dos du el ibn la las le los mac ould san "
    "st ter ul um van ver vom von y zu zum zur"
)
_SUFFIXES = _words("jr sr jnr snr")
_HONOURS = _words(
    "dame dr emir emperor general king lord mr mrs ms pope prince princess prof queen sayyid shaikh sheikh sir"
)

# Common given names that reach English in several spellings; the first of each line stands for all.
_ONE_NAME = {
    spelling: line.split()[0]
    for line in (
        "mohammed mohammad mohamed mohamad muhammad muhammed",
        "ahmed ahmad",
        "abdul abdel abd abdal",
        "hussein hussain hossein husain",
        "yousef youssef yusuf yousuf yusef",
        "ibrahim ebrahim",
        "khaled khalid",
        "osama usama",
        "omar umar",
        "sergey sergei sergej",
        "dmitry dmitri dmitriy dmytro",
        "andrey andrei andriy andrii",
        "alexey alexei aleksey aleksei",
        "alexander aleksandr aleksander oleksandr",
        "yuri yury yuriy iurii",
        "mikhail mikhayl mykhailo",
        "vasily vasili vasiliy",
        "vitaly vitali vitaliy",
        "anatoly anatoli anatoliy",
        "nikolay nikolai mykola",
        "volodymyr volodimir",
        "jeong jung chung",
    )
    for spelling in line.split()
}

_ARTICLES = re.compile(r"^(?:al|el|an|ar|as|ash|at|ad|az|ul)[- ](?=\w{3})")
_NUMERAL = re.compile(r"[ivx]+")
_PATRONYMIC = re.compile(r"\w{3,}(?:vich|vych|ovna|evna|ivna)")
# Apostrophes vanish (Sana'a, Jun'ichiro), other marks part words.
_MARKS = str.maketrans(dict.fromkeys("'’‘ʻʼ`", "") | dict.fromkeys('.,()"“”', " "))


def parts(name: str) -> list[str]:
    """The folded parts of a name without dots and commas: "Jun'ichirō Koizumi" gives junichiro, koizumi."""
    plain = name.translate(_MARKS)
    return (plain.casefold() if plain.isascii() else fold(plain)).split()


def full_key(words: Iterable[str]) -> str:
    """Of the parts of a full name: equal for spellings that differ in case, diacritics, hyphens and spaces alone."""
    return "".join(words).replace("-", "")


def loose_key(words: list[str]) -> str:
    """Of the parts of a full name: equal also where initials, patronymics, honours, particles and articles come and go,
    where a common given name is spelt in another way, or where the order is turned. Empty for a single word."""
    last = len(words) - 1
    kept = []
    for place, word in enumerate(words):
        if len(word) < 2 or word in _PARTICLES or word in _SUFFIXES or word in _HONOURS:
            continue
        if 0 < place < last and _PATRONYMIC.fullmatch(word):
            continue
        plain = _ARTICLES.sub("", word).replace("-", "")
        kept.append(_ONE_NAME.get(plain, plain))
    return " ".join(sorted(kept)) if len(kept) > 1 else ""


def surname_key(words: str) -> str:
    """Of folded words that call a person alone: "al-sisi", "el sisi" and "sisi" are one."""
    return _ARTICLES.sub("", words).replace("-", "").replace(" ", "")


def surname_keys(words: list[str], *, served: frozenset[str], given: Container[str] = ()) -> set[str]:
    """Keys of all words that may call the person of these name parts alone.

    `served` are the countries that the person served; `given` are common given names, which are no family names.
    """
    words = [word for word in words if word not in _SUFFIXES]
    if len(words) > 1 and _NUMERAL.fullmatch(words[-1]):  # Charles III, Albert II: the name itself calls a monarch
        words.pop()
    if len(words) < 2:
        return set(map(surname_key, words))
    called = [words[0]] if served & _FAMILY_FIRST else _from_the_end(words)
    if served & _EITHER:
        called.append(words[0])
        called += [
            " ".join(words[place : place + 2]) for place, word in enumerate(words[:-1]) if word in ("bin", "bint")
        ]
    if served & _TWO_FAMILY_NAMES and len(words) > 2 and _may_be_family(words[-2], given):
        called += [words[-2], " ".join(words[-2:])]
    return {key for key in map(surname_key, called) if len(key) > 1 and key not in _HONOURS}


def _may_be_family(word: str, given: Container[str]) -> bool:
    return len(word) > 1 and word not in _PARTICLES and word not in given


def _from_the_end(words: list[str]) -> list[str]:
    """The last word, and that word with the particles before it: leyen, der leyen, von der leyen."""
    first = len(words) - 1
    while first > 1 and words[first - 1] in _PARTICLES:
        first -= 1
    return [" ".join(words[place:]) for place in range(first, len(words))]
