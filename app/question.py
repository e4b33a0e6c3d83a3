"""The filters of /who-met-whom and /meetings: as they are typed, and as the statements take them."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from app.moments.clocks import ClockedPaging
from app.moments.known import require_known
from app.names import resolve
from graph.store import Store
from meetings.errors import InputError, InvalidQuery
from meetings.when import When
from meetings.words import Mode, Status

PARTY_KINDS = ("country", "organization")


def _text(description: str, example: str, *, alias: str | None = None) -> Any:
    return Field(default=None, alias=alias, description=description, examples=[example], min_length=1, max_length=200)


class MeetingQuestion(ClockedPaging):
    """The query parameters. Leaders, summits, parties, places and topics by id, or by a name that is theirs alone."""

    summit: Annotated[str | None, _text("At this summit or on its sidelines", "sco-summit-2024")]
    leader: Annotated[str | None, _text("This leader takes part", "sergey-lavrov")]
    with_: Annotated[str | None, _text("This leader takes part too", "wang-yi", alias="with")]
    party: Annotated[str | None, _text("This country or organization is represented", "CN")]
    between: Annotated[str | None, _text("Both parties are represented", "CN,RU")]
    from_: Annotated[str | None, _text("Not over before this date (partial ISO date or EDTF)", "2024-05", alias="from")]
    to: Annotated[str | None, _text("Begun by this date (partial ISO date or EDTF)", "2024-07")]
    status: Annotated[Status | None, Field(description="With this status", examples=["held"])] = None
    mode: Annotated[Mode | None, Field(description="In this way", examples=["in_person"])] = None
    place: Annotated[str | None, _text("In this city or country", "astana-kz")]
    topic: Annotated[str | None, _text("On this topic", "trade")]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFilter:
    """A question with every name resolved. None asks for nothing; `parties` holds up to three ids."""

    summit: str | None = None
    leader: str | None = None
    other: str | None = None
    parties: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    status: str | None = None
    mode: str | None = None
    place: str | None = None
    country: str | None = None
    topic: str | None = None

    @property
    def anchor(self) -> tuple[str, str] | None:
        """Where the search for meetings starts: the filter that usually leaves the fewest, None to go by date."""
        order = (
            ("summit", self.summit),
            ("leader", self.leader),
            ("leader", self.other),
            ("topic", self.topic),
            ("place", self.place),
            ("party", next(iter(self.parties), None)),
            ("country", self.country),
        )
        return next(((name, value) for name, value in order if value), None)


async def resolve_question(store: Store, question: MeetingQuestion) -> MeetingFilter:
    """The filter of a question. Raises InvalidQuery and NotKnown, each naming the parameter at fault."""
    since, until = _range(question)
    moment = question.moment()

    async def named(text: str, parameter: str, *kinds: str) -> tuple[str, str]:
        kind, found = await resolve(store, text, kinds=kinds, parameter=parameter)
        await require_known(store, found, kind=kind, moment=moment)
        return kind, found

    async def one(text: str | None, parameter: str, *kinds: str) -> str | None:
        return (await named(text, parameter, *kinds))[1] if text else None

    parties = [await one(text, name, *PARTY_KINDS) for text, name in _parties(question)]
    found = MeetingFilter(
        summit=await one(question.summit, "summit", "summit"),
        leader=await one(question.leader, "leader", "leader"),
        other=await one(question.with_, "with", "leader"),
        parties=tuple(party for party in parties if party),
        since=since,
        until=until,
        status=question.status,
        mode=question.mode,
        topic=await one(question.topic, "topic", "topic"),
    )
    if question.place is None:
        return found
    kind, place = await named(question.place, "place", "place", "country")
    return replace(found, place=place) if kind == "place" else replace(found, country=place)


def _parties(question: MeetingQuestion) -> list[tuple[str, str]]:
    """The parties asked for, each with the name of its parameter; those of `between` first."""
    pair = [part.strip() for part in question.between.split(",")] if question.between else []
    if question.between and (len(pair) != 2 or not all(pair) or pair[0].upper() == pair[1].upper()):
        raise InvalidQuery(
            "`between` takes two different parties", parameter="between", remedy="write them as in between=CN,RU"
        )
    return [(party, "between") for party in pair] + ([(question.party, "party")] if question.party else [])


def _range(question: MeetingQuestion) -> tuple[date | None, date | None]:
    since, until = _when(question.from_, "from"), _when(question.to, "to")
    if since and until and since.start > until.end:
        raise InvalidQuery("`from` lies after `to`", parameter="from", remedy="give the earlier date as `from`")
    return (since.start if since else None), (until.end if until else None)


def _when(text: str | None, parameter: str) -> When | None:
    if text is None:
        return None
    try:
        return When.from_edtf(text)
    except InputError as error:
        raise InvalidQuery(error.message, parameter=parameter, remedy=error.remedy) from error
