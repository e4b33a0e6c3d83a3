"""When two spellings name the same person or place."""

import difflib
import unicodedata

# Words that come with a name and do not tell people apart: titles, and particles that are left out as often as not.
_ADDRESSES = frozenset({"mr", "mrs", "ms", "dr", "sir", "general", "he", "hm", "hrh"})
_OFFICES = frozenset({"president", "prime", "minister", "premier", "chancellor", "secretary", "foreign"})
_ROYALTY = frozenset({"king", "queen", "prince", "princess", "crown", "sheikh", "sheikha", "sultan", "emir"})
_PARTICLES = frozenset({"the", "bin", "al", "de", "von"})
_UNTELLING = _ADDRESSES | _OFFICES | _ROYALTY | _PARTICLES
# "Zelensky" and "Zelenskyy" are 0.94 alike, "Wang" and "Wong" would be 0.75; four letters or fewer must be equal.
_ALIKE = 0.8
_SHORTEST_RESPELLED = 5


def telling_words(name: str) -> frozenset[str]:
    """The plain lower-case words of a name without titles; all of them where nothing else is there."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    return frozenset(word for word in words if word not in _UNTELLING) or frozenset(words)


def same_name(a: str, b: str) -> bool:
    """True where every word of the shorter name has its like in the other: "Xi" and "Xi Jinping"."""
    shorter, longer = sorted((telling_words(a), telling_words(b)), key=len)
    if all(len(word) == 1 for word in shorter):
        return False
    return all(any(_alike(word, other) for other in longer) for word in shorter)


def _alike(a: str, b: str) -> bool:
    """Equal words, a word and its initial, or two spellings of one word."""
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    if min(len(a), len(b)) < _SHORTEST_RESPELLED:
        return False
    return difflib.SequenceMatcher(None, a, b).ratio() >= _ALIKE


def shared_names(gold: tuple[str, ...], found: tuple[str, ...]) -> int:
    """How many names of `gold` have a partner of their own in `found`; earlier names choose first."""
    free = list(found)
    for name in gold:
        partner = next((other for other in free if same_name(name, other)), None)
        if partner is not None:
            free.remove(partner)
    return len(found) - len(free)
