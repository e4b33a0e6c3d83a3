"""The life of one meeting: what each article told of it, and what it was after each, from its first plan to its report."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from meetings.claims import Claim, MeetingFact
from meetings.gatherings import Place
from meetings.merging import one_telling
from meetings.outlook import meeting_fact
from meetings.places import PlaceFit, fit
from meetings.settling import settled_fact, tellings_of
from meetings.when import When
from meetings.words import Status


class Change(StrEnum):
    """What becomes of a meeting by one event."""

    FIRST_TOLD = "first_told"
    STATUS = "status"
    DATE_TOLD = "date_told"
    DATE_NARROWED = "date_narrowed"
    """Another date within what was known: a day of the month."""
    DATE_MOVED = "date_moved"
    PLACE_TOLD = "place_told"
    PLACE_NARROWED = "place_narrowed"
    PLACE_MOVED = "place_moved"


@dataclass(frozen=True, slots=True)
class State:
    """What a meeting is at one time; each article tells one too."""

    status: Status
    when: When | None
    place: Place | None


@dataclass(frozen=True, slots=True)
class Event:
    """An article about the meeting, or a day that passed and changed what it counts as (then `article` and `told` are None)."""

    day: date
    article: str | None
    told: State | None
    before: State | None
    """None at the first event."""
    after: State
    changes: tuple[Change, ...]

    @property
    def transition(self) -> str | None:
        """ "planned -> held" where the status changed."""
        if self.before is None or self.before.status is self.after.status:
            return None
        return f"{self.before.status} -> {self.after.status}"


def history_of(claims: Iterable[Claim], *, today: date) -> tuple[Event, ...]:
    """The events of the meeting that all the claims (one at least) are about, in order of publication.

    After each article its state is what the claims published so far add up to on the article's day. Days that pass until
    `today` are events where the status changes by them: an unreported plan becomes unconfirmed.
    """
    return tuple(_events(list(claims), today))


def _events(claims: Sequence[Claim], today: date) -> Iterator[Event]:
    by_id = {claim.id: claim for claim in claims}
    so_far: list[Claim] = []
    state: State | None = None
    tellings = tellings_of(claims)
    for position, telling in enumerate(tellings):
        ours = [by_id[claim] for claim in telling.claims]
        so_far += ours
        after = _state(settled_fact(so_far, today=telling.published))
        told = _state(meeting_fact(one_telling(ours)))
        yield Event(telling.published, telling.article, told, state, after, _changes(state, after))
        state = after
        # The next article of a later day finds what the days before it left.
        until = tellings[position + 1].published - _DAY if position + 1 < len(tellings) else today
        if until > telling.published and (passed := _state(settled_fact(so_far, today=until))) != state:
            yield Event(
                _first_day(so_far, passed, telling.published, until), None, None, state, passed, _changes(state, passed)
            )
            state = passed


_DAY = timedelta(days=1)


def _first_day(claims: Sequence[Claim], state: State, after: date, until: date) -> date:
    """The day from which on the claims add up to the state: they do so on `until`, not yet on `after`."""
    while after + _DAY < until:
        middle = after + (until - after) / 2
        if _state(settled_fact(claims, today=middle)) == state:
            until = middle
        else:
            after = middle
    return until


def _state(fact: MeetingFact) -> State:
    return State(fact.status, fact.when, fact.place)


def _changes(before: State | None, after: State) -> tuple[Change, ...]:
    if before is None:
        return (Change.FIRST_TOLD,)
    status = Change.STATUS if before.status is not after.status else None
    return tuple(c for c in (status, _of_date(before.when, after.when), _of_place(before.place, after.place)) if c)


def _of_date(before: When | None, after: When | None) -> Change | None:
    if after is None or after == before:
        return None
    if before is None:
        return Change.DATE_TOLD
    return Change.DATE_NARROWED if before.contains(after) else Change.DATE_MOVED


def _of_place(before: Place | None, after: Place | None) -> Change | None:
    if after is None or (before is not None and after.id == before.id):
        return None
    if before is None:
        return Change.PLACE_TOLD
    return Change.PLACE_NARROWED if fit(before, after) is PlaceFit.SAME_COUNTRY else Change.PLACE_MOVED
