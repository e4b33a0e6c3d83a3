"""Leaders, their offices and their counterparts."""

from datetime import date
from typing import Annotated

from pydantic import Field

from app.schemas.base import Edtf, Schema


class LeaderRow(Schema):
    """A leader: one row of a list."""

    id: str
    name: str
    parties: Annotated[list[str], Field(description="Parties in whose offices the reference or an article shows them")]
    meetings: Annotated[int, Field(description="In how many meetings they take part, whatever its status")]


class OfficeOut(Schema):
    """A term in an office; a bound that is not known is null."""

    kind: str
    title: str
    party: str
    since: Edtf | None
    until: Edtf | None
    seen: Annotated[Edtf | None, Field(description="Last day on which the source shows them in office")]
    source: str | None


class NameTold(Schema):
    """A name by which an article tells of the leader."""

    name: str
    article: str
    claim: str
    office: Annotated[str | None, Field(description="The office as the article tells it")]
    parties: list[str]
    reasons: Annotated[list[str], Field(description="Why it is this person, where more than name and office say so")]


class LeaderDetail(Schema):
    """A leader with every spelling of the name, the articles that have it, and the offices held."""

    id: str
    name: str
    listed: Annotated[bool, Field(description="True for those whom the reference tables name")]
    parties: Annotated[list[str], Field(description="Parties in whose offices the reference or an article shows them")]
    meetings: Annotated[
        int | None,
        Field(description="In how many meetings they take part; null as of another day where they are too many"),
    ]
    names: list[str]
    offices: list[OfficeOut]
    told: list[NameTold]


class CounterpartRow(Schema):
    """Somebody whom a leader met, over held meetings."""

    id: str
    name: str
    parties: list[str]
    times: int
    first: Annotated[date | None, Field(description="First day of the first held meeting with a known date")]
    last: Annotated[date | None, Field(description="Last day of the last held meeting with a known date")]
