"""What all claims about one meeting add up to on a day."""

from collections.abc import Iterable
from datetime import date

from meetings.claims import Claim, MeetingFact, by_article
from meetings.meeting import Telling
from meetings.merging import in_order, merged_fact, merged_when
from meetings.outlook import REPORTED, meeting_fact
from meetings.status import settled_status, told_status


def settled_fact(claims: Iterable[Claim], *, today: date) -> MeetingFact:
    """The values to show of a meeting with these claims (one at least), its status as of `today`."""
    ordered = in_order(claims)
    tellings = tellings_of(ordered)
    when = merged_when(ordered, took_place=any(telling.status in REPORTED for telling in tellings))
    movers = {claim.article for claim in ordered if meeting_fact(claim).replaces}
    return merged_fact(ordered, status=settled_status(tellings, when=when, movers=movers, today=today))


def tellings_of(claims: Iterable[Claim]) -> tuple[Telling, ...]:
    """What each article tells of the meeting, by publication and article."""
    tellings = (
        Telling(
            article=article,
            published=told[0].published,
            status=told_status(told),
            claims=tuple(sorted(claim.id for claim in told)),
        )
        for article, told in by_article(claims).items()
    )
    return tuple(sorted(tellings, key=lambda telling: (telling.published, telling.article)))
