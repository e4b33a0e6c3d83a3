"""Which articles are copies of which: syndicated texts with small edits, a new headline or another dateline."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from datasketch import MinHash, MinHashLSH  # type: ignore[import-untyped]

from meetings.article import Article
from meetings.ids import fold

# Five words in a row are rarely the same by chance, even in two reports of one event.
_SHINGLE = 5
# Edits of syndication touch a tenth of the words, each in five shingles: about half the shingles stay.
_LEAST_IN_COMMON = 0.4
# Copies are often shortened from the end: then most of the shorter one is found in the longer one.
_LEAST_CONTAINED = 0.6
# 128 values estimate a resemblance to within 0.09 (1/sqrt(128)); the candidates are then counted exactly.
_PERMUTATIONS = 128
_CANDIDATES = 0.25
_SEED = 1
# Shorter texts (a headline, a caption) say the same thing in the same words without being copies.
_FEWEST_SHINGLES = 20


def find_copies(articles: Iterable[Article]) -> Mapping[str, str]:
    """For each article that is a copy, the id of the original; articles that are no copies are left out.

    Copies of copies belong to one original: the one published first, of those of one day the one with the smallest id.
    """
    by_id = {article.id: article for article in articles}
    shingles = {key: _shingles(by_id[key].text) for key in sorted(by_id)}
    groups = _linked(shingles)
    copies: dict[str, str] = {}
    for group in groups:
        original = min(group, key=lambda key: (by_id[key].published, key))
        copies |= dict.fromkeys(sorted(group - {original}), original)
    return copies


def resemble(first: frozenset[str], second: frozenset[str]) -> bool:
    """True where two sets of shingles have so much in common that one text is made from the other."""
    common = len(first & second)
    union, shorter = len(first | second), min(len(first), len(second))
    return bool(shorter) and (common >= _LEAST_IN_COMMON * union or common >= _LEAST_CONTAINED * shorter)


def _shingles(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W_]+", fold(text))
    return frozenset(" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1))


def _linked(shingles: Mapping[str, frozenset[str]]) -> Iterator[set[str]]:
    """Sets of two and more articles that resemble one another, directly or by way of others."""
    near: dict[str, set[str]] = defaultdict(set)
    index = MinHashLSH(threshold=_CANDIDATES, num_perm=_PERMUTATIONS)
    for key, ours in shingles.items():
        if len(ours) < _FEWEST_SHINGLES:
            continue
        sketch = MinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        sketch.update_batch([shingle.encode() for shingle in sorted(ours)])
        for other in index.query(sketch):
            if resemble(ours, shingles[other]):
                near[key].add(other)
                near[other].add(key)
        index.insert(key, sketch)
    seen: set[str] = set()
    for start in near:
        group, open_ends = set(), [start]
        while open_ends:
            key = open_ends.pop()
            if key not in seen:
                seen.add(key)
                group.add(key)
                open_ends.extend(near[key])
        if group:
            yield group
