"""Listed below: "The President received in audience:" and a line for each whom he received; a meeting with each."""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from ingest.encounters.arguments import Sides
from ingest.encounters.clauses import clause_of, is_clause
from ingest.encounters.scene import Scene
from ingest.encounters.word_order import subject_before
from ingest.mentions.actors import ActorMention, Form
from ingest.tokens import text_of

# A line that begins with a bullet, a number or a letter.
_ITEM = re.compile(r"[ \t]*(?:[•▪●◦*–—-][ \t]|\(?(?:\d{1,2}|[a-z])[.)][ \t])")
# No agenda is longer; a text of lists alone stays linear.
_MOST_SENTENCES = 80


def announces_list(token: Token) -> bool:
    """True for "met:" and "held bilateral meetings on Thursday with:", not for "met the press and said:"."""
    if not text_of(token.sent).rstrip().endswith(":"):
        return False
    behind = token.doc[token.i + 1 : token.sent.end]
    return not any(is_clause(word) and word.dep_ in ("conj", "ROOT") for word in behind)


def turns_below(token: Token, sides: Sides, scene: Scene) -> tuple[Sides, ...]:
    """The sides with each of those who are listed in the lines below; none where the sentence itself tells who was met."""
    if any(mention.form is Form.NAME for mention in sides.other):
        return ()
    acting = sides.acting or tuple(subject_before(clause_of(token), scene.actors_in(token.sent), []))
    parties = {party for mention in acting for party in mention.parties}
    if len(parties) != 1:
        return ()
    return tuple(Sides(acting, (mention,), "by order") for mention in _listed(token, scene, parties))


def _listed(token: Token, scene: Scene, parties: set[str]) -> Sequence[ActorMention]:
    """The first of each item who acts for another party."""
    found: dict[int, ActorMention] = {}
    for sentence in scene.sentences_after(token.sent, most=_MOST_SENTENCES):
        begin, _ = scene.line_at(sentence.start_char)
        if not _ITEM.match(scene.text, begin):
            break
        people = (m for m in scene.actors_in(sentence) if m.form is not Form.PARTY and m.parties)
        for mention in people:
            if not mention.parties & parties:
                found.setdefault(begin, mention)
    return tuple(found.values())
