"""Attendance: who else was in the room, as a sentence of its own tells it: "The talks were attended by A", "Also present was B"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span

from ingest.encounters.cause import Cause
from ingest.encounters.encounter import Encounter
from ingest.encounters.rejected import Rejected
from ingest.encounters.scene import Scene
from ingest.encounters.sifted import Sifted
from ingest.mentions.actors import ActorMention, Form
from ingest.tokens import text_of
from meetings.words import Status

_EVENT = (
    r"(?:meetings?|talks|audiences?|calls?|sessions?|events?|receptions?|ceremon(?:y|ies)|consultations?|discussions?|encounters?|dinners?"
    r"|lunch(?:eon)?|banquet|negotiations)"
)
_THE_EVENT = rf"(?:(?: at| during| in| on)? (?:the |both |this |these )(?:[a-z-]+ ){{0,2}}{_EVENT}\b)"
_IN_THE_EVENT = rf"(?: (?:in|at|of) (?:the |this )(?:[a-z-]+ ){{0,2}}{_EVENT}\b)"
_TO_BE = r"(?:was|were|will be|is to be|are to be)"
# The names stand behind: "was attended by A and B", "those present included A", "in the presence of A", "he was accompanied by A"
_BEFORE_NAMES = re.compile(
    rf"\b{_EVENT}\b[^.;:]{{0,40}}?\b{_TO_BE} (?:also )?(?:attended|joined)\b[^.;:]{{0,30}}?\bby\b|\b{_EVENT},? (?:also )?attended by\b"
    r"|\A\W*(?:Also |Those |Others |Among those )?"
    rf"(?:present|attending|in attendance|taking part)\b{_THE_EVENT}?[^.;:]{{0,20}}? (?:was|were|included?)\b"
    rf"|\A\W*(?:The )?(?:Participants|Attendees|Attendants){_IN_THE_EVENT}? (?:were|includ\w+)\b"
    r"|\bin the presence of\b|\bunder the (?:auspices|aegis|mediation|chairmanship) of\b"
    rf"|\b{_TO_BE} (?:also )?(?:accompanied|joined|assisted|flanked)\b[^.;:]{{0,30}}?\bby\b",
    re.IGNORECASE,
)
# The names stand before: "A and B were also present", "A also attended the meeting", "A sat in on the talks", "A also joined"
_BEHIND_NAMES = re.compile(
    rf"\b(?:was|were) (?:also |both )?(?:present|in attendance)\b|\balso (?:attended|joined){_THE_EVENT}"
    rf"|\balso (?:joined|took part|participated)(?=[.;]|\Z)"
    rf"|\baccompanied [^.;]{{3,60}}? (?:in|at|during) (?:the |this |both ){_EVENT}\b"
    rf"|\b(?:took part in|sat in on|witnessed){_THE_EVENT}"
    rf"|\battended (?:the|both) (?:[a-z-]+ )?{_EVENT}\b(?! (?:of|between|with)\b)",  # "of the club's leaders" is another one
    re.IGNORECASE,
)
# "A and B conferred for an hour, C and D sitting in": of the sentence itself
_SITTING_IN = re.compile(
    r",? (?:sitting in|looking on|in attendance|(?:acting )?as (?:a |the )?(?:mediator|go-between)|mediating)"
    r"(?=[.,;]| on the talks| at the)"
)
_YET_TO_BE = re.compile(r"\b(?:will|is to|are to) be\b", re.IGNORECASE)
_TAKEN_PLACE = frozenset({Status.HELD, Status.ONGOING})
_OF_BOTH = re.compile(rf"\bboth {_EVENT}\b", re.IGNORECASE)
# It is told beside the encounter, or at the end of the text, of what the text is about.
_REACH = 3


def add_attendance(encounters: Sequence[Encounter], scene: Scene) -> Sifted:
    """The encounters with those who were present beside them; a sentence that tells of attendance is no encounter of its own."""
    found = list(encounters)
    rejected: list[Rejected] = []
    for number, sentence in enumerate(scene.sentences):
        attendants = tuple(_attendants(sentence, scene))
        if not attendants:
            continue
        meant = _meant(sentence, number, found, scene)
        for index in meant:
            found[index] = _with(found[index], attendants)
        for own in [e for e in found if meant and sentence.start_char <= e.begin < sentence.end_char]:
            if found.index(own) not in meant and _is_attendance(own, attendants, sentence):
                found.remove(own)
                rejected.append(_told_already(own, encounters[meant[-1]]))
    return Sifted(tuple(found), tuple(rejected))


def _is_attendance(own: Encounter, attendants: Sequence[ActorMention], sentence: Span) -> bool:
    """True for what the sentence tells of the encounter itself, and for those who sat in on it alone."""
    present = {actor.key for mention in attendants for actor in mention.actors}
    alone = {actor.key for actor in own.actors} <= present
    behind = _BEHIND_NAMES.search(text_of(sentence))
    begin = sentence.start_char
    # "A accompanied the minister in the meeting": the meeting that was told before
    the_event = behind is not None and begin + behind.start() <= own.trigger < begin + behind.end()
    return alone or the_event or (not own.day_told and own.trigger < attendants[0].begin)


def _attendants(sentence: Span, scene: Scene) -> Iterator[ActorMention]:
    """Whom the sentence names as present."""
    text = text_of(sentence)
    if (before := _BEFORE_NAMES.search(text)) is not None:
        begin, end = sentence.start_char + before.end(), sentence.end_char
    elif (behind := _SITTING_IN.search(text) or _BEHIND_NAMES.search(text)) is not None:
        begin, end = sentence.start_char, sentence.start_char + behind.start()
    else:
        return
    yield from (m for m in scene.actors_in(sentence) if begin <= m.begin < end and m.form is Form.NAME)


def _meant(sentence: Span, number: int, encounters: Sequence[Encounter], scene: Scene) -> list[int]:
    """The places of the encounters whose attendance the sentence tells: in it, else the last before it, else the first of the text."""
    told = _BEFORE_NAMES.search(text_of(sentence)) or _SITTING_IN.search(text_of(sentence))
    # "He will be accompanied by A" is told of what is to come.
    statuses = {Status.PLANNED} if told and _YET_TO_BE.search(told[0]) else _TAKEN_PLACE
    fitting = [i for i, e in enumerate(encounters) if e.reading.status in statuses]
    here = [
        i
        for i in fitting
        if told
        and sentence.start_char <= encounters[i].trigger < sentence.start_char + told.start()
        and encounters[i].rule != "gatherings.attended"
    ]
    if here and not text_of(sentence).lstrip()[:8].startswith(("The talk", "The meet")):
        return here[-1:]
    if told and (told[0].lower().startswith("under the ") or told.re is _SITTING_IN):
        return []  # "whom the union employs as a mediator" sat in on nothing that was told before
    since = scene.sentences[max(0, number - _REACH)].start_char
    near = [i for i in fitting if since <= encounters[i].begin < sentence.start_char]
    if near:
        near = _called_so(sentence, near, encounters, scene) or near
        return near[-2:] if _OF_BOTH.search(text_of(sentence)) else near[-1:]
    ends = number >= len(scene.sentences) - _REACH
    return [i for i in fitting if encounters[i].begin < sentence.start_char][:1] if ends else []


def _called_so(sentence: Span, near: Sequence[int], encounters: Sequence[Encounter], scene: Scene) -> list[int]:
    """Those that the text told with the word of the sentence: "the talks" are no summit told between."""
    words = {match[0].lower() for match in re.finditer(rf"\b{_EVENT}\b", text_of(sentence), re.IGNORECASE)}
    return [i for i in near if scene.text[encounters[i].trigger : encounters[i].trigger_end].lower() in words]


def _with(encounter: Encounter, attendants: Sequence[ActorMention]) -> Encounter:
    there = {actor.key for actor in encounter.actors}
    new = [m for m in attendants if not {actor.key for actor in m.actors} & there]
    actors = {actor.key: actor for mention in new for actor in mention.actors}
    if not actors:
        return encounter
    led = {party for actor in actors.values() for party in actor.parties}
    wholes = [a for a in encounter.actors if a.is_whole and set(a.parties) <= led]
    return replace(
        encounter,
        actors=(*(a for a in encounter.actors if a not in wholes), *actors.values()),
        sides=replace(encounter.sides, other=(*encounter.sides.other, *new)),
        reasons=(*encounter.reasons, *(mention.why for mention in new)),
    )


def _told_already(own: Encounter, instead: Encounter) -> Rejected:
    return Rejected(
        begin=own.trigger,
        end=own.trigger_end,
        sentence=(own.begin, own.end),
        rule=own.rule,
        cause=Cause.SAME_ENCOUNTER,
        instead=(instead.trigger, instead.trigger_end),
    )
