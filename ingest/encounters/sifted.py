"""Sifted: which encounters stay, and which words were rejected on the way."""

from dataclasses import dataclass

from ingest.encounters.encounter import Encounter
from ingest.encounters.rejected import Rejected


@dataclass(frozen=True, slots=True)
class Sifted:
    """The encounters that stay, and what was rejected beside them."""

    encounters: tuple[Encounter, ...]
    rejected: tuple[Rejected, ...] = ()
