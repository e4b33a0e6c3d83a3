"""Findings: what reading one article gave, with all that its claims were made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.encounters.encounter import Encounter
from ingest.encounters.rejected import Rejected
from ingest.extraction import Extraction


@dataclass(frozen=True, slots=True)
class Findings:
    """`encounters` are those behind the claims about meetings, by the claim's id; `rejected` are the words that gave none.

    `shut_out` says what the text lacked where the gate did not let it in; None for all others.
    """

    extraction: Extraction
    encounters: Mapping[str, Encounter] = field(default_factory=dict)
    rejected: tuple[Rejected, ...] = ()
    shut_out: str | None = None
