"""Surnames that stand alone: two joined by a hyphen ("the Obama-Xi talks"), and those that another name beside them tells."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ingest.linking.context import Context
from ingest.linking.register import Register
from ingest.linking.surroundings import Surroundings
from ingest.mentions.people import NameSpan, name_words
from meetings.actors import Leader

# Not that of "bin al-Hussein": an article belongs to the name behind it.
_HYPHEN = re.compile(r"(?<=\w)(?<!\b[aeu][dlnrst])[-‑](?=[^\W\d_a-z])")
# Two double names have some 40 characters. Thousands of names with hyphens between are none, and would be parted without end.
_LONGEST = 100
# "Lavrov, Wang", "Lavrov and Wang", "Lavrov meets Wang", "Blinken to meet Wang"
_BESIDE = re.compile(r"-|, | & |,? and |(?: [a-z]+){1,3} ")
# "Sánchez cancels trip to Rabat": a line without an end, in which a name does something
_HEADLINE = re.compile(
    r" (?:to (?!the\b|be\b)[a-z]+|(?!is\b|was\b|has\b|says\b|as\b|wins\b)[a-z]+s) [^\n.!?:]{3,90}$", re.MULTILINE
)


def part_hyphenated(spans: Sequence[NameSpan], context: Context) -> tuple[NameSpan, ...]:
    """The spans, with those of two people joined by a hyphen made two; "Kramp-Karrenbauer" remains one."""
    full = [word for span in spans if len(span.words) > 1 for word in span.words]
    called = frozenset(word for text in full for word in name_words(text))
    whole = frozenset(full)
    return tuple(part for span in spans for part in _parts(span, called, whole, context))


def _parts(span: NameSpan, called: frozenset[str], whole: frozenset[str], context: Context) -> Iterator[NameSpan]:
    fits = len(span.text) <= _LONGEST
    if fits and span.text not in whole and not context.known.reference.leaders_named(span.text):
        for hyphen in _HYPHEN.finditer(span.text):
            left = NameSpan(span.begin, span.begin + hyphen.start(), span.text[: hyphen.start()], span.honorific)
            right = NameSpan(span.begin + hyphen.end(), span.end, span.text[hyphen.end() :])
            if _are_two(left.text, right.text, called, context):
                yield left
                yield from _parts(right, called, whole, context)
                return
    yield span


def _are_two(left: str, right: str, called: frozenset[str], context: Context) -> bool:
    """True where both are names that the article tells in full, or of people in high office that day."""
    next_one = right.partition("-")[0]
    return _is_called(left, called, context) and any(_is_called(text, called, context) for text in {right, next_one})


def _is_called(text: str, called: frozenset[str], context: Context) -> bool:
    if " " in text:  # "Kim Yong" is only the beginning of Kim Yong-nam
        return bool(context.known.reference.leaders_named(text))
    return name_words(text)[-1] in called or context.as_of.highest(text) is not None


def enter_by_company(
    spans: Sequence[NameSpan], around: Mapping[NameSpan, Surroundings], register: Register, context: Context
) -> None:
    """Adds the holders of high office whom a surname means that several people have, where it stands beside another's."""
    for one, other in pairwise(spans):
        if not _BESIDE.fullmatch(context.text[one.end : other.begin]):
            continue
        meant = [_open_leader(span, around[span], register, context) for span in (one, other)]
        known = [register.find(span) is not None for span in (one, other)]
        for span, leader, beside in zip((one, other), meant, (known[1] or meant[1], known[0] or meant[0]), strict=True):
            if leader is not None and beside:
                register.enter_leader(span, around[span], leader)
    for span in spans:
        if _opens_headline(span, context) and (leader := _open_leader(span, around[span], register, context)):
            register.enter_leader(span, around[span], leader)


def _open_leader(span: NameSpan, around: Surroundings, register: Register, context: Context) -> Leader | None:
    if len(span.words) > 1 or around.titled or around.parties or span.text.isupper() or register.find(span) is not None:
        return None
    return context.as_of.highest(span.text)


def _opens_headline(span: NameSpan, context: Context) -> bool:
    text = context.text
    if span.begin and text[span.begin - 1] != "\n":
        return False
    line = _HEADLINE.match(text, span.end)
    return bool(line and next(iter(context.parties.after(span.end, within=line.end() - span.end)), None))
