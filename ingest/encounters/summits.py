"""Summits of two or three parties, which have no other name: "the 21st annual summit of India and Russia"."""

import re

from ingest.encounters.cue import Cue
from meetings.claims import GatheringRef
from meetings.ids import summit_id
from meetings.when import When
from meetings.words import GatheringRelation
from reference.reference import Reference

_MOST_PARTIES = 3
_ORDINALS = {w: n for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1)}
_REGULAR = frozenset({"annual", "trilateral", "three-way", "tripartite", "biennial", "regular", "2 + 2"})
_NUMBERED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")


def summit_of_parties(cue: Cue, reference: Reference, when: When) -> GatheringRef | None:
    """The summit that the cue itself is: one of a row ("annual", "ninth", "trilateral"); None for any other talks."""
    word = cue.word
    leaders = word.lemma_ in ("meeting", "conference") and any(child.lemma_ == "leader" for child in word.children)
    if not (word.lemma_ == "summit" or leaders) or not 2 <= len(cue.parties) <= _MOST_PARTIES:
        return None
    text = cue.sentence.text.lower()
    before = text[max(0, word.idx - cue.sentence.start_char - 40) : max(0, word.idx - cue.sentence.start_char)]
    words = before.replace(",", " ").split()[-4:]
    number = next((_number(w) for w in words if _number(w)), None)
    if number is None and not _REGULAR & set(words) and not leaders:
        return None
    return _ref(cue, reference, when, number=number, word="leaders' meeting" if leaders else "summit")


def _number(word: str) -> int | None:
    if match := _NUMBERED.fullmatch(word):
        return int(match[1])
    return _ORDINALS.get(word)


def _ref(cue: Cue, reference: Reference, when: When, *, number: int | None, word: str) -> GatheringRef:
    parties = [_name(party, reference) for party in sorted(cue.parties)]
    name = "-".join(parties) + (" trilateral" if len(parties) == _MOST_PARTIES else "") + f" {word}"
    return GatheringRef(
        summit=summit_id(name, edition=str(when.start.year)),
        name=name,
        series=name,
        relation=GatheringRelation.PART_OF,
        edition=number,
    )


def _name(party: str, reference: Reference) -> str:
    country = reference.country(party)
    return country.name if country else party
