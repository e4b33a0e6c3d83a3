"""Which language a text is written in."""

import re

import pycld2  # type: ignore[import-untyped]

# Of Latin letters the detector needs words, not only names: it gives "Tokayev Mirziyoyev Japarov" for Uzbek, and "Oslo" for Norwegian.
_FEWEST_SMALL_WORDS = 2
_SMALL_WORD = re.compile(r"\b[^\W\d_A-ZÀ-ÖØ-Þ]\w*")
# CLD2 tells Hebrew and Javanese by the codes of 1988, and which letters Chinese is in.
_CODES = {"iw": "he", "jw": "jv", "zh-Hant": "zh"}
# "un" is no language, "xx-Runr" letters without one
_UNDECIDED = ("un", "xx")
# ISO 639-3 for a text whose language cannot be told.
_UNKNOWN = "und"

# A few thousand characters decide; an article of 5 MB need not be read to its end.
_ENOUGH = 4_000

# Of a caption that is half foreign names the names decide ("Sauli Niinistö met Kaja Kallas in Tartu on Tuesday" counts as
# Estonian): up to some 300 characters two of these words, which hardly any other language has, make it English.
_SHORT = 300
_ENGLISH = frozenset(
    "the with will has have his her on at and for from by said after before their were been which met meets meeting talks"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)
# Of longer texts: of 486 English articles every one has these for a twelfth of its words at least, "the" among them, and other
# languages hardly have them at all. Such a text needs no detector.
_COMMON = frozenset("the and of that with which were from have been their would said his by".split())
_COMMON_SHARE = 0.08
_FEWEST_COMMON = 3
_PLAIN = 2_000
_WORD = re.compile(r"\w+")


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the text's language (639-3 where the language has no shorter code, "und" where it cannot be told).

    Texts too short to decide count as English, unless most of their letters are not Latin.
    """
    sample = text[:_ENOUGH].strip()
    if len(sample) <= _SHORT and len(_ENGLISH & set(_WORD.findall(sample.lower()))) >= 2:
        return "en"
    if _is_plainly_english(sample):
        return "en"
    if _is_latin(sample) and len(_SMALL_WORD.findall(sample)) < _FEWEST_SMALL_WORDS:
        return "en"
    language = _detect(sample)
    return language or ("en" if _is_latin(sample) else _UNKNOWN)


def _detect(sample: str) -> str | None:
    """What CLD2 takes the text for, None where it is not sure."""
    # It refuses texts with control characters and letters of no character set.
    clean = "".join(character if character.isprintable() else " " for character in sample)
    reliable, _, ((_, language, _, _), *_) = pycld2.detect(clean)
    if not reliable or language.startswith(_UNDECIDED):
        return None
    return _CODES.get(language, str(language))


def _is_plainly_english(sample: str) -> bool:
    words = _WORD.findall(sample[:_PLAIN].lower())
    common = [word for word in words if word in _COMMON]
    kinds = set(common)
    return "the" in kinds and len(kinds) >= _FEWEST_COMMON and len(common) >= _COMMON_SHARE * len(words)


def _is_latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    # Latin letters with marks end at U+024F
    return sum(c <= "\u024f" for c in letters) * 2 >= len(letters)
