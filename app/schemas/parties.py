"""Countries and organizations."""

from typing import Annotated

from pydantic import Field

from app.schemas.base import Edtf, Schema

Represented = Annotated[
    int | None,
    Field(description="In how many meetings it is represented; null as of another day where they are too many"),
]


class MembershipOut(Schema):
    """A membership; `id` and `name` are of the other side: the member, or the organization."""

    id: str
    name: str
    role: str
    since: Edtf | None
    until: Edtf | None
    source: str | None


class HolderOut(Schema):
    """A term of a leader in an office of the party."""

    leader: str
    name: str
    kind: str
    title: str
    since: Edtf | None
    until: Edtf | None
    seen: Annotated[Edtf | None, Field(description="Last day on which the source shows them in office")]
    source: str | None


class CountryDetail(Schema):
    """A country as a party."""

    id: str
    name: str
    names: list[str]
    meetings: Represented
    offices: list[HolderOut]
    memberships: list[MembershipOut]


class OrganizationDetail(Schema):
    """An organization as a party."""

    id: str
    name: str
    names: list[str]
    founded: Edtf | None
    founded_source: str | None
    meetings: Represented
    offices: list[HolderOut]
    members: list[MembershipOut]
