"""By which name a person is told: the usual English spelling, without titles."""

import re

from rapidfuzz import fuzz

from ingest.linking.known import alike
from ingest.mentions.people import HONORIFICS, begins_father, name_words
from meetings.actors import Leader
from meetings.ids import fold

# "Zelensky" and "Zelenskyy" are 94 alike, "Vuçiq" and "Vučić" 80; "Aslov" and "Muhriddin" 14.
_SAME_NAME = 75

_CROWN = re.compile(r"^(?:Pope|King|Queen|Emperor|Emir|Sultan|Crown Prince|Prince) ")


def best_name(told: str, leader: Leader | None) -> str:
    """The name that the tables give a known leader, the text's own where that is a fuller form of it.

    "Felipe" of King Felipe gives "Felipe VI", "Orbán Viktor" gives "Viktor Orbán", "Bassirou Diomaye Diakhar Faye" stays, and
    so does an older surname that is no spelling of the table's.
    """
    plain = _without_ranks(told)
    if leader is None:
        return plain
    usual = _CROWN.sub("", leader.name)
    if plain.isupper() or fold(plain) == fold(usual):
        return usual if plain.isupper() else plain
    words, known = name_words(plain), name_words(usual)
    if len(words) < 2 or set(words) <= set(known) or alike(words, known, least=_SAME_NAME):
        return usual
    if _is_formal(words, known, leader):
        return usual
    return plain if len(words) >= len(known) else usual


def _is_formal(words: tuple[str, ...], known: tuple[str, ...], leader: Leader) -> bool:
    """True for "Joseph R. Biden", whom the tables call Joe and know by that name too, and for "Alyaksandr Lukashenka"."""
    if len(words) != len(known) or words[0][0] != known[0][0] or fuzz.ratio(words[-1], known[-1]) < _SAME_NAME:
        return False
    return fuzz.ratio(words[0], known[0]) < _SAME_NAME and words in map(name_words, leader.names)


def _without_ranks(name: str) -> str:
    words = re.sub(r"\s+", " ", name).strip().split(" ")
    while (
        len(words) > 2
        and words[0].casefold() in HONORIFICS - {"he", "u", "tan", "tun", "daw"}
        and not (words[0] == "Sultan" and begins_father(f" {words[1]} ", 0))
    ):
        words.pop(0)
    return " ".join(words).title() if name.isupper() and len(name) > 3 else " ".join(words)
