"""An extraction as the wire shows it: each claim flat, whatever its fact is about."""

from typing import Any

from app.schemas.articles import ClaimOut, ExtractionOut
from ingest.extraction import Extraction
from meetings.canonical import fact_kind
from meetings.claims import (
    Claim,
    Fact,
    FoundingFact,
    GatheringFact,
    GatheringRef,
    MeetingFact,
    MembershipFact,
    OfficeFact,
    Participant,
)
from meetings.gatherings import Place
from meetings.when import When


def extraction_out(extraction: Extraction) -> ExtractionOut:
    """What was found in an article, in order of appearance."""
    return ExtractionOut(
        state=extraction.outcome,
        reason=extraction.reason,
        language=extraction.article.language,
        claims=[ClaimOut.model_validate(claim_fields(claim)) for claim in extraction.claims],
    )


def claim_fields(claim: Claim) -> dict[str, Any]:
    """The fields of a ClaimOut."""
    return (
        {"kind": fact_kind(claim.fact)}
        | _fact_fields(claim.fact)
        | {
            "evidence": [{"begin": part.begin, "end": part.end, "text": part.text} for part in claim.evidence],
            "said_by": claim.said_by,
            "confidence": claim.confidence,
            "rule": claim.rule,
            "reasons": list(claim.reasons),
        }
    )


def _fact_fields(fact: Fact) -> dict[str, Any]:
    match fact:
        case MeetingFact():
            return {
                "status": fact.status,
                "meeting_kind": fact.kind,
                "mode": fact.mode,
                "date": _date(fact.when),
                "participants": [who_fields(who) for who in fact.participants],
                "topics": list(fact.topics),
                **_where(fact.place),
                **_gathering(fact.gathering),
            }
        case GatheringFact():
            return {
                "status": fact.status,
                "date": _date(fact.when),
                "participants": [who_fields(who) for who in fact.attendees],
                **_where(fact.place),
                **_gathering(fact.gathering),
            }
        case OfficeFact():
            holder = {"leader": fact.leader, "name": fact.name, "office": fact.title, "parties": [fact.party]}
            return {"participants": [holder], "party": fact.party, "date": _date(fact.when)}
        case MembershipFact():
            return {
                "party": fact.organization,
                "member": fact.country,
                "role": fact.role,
                "date": _date(fact.since),
            }
        case FoundingFact():
            return {"party": fact.organization, "date": _date(fact.when)}


def _date(when: When | None) -> str | None:
    return when.edtf if when else None


def who_fields(who: Participant) -> dict[str, Any]:
    """The fields of a ParticipantOut."""
    return {"leader": who.leader, "name": who.name, "office": who.office, "parties": list(who.parties)}


def _where(place: Place | None) -> dict[str, Any]:
    return {"place": place.name, "country": place.country} if place else {}


def _gathering(gathering: GatheringRef | None) -> dict[str, Any]:
    if gathering is None:
        return {}
    return {"summit": gathering.summit, "summit_name": gathering.name, "relation": gathering.relation}
