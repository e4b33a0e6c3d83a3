"""By which words alone texts call a person: "Xi", "Kishida", "Chinh", "bin Salman", "von der Leyen", "Lula".

And the keys under which names are looked up, so that spellings of one name meet.
"""

import re
from collections.abc import Iterable

from meetings.ids import fold

# Where the family name comes first and stands alone ("Xi", "Yoon"). Japanese names are in Western order in English.
_FAMILY_FIRST = frozenset({"CN", "KP", "KR", "TW"})
# Where either may stand alone: Lawrence Wong and Lee Hsien Loong, Thongloun Sisoulith called Thongloun,
# Prabowo Subianto called Prabowo, Abiy Ahmed called Abiy, Sheikh Tamim bin Hamad.
_EITHER = frozenset(
    {
        "AE",
        "AF",
        "BH",
        "BN",
        "BT",
        "ER",
        "ET",
        "HK",
        "ID",
        "IS",
        "KH",
        "KW",
        "LA",
        "LK",
        "MM",
        "MN",
        "MO",
        "MY",
        "OM",
        "QA",
        "SA",
        "SG",
        "SO",
        "TH",
        "TL",
    }
)
# Where the last part alone is used and is the given name: Pham Minh Chinh is Chinh.
_GIVEN_LAST = frozenset({"VN"})
# Two family names, of which the first may stand alone: López Obrador, Pérez-Castejón, Maduro Moros.
_TWO_FAMILY_NAMES = frozenset(
    {
        "AR",
        "BO",
        "CL",
        "CO",
        "CR",
        "CU",
        "DO",
        "EC",
        "ES",
        "GQ",
        "GT",
        "HN",
        "MX",
        "NI",
        "PA",
        "PE",
        "PY",
        "SV",
        "UY",
        "VE",
    }
)

_PARTICLES = frozenset(
    ["abu", "al", "ap", "bar", "ben", "bin", "bint", "da", "dal", "das", "de", "dei", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el", "ibn", "la", "las", "le", "los", "mac", "ould", "san", "st", "ter", "ul", "um", "van", "ver", "vom", "von", "y", "zu", "zum", "zur"]
)
_ARTICLES = re.compile(r"^(?:al|el|an|ar|as|ash|at|ad|az|ul)[- ](?=\w{3})")
_SUFFIXES = frozenset({"jr", "sr", "jnr", "snr"})
_NUMERAL = re.compile(r"[ivx]+")
_PATRONYMIC = re.compile(r"\w{3,}(?:vich|vych|ovna|evna|ivna)")


def parts(name: str) -> list[str]:
    """The folded parts of a name without dots and commas: "Jun'ichirō Koizumi" gives junichiro, koizumi."""
    plain = re.sub(r"['’ʻʼ`]", "", fold(name))
    return re.sub(r"[.,()\"“”]", " ", plain).split()


def full_key(name: str) -> str:
    """Equal for spellings of one full name that differ in case, diacritics, hyphens and spaces alone."""
    return re.sub(r"[\W_]", "", "".join(parts(name)))


def loose_key(name: str) -> str:
    """Equal also where initials, patronymics, particles and articles come and go, or the order is turned."""
    words = [re.sub(r"[\W_]", "", _ARTICLES.sub("", part)) for part in parts(name)]
    kept = [
        word
        for place, word in enumerate(words)
        if len(word) > 1
        and word not in _PARTICLES
        and word not in _SUFFIXES
        and not (0 < place < len(words) - 1 and _PATRONYMIC.fullmatch(word))
    ]
    return " ".join(sorted(kept)) if len(kept) > 1 else ""


def surname_key(word: str) -> str:
    """Under which a word or words that call a person alone are looked up: "al-Sisi", "El Sisi" and "Sisi" are one."""
    return re.sub(r"[\W_]", "", _ARTICLES.sub("", " ".join(parts(word))))


def surname_keys(name: str, *, countries: Iterable[str], given: frozenset[str] = frozenset()) -> frozenset[str]:
    """Keys of all words that may call the person alone.

    `countries` are those the person served; `given` are common given names, which no rule for two family names takes.
    """
    words = [word for word in parts(name) if word not in _SUFFIXES]
    if len(words) > 1 and _NUMERAL.fullmatch(words[-1]):  # Charles III, Albert II: the name itself calls a monarch
        words.pop()
    if len(words) == 1:
        return frozenset({surname_key(words[0])})
    served = frozenset(countries)
    called: list[str] = []
    if served & _FAMILY_FIRST:
        called.append(words[0])
    else:
        called += _from_the_end(words)
    if served & _EITHER:
        called.append(words[0])
        called += [
            " ".join(words[place : place + 2]) for place, word in enumerate(words[:-1]) if word in ("bin", "bint")
        ]
    if served & _TWO_FAMILY_NAMES and len(words) > 2 and words[-2] not in given | _PARTICLES and len(words[-2]) > 1:
        called += [words[-2], " ".join(words[-2:])]
    if served & _GIVEN_LAST:
        called = [words[-1], *called]
    return frozenset(key for key in map(surname_key, called) if len(key) > 1)


def _from_the_end(words: list[str]) -> list[str]:
    """The last word, and that word with the particles before it: leyen, der leyen, von der leyen."""
    first = len(words) - 1
    while first > 1 and words[first - 1] in _PARTICLES:
        first -= 1
    return [" ".join(words[place:]) for place in range(first, len(words))]
