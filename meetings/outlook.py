"""Which days a claim can be about, with what its status and the date of its article say beyond the date it gives."""

from datetime import date, timedelta

from meetings.claims import Claim, MeetingFact
from meetings.when import When
from meetings.words import Precision, Status

# A report without a date is about the last weeks: "since the two met in Oslo" in a monthly.
_BACK = timedelta(days=62)
# A plan without a date is about the next months: "will visit Oslo at a time to be agreed".
_AHEAD = timedelta(days=122)
# A date vaguer than two years says nothing that helps to find one meeting.
WIDEST = 731

# A date vaguer than a month is not one that is put off.
_PUT_OFF = 31

REPORTED = frozenset({Status.HELD, Status.ONGOING})
INTENDED = frozenset({Status.PLANNED, Status.PROPOSED})


def meeting_fact(claim: Claim) -> MeetingFact:
    """The fact of a claim about a meeting. Raises TypeError for a claim about anything else."""
    if not isinstance(claim.fact, MeetingFact):
        raise TypeError(f"claim {claim.id} is about {type(claim.fact).__name__}, not about a meeting")
    return claim.fact


def outlook(claim: Claim) -> When:
    """The days on which the claimed meeting can lie.

    An exact date stays as it is. A vague one ("this month") loses the days that cannot be: a report of a meeting is about
    the days up to its article, a plan about the days from it on. Without a date it is a stretch around the article's date.
    """
    fact = meeting_fact(claim)
    when = fact.when
    if when is None or when.width > WIDEST:
        return _without_date(claim.published, fact.status)
    if when.precision is Precision.DAY:
        return when
    start, end = when.start, when.end
    if fact.status in REPORTED and start <= claim.published:
        end = min(end, claim.published)
    elif fact.status in INTENDED and claim.published <= end:
        start = max(start, claim.published)
    return When.between(start, end)


def puts_off(mover: Claim, plan: Claim) -> bool:
    """True where the one claim moves the date that the other gives, and the other does not report that it took place then."""
    fact = meeting_fact(mover)
    return fact.replaces is not None and moves(fact, meeting_fact(plan), outlook(plan))


def moves(mover: MeetingFact, plan: MeetingFact, days: When) -> bool:
    """As `puts_off`, of the facts of the two; `days` is the outlook of the second claim."""
    if mover.replaces is None or plan.when is None or plan.status in REPORTED:
        return False
    if max(mover.replaces.width, days.width) > _PUT_OFF:
        return False
    return mover.replaces.touches(days) and not (mover.when is not None and mover.when.touches(days))


def _without_date(published: date, status: Status) -> When:
    if status in REPORTED:
        return When.between(_shifted(published, -_BACK), published)
    if status in INTENDED:
        return When.between(published, _shifted(published, _AHEAD))
    # Called off or put off: it was to be soon, or was to have been lately.
    return When.between(_shifted(published, -_BACK / 2), _shifted(published, _AHEAD))


def _shifted(day: date, by: timedelta) -> date:
    """The day moved, but within the calendar."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta() else date.min
