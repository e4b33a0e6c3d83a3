"""What is to come: the reading of an encounter in the light of its date."""

from datetime import date

from ingest.encounters.tense import Reading
from meetings.when import When
from meetings.words import Precision, Status

# "Meets B in Rome today" is written in the morning; the last night and the morning are over.
_REST_OF_TODAY = frozenset(
    {"today", "later today", "tonight", "this evening", "this afternoon", "later this afternoon"}
)


def to_come(reading: Reading, when: When | None, published: date, *, words: str = "", listed: bool = False) -> Reading:
    """The reading in the light of the date: what is told in the present of a day to come is a plan ("meets on Friday").

    `words` are those that tell the date; `listed` is true for a line of a list, such as "12:00 Lunch with B": of today and not yet over.
    """
    if when is None or reading.status not in (Status.HELD, Status.ONGOING):
        return reading
    listed = listed and reading.why in ("no verb", "no tense of its own")
    vague = when.precision is not Precision.DAY and when.end > published  # "goes to Rome before the week is out"
    still_open = vague and reading.why in ("present", "present passive")
    today = reading.why == "present" and when.start == published and words.lower().split(", ")[0] in _REST_OF_TODAY
    if when.start > published or still_open or today or (listed and when.start == published):
        return Reading(Status.PLANNED, reading.direction, f"{reading.why}, day to come")
    return reading
