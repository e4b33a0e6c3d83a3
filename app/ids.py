"""Ids in paths: what can be one at all. One that cannot is a 400, one that could be but is not known a 404."""

from typing import Annotated

from fastapi import Path

_SLUG = r"^[\w]+(-[\w]+)*$"
MEETING = r"^m[0-9a-f]{20}$"
"""What an id of a meeting looks like."""

LeaderId = Annotated[
    str, Path(alias="id", pattern=_SLUG, max_length=200, description="Id of a leader", examples=["sergey-lavrov"])
]
SummitId = Annotated[
    str, Path(alias="id", pattern=_SLUG, max_length=200, description="Id of a summit", examples=["sco-summit-2024"])
]
CountryId = Annotated[
    str, Path(alias="id", pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2 code, in capitals", examples=["CN"])
]
OrganizationId = Annotated[
    str,
    Path(
        alias="id",
        min_length=2,
        max_length=100,
        description="Acronym or short name of an organization",
        examples=["SCO"],
    ),
]
MeetingId = Annotated[str, Path(alias="id", pattern=MEETING, description="Id of a meeting, as /meetings gives it")]
ArticleId = Annotated[
    str,
    Path(
        alias="id",
        pattern=r"^[^\s/?#%\\]{1,200}$",
        description="Id of an article, as the answer to POST /articles gives it",
    ),
]
JudgementId = Annotated[
    str, Path(alias="id", pattern=r"^j[0-9a-f]{20}$", description="Id of a judgement, as /merges gives it")
]
MergeId = Annotated[
    str,
    Path(alias="id", min_length=3, max_length=450, description="Id of a judgement or proposal, as /merges gives it"),
]
SourceId = Annotated[
    str, Path(alias="id", pattern=r"^s[0-9a-f]{20}$", description="Id of a source, as /sources gives it")
]
