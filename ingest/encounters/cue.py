"""A cue: the word that tells of an encounter, with all that is known of it before its setting is."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

from ingest.encounters.tense import Reading
from ingest.mentions.actors import Actor
from meetings.gatherings import Place
from meetings.words import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """`word` tells of the encounter; its date is looked for around `date_word` where another word is nearer to it.

    `stretch` are the characters of the sentence that tell of this encounter alone, where it tells of several.
    `hosts` are the parties that receive, `destination` is where a visit goes; empty and None where the wording says neither.
    """

    word: Token
    sentence: Span
    reading: Reading
    actors: tuple[Actor, ...]
    mode: Mode = Mode.IN_PERSON
    date_word: Token | None = None
    stretch: tuple[int, int] | None = None
    hosts: tuple[str, ...] = ()
    destination: Place | None = None

    @property
    def parties(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(party for actor in self.actors for party in actor.parties))

    @property
    def bilateral(self) -> bool:
        return len(self.parties) <= 2
