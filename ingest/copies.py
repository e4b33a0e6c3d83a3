"""Which articles are copies of which: syndicated texts with small edits, a new headline or another dateline.

Whether two articles are copies depends on these two alone: they share a block (blocks.py), so that both can tell of one
encounter; their sketches share a band; and their texts have most of their words in common. Copies of copies are one family.
So neither the order in which articles come nor what else is known makes a difference, and a store finds the copies of an
article among those in its blocks.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations
from typing import Any

from ingest.extraction import Extraction
from meetings.blocks import block_keys
from meetings.ids import digest, fold

# Five words in a row are rarely the same by chance, even in two reports of one event.
_SHINGLE = 5
# Edits of syndication touch a tenth of the words, each in five shingles: about half the shingles stay.
_LEAST_IN_COMMON = 0.4
# Copies are often shortened from the end: then most of the shorter one is found in the longer one.
_LEAST_CONTAINED = 0.6
# 64 bands of 2 values each: 87 % of the pairs with 18 % of all in common share a band (60 % of a text a third as long), nearly
# all of those with 40 %, and one in twenty of those with 3 %, whose texts are then looked at for nothing.
_PERMUTATIONS = 128
_BAND = 2
_SEED = 1
# Shorter texts (a headline, a caption) say the same thing in the same words without being copies.
_FEWEST_SHINGLES = 20
# Characters of a band in a sketch. Two bands that are equal by chance only cost a look at the texts.
_BAND_CHARACTERS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """What is compared of an article."""

    article: str
    published: date
    text: str
    sketch: str
    """As `sketch_of` makes it."""
    blocks: frozenset[str]
    """The keys of the blocks that its claims are in."""


def find_copies(extractions: Iterable[Extraction]) -> Mapping[str, str]:
    """For each article that is a copy, the id of the original; articles that are no copies are left out."""
    prints = [print_of(one) for one in extractions]
    return originals(families(prints), {one.article: one.published for one in prints})


def print_of(extraction: Extraction) -> Print:
    """The print of an article; an article without claims about meetings has no blocks and no sketch."""
    blocks = frozenset(key for claim in extraction.claims for key in block_keys(claim))
    article = extraction.article
    sketch = sketch_of(article.text) if blocks else ""
    return Print(article=article.id, published=article.published, text=article.text, sketch=sketch, blocks=blocks)


def sketch_of(text: str) -> str:
    """The bands of a text, six characters each; "" for a text that is too short to be anybody's copy."""
    shingles = _shingles(text)
    if len(shingles) < _FEWEST_SHINGLES:
        return ""
    values = _empty_sketch().copy()
    values.update_batch([shingle.encode() for shingle in shingles])
    numbers = [str(value) for value in values.hashvalues]
    bands = (numbers[i : i + _BAND] for i in range(0, _PERMUTATIONS, _BAND))
    return "".join(digest(*band)[:_BAND_CHARACTERS] for band in bands)


@cache
def _empty_sketch() -> Any:
    """The permutations of every sketch: to make them takes as long as to use them."""
    # It brings scipy with it, a second that texts without a meeting need not cost.
    from datasketch import MinHash  # type: ignore[import-untyped]  # noqa: PLC0415

    return MinHash(num_perm=_PERMUTATIONS, seed=_SEED)


def share_band(first: str, second: str) -> bool:
    """True where two sketches have a band in common: only then their texts are looked at."""
    return not _bands(first).isdisjoint(_bands(second))


def families(prints: Iterable[Print], *, joined: Iterable[Iterable[str]] = ()) -> list[frozenset[str]]:
    """The ids of articles that are copies of one another, directly or by way of others: sets of two and more.

    `joined` are families that are known already; those of their articles that have no print are not compared.
    """
    kin = _Kin()
    for family in joined:
        kin.join(*family)
    known = {one.article: one for one in prints}
    shingles: dict[str, frozenset[str]] = {}
    for first, second in _candidates([known[article] for article in sorted(known)]):
        if kin.root(first.article) == kin.root(second.article) or first.blocks.isdisjoint(second.blocks):
            continue
        for one in (first, second):
            if one.article not in shingles:
                shingles[one.article] = _shingles(one.text)
        if resemble(shingles[first.article], shingles[second.article]):
            kin.join(first.article, second.article)
    return kin.families()


def originals(groups: Iterable[frozenset[str]], published: Mapping[str, date]) -> dict[str, str]:
    """For each copy in the families its original: the one published first, of those of one day the one with the smallest id."""
    found: dict[str, str] = {}
    for family in groups:
        original = min(family, key=lambda article: (published[article], article))
        found |= dict.fromkeys(sorted(family - {original}), original)
    return found


def resemble(first: frozenset[str], second: frozenset[str]) -> bool:
    """True where two sets of shingles have so much in common that one text is made from the other."""
    common = len(first & second)
    union, shorter = len(first | second), min(len(first), len(second))
    return bool(shorter) and (common >= _LEAST_IN_COMMON * union or common >= _LEAST_CONTAINED * shorter)


def _shingles(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W_]+", fold(text))
    return frozenset(" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1))


def _bands(sketch: str) -> set[tuple[int, str]]:
    return {(i, sketch[i : i + _BAND_CHARACTERS]) for i in range(0, len(sketch), _BAND_CHARACTERS)}


def _candidates(prints: Sequence[Print]) -> Iterator[tuple[Print, Print]]:
    """Pairs that share a band; a pair may come more than once."""
    sharing: dict[tuple[int, str], list[Print]] = defaultdict(list)
    for one in prints:
        for band in _bands(one.sketch):
            sharing[band].append(one)
    for group in sharing.values():
        yield from combinations(group, 2)


class _Kin:
    """Families while they grow."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def root(self, article: str) -> str:
        while (parent := self._parent.setdefault(article, article)) != article:
            # Halving the way keeps it short, however many join.
            self._parent[article] = article = self._parent.setdefault(parent, parent)
        return article

    def join(self, *articles: str) -> None:
        roots = sorted({self.root(article) for article in articles})
        self._parent.update(dict.fromkeys(roots, roots[0]) if roots else {})

    def families(self) -> list[frozenset[str]]:
        members: dict[str, set[str]] = defaultdict(set)
        for article in sorted(self._parent):
            members[self.root(article)].add(article)
        return [frozenset(family) for family in members.values() if len(family) > 1]
