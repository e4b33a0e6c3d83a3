"""Assembled: an encounter of people whom no single word brings together, with its setting."""

from ingest.encounters.arguments import Sides
from ingest.encounters.cue import Cue
from ingest.encounters.encounter import Encounter
from ingest.encounters.setting import Settings
from ingest.mentions.actors import ActorMention
from meetings.words import MeetingKind


def assemble(
    cue: Cue, mentions: tuple[ActorMention, ...], *, how: str, rule: str, weight: float, settings: Settings
) -> Encounter:
    """The encounter of all whom the mentions name; `how` says how they were found, the setting is that of the cue."""
    setting = settings.read(cue)
    return Encounter(
        begin=cue.sentence.start_char,
        end=cue.sentence.end_char,
        trigger=cue.word.idx,
        trigger_end=cue.word.idx + len(cue.word),
        actors=cue.actors,
        mode=cue.mode,
        kind=MeetingKind.BILATERAL if cue.bilateral else MeetingKind.MULTILATERAL,
        reading=setting.reading,
        rule=rule,
        weight=weight,
        sides=Sides(mentions, (), how),
        when=setting.when,
        day_told=setting.day_told,
        replaces=setting.replaces,
        place=setting.place,
        gathering=setting.gathering,
        sources=setting.sources,
        reasons=tuple(mention.why for mention in mentions),
    )
