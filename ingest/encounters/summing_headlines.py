"""Headlines and leads that sum up: "The ambassadors of A and B meet the premier", where the text tells of each by himself."""

from collections.abc import Sequence

from ingest.encounters.cause import Cause
from ingest.encounters.company import TOGETHER
from ingest.encounters.encounter import Encounter
from ingest.encounters.mode import ANY_MODE
from ingest.encounters.rejected import Rejected
from ingest.encounters.sifted import Sifted
from meetings.words import Status

# The headline and the lead stand in the first characters of what is told.
_OPENING = 600
# A long text tells thousands; what a headline sums up stands among the first below it.
_BELOW = 100
_FEWEST_GUESTS = 2
# What several sit down to at one table
_ROUNDS = ("summit.noun", "meeting.noun", "round.noun", "session.noun", "lunch.noun", "dinner.noun")


def without_summing_headlines(encounters: Sequence[Encounter], text: str) -> Sifted:
    """The encounters, in order of the text, without those of several parties with one of which the text tells one by one."""
    if not encounters:
        return Sifted((), ())
    opening = encounters[0].begin + _OPENING
    kept: list[Encounter] = []
    rejected: list[Rejected] = []
    for number, encounter in enumerate(encounters):
        below = encounters[number + 1 : number + 1 + _BELOW] if encounter.begin <= opening else ()
        part = _first_part(encounter, below, text) if below else None
        if part is None:
            kept.append(encounter)
        else:
            rejected.append(
                Rejected(
                    begin=encounter.trigger,
                    end=encounter.trigger_end,
                    sentence=(encounter.begin, encounter.end),
                    rule=encounter.rule,
                    cause=Cause.SUMS_UP,
                    instead=(part.trigger, part.trigger_end),
                )
            )
    return Sifted(tuple(kept), tuple(rejected))


def _first_part(encounter: Encounter, below: Sequence[Encounter], text: str) -> Encounter | None:
    """The first of the encounters below that tell of one guest each; None where not each has one, or all are told together again."""
    if encounter.reading.status is not Status.HELD or encounter.rule.endswith(_ROUNDS):
        return None  # "will chair talks with A and B, and meet each of them before"
    hub, guests = _hub_and_guests(encounter)
    if TOGETHER.search(text, encounter.begin, encounter.end):
        return None
    like = [e for e in below if e.begin > encounter.begin and _may_be_part(e, encounter)]
    if len(guests) < _FEWEST_GUESTS:
        return _first_with_one_person(encounter, like)
    whole = set(encounter.parties)
    if any(set(e.parties) >= whole for e in like):
        return None
    parts = {guest: next((e for e in like if set(e.parties) == {hub, guest}), None) for guest in guests}
    found = [part for part in parts.values() if part is not None]
    return min(found, key=lambda part: part.begin) if len(found) == len(guests) else None


def _first_with_one_person(encounter: Encounter, like: Sequence[Encounter]) -> Encounter | None:
    """The same of a guest whom the lead lets meet "the Malaysian premier and foreign minister", whom he met one by one."""
    people = {actor.key for actor in encounter.actors if not actor.is_whole}
    acting = {actor.key for mention in encounter.sides.acting for actor in mention.actors} & people
    hosts = people - acting
    met = [(e, {actor.key for actor in e.actors}) for e in like]
    parts = [e for e, keys in met if keys & acting and len(keys & hosts) == 1]
    whole = any(hosts <= keys for _, keys in met)
    told = {actor.key for e in parts for actor in e.actors} >= hosts
    several = len(acting) == 1 and len(hosts) >= _FEWEST_GUESTS
    return parts[0] if parts and several and told and not whole else None


def _hub_and_guests(encounter: Encounter) -> tuple[str, frozenset[str]]:
    """The one party on one side, and the several on the other; no guests where the sides are not so."""
    sides = [
        frozenset(party for mention in side for party in mention.parties)
        for side in (encounter.sides.acting, encounter.sides.other)
    ]
    alone, several = sorted(sides, key=len)
    return (next(iter(alone)), several - alone) if len(alone) == 1 else ("", frozenset())


def _may_be_part(part: Encounter, whole: Encounter) -> bool:
    days = part.when is None or whole.when is None or part.when.touches(whole.when)
    # "A speaks to Chilean, Peruvian ministers", over three calls
    mode = part.mode is whole.mode or whole.rule.split(".")[1] in ANY_MODE
    return days and part.reading.status is whole.reading.status and mode
