"""Whether two spellings name one person: "Lukashenko", "Alyaksandr Lukashenka", "Modi", "Shri Narendra Modi"."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from meetings.ids import fold

# "Nazarbayev" and "Nazarbaev" have 0.95 of their letters in common, "Jeenbekov" and "Zheenbekov" 0.84; "Macron" and "Merkel" 0.33.
_ALIKE = 0.79
_LONG = 5
# Where two words of a name are the same, the others may differ more and be short: "Said" and "Saiid". "Ahmed" and
# "Mohammed", who may be brothers, have 0.62 of their letters in common.
_LOOSELY = 0.65
_FIRM_WORDS = 2

# Words in a name that belong to no person in particular, and titles that texts run together with names.
_PARTICLES = frozenset(
    "crown prince princess sheikh dr mr mrs ms"
    " al el bin ibn bint abu ould von van der den de da di do dos del la le of the".split()
)


@lru_cache(maxsize=65_536)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without particles ("al", "bin", "von"); all of them where only particles are left."""
    words = re.findall(r"[^\W_]+", fold(name))
    return tuple(word for word in words if word not in _PARTICLES) or tuple(words)


@lru_cache(maxsize=65_536)
def same_name(first: str, second: str) -> bool:
    """True where every word of the shorter name has its like in the longer one, and not by initials alone. Symmetric."""
    short, long = sorted((name_words(first), name_words(second)), key=lambda words: (len(words), words))
    alike = _LOOSELY if len(set(short) & set(long)) >= _FIRM_WORDS else _ALIKE
    likes = [[(word, other) for other in long if _are_alike(word, other, least=alike)] for word in short]
    return all(likes) and any(len(word) > 1 and len(other) > 1 for pairs in likes for word, other in pairs)


def _are_alike(word: str, other: str, *, least: float) -> bool:
    if word == other:
        return True
    if len(word) == 1 or len(other) == 1:
        return word[0] == other[0]
    # Short words differ by a letter and are different names ("Kim" and "Kin"), unless the rest of the name is the same.
    if least == _ALIKE and min(len(word), len(other)) < _LONG:
        return False
    first, second = sorted((word, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= least
