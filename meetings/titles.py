"""The title of a meeting: "Lavrov–Wang meeting, Astana, 2024-05-20"."""

import re
from collections.abc import Sequence

from meetings.claims import MeetingFact, Participant
from meetings.when import When
from meetings.words import GatheringRelation, Mode, Precision

_NOUNS = {Mode.IN_PERSON: "meeting", Mode.CALL: "call", Mode.VIDEO: "video call"}

# Where English texts keep the family name in front.
_FAMILY_FIRST = frozenset({"CN", "KP", "KR", "TW"})
# "Ban Ki-moon", "Kang Kyung-wha": a given name of two joined syllables, the second in small letters.
_JOINED_GIVEN_NAME = re.compile(r"(?P<family>[^\W\d_]+) [^\W\d_]+-[a-z]+")
# "bin Hamad", "al-Kadhimi", "von der Leyen"; of two family names without such a word the last stays.
_PARTICLE = re.compile(r"(?:\b(?:al|el|bin|ibn|von|van|der|den|de|da|dos|del)[ -])+[^ ]+$", re.IGNORECASE)

# More names than these are no title any more.
_MOST_NAMED = 4


def title_of(fact: MeetingFact) -> str:
    """A short title out of who, how, where and when, of what is known."""
    parts = [_what(fact)]
    if fact.place:
        parts.append(fact.place.name)
    if fact.when:
        parts.append(_written(fact.when))
    return ", ".join(parts)


def short_name(who: Participant) -> str:
    """What an English headline calls the person ("Wang" of "Wang Yi"); the parties where nobody is named."""
    if not who.name:
        return " and ".join(who.parties)
    words = who.name.split()
    if joined := _JOINED_GIVEN_NAME.fullmatch(who.name):
        return joined["family"]
    if _FAMILY_FIRST & set(who.parties):
        return words[0]
    if particle := _PARTICLE.search(who.name):
        return particle[0]
    return words[-1]


def _what(fact: MeetingFact) -> str:
    gathering = fact.gathering
    if gathering and gathering.relation is GatheringRelation.PART_OF and len(fact.parties) > 2:
        return gathering.name
    return f"{'–'.join(_sides(fact.participants, fact.parties))} {_NOUNS[fact.mode]}"


def _sides(participants: Sequence[Participant], parties: Sequence[str]) -> list[str]:
    """One name a party, in order: its first named person; party ids where there are too many."""
    if len(parties) > _MOST_NAMED:
        return [*parties[: _MOST_NAMED - 1], "others"]
    sides: dict[str, None] = {}
    for party in parties:
        acting = [who for who in participants if party in who.parties]
        named = [who for who in acting if who.name]
        sides[short_name(named[0]) if named else party] = None
    return list(sides)


def _written(when: When) -> str:
    match when.precision:
        case Precision.QUARTER:
            return f"quarter {(when.start.month + 2) // 3} of {when.start.year}"
        case Precision.APPROXIMATE:
            return f"{when.start} to {when.end}"
        case _:
            return when.edtf.replace("/", " to ")
