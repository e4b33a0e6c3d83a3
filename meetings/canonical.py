"""Claims as canonical JSON: the same claim is always the same text, and the text gives the same claim back.

Keys are sorted, dates are EDTF, and what is not known is left out. The graph keeps each claim so, and ids are made from it.
"""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from meetings.claims import (
    Claim,
    Evidence,
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
from meetings.words import GatheringRelation, MeetingKind, Mode, OfficeKind, Status

_KINDS: dict[type, str] = {
    MeetingFact: "meeting",
    GatheringFact: "gathering",
    OfficeFact: "office",
    MembershipFact: "membership",
    FoundingFact: "founding",
}

Json = dict[str, Any]


def fact_kind(fact: Fact) -> str:
    """The word for what a fact is about: meeting, gathering, office, membership or founding."""
    return _KINDS[type(fact)]


def write_fact(fact: Fact) -> str:
    """The canonical text of a fact, from which `ids.claim_id` makes the id of its claim."""
    return _text(_plain(fact))


def write_claim(claim: Claim) -> str:
    """The canonical text of a whole claim, evidence included."""
    return _text(_plain(claim))


def read_claim(text: str) -> Claim:
    """The claim that `write_claim` wrote as `text`."""
    claim: Json = json.loads(text)
    return Claim(
        id=claim["id"],
        article=claim["article"],
        published=date.fromisoformat(claim["published"]),
        fact=_fact(claim["fact"]),
        evidence=tuple(Evidence(**evidence) for evidence in claim.get("evidence", ())),
        confidence=claim["confidence"],
        # A claim that was kept before the two were told apart has its certainty as confidence.
        certainty=claim["certainty"] if "certainty" in claim else claim["confidence"],
        rule=claim["rule"],
        extractor=claim["extractor"],
        said_by=claim.get("said_by"),
        reasons=tuple(claim.get("reasons", ())),
    )


def _text(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(value: Any) -> Any:
    match value:
        case When():
            return value.edtf
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(item) for item in value]
        case _ if is_dataclass(value):
            known = ((field.name, getattr(value, field.name)) for field in fields(value))
            plain = {name: _plain(item) for name, item in known if item is not None and item != ()}
            return plain | {"fact": _KINDS[type(value)]} if type(value) in _KINDS else plain
        case _:
            return value


def _fact(fact: Json) -> Fact:
    match fact["fact"]:
        case "meeting":
            return _meeting(fact)
        case "gathering":
            return _gathering(fact)
        case "office":
            return OfficeFact(
                leader=fact["leader"],
                name=fact["name"],
                party=fact["party"],
                title=fact["title"],
                office_kind=OfficeKind(fact["office_kind"]),
                when=_when(fact.get("when")),
            )
        case "membership":
            return MembershipFact(
                organization=fact["organization"],
                country=fact["country"],
                role=fact["role"],
                since=_when(fact.get("since")),
            )
        case "founding":
            return FoundingFact(organization=fact["organization"], when=When.from_edtf(fact["when"]))
        case kind:
            raise ValueError(f"{kind!r} is no kind of fact")


def _meeting(fact: Json) -> MeetingFact:
    return MeetingFact(
        participants=_participants(fact.get("participants", ())),
        mode=Mode(fact["mode"]),
        status=Status(fact["status"]),
        kind=MeetingKind(fact["kind"]),
        when=_when(fact.get("when")),
        replaces=_when(fact.get("replaces")),
        place=_place(fact.get("place")),
        gathering=_reference(fact["gathering"]) if "gathering" in fact else None,
        topics=tuple(fact.get("topics", ())),
    )


def _gathering(fact: Json) -> GatheringFact:
    return GatheringFact(
        gathering=_reference(fact["gathering"]),
        status=Status(fact["status"]),
        when=_when(fact.get("when")),
        place=_place(fact.get("place")),
        attendees=_participants(fact.get("attendees", ())),
    )


def _participants(values: list[Json]) -> tuple[Participant, ...]:
    return tuple(
        Participant(
            parties=tuple(value.get("parties", ())),
            leader=value.get("leader"),
            name=value.get("name"),
            office=value.get("office"),
            office_kind=OfficeKind(value["office_kind"]) if "office_kind" in value else None,
        )
        for value in values
    )


def _reference(value: Json) -> GatheringRef:
    return GatheringRef(**value | {"relation": GatheringRelation(value["relation"])})


def _place(value: Json | None) -> Place | None:
    return None if value is None else Place(**value)


def _when(edtf: str | None) -> When | None:
    return None if edtf is None else When.from_edtf(edtf)
