"""Two clocks: what was known on a day, and what was so on a day. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from meetings.claims import Claim
from meetings.judgements import Bond
from meetings.meeting import Meeting
from meetings.outlook import REPORTED, meeting_fact
from meetings.resolve import resolve
from meetings.status import settled_status
from meetings.words import Precision, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day up to which articles count (`known_at`, None for all of them), and a day that is asked about (`as_of`, None for `known_at`)."""

    known_at: date | None = None
    as_of: date | None = None

    def knows(self, claim: Claim) -> bool:
        """True where the article of the claim was published by then."""
        return self.known_at is None or claim.published <= self.known_at

    def day(self, *, today: date) -> date:
        """The day as of which everything is seen; `today` where the moment names none."""
        return self.as_of or self.known_at or today


def meetings_at(
    claims: Iterable[Claim],
    moment: Moment,
    *,
    today: date,
    copies: Mapping[str, str] | None = None,
    judgements: Sequence[Bond] = (),
) -> tuple[Meeting, ...]:
    """The meetings that the claims add up to at the moment, as `resolve` does it; `today` counts where the moment names no day.

    With `known_at` alone: what `resolve` made of the articles published by then, on that day. With `as_of`, a meeting that begins
    later has the status that its plans give; one of which nobody told a plan is not there. One that goes on is ongoing.
    """
    known = {claim.id: claim for claim in claims if moment.knows(claim)}
    clock = moment.day(today=today)
    meetings = resolve(known.values(), today=clock, copies=copies, judgements=judgements)
    if moment.as_of is None:
        return meetings
    return tuple(seen for meeting in meetings if (seen := _seen_on(meeting, known, clock)))


def _seen_on(meeting: Meeting, claims: dict[str, Claim], day: date) -> Meeting | None:
    reports = [telling for telling in meeting.tellings if telling.status in REPORTED]
    if not reports:
        return meeting
    when = meeting.when
    # Without a date it has begun, as far as anybody tells, when it is first reported.
    begins = when.start if when else min(telling.published for telling in reports)
    if begins > day:
        return _as_planned(meeting, claims, day)
    goes_on = when is not None and when.precision is Precision.DAY and day < when.end
    return replace(meeting, status=Status.ONGOING) if goes_on else meeting


def _as_planned(meeting: Meeting, claims: dict[str, Claim], day: date) -> Meeting | None:
    plans = [telling for telling in meeting.tellings if telling.status not in REPORTED]
    if not plans:
        return None
    movers = {claims[id_].article for id_ in meeting.claims if meeting_fact(claims[id_]).replaces}
    return replace(meeting, status=settled_status(plans, when=meeting.when, movers=movers, today=day))
