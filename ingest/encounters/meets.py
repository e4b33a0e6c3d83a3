"""Meetings, talks, receptions and calls: a verb or noun of encounter with people on both sides."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from ingest.encounters.arguments import Sides, find_sides
from ingest.encounters.beside import lacks_company
from ingest.encounters.cause import Cause
from ingest.encounters.clauses import SAYING, clause_of, is_clause
from ingest.encounters.company import companies, first_mentions, lacking, leaders_of, of_leaders
from ingest.encounters.cue import Cue
from ingest.encounters.encounter import Encounter
from ingest.encounters.in_turn import others_in_turn
from ingest.encounters.included import sides_included, these_included
from ingest.encounters.listed_below import announces_list, turns_below
from ingest.encounters.mode import ANY_MODE, mode_of
from ingest.encounters.other_meanings import INVITING, other_meaning
from ingest.encounters.posts import begins_message
from ingest.encounters.referring import Told, completed, counted, stands_for, with_others
from ingest.encounters.rejected import Rejected, reject
from ingest.encounters.scene import Scene
from ingest.encounters.setting import Setting, Settings
from ingest.encounters.talked_over import only_if_needed
from ingest.encounters.tense import Reading, read_noun, read_verb
from ingest.encounters.together import does_by_phone, does_together, does_with
from ingest.encounters.wording import Wording, Wordings
from ingest.mentions.actors import Actor
from ingest.mentions.dates import Direction
from ingest.tokens import text_of
from meetings.words import MeetingKind, Status

_FAMILIES = frozenset({"meets", "receives", "calls_on", "calls"})
# "Will not meet B after all", "because of the storm", in a trip or at a summit: it was to be
_WAS_PLANNED = re.compile(
    r"\b(?:as (?:planned|scheduled|arranged|agreed|announced|expected)|after all|any ?more|no longer|originally|instead|because|due to"
    r"|owing to|trip|visit|summit|planned|scheduled|not take place)\b",
    re.IGNORECASE,
)
# "Presented his credentials to B": at B's
_BROUGHT = frozenset({"present"})
_PURPOSES = frozenset({"advcl", "xcomp", "acl"})
# How much the way in which the sides were found leaves of a trigger's weight.
TRUST = {"by grammar": 1.0, "by order": 0.8, "by sentence": 0.6, "as told before": 0.6}


def find_meetings(scene: Scene, wordings: Wordings, settings: Settings) -> Iterator[Encounter | Rejected]:
    """What becomes of each word of these families, in order of appearance: an encounter or more, or why it tells of none."""
    told: list[Told] = []
    found: list[Encounter | Rejected] = []
    # "Two meetings", by their place, with the first of them that is told by itself
    one_by_one: dict[int, Encounter] = {}
    for _, words in scene.parsed_words:
        for token in words:
            several = counted(token, told, scene)
            look = _look(token, several, told, scene, wordings)
            if look is None or isinstance(look, Rejected):
                found += [look] if look else []
                continue
            results = [one for sides in look.turns for one in _encounters(token, look.wording, sides, settings)]
            encounters = [one for one in results if isinstance(one, Encounter)]
            if several is not None and encounters:
                one_by_one.setdefault(several.word.idx, encounters[0])
            elif encounters:
                told.append(Told(token, look.wording, look.turns[0]))
            found += results
    return (_summed_up(one, one_by_one) for one in found)


def _summed_up(one: Encounter | Rejected, one_by_one: Mapping[int, Encounter]) -> Encounter | Rejected:
    """The encounter, unless what follows tells one by one what it counts."""
    first = one_by_one.get(one.trigger) if isinstance(one, Encounter) else None
    if first is None or not isinstance(one, Encounter):
        return one
    return Rejected(
        begin=one.trigger,
        end=one.trigger_end,
        sentence=(one.begin, one.end),
        rule=one.rule,
        cause=Cause.SUMS_UP,
        instead=(first.trigger, first.trigger_end),
    )


@dataclass(frozen=True, slots=True)
class _Look:
    """The row of a word that may tell of an encounter, and the sides of it; of several where it was told in turns."""

    wording: Wording
    turns: tuple[Sides, ...]


def _look(
    token: Token, several: Told | None, told: Sequence[Told], scene: Scene, wordings: Wordings
) -> _Look | Rejected | None:
    """Who stands around a word; None for a word of no family. `several` are the encounters of which it tells one."""
    if several is not None:
        return _Look(several.wording, (replace(several.sides, how="as told before"),))
    wording = wordings.of(token, _FAMILIES)
    alone = wording is not None and lacks_company(token, wording, scene)
    wording = (_does(token, scene) or wording) if alone else (wording or _does(token, scene))
    if (listed := _told_by_list(token, wording, scene, wordings)) is not None:
        return listed
    if wording is None:
        before = stands_for(token, told)
        if before is None:
            return None
        sides = with_others(before, find_sides(token, before.wording, token.sent, scene))
        return _Look(before.wording, (sides, *others_in_turn(token, before.wording, sides, token.sent, scene)))
    sentence = token.sent
    meaning = "nothing beside it tells of company" if lacks_company(token, wording, scene) else None
    if meaning is None:
        meaning = other_meaning(token, wording, scene)
    cause = Cause.SAME_ENCOUNTER if _is_purpose(token, wording, told) else Cause.OTHER_MEANING if meaning else None
    if cause is not None:
        return reject(token, sentence, wording.rule, cause, detail=meaning)
    sides = completed(token, wording, find_sides(token, wording, sentence, scene), told, scene)
    return _Look(wording, (sides, *others_in_turn(token, wording, sides, sentence, scene)))


def _is_purpose(verb: Token, wording: Wording, told: Sequence[Told]) -> bool:
    """True for "had breakfast with B to discuss gas, and is to see C": it tells of the breakfast, whoever is named behind."""
    to = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    if wording.lemma not in ANY_MODE or wording.kind != "verb" or not to or not told or verb.dep_ not in _PURPOSES:
        return False
    above = told[-1].word
    return above == verb.head or clause_of(above) == clause_of(verb.head)


def _told_by_list(token: Token, wording: Wording | None, scene: Scene, wordings: Wordings) -> _Look | None:
    """The look at a word whose people stand in a list: "these included A", "received:" above lines; None for all others."""
    if wording is None:
        listing = these_included(token, scene, wordings, _FAMILIES)
        return _Look(listing, (sides_included(token, scene, wordings, _FAMILIES),)) if listing is not None else None
    if not announces_list(token):
        return None
    below = turns_below(token, find_sides(token, wording, token.sent, scene), scene)
    return _Look(wording, below) if below else None


def _does(token: Token, scene: Scene) -> Wording | None:
    """The row of a verb of no family that tells of company by the words beside it."""
    if not is_clause(token):
        return None
    return does_with(token, scene) or does_together(token) or does_by_phone(token)


def _encounters(token: Token, wording: Wording, sides: Sides, settings: Settings) -> Iterator[Encounter | Rejected]:
    scene, sentence = settings.scene, token.sent
    reading = read_verb(token) if wording.kind == "verb" else read_noun(token)
    if reading.why == "infinitive" and begins_message(token, scene):  # "Good to meet B today"
        reading = Reading(Status.HELD, Direction.PAST, "a message")
    if reading.status is None or (wording.kind == "verb" and _refuses(reading, sentence, scene)):
        yield reject(token, sentence, wording.rule, Cause.NOT_SO, detail=reading.why)
        return
    if reading.direction is Direction.FUTURE and only_if_needed(text_of(sentence)):
        yield reject(token, sentence, wording.rule, Cause.NOT_SO, detail="only if need be")
        return
    if wording.lemma in INVITING:
        reading = Reading(Status.PROPOSED, Direction.FUTURE, wording.lemma)
    if wording.lemma == "expect" and reading.status is Status.HELD:
        reading = Reading(Status.PLANNED, Direction.FUTURE, wording.lemma)
    mode = mode_of(token, wording, sentence, scene)
    groups = list(companies(token, wording, sides, sentence))
    for group in groups:
        actors = leaders_of(group, scene) if of_leaders(token) else group
        if (cause := lacking(actors, wording, sides)) is not None:
            parties = dict.fromkeys(party for actor in actors for party in actor.parties)
            yield reject(token, sentence, wording.rule, cause, detail=", ".join(parties) or None)
            continue
        cue = Cue(
            word=token,
            sentence=sentence,
            reading=reading,
            actors=actors,
            mode=mode,
            stretch=_own_stretch(group, sides, sentence) if len(groups) > 1 else None,
            hosts=_hosts(wording, sides),
        )
        setting = settings.read(cue)
        yield Encounter(
            begin=sentence.start_char,
            end=_end(sentence, sides, scene),
            trigger=token.idx,
            trigger_end=token.idx + len(token),
            actors=actors,
            mode=mode,
            kind=MeetingKind.BILATERAL if cue.bilateral else MeetingKind.MULTILATERAL,
            reading=_fixed(setting) if wording.lemma in INVITING else setting.reading,
            rule=wording.rule,
            weight=wording.weight,
            trust=TRUST[sides.how],
            sides=sides,
            leaders=first_mentions([actor for actor in actors if actor not in group], scene),
            when=setting.when,
            day_told=setting.day_told,
            replaces=setting.replaces,
            place=setting.place,
            gathering=setting.gathering,
            sources=setting.sources,
            apart=len(groups) > 1,
            reasons=tuple(mention.why for mention in (*sides.acting, *sides.other)),
        )


def _end(sentence: Span, sides: Sides, scene: Scene) -> int:
    """Where the sentence ends, or the line below it in which the other side is listed."""
    last = max((mention.end for mention in sides.other), default=0)
    return sentence.end_char if last <= sentence.end_char else scene.line_at(last)[1]


def _refuses(reading: Reading, sentence: Span, scene: Scene) -> bool:
    """True for "will not meet B, his office said", where nothing tells that they were to meet."""
    if reading.why != "will not" or _WAS_PLANNED.search(sentence.text):
        return False
    days = (scene.token_at(date.begin, date.end) for date in scene.dates_in(sentence))
    return all(day is not None and clause_of(day).lemma_ in SAYING for day in days)


def _fixed(setting: Setting) -> Reading:
    """Of an invitation: with a day it is a plan, without one a proposal."""
    return replace(setting.reading, status=Status.PLANNED) if setting.day_told else setting.reading


def _hosts(wording: Wording, sides: Sides) -> tuple[str, ...]:
    """The parties that receive, where the wording says who receives whom; who is called on is at home."""
    called_on = wording.family == "calls_on" or wording.lemma in _BROUGHT
    receiving = sides.acting if wording.family == "receives" else sides.other if called_on else ()
    return tuple(sorted({party for mention in receiving for party in mention.parties}))


def _own_stretch(group: Sequence[Actor], sides: Sides, sentence: Span) -> tuple[int, int] | None:
    """ "He saw A on Monday and B in Rome": from the other side's own name up to the next; None for who acts alone."""
    keys = {actor.key for actor in group} - {actor.key for mention in sides.acting for actor in mention.actors}
    index = next((i for i, m in enumerate(sides.other) if {actor.key for actor in m.actors} <= keys), None)
    if index is None:
        return None
    end = sides.other[index + 1].begin if index + 1 < len(sides.other) else sentence.end_char
    return sides.other[index].end, end
