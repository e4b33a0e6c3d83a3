"""The first person: who says "I" in a transcript ("SECRETARY KERRY: I am delighted to welcome B") and in remarks by one alone."""

import re

from spacy.tokens import Token

from ingest.encounters.scene import Scene
from ingest.mentions.actors import ActorMention, Form
from meetings.ids import fold

# "SECRETARY KERRY:", "President of Slovenia Danilo Türk (retranslated):", "MR. PRICE:" open what somebody says.
_LABEL = re.compile(r"^[ \t]*(?P<who>[A-ZÀ-ÖØ-Þ][\w.'’ -]{2,60}?)(?: \([^()\n]{3,30}\))?:(?= )", re.MULTILINE)
# "Remarks by President A after his meeting with B", "Statement by A"
_REMARKS = re.compile(
    r"\b(?:Remarks|Tweets?|Posts?|Statement|Speech|Address|Introductory statement|Press statement)\b(?: \w+){0,3}? (?:by|of|from) ",
    re.IGNORECASE,
)
_HEADING = 400
# Nobody goes on for longer without a label; who looks back over a whole text for each verb reads it once too often.
_LONGEST_ANSWER = 8_000
_REACH = 80
# "My pleasure to welcome B", "it is an honour to host B": nobody else can say so.
_PLEASURES = frozenset({"pleasure", "honour", "honor", "privilege", "delight"})


def speaks_in_first_person(verb: Token) -> bool:
    """True for "a pleasure to welcome B", which has no subject and yet is the speaker's own."""
    above = verb.head
    return verb.dep_ in ("xcomp", "acl", "advcl", "relcl") and above.lemma_ in _PLEASURES and above != verb


def first_person_at(offset: int, scene: Scene) -> ActorMention | None:
    """Who says "I" at an offset: by the label of the transcript before it, else by the heading of the remarks."""
    labels = list(_LABEL.finditer(scene.text, max(0, offset - _LONGEST_ANSWER), offset))
    for label in reversed(labels):
        if (named := _named(label["who"], scene)) is not None:
            return named
    if labels:
        return None
    heading = _REMARKS.search(scene.text, 0, min(offset, scene.document.begin + _HEADING))
    if heading is None:
        return None
    names = (m for m in scene.actors if m.form is Form.NAME and heading.end() <= m.begin < heading.end() + _REACH)
    return next(names, None)


def _named(label: str, scene: Scene) -> ActorMention | None:
    """The person whose surname ends a label."""
    last = fold(label.rsplit(maxsplit=1)[-1])
    for mention in scene.actors:
        name = mention.actors[0].name
        if mention.form is Form.NAME and name and fold(name).rsplit(maxsplit=1)[-1] == last:
            return mention
    return None
