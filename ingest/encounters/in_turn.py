"""In turn: those who did the same one after the other, in a clause without a verb or behind a second "by"."""

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from ingest.encounters.arguments import Sides, left_alone, several
from ingest.encounters.scene import Scene, text_between
from ingest.encounters.wording import Wording
from ingest.mentions.actors import Form

# " on Wednesday, and then by the president, "
_AND_BY = re.compile(r"[^.;:]{0,60}?(?:,| and|, and)(?: then| later| also)? by (?:the )?(?:[\w'’.-]+,? ){0,6}")


def others_in_turn(trigger: Token, wording: Wording, sides: Sides, sentence: Span, scene: Scene) -> Iterator[Sides]:
    """ "A received B in the morning and C after lunch", where A and C are of one party: C received B too, in a clause without a verb."""
    own = {party for mention in sides.acting for party in mention.parties}
    if wording.kind != "verb" or not sides.other or several(sides.acting):
        return
    yield from _by_another(trigger, sides, scene)
    for mention in scene.actors_in(sentence):
        root = scene.root(mention)
        if root.head == trigger and left_alone(root) and mention.form is Form.NAME and mention.parties <= own:
            yield Sides((mention,), sides.other, "by order")


def _by_another(trigger: Token, sides: Sides, scene: Scene) -> Iterator[Sides]:
    """ "Was received by A on Wednesday, and by C the day after": C received B too."""
    if not sides.acting or not any(child.dep_ == "agent" for child in trigger.children):
        return
    last = sides.acting[-1]
    people = (m for m in scene.actors_in(trigger.sent) if m.form in (Form.NAME, Form.OFFICE))
    for mention in people:
        gap = text_between(trigger.sent, last.end, mention.begin) if mention.begin > last.end else ""
        if mention not in sides.acting and _AND_BY.fullmatch(gap):
            yield Sides((mention,), sides.other, "by order")
            last = mention
