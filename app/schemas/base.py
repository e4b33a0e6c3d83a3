"""What the schemas share: their base, dates as they are written, and the envelope of every list."""

from datetime import date
from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

Edtf = Annotated[str, Field(description="EDTF (ISO 8601-2): 2024-05-20, 2024-07, 2024-34, [2024-05-21..2024-06-20]")]
FirstDay = Annotated[date, Field(description="First day of the date, or the first day on which it may lie")]
LastDay = Annotated[date, Field(description="Last day of the date, or the last day on which it may lie")]


class Schema(BaseModel):
    """A document of the API; made from the columns of a statement, so a column it does not name is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Item = TypeVar("Item", bound=Schema)


class Listing(Schema, Generic[Item]):
    """A page of a list. `next` is always there and null at the end."""

    items: list[Item]
    next: Annotated[str | None, Field(description="Path and query of the next page, null at the end")]
