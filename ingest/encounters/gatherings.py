"""Gatherings as a whole: a sentence that tells who sat at one table, with a summit or conference in view."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Span

from ingest.encounters.assembled import assemble
from ingest.encounters.cause import Cause
from ingest.encounters.clauses import clause_of
from ingest.encounters.cue import Cue
from ingest.encounters.encounter import Encounter
from ingest.encounters.rejected import Rejected, reject
from ingest.encounters.scene import Scene, text_between
from ingest.encounters.setting import Settings
from ingest.encounters.tense import read_verb
from ingest.mentions.actors import Actor, ActorMention, Form
from ingest.tokens import text_of
from meetings.words import Mode

# Fewer parties than these make talks, which other families find.
_FEWEST_PARTIES = 3
_RULE = "gatherings.list"
_ROUND = re.compile(
    r"\b(?:summit|conference|forum|gathering|assembly|session|sitting|council|round table|roundtable|family photo|communiqu[eé]"
    r"|declaration|plenary|meeting|talks|trilateral|three-way|bloc|table)\b",
    re.IGNORECASE,
)
_ATTENDING = re.compile(
    r"\b(?:attend(?:s|ed|ing|ance)?|t[oa]k(?:e|es|ing|en) part|took part|participat\w+|joined|joins|represented|was there|were there"
    r"|will be there|sat|sits?|seated|gather\w*|assembl\w+|met|meet|present|came|flew in|flies in|on the line|confirmed|invited|expected"
    r"|agreed|signed|(?:gave|took|takes|had) the floor)\b",
    re.IGNORECASE,
)
# "A takes part in the summit. The presidents of B and C are expected too"
_TAKING_PART = re.compile(
    r"\b(?:attend(?:s|ed|ing)?|t[oa]k(?:e|es|ing|en) part in|took part in|participat\w+ in|will be at|arrived (?:for|at))\b",
    re.IGNORECASE,
)
# Who convened or hosts the round sits at the table too.
_CONVENED = re.compile(r"\b(?:conven\w+|hosts?|hosted|hosting|chair\w*|presid\w+) ", re.IGNORECASE)
_THERE_TOO = re.compile(r"\b(?:joined|too|also attended|as well|represented|was there|on the line|took part)\b")
_REMOTE = re.compile(
    r"\b(?:video ?-?conference|video link|online|virtual|on screens?|through screens)\b", re.IGNORECASE
)


def find_gatherings_held(
    scene: Scene, settings: Settings, found: Sequence[Encounter]
) -> Iterator[Encounter | Rejected]:
    """One encounter for each stretch of sentences that names the people of at least three parties around one table.

    Sentences that list so many without a round in view are rejected; those of which other families have `found` a round of
    as many parties, or one meeting after the other, are left to them.
    """
    told = {encounter.begin for encounter in found if encounter.apart or len(encounter.parties) >= _FEWEST_PARTIES}
    used = -1
    for index, sentence in enumerate(scene.sentences):
        listed, attended = _lists_people(sentence, scene), _tells_who_attends(index, sentence, scene)
        if index <= used or sentence.start_char in told or not (listed or attended):
            continue
        before = scene.sentences[max(0, index - 2) : index]
        if not attended and not any(_ROUND.search(other.text) for other in (sentence, *before)):
            yield reject(sentence.root, sentence, _RULE, Cause.NO_ROUND)
            continue
        used = _last_of_stretch(index, scene)
        telling = [*(s for s in before if _CONVENED.search(s.text)), *scene.sentences[index : used + 1]]
        mentions = tuple(mention for told_in in telling for mention in _named(told_in, scene))
        yield _encounter(sentence, mentions, scene.sentences[max(0, index - 2) : used + 1], scene, settings)


def _tells_who_attends(index: int, sentence: Span, scene: Scene) -> bool:
    """True where this sentence and those that go on with it tell who attends a summit."""
    if not (scene.gatherings_in(sentence) and _named(sentence, scene) and _TAKING_PART.search(text_of(sentence))):
        return False
    stretch = scene.sentences[index : _last_of_stretch(index, scene) + 1]
    parties = {party for told_in in stretch for mention in _named(told_in, scene) for party in mention.parties}
    return len(parties) >= _FEWEST_PARTIES


def _people(mentions: Sequence[ActorMention]) -> tuple[Actor, ...]:
    return tuple({actor.key: actor for mention in mentions for actor in mention.actors}.values())


def _named(sentence: Span, scene: Scene) -> list[ActorMention]:
    return [mention for mention in scene.actors_in(sentence) if mention.form in (Form.NAME, Form.OFFICE, Form.GROUP)]


def _lists_people(sentence: Span, scene: Scene) -> bool:
    """True where people of three parties or more stand in one list and the sentence says that they were there."""
    named = _named(sentence, scene)
    parties = {party for mention in named for party in mention.parties}
    return (
        len(parties) >= _FEWEST_PARTIES
        and bool(_ATTENDING.search(text_of(sentence)))
        and _longest_list(named, sentence) >= _FEWEST_PARTIES
    )


def _longest_list(named: Sequence[ActorMention], sentence: Span) -> int:
    """How many people follow one another with nothing but titles, countries and commas between them."""
    longest = run = 1 if named else 0
    for one, other in pairwise(named):
        gap = text_between(sentence, one.end, other.begin)
        listed = len(gap) < _LIST_GAP and re.search(r",|;|\band\b|\bas well as\b", gap) and not _CLAUSE.search(gap)
        run = run + 1 if listed else 1
        longest = max(longest, run)
    return longest


# "of New Zealand, Prime Minister and Minister of Foreign Affairs " has 62 characters.
_LIST_GAP = 70
_CLAUSE = re.compile(r"\b(?:said|told|called|wrote|thanked|met|who|which|that|while|when|where)\b")


def _last_of_stretch(index: int, scene: Scene) -> int:
    """The last of the following sentences that go on naming who was there too."""
    last = index
    while last + 1 < len(scene.sentences):
        following = scene.sentences[last + 1]
        if not (_named(following, scene) and _THERE_TOO.search(following.text)):
            return last
        last += 1
    return last


def _encounter(
    sentence: Span, mentions: tuple[ActorMention, ...], around: Sequence[Span], scene: Scene, settings: Settings
) -> Encounter:
    trigger = sentence.root
    actors = _people(mentions)
    reading = read_verb(clause_of(trigger))
    dated = next((s for s in (sentence, *reversed(around)) if scene.dates_in(s)), sentence)
    remote = any(_REMOTE.search(other.text) for other in around)
    mode = Mode.VIDEO if remote else Mode.IN_PERSON
    cue = Cue(word=trigger, sentence=sentence, reading=reading, actors=actors, mode=mode, date_word=dated.root)
    return assemble(cue, mentions, how="as a list", rule=_RULE, weight=0.7, settings=settings)
