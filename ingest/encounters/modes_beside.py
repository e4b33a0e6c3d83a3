"""Modes that the sentences beside tell: "A received B. They spoke about gas", "A discussed gas with B. This came during a phone call"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.encounters.encounter import Encounter
from ingest.encounters.mode import ANY_MODE, tells_of_phone
from meetings.words import Mode, Status

# About two sentences, which tell of a dozen encounters at most: no text is gone through once for each of its encounters.
_NEAR = 400
_BESIDE = 12
_SPEAKS = "meets.speak.verb"
_CONVERSES = "meets.conversation.noun"
_ALSO_SPOKE = re.compile(r"\b(?:also|later) (?:spoke|talked|had spoken)\b")
_BY_TELEPHONE = r"(?:tele)?phone (?:call|conversation|talks|contact|discussion)|(?:tele)?phone\b(?! (?:line|number|company))|phone-?in"
# "A statement said that this came during a telephone call", "During the telephone conversation, the minister"
_CAME_BY_PHONE = re.compile(
    rf"\b(?:[Tt]his|[Tt]hat|[Ii]t|which|discussions?|talks|conversation|remarks) (?:came|was|were|took place|happened|occurred)"
    rf"(?: held| made| conducted)? (?:during|in|over|by|on|via|through) (?:an? |the |their )?(?:[a-z]+ )?(?:{_BY_TELEPHONE})"
    rf"|\b(?:During|In|Over|On|Throughout) (?:the|their|this|a) (?:[\w-]+ ){{0,2}}(?:{_BY_TELEPHONE})"
)


def with_modes_beside(encounters: Sequence[Encounter], text: str) -> list[Encounter]:
    """The encounters, in order of the text, each in the mode that the sentences around it tell of the same people."""
    return _with_mode_of_the_call(_with_mode_told_after(_spoken_in_one_room(encounters, text), text))


def _spoken_in_one_room(encounters: Sequence[Encounter], text: str) -> list[Encounter]:
    """ "A received B. They spoke about gas": who met right before spoke there, where nothing tells of a telephone."""
    result: list[Encounter] = []
    for number, encounter in enumerate(encounters):
        same = None
        if (
            encounter.rule == _SPEAKS
            and encounter.mode is Mode.CALL
            and not tells_of_phone(text[encounter.begin : encounter.end])
        ):
            before = [e for e in reversed(result[-_BESIDE:]) if 0 <= encounter.begin - e.end <= _NEAR]
            # "A: I spoke with B", a headline; "A told reporters that he spoke with B at the summit"
            following = encounters[number + 1 : number + 1 + _BESIDE]
            after = [e for e in following if 0 <= e.begin - encounter.end <= _NEAR and e.rule == _SPEAKS]
            near = [e for e in (*before, *after) if e.mode is Mode.IN_PERSON]
            same = next((e for e in near if _may_be_one(e, encounter)), None)
            if same is None and _ALSO_SPOKE.search(text, encounter.begin, encounter.end):
                same = next((e for e in before if e.mode is Mode.IN_PERSON and _share_acting(e, encounter)), None)
        result.append(_in_the_room_of(encounter, same) if same else encounter)
    return result


def _in_the_room_of(encounter: Encounter, other: Encounter) -> Encounter:
    gathering = encounter.gathering or other.gathering
    sources = replace(
        encounter.sources, place=other.sources.place, gathering=encounter.sources.gathering or other.sources.gathering
    )
    return replace(encounter, mode=Mode.IN_PERSON, place=other.place, gathering=gathering, sources=sources)


def _share_acting(one: Encounter, other: Encounter) -> bool:
    """True where who acts in the second took part in the first: "met B in Hiroshima. He also spoke with C"."""
    acting = {actor.key for mention in other.sides.acting for actor in mention.actors}
    return bool(acting & {actor.key for actor in one.actors})


def _with_mode_of_the_call(encounters: Sequence[Encounter]) -> list[Encounter]:
    """ "A phoned B on Monday. The conversation lasted an hour": the conversation is the call told right before."""
    result: list[Encounter] = []
    calls: list[Encounter] = []
    opening = _opening_call(encounters)
    for encounter in encounters:
        calls = [e for e in calls if encounter.begin - e.end <= _NEAR]
        near = (e for e in (*calls, *opening) if e.reading.status is encounter.reading.status)
        same = next((e for e in near if _is_told_of(e, encounter)), None)
        vague = encounter.rule.split(".")[1] in ANY_MODE or encounter.mode is not Mode.IN_PERSON
        earlier = next((e for e in opening if encounter.rule == _CONVERSES and _is_again(e, encounter)), None)
        if same and vague:
            sources = replace(encounter.sources, place=None)
            result.append(replace(encounter, mode=same.mode, place=None, sources=sources))
        elif earlier:
            result.append(replace(encounter, mode=earlier.mode))
        else:
            result.append(encounter)
        calls += [e for e in result[-1:] if e.mode is not Mode.IN_PERSON]
    return result


def _opening_call(encounters: Sequence[Encounter]) -> tuple[Encounter, ...]:
    """The call with which a text opens that tells of no other encounter of these people: all of it tells what was said there."""
    first = encounters[0] if encounters and encounters[0].mode is not Mode.IN_PERSON else None
    if first is None:
        return ()
    keys = {actor.key for actor in first.actors}
    in_one_room = (
        e.mode is Mode.IN_PERSON and e.rule.split(".")[1] not in ANY_MODE and keys <= {actor.key for actor in e.actors}
        for e in encounters
        if e.reading.status is Status.HELD
    )
    return () if any(in_one_room) else (first,)


def _is_again(call: Encounter, encounter: Encounter) -> bool:
    """True for "building on their conversation in May" in the read-out of a call: told of no place, it was a call too."""
    same = {actor.key for actor in call.actors} == {actor.key for actor in encounter.actors}
    return same and encounter.place is None and encounter.reading.status is Status.HELD


def _may_be_one(one: Encounter, other: Encounter) -> bool:
    """True for the same people on days that touch: "A and B, who fixed the date by telephone in May, talked on Tuesday" are two."""
    days = one.when is None or other.when is None or one.when.touches(other.when)
    return days and {a.key for a in one.actors} == {a.key for a in other.actors}


def _is_told_of(call: Encounter, encounter: Encounter) -> bool:
    """True for the people of a call, or two of several, or one with the other's country: "in the talks, A voiced hope that B would"."""
    days = call.when is None or encounter.when is None or call.when.touches(encounter.when)
    called = {actor.key for actor in call.actors} | {f"party:{party}" for party in call.parties}
    return days and {actor.key for actor in encounter.actors} <= called


def _with_mode_told_after(encounters: Sequence[Encounter], text: str) -> list[Encounter]:
    """ "A discussed gas with B. During the telephone conversation": what was told before was said in that call.

    So it is with a headline, "A, B discuss gas", and the call of the same two right below it.
    """
    result: list[Encounter] = []
    for number, encounter in enumerate(encounters):
        vague = encounter.mode is Mode.IN_PERSON and encounter.rule.split(".")[1] in ANY_MODE
        vague = vague and encounter.reading.status is Status.HELD  # "agreed to talk. In a phone call, they"
        following = encounters[number + 1 : number + 1 + _BESIDE] if vague else ()
        near = [e for e in following if 0 <= e.begin - encounter.end <= _NEAR]
        after = _CAME_BY_PHONE.search(text, encounter.end, _first_of(near, encounter, text)) if vague else None
        call = next((e for e in near if _is_below(encounter, e, text)), None)
        if after is None and call is None:
            result.append(encounter)
        else:
            sources = replace(encounter.sources, place=None)
            result.append(replace(encounter, mode=call.mode if call else Mode.CALL, place=None, sources=sources))
    return result


def _first_of(near: Sequence[Encounter], encounter: Encounter, text: str) -> int:
    """Where the text goes on to somebody else, at the most two sentences further on."""
    others = (e.begin for e in near if not {a.key for a in e.actors} <= {a.key for a in encounter.actors})
    return min(next(others, len(text)), encounter.end + _NEAR)


def _is_below(headline: Encounter, call: Encounter, text: str) -> bool:
    """True for a headline, which has no full stop, and a call of the same people in the text below it."""
    titled = not text[headline.begin : headline.end].rstrip().endswith((".", "”", '"', "!", "?"))
    return titled and call.mode is not Mode.IN_PERSON and _may_be_one(headline, call)
