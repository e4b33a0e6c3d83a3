"""Captions: who stands beside whom in a picture ("Robert Golob (left) and Andrej Plenković in Zagreb, 8 June")."""

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Span

from ingest.encounters.assembled import assemble
from ingest.encounters.cue import Cue
from ingest.encounters.encounter import Encounter
from ingest.encounters.pictures import STANDS, shows_picture
from ingest.encounters.scene import Scene, text_between
from ingest.encounters.setting import Settings
from ingest.encounters.tense import Reading
from ingest.mentions.actors import ActorMention, Form
from ingest.mentions.dates import Direction
from meetings.words import Status

# What stands between two who are shown together: their titles, "and", a verb, no end of a clause.
_BESIDE = re.compile(r"[^.;:!?\n]{0,90}")
# "A and Australian Foreign Minister B", "A with B"
_AND = re.compile(
    r",? (?:and|with|beside|next to|alongside) (?:(?!and\b|who\b|of\b)[\w'’-]+,? (?:of (?:the )?[A-Z][\w-]+,? )?){0,7}\Z"
)


def find_captions(scene: Scene, settings: Settings) -> Iterator[Encounter]:
    """One encounter for each sentence that shows named people of several parties beside each other in a picture."""
    for sentence in scene.sentences:
        if not shows_picture(sentence, scene):
            continue
        shown = _shown(sentence, scene)
        actors = tuple({actor.key: actor for mention in shown for actor in mention.actors}.values())
        if len({party for actor in actors for party in actor.parties}) > 1:
            reading = Reading(Status.HELD, Direction.PAST, "shown in a picture")
            cue = Cue(word=sentence.root, sentence=sentence, reading=reading, actors=actors)
            yield assemble(cue, shown, how="in a picture", rule="meets.caption", weight=0.7, settings=settings)


def _shown(sentence: Span, scene: Scene) -> tuple[ActorMention, ...]:
    """The named people, where it is told of one of two neighbours on which side he stands; in a caption that calls itself one,
    those whom nothing but "and" and their titles part."""
    named = [mention for mention in scene.actors_in(sentence) if mention.form is Form.NAME]
    shown: dict[int, ActorMention] = {}
    for one, other in pairwise(named):
        gap = text_between(sentence, one.end, other.begin)
        told = any(STANDS.match(scene.text, mention.end, sentence.end_char) for mention in (one, other))
        if (told and _BESIDE.fullmatch(gap)) or _AND.match(gap):
            shown |= {one.begin: one, other.begin: other}
    return tuple(shown.values())
