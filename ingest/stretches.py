"""Stretches: which parts of an article are parsed. Parsing takes most of the time, and in most news one paragraph tells of an encounter."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ingest.boundaries import find_joins

Stretch = tuple[int, int]

# Not after "H.E.", "Mr." and their like.
_SENTENCE_END = re.compile(r"(?<=[.!?])(?<![A-Z]\.)(?<!\bM[rs]\.)(?<!\bDr\.)(?<!\bMrs\.)\s+|\n+")
# Where so much of a text is evidence, it is about encounters, and all of it is parsed.
_ABOUT_ENCOUNTERS = 0.2
# "He", "the two" and "the talks" find whom and what they mean in the two sentences before, most of them in the last one.
# Topics and what became of a plan stand in the one after. Against reading all, 1 of 185 articles gives other claims.
_BEFORE, _AFTER = 2, 1


def rough_sentences(text: str) -> Iterator[Stretch]:
    """Sentences by their punctuation alone, good enough to say what stands together."""
    begin = 0
    for match in _SENTENCE_END.finditer(text):
        yield begin, match.start()
        begin = match.end()
    yield begin, len(text)


def find_stretches(text: str, evidence: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The parts of a text to parse, in order, from the rough sentences that may tell of something and are given in order.

    They begin and end where sentences do, and no two of them touch.
    """
    if sum(end - begin for begin, end in evidence) >= _ABOUT_ENCOUNTERS * len(text):
        return ((0, len(text)),)
    begins = _certain_begins(text)
    stretches: list[Stretch] = []
    for begin, _ in evidence:
        here = max(0, bisect_left(begins, begin + 1) - 1)
        first, last = begins[max(0, here - _BEFORE)], (*begins, len(text))[min(here + _AFTER + 1, len(begins))]
        if stretches and first <= stretches[-1][1]:
            first, last = stretches[-1][0], max(last, stretches.pop()[1])
        stretches.append((first, last))
    return tuple(stretches)


def _certain_begins(text: str) -> list[int]:
    """Where rough sentences begin, but for those behind a full stop that ends nothing."""
    joins = find_joins(text)
    return [begin for begin, _ in rough_sentences(text) if begin not in joins or begin == 0]
