"""Posts: messages in which their writer leaves himself out ("Good to meet B in Rome today", "Useful conversation with B")."""

import re

from spacy.tokens import Token

from ingest.encounters.scene import Scene
from ingest.mentions.actors import ActorMention, Form

# The words with which a message begins, up to the word of encounter: "Always a delight to", "Good talks" and "Had a productive"
_PLEASED = (
    r"(?:good|great|glad|pleased|pleasure|delight(?:ed|ful)?|hono(?:u)?r(?:ed)?|happy|nice|wonderful|proud|privilege|lovely|excellent"
    r"|grateful|thrilled)"
)
_TO_MEET = re.compile(rf"[\s\"“”‘'•.…-]*(?:[\w’']+,? ){{0,3}}?{_PLEASED} (?:to|in|of)(?: \w+){{0,2}} ", re.IGNORECASE)
_TALKS_WITH = re.compile(
    r"[\s\"“”‘'•.…-]*(?:(?:just |also )?(?:had|held|enjoyed) )?(?:(?:an?|my|our|the|another|very|and|first"
    r"|\w+(?:ful|ive|ing|ed|al|ent|ic|ly)"
    r"|good|great|warm|frank|open|long|in-depth|rich|nice|candid|short|brief|phone|telephone),? )+",
    re.IGNORECASE,
)
# "Margus Tsahkna @Tsahkna · May 12" alone in a line above what he writes
_HEAD = re.compile(r"^[^\n@]{3,60}\(?@\w+\)?(?: ?[·•|–-] ?[^\n]{0,40})?[ \t]*$", re.MULTILINE)
_WRITING = frozenset({"write", "tweet", "post", "say", "add", "share"})
# No post is longer.
_LONGEST_POST = 1_200


def begins_message(trigger: Token, scene: Scene) -> bool:
    """True for the word of encounter of a sentence that has no subject because its writer is it."""
    before = scene.text[trigger.sent.start_char : trigger.idx]
    if trigger.pos_ == "VERB":
        return _TO_MEET.fullmatch(before) is not None
    with_whom = any(child.lower_ == "with" for child in trigger.children)
    return with_whom and _TALKS_WITH.fullmatch(before) is not None


def writer_of(trigger: Token, scene: Scene) -> ActorMention | None:
    """Who writes: A of "Delighted to meet B, A wrote", else who is named in the line above a post; None where nobody is."""
    named = (mention for mention in scene.actors_in(trigger.sent) if mention.form is Form.NAME)
    for mention in named:
        root = scene.root(mention)
        if mention.begin > trigger.idx and root.dep_ == "nsubj" and root.head.lemma_ in _WRITING:
            return mention
    heads = list(_HEAD.finditer(scene.text, max(0, trigger.idx - _LONGEST_POST), trigger.idx))
    if not heads:
        return None
    begin, end = heads[-1].span()
    return next((m for m in scene.actors if m.form is Form.NAME and begin <= m.begin < end), None)
