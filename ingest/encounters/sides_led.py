"""Sides led: talks of delegations, whose heads a read-out names one by one ("the Indian side was led by A")."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span

from ingest.encounters.assembled import assemble
from ingest.encounters.clauses import clause_of
from ingest.encounters.cue import Cue
from ingest.encounters.encounter import Encounter
from ingest.encounters.mode import mode_in
from ingest.encounters.scene import Scene, text_between
from ingest.encounters.setting import Settings
from ingest.encounters.tense import read_verb
from ingest.mentions.actors import ActorMention, Form
from meetings.words import Mode

# The heads of the two sides stand in one sentence or in two that follow one another.
_WINDOW = 2
_TALKS = re.compile(
    r"\b(?:talks|consultations?|meeting|round|dialogue|session|negotiations?|(?:joint |mixed )?(?:commission|committee)|sitting"
    r"|discussions?|conference|mechanism|forum)\b",
    re.IGNORECASE,
)
# "The Japanese side was headed by Deputy Foreign Minister", "delegation with leader Vice Minister", "and the Chilean side by"
_LED = re.compile(
    r"\b(?:side|delegation|team)s?\b[^.;:]{0,60}?\b(?:(?:led|lead|headed|chaired|represented)\b[^.;:]{0,20}?\bby|with (?:the )?leader|by)\b"
    r"[^.;:]{0,90}\Z",
    re.IGNORECASE,
)


def find_sides_led(scene: Scene, settings: Settings) -> Iterator[Encounter]:
    """One encounter for each pair of sentences that names the heads of the delegations of two parties or more at talks."""
    before: tuple[ActorMention, ...] = ()
    for index, sentence in enumerate(scene.sentences):
        here = tuple(_heads(sentence, scene))
        mentions = (*before, *here)
        around = scene.sentences[max(0, index - _WINDOW) : index + 1]
        parties = {party for mention in mentions for party in mention.parties}
        if here and len(parties) > 1 and any(_TALKS.search(other.text) for other in around):
            yield _encounter(sentence, mentions, around, scene, settings)
        before = here


def _heads(sentence: Span, scene: Scene) -> Iterator[ActorMention]:
    """Who the sentence says leads a side."""
    begin = sentence.start_char
    for mention in scene.actors_in(sentence):
        if mention.form is Form.NAME:
            if _LED.search(text_between(sentence, begin, mention.begin)):
                yield mention
            begin = mention.end


def _encounter(
    sentence: Span, mentions: tuple[ActorMention, ...], around: Sequence[Span], scene: Scene, settings: Settings
) -> Encounter:
    actors = tuple({actor.key: actor for mention in mentions for actor in mention.actors}.values())
    dated = next((other for other in reversed(around) if scene.dates_in(other)), sentence)
    reading = read_verb(clause_of(dated.root))
    modes = (mode_in(other) for other in around)
    mode = next((mode for mode in modes if mode is not None), Mode.IN_PERSON)
    cue = Cue(word=sentence.root, sentence=sentence, reading=reading, actors=actors, mode=mode, date_word=dated.root)
    return assemble(
        cue, mentions, how="as heads of delegations", rule="gatherings.sides_led", weight=0.8, settings=settings
    )
