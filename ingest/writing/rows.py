"""Domain objects as rows of parameters for the statements in cypher/write/. Pure."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from ingest.extraction import Extraction
from meetings.aliases import Aliases
from meetings.blocks import block_keys
from meetings.canonical import fact_kind, write_claim
from meetings.claims import Claim, GatheringFact, MeetingFact
from meetings.gatherings import Place
from meetings.ids import fold, slug
from meetings.meeting import Meeting
from meetings.when import When

Row = dict[str, Any]


def digest_of(*values: Any) -> str:
    """Tells whether values changed: equal values have equal digests, in every process."""
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def named(name: str, names: Iterable[str] = ()) -> Row:
    """The properties name, names (all, `name` first) and folded."""
    every = tuple(dict.fromkeys((name, *names)))
    return {"name": name, "names": list(every), "folded": sorted({fold(one) for one in every})}


def timed(when: When | None) -> Row:
    """The properties start, end, precision and date; all null where no date is known."""
    if when is None:
        return {"start": None, "end": None, "precision": None, "date": None}
    return {"start": when.start, "end": when.end, "precision": when.precision.value, "date": when.edtf}


def article_row(extraction: Extraction, *, sketch: str) -> Row:
    """The properties of an article. `digest` covers all that is written because of it, its claims too."""
    article = extraction.article
    row = {
        "id": article.id,
        "url": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published,
        "language": article.language,
        "sha256": hashlib.sha256(article.text.encode()).hexdigest(),
        "text": article.text,
        "sketch": sketch,
        "state": extraction.outcome.value,
        "reason": extraction.reason,
    }
    return row | {"digest": digest_of(row, sorted(write_claim(claim) for claim in extraction.claims))}


def claim_row(claim: Claim, aliases: Aliases) -> Row:
    """The properties of a claim as its article tells it, its article, and the blocks that it is in as `aliases` view it."""
    fact = claim.fact
    when = getattr(fact, "when", None) or getattr(fact, "since", None)
    first = claim.evidence[0] if claim.evidence else None
    properties = timed(when) | {
        "id": claim.id,
        "kind": fact_kind(fact),
        "status": fact.status.value if isinstance(fact, MeetingFact | GatheringFact) else None,
        "confidence": claim.confidence,
        "rule": claim.rule,
        "extractor": claim.extractor,
        "said_by": claim.said_by,
        "sentence": first.text if first else None,
        "begin": first.begin if first else None,
        "end_": first.end if first else None,
        "fact": write_claim(claim),
    }
    return {
        "id": claim.id,
        "article": claim.article,
        "blocks": sorted(block_keys(aliases.view(claim))),
        "properties": properties,
    }


def meeting_row(meeting: Meeting) -> Row:
    """The properties of a meeting. `digest` covers its connections too."""
    properties = timed(meeting.when) | {
        "id": meeting.id,
        # For indexes: nothing finds what a node lacks.
        "days": meeting.when.width if meeting.when else None,
        "undated": None if meeting.when else meeting.id,
        "title": meeting.title,
        "kind": meeting.kind.value,
        "mode": meeting.mode.value,
        "status": meeting.status.value,
        "sources": meeting.sources,
        "independent_sources": meeting.independent_sources,
        "first_reported": meeting.first_reported,
        "last_reported": meeting.last_reported,
        "reasons": list(meeting.reasons),
    }
    return {"id": meeting.id, "properties": properties | {"digest": digest_of(repr(meeting))}}


def participant_rows(meeting: Meeting) -> list[Row]:
    """Those whom a source names, a row each."""
    return [
        {
            "meeting": meeting.id,
            "leader": who.leader,
            "properties": {
                "name": who.name,
                "office": who.office,
                "office_kind": who.office_kind.value if who.office_kind else None,
                "party": who.parties[0] if who.parties else None,
                "parties": list(who.parties),
                "position": position,
            },
        }
        for position, who in enumerate(meeting.participants)
        if who.leader
    ]


def between_rows(meeting: Meeting) -> list[Row]:
    """The parties, a row each, with the offices of those whom no source names."""
    return [
        {
            "meeting": meeting.id,
            "party": party,
            "properties": {
                "offices": [
                    who.office or "" for who in meeting.participants if not who.leader and party in who.parties
                ],
                "position": position,
            },
        }
        for position, party in enumerate(meeting.parties)
    ]


def place_row(place: Place) -> Row:
    return {"id": place.id, "country": place.country}


def topic_rows(meeting: Meeting) -> list[Row]:
    """Topics, a row each, called as this meeting's claims call them."""
    return [{"meeting": meeting.id, "id": slug(topic), "name": topic} for topic in meeting.topics]
