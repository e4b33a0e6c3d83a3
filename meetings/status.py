"""Which status a meeting has, of all those that its articles tell."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from meetings.claims import Claim
from meetings.meeting import Telling
from meetings.outlook import REPORTED, meeting_fact
from meetings.when import When
from meetings.words import Status

# Within one article, and among articles of one day, the first of these that is claimed:
# - "was to meet" beside "called the meeting off": cancelled
# - "met today, after the meeting had been put off": held
# - "will meet on Friday instead of Tuesday" beside "will meet": postponed
_ORDER = (Status.CANCELLED, Status.HELD, Status.ONGOING, Status.POSTPONED, Status.PLANNED, Status.PROPOSED)

# A claim half as sure as the surest of its article doesn't decide.
_TRUSTED = 0.5


def told_status(claims: Iterable[Claim]) -> Status:
    """The status that one article gives to a meeting by all it claims about it."""
    claims = tuple(claims)
    surest = max(claim.certainty for claim in claims)
    statuses = {meeting_fact(claim).status for claim in claims if claim.certainty >= _TRUSTED * surest}
    return min(statuses, key=_ORDER.index)


def settled_status(tellings: Sequence[Telling], *, when: When | None, movers: Collection[str], today: date) -> Status:
    """The status on the day `today` of a meeting on `when`; `movers` are the articles that tell to which date it was put off.

    A report that it took place stands against any plan, older or newer, and against its being called off.
    Else the newest article decides. A meeting still told as ongoing after its last day was held; one still told as planned
    (or put off to a known date) is unconfirmed once its last day is over. A proposal that nobody took up stays one.
    """
    passed = when is not None and when.end < today
    reports = [telling for telling in tellings if telling.status in REPORTED]
    if reports:
        last = max(reports, key=_by_age)
        over = passed if when is not None else last.published < today
        return Status.ONGOING if last.status is Status.ONGOING and not over else Status.HELD
    newest = max(tellings, key=_by_age)
    put_off = newest.status is Status.POSTPONED and newest.article in movers
    if passed and (newest.status is Status.PLANNED or put_off):
        return Status.UNCONFIRMED
    return newest.status


def _by_age(telling: Telling) -> tuple[date, int, str]:
    return telling.published, -_ORDER.index(telling.status), telling.article
