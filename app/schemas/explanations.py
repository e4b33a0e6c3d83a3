"""An extraction explained: how each claim came about, and which words were looked at and rejected."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from app.schemas.articles import ClaimOut
from app.schemas.base import Schema
from app.schemas.meetings import ParticipantOut
from ingest.encounters.cause import Cause
from ingest.explanation import Side
from ingest.mentions.actors import Form

_TEXT = "Chile and Norway will hold talks in Oslo next week. Their plan met resistance."
ARTICLE: dict[str, Any] = {"id": "plan", "published": "2024-05-21", "text": _TEXT}


def _at(begin: int, end: int) -> dict[str, Any]:
    return {"begin": begin, "end": end, "text": _TEXT[begin:end]}


def _party(party: str) -> dict[str, Any]:
    return {"leader": None, "name": None, "office": None, "parties": [party]}


def _named(party: str, name: str) -> dict[str, Any]:
    mention = _at(_TEXT.index(name), _TEXT.index(name) + len(name)) | {"form": "party", "why": f"{name}: {party}"}
    return _party(party) | {"side": "acting", "mentions": [mention]}


_CLAIM: dict[str, Any] = {
    "kind": "meeting",
    "status": "planned",
    "meeting_kind": "bilateral",
    "mode": "in_person",
    "date": "[2024-05-27..2024-06-02]",
    "participants": [_party("CL"), _party("NO")],
    "place": "Oslo",
    "country": "NO",
    **dict.fromkeys(("summit", "summit_name", "relation")),
    "topics": [],
    **dict.fromkeys(("party", "member", "role")),
    "evidence": [_at(0, 51)],
    "said_by": None,
    "confidence": 0.9,
    "rule": "meets.talk.noun",
    "reasons": ["Chile: CL", "Norway: NO"],
}
_ACCOUNT: dict[str, Any] = {
    "word": _at(27, 32),
    "sides": "by grammar",
    "participants": [_named("CL", "Chile"), _named("NO", "Norway")],
    "reading": "will",
    "weight": 0.9,
    "trust": 1.0,
    "date": {"how": "the date of the sentence that stands nearest", "passages": [_at(41, 50)]},
    "place": {"how": "the sentence tells it", "passages": [_at(36, 40)]},
    "gathering": None,
}
_REJECTED: dict[str, Any] = {
    "word": _at(63, 66),
    "sentence": _at(52, 78),
    "rule": "meets.meet.verb",
    "cause": "other_meaning",
    "why": "it means something else here: it acts on “resistance”, which is nobody",
    "instead": None,
}
_STATE: dict[str, Any] = {"state": "parsed", "reason": None, "language": "en"}
ANSWERS: dict[str, dict[str, Any]] = {
    "plain": {"summary": "What the article says", "value": _STATE | {"claims": [_CLAIM]}},
    "explained": {
        "summary": "With explain=true",
        "value": _STATE
        | {"article": "plan", "published": "2024-05-21", "shut_out": None}
        | {"claims": [_CLAIM | {"account": _ACCOUNT}], "rejected": [_REJECTED]},
    },
}
"""What POST /extract answers to ARTICLE."""


class PassageOut(Schema):
    """A stretch of the article: `text` is its text from `begin` to `end`, counted in characters."""

    begin: int
    end: int
    text: str


class NamingOut(PassageOut):
    """A mention of a participant."""

    form: Form
    why: Annotated[str, Field(description="Why it stands for the participant")]


class TakingOut(ParticipantOut):
    """One who takes part, and where the text says so."""

    side: Side
    mentions: list[NamingOut]


class GivenOut(Schema):
    """How a day, place or gathering was found."""

    how: str
    passages: Annotated[list[PassageOut], Field(description="What tells it; empty where no word of the text does")]


class AccountOut(Schema):
    """How a claim about a meeting came about. `weight` times `trust` is the certainty of its wording, from which its confidence comes."""

    word: Annotated[PassageOut, Field(description="The word that tells of the encounter")]
    sides: Annotated[str, Field(description="How its sides were found: by grammar, by order, ...")]
    participants: list[TakingOut]
    reading: Annotated[str, Field(description="The word or form that decided the status")]
    weight: Annotated[float, Field(description="How much the word says by itself")]
    trust: Annotated[float, Field(description="What the way in which the sides were found leaves of it")]
    date: GivenOut | None
    place: GivenOut | None
    gathering: GivenOut | None


class ExplainedClaimOut(ClaimOut):
    """A claim with how it came about; `account` is null for other facts than meetings."""

    account: AccountOut | None


class RejectedOut(Schema):
    """A word that was looked at and gives no claim."""

    word: PassageOut
    sentence: PassageOut
    rule: Annotated[str, Field(description="The rule that would have made the claim")]
    cause: Cause
    why: Annotated[str, Field(description="The cause in words")]
    instead: Annotated[PassageOut | None, Field(description="The word that tells the encounter, where another does")]


class ExplanationOut(Schema):
    """What an article says and how that came about: nothing of it is kept."""

    article: str
    published: date
    state: str
    reason: Annotated[str | None, Field(description="Why it was skipped")]
    shut_out: Annotated[
        str | None, Field(description="What a text lacks that is not parsed, for it can tell of nothing")
    ]
    language: str | None
    claims: list[ExplainedClaimOut]
    rejected: list[RejectedOut]
