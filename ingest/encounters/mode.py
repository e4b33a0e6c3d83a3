"""Modes: whether people met in one room, by telephone or by video."""

import re

from spacy.tokens import Span, Token

from ingest.encounters.clauses import clause_of
from ingest.encounters.scene import Scene
from ingest.encounters.whereabouts import stands_in
from ingest.encounters.wording import Wording
from ingest.tokens import text_of
from meetings.words import Mode

_BY_PHONE = re.compile(
    r"\b(?:by|over the|on the|via) (?:tele)?phone\b|\btelephone(?! (?:hot ?line|line|company|network|number)s?\b)"
    r"|\bphone (?:call|conversation|talks)|\bconference call|\bphoned\b|\brang\b",
    re.IGNORECASE,
)
# "Met online on Monday", "an online meeting", not "a pact against online fraud"
_ONLINE = (
    r"online(?! (?!(?:on|in|at|with|to|for|and|by|this|last|next|from|over|through|via|late|early|earlier|again|today|yesterday"
    r"|tomorrow|meetings?|talks?|summit|conference|session|discussions?|conversation|consultations?|round|format|event|forum)\b)[a-z])"
)
_BY_VIDEO = re.compile(
    rf"\b(?:video[- ]?(?:conference|call|link|meeting|summit|teleconference)|videoconference|virtual(?:ly)?|{_ONLINE}"
    r"|(?:by|via|over|through) (?:a )?(?:video|zoom)|on (?:a )?screens?|through screens)\b",
    re.IGNORECASE,
)

# "The call took place on Wednesday; the two discussed gas"
_CALLED = re.compile(
    r"\b(?:the|a|his|her|their|this) (?!courtesy|farewell|introductory)(?:[a-z\d-]+ )?call\b(?! (?:for|on|to)\b)"
    r"|\bcalled (?!for\b|on\b|off\b)(?=[A-Z]|as\b)"
)
# "Spoke by phone, a day after they met"
_OTHER_TIME = frozenset({"after", "before", "since"})
# Words that say nothing of whether people were in one room.
ANY_MODE = frozenset(
    {
        "conversation",
        "discussion",
        "talk",
        "speak",
        "discuss",
        "agree",
        "exchange",
        "review",
        "compare",
        "consult",
        "tell",
        "assure",
        "press",
        "inform",
        "remind",
        "show",
        "promise",
        "brief",
        "thank",
        "congratulate",
        "raise",
        "share",
        "express",
    }
)


def mode_of(trigger: Token, wording: Wording, sentence: Span, scene: Scene) -> Mode:
    """What the sentence says of the mode, else what the word says by itself; "spoke with B" is a call unless a place is told."""
    if _tells(_BY_VIDEO, trigger, sentence):
        return Mode.VIDEO
    if _tells(_BY_PHONE, trigger, sentence):
        return Mode.CALL
    if wording.lemma in ANY_MODE and _CALLED.search(text_of(sentence)):
        return Mode.CALL
    if wording.mode is Mode.CALL and wording.lemma == "speak" and _in_a_place(sentence, scene):
        return Mode.IN_PERSON
    return wording.mode


def _tells(pattern: re.Pattern[str], trigger: Token, sentence: Span) -> bool:
    """True where words of the pattern stand in the trigger's clause or around it, and not in a clause beside or below."""
    here = clause_of(trigger)
    for match in pattern.finditer(text_of(sentence)):
        begin = sentence.start_char + match.start()
        word = next((token for token in sentence if token.idx + len(token) > begin), sentence.root)
        there = clause_of(word)
        beside = there.dep_ in ("relcl", "conj") and here.is_ancestor(there)
        noun = sentence.doc.char_span(begin, sentence.start_char + match.end(), alignment_mode="expand")
        # "the video conference of April 29, in which A and B talked"
        of_phrase = noun is not None and (here.head in noun or noun.root.is_ancestor(here.head))
        below = here.dep_ == "relcl" or (here.dep_ == "advcl" and any(c.lower_ in _OTHER_TIME for c in here.children))
        aside = below and here != there and there.is_ancestor(here) and not of_phrase
        apart = here != there and not here.is_ancestor(there) and not there.is_ancestor(here) and not of_phrase
        if not beside and not aside and not apart:
            return True
    return False


def tells_of_phone(text: str) -> bool:
    """True where a sentence has words of telephone or video."""
    return bool(_BY_PHONE.search(text) or _BY_VIDEO.search(text) or _CALLED.search(text))


def mode_in(sentence: Span) -> Mode | None:
    """What the sentence says of the mode; None where it says nothing."""
    if _BY_VIDEO.search(text_of(sentence)):
        return Mode.VIDEO
    return Mode.CALL if _BY_PHONE.search(text_of(sentence)) else None


def _in_a_place(sentence: Span, scene: Scene) -> bool:
    """ "Spoke with B in Rome" was no call; "spoke with B about the situation in Mali" may be one."""
    text = scene.text
    return any(
        re.search(r"\b(?:in|at) (?:the )?$", text[max(0, p.begin - 8) : p.begin]) and stands_in(scene, p)
        for p in scene.places_in(sentence)
    )
