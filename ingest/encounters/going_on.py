"""Going on: "They agreed on a date" and "the two shook hands" tell of no encounter of their own, but go on about the one told before."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.encounters.arguments import Sides
from ingest.encounters.encounter import Encounter
from ingest.encounters.meets import TRUST
from ingest.encounters.mode import ANY_MODE
from ingest.mentions.actors import Actor, ActorMention, Form
from meetings.words import MeetingKind, Status

# About three sentences, which tell of a dozen encounters at most.
_NEAR = 500
_BESIDE = 12
_POINTING = frozenset({Form.PRONOUN, Form.GROUP, Form.OFFICE})
OVER = frozenset({Status.HELD, Status.ONGOING})
# What is told with these words is a part of some encounter; "spoke" and "discussions" may be one.
OF_CONTENT = ANY_MODE - {"conversation", "discussion", "talk", "speak", "consult"}
_GREETING = frozenset({"welcome", "greet"})
# "The two met again", "the president then received him": another encounter
_ANOTHER = re.compile(
    r"\b(?:again|separate(?:ly)?|later|then|earlier|previous(?:ly)?|second|another|follow-up|one-on-one|alone|sidelines?|margins?"
    r"|next|before|after(?:wards)?|once|last)\b",
    re.IGNORECASE,
)
# "Will discuss it at their next meeting", "agreed to discuss it in Rome soon"
_TO_COME = re.compile(r"\b(?:next|soon|further|new|continue|visit|return|also|future|agreed)\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:again|separate(?:ly)?|later|then|earlier|previously|alone|one-on-one)\b", re.IGNORECASE)
# "During the 35-minute talks, A said": those told before
_AT_THE = re.compile(r"\b(?:during|in|at|after) (?:the|their|this|these) (?:[\w-]+ ){0,2}\Z", re.IGNORECASE)
_DURING_THEM = re.compile(
    r"\W*(?:During|In|At) (?:the|their|this|these) (?:[\w-]+ ){0,2}(?:meeting|talks|conversation|discussions?|call|audience)\b"
)
_HAD = re.compile(r"\bhad\b")
# Wider than this is no day of what was said, but of what it was about: "reviewed the aftermath of last month's bombings".
_LONGEST_DAYS = 4
# "Al", "bin" and initials name nobody.
_SHORTEST_NAME = 3


def as_told_before(encounters: Sequence[Encounter], text: str) -> list[Encounter]:
    """The encounters, in order of the text; what only goes on about the one told before has its people, days, place and mode."""
    result: list[Encounter] = []
    for encounter in encounters:
        before = _told_before(encounter, result, text) if _goes_on(encounter, text) else None
        result.append(_as(before, encounter) if before else encounter)
    return result


def _goes_on(encounter: Encounter, text: str) -> bool:
    """True for what names nobody and no day, or tells what was said and only of a month or year which that was about.

    Also for "the two would discuss trade", told of those who met.
    """
    planned = encounter.reading.status is Status.PLANNED and word_of(encounter) in OF_CONTENT and not encounter.day_told
    if not (planned or encounter.reading.status in OVER) or encounter.kind is MeetingKind.VISIT or encounter.apart:
        return False
    if encounter.day_told:
        wide = encounter.when is not None and encounter.when.width > _LONGEST_DAYS
        return wide and word_of(encounter) in OF_CONTENT and not _HAD.search(text, encounter.begin, encounter.end)
    if planned and _TO_COME.search(text, encounter.begin, encounter.end):
        return False
    mentions = (*encounter.sides.acting, *encounter.sides.other)
    if word_of(encounter) in OF_CONTENT:  # "during the last session both sides agreed on a second round"
        other = _LATER.search(text, encounter.begin, encounter.trigger)
    else:
        other = _ANOTHER.search(
            text, encounter.begin, encounter.trigger if word_of(encounter) in ANY_MODE else encounter.end
        )
    if other:
        return False
    # "At the beginning, A welcomed the ministers": those with whom he met
    guests = bool(encounter.sides.other) and word_of(encounter) in OF_CONTENT | _GREETING
    pointing = encounter.sides.other if guests else mentions
    return _is_definite(encounter, text) or all(_points_back(mention, encounter) for mention in pointing)


def _is_definite(encounter: Encounter, text: str) -> bool:
    """True for "during the talks", of which the sentence tells no day, and for what it says was told during them."""
    if not encounter.day_guessed:
        return False
    if word_of(encounter) in OF_CONTENT and _DURING_THEM.match(text, encounter.begin, encounter.trigger):
        return True
    return _AT_THE.search(text, encounter.begin, encounter.trigger) is not None


def word_of(encounter: Encounter) -> str:
    """The word by which a rule found an encounter: "agree" of "meets.agree.verb"."""
    return encounter.rule.split(".")[1]


def _points_back(mention: ActorMention, encounter: Encounter) -> bool:
    """True for "they", "the two sides", "the minister", and for names of another sentence, for which a pronoun stands here."""
    return mention.form in _POINTING or not encounter.begin <= mention.begin < encounter.end


def _told_before(encounter: Encounter, before: Sequence[Encounter], text: str) -> Encounter | None:
    """The last encounter told before with one of these people, where it may be the one that is gone on about.

    None where it fits one before that as it is: "spoke on Tuesday, for the first time since they met in May. They agreed".
    """
    keys = {actor.key for actor in encounter.actors}
    near = [other for other in before[-_BESIDE:] if encounter.begin - other.end <= _NEAR]
    if any(_fits(encounter, other) for other in near):
        return None
    for other in reversed(near):
        if not keys & {actor.key for actor in other.actors}:
            continue
        like = other.reading.status in OVER or other.reading.status is encounter.reading.status
        if like and other.kind is not MeetingKind.VISIT:
            return other if _may_be(encounter, other, text) else None
        if other.begin != encounter.begin:
            break
    return None


def _fits(encounter: Encounter, other: Encounter) -> bool:
    """True for an encounter of the same people, on the same days and in the same mode."""
    same = {actor.key for actor in other.actors} == {actor.key for actor in encounter.actors}
    days = other.when is None or (encounter.when is not None and encounter.when.touches(other.when))
    return same and days and other.mode is encounter.mode and other.reading.status in OVER


def _may_be(encounter: Encounter, other: Encounter, text: str) -> bool:
    # "During their meeting they spoke of the virtual summit" tells of no virtual meeting.
    any_mode = word_of(encounter) in (ANY_MODE | {"meeting"} if _is_definite(encounter, text) else OF_CONTENT)
    if encounter.mode is not other.mode and not any_mode:
        return False
    source = encounter.sources.place
    told = encounter.place if source is not None and source.how == "the sentence tells it" else None
    if told is not None and other.place is not None and told.id != other.place.id:
        return False
    keys = {actor.key for actor in other.actors}
    new = [
        actor for actor in encounter.actors if actor.key not in keys and not _stands_for(actor, other, text, encounter)
    ]
    # "A and B met at the invitation of C. They agreed": of B and C, who were named last, the text told no encounter.
    together = not encounter.day_told and len((*encounter.sides.acting, *encounter.sides.other)) == 1
    return not new or (together and not any(_is_named(actor, text, other.end, encounter.end) for actor in new))


def _stands_for(actor: Actor, other: Encounter, text: str, encounter: Encounter) -> bool:
    """True for the country of one who took part, and for anybody unnamed of it "during the talks"."""
    unnamed = actor.is_whole or (actor.name is None and _is_definite(encounter, text))
    return unnamed and set(actor.parties) <= set(other.parties)


def _is_named(actor: Actor, text: str, begin: int, end: int) -> bool:
    words = (word for word in (actor.name or "").split() if len(word) >= _SHORTEST_NAME)
    return any(text.find(word, begin, end) >= 0 for word in words)


def _as(other: Encounter, encounter: Encounter) -> Encounter:
    """The encounter with the people and the setting of the one before it."""
    same = {actor.key for actor in other.actors} == {actor.key for actor in encounter.actors}
    sides = encounter.sides if same else Sides(other.sides.acting, other.sides.other, "as told before")
    return replace(
        encounter,
        reading=other.reading,
        actors=other.actors,
        sides=sides,
        trust=encounter.trust if same else min(encounter.trust, TRUST[sides.how]),
        leaders=other.leaders,
        mode=other.mode,
        kind=other.kind,
        when=other.when,
        place=other.place,
        gathering=other.gathering,
        sources=other.sources,
    )
