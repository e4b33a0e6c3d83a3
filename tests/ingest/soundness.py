"""What holds of every extraction, whatever the text."""

from collections.abc import Iterator

from ingest.extraction import Extraction
from meetings.canonical import read_claim, write_claim
from meetings.claims import Claim, Fact, GatheringFact, MeetingFact, Participant
from meetings.words import Status
from reference.reference import Reference


def meeting_claims(extraction: Extraction) -> list[Claim]:
    return [claim for claim in extraction.claims if isinstance(claim.fact, MeetingFact)]


def assert_sound(extraction: Extraction, reference: Reference) -> None:
    """Raises AssertionError unless evidence lies where it says, ids are unique, who takes part acts for parties that the tables
    know, and all can be written down, so that dates are in order."""
    ids = [claim.id for claim in extraction.claims]
    assert len(set(ids)) == len(ids)
    for claim in extraction.claims:
        assert claim.article == extraction.article.id
        assert 0 < claim.confidence <= 1
        assert_evidence(claim, extraction.article.text)
        assert read_claim(write_claim(claim)) == claim
        for who in _participants(claim.fact):
            assert who.parties
            assert all(reference.country(party) or reference.organization(party) for party in who.parties), who
        if isinstance(claim.fact, MeetingFact):
            assert len(claim.fact.parties) >= 2
            assert claim.fact.status is not Status.UNCONFIRMED


def assert_evidence(claim: Claim, text: str) -> None:
    """Every claim has evidence, each a piece of the text without space around it."""
    assert claim.evidence
    for evidence in claim.evidence:
        assert 0 <= evidence.begin < evidence.end <= len(text)
        assert text[evidence.begin : evidence.end] == evidence.text == evidence.text.strip()


def _participants(fact: Fact) -> Iterator[Participant]:
    if isinstance(fact, MeetingFact):
        yield from fact.participants
    elif isinstance(fact, GatheringFact):
        yield from fact.attendees
