"""Summits of two or three parties, which have no other name: "the 16th annual summit of India and Japan"."""

import re
from itertools import permutations

from ingest.encounters.cue import Cue
from meetings.claims import GatheringRef
from meetings.ids import summit_id
from meetings.when import When
from meetings.words import GatheringRelation
from reference.reference import Reference

_MOST_PARTIES = 3
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}
_NUMBERED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
# Words before "summit" that make it one of a row; any other talks of two heads are a meeting, not a gathering.
_REGULAR = frozenset({"annual", "trilateral", "three-way", "tripartite", "biennial", "regular"})
# "the 16th annual India-Japan summit": the words that tell stand up to four words before it.
_WORDS_BEFORE = 4
# An edition of the tables within so many days is the one meant; rows of summits are yearly or rarer.
_SAME_EDITION = 75


def summit_of_parties(cue: Cue, reference: Reference, when: When) -> GatheringRef | None:
    """The summit that the cue itself is: one of a row ("annual", "ninth", "trilateral"); None for any other talks."""
    word = cue.word
    leaders = word.lemma_ in ("meeting", "conference") and any(child.lemma_ == "leader" for child in word.children)
    if not (word.lemma_ == "summit" or leaders) or not 2 <= len(cue.parties) <= _MOST_PARTIES:
        return None
    first = max(cue.sentence.start, word.i - 2 * _WORDS_BEFORE)
    before = word.doc[first : word.i].text.lower().replace(",", " ").split()[-_WORDS_BEFORE:]
    number = next((found for found in map(_number, before) if found), None)
    if number is None and not leaders and not _REGULAR & set(before):
        return None
    return _ref(cue.parties, reference, when, number=number, kind="leaders' meeting" if leaders else "summit")


def _number(word: str) -> int | None:
    if match := _NUMBERED.fullmatch(word):
        return int(match[1])
    return _ORDINALS.get(word)


def _ref(parties: tuple[str, ...], reference: Reference, when: When, *, number: int | None, kind: str) -> GatheringRef:
    names = [_name(party, reference) for party in sorted(parties)]
    known = next((name for name in _known_names(names) if reference.series_named(name)), None)
    trilateral = " trilateral" if len(names) == _MOST_PARTIES else ""
    series = known or f"{'-'.join(names)}{trilateral} {kind}"
    edition = reference.summit_on(series, when)
    if edition is not None and edition.when is not None and not edition.when.touches(when, slack=_SAME_EDITION):
        edition = None
    return GatheringRef(
        summit=edition.id if edition else summit_id(series, edition=str(when.start.year)),
        name=series,
        series=series,
        relation=GatheringRelation.PART_OF,
        edition=number or (edition.edition if edition else None),
    )


def _known_names(names: list[str]) -> tuple[str, ...]:
    """The names that the tables may give it: "China-Japan-South Korea summit", its parties in any order."""
    return tuple(f"{'-'.join(order)} summit" for order in permutations(names))


def _name(party: str, reference: Reference) -> str:
    country = reference.country(party)
    return country.name if country else party
