"""All side facts of an article."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.encounters.encounter import Encounter
from ingest.facts.foundings import find_foundings
from ingest.facts.gatherings import find_gathering_facts
from ingest.facts.ground import Ground
from ingest.facts.memberships import find_memberships
from ingest.facts.offices import find_offices
from ingest.facts.told import Told
from ingest.speakers import speaker_at


def find_side_facts(ground: Ground, encounters: Sequence[Encounter]) -> Iterator[Told]:
    """What the article tells of gatherings, memberships, foundings and offices, a kind at a time."""
    for told in (*find_gathering_facts(ground, encounters), *find_memberships(ground), *find_foundings(ground)):
        yield replace(told, said_by=speaker_at(told.trigger, ground.scene))
    yield from find_offices(ground)  # a title beside a name is the article's own, whoever speaks
