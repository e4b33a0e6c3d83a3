"""Confidence: between 0 and 1, higher with a surer wording, and moved by what the table says moves it."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.confidence import WEIGHTS, confidence_of, observe
from ingest.extract import Extractor
from meetings.article import Article
from meetings.claims import MeetingFact
from meetings.when import When
from meetings.words import Mode, Status
from tests.factory import city, encounter, person

BARE = encounter(person("Anna Berg", "SE"), person("Ben Cole", "GB"))
CERTAINTIES = st.floats(0.2, 1.0)


def confidence(fact: MeetingFact, *, rule: str = "meets.meet.verb", certainty: float = 0.9) -> float:
    return confidence_of(fact, rule=rule, certainty=certainty)


@given(CERTAINTIES, CERTAINTIES)
def test_a_surer_wording_never_makes_a_claim_less_likely(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 < confidence(BARE, certainty=low) <= confidence(BARE, certainty=high) < 1


@pytest.mark.parametrize(
    "surer",
    [
        replace(BARE, when=When.from_edtf("2024-05-20/2024-05-22")),
        replace(BARE, place=city("Oslo", "NO")),
        replace(BARE, mode=Mode.CALL),
    ],
    ids=["days", "place", "call"],
)
def test_a_day_or_a_place_makes_a_claim_likelier(surer: MeetingFact) -> None:
    assert confidence(surer) > confidence(BARE)


def test_a_vague_date_is_worth_no_more_than_none() -> None:
    assert confidence(replace(BARE, when=When.from_edtf("2024-05"))) == confidence(BARE)


def test_what_is_yet_to_come_is_less_likely_and_a_reception_likelier() -> None:
    coming = [confidence(replace(BARE, status=status)) for status in (Status.PLANNED, Status.PROPOSED)]
    assert max(coming) < confidence(BARE) == confidence(replace(BARE, status=Status.CANCELLED))
    assert confidence(BARE, rule="receives.host.verb") > confidence(BARE)


def test_every_observation_has_its_points() -> None:
    assert {"start", *observe(BARE, rule="meets.meet.verb", certainty=0.9)} == set(WEIGHTS)


def test_the_claims_of_an_article_tell_both_how_likely_and_how_sure_their_wording_is(extractor: Extractor) -> None:
    text = "Norwegian Foreign Minister Espen Barth Eide {} his Finnish counterpart Elina Valtonen in Oslo on Monday."
    claims = []
    for wording in ("met", "will meet"):
        article = Article(
            id="a", text=text.format(wording), published=When.from_edtf("2024-09-13").start, language="en"
        )
        claims += [one for one in extractor.extract(article).claims if isinstance(one.fact, MeetingFact)]
    assert len(claims) == 2
    assert [claim.certainty for claim in claims] == [0.95, 0.95]
    assert all(held.confidence > planned.confidence for held, planned in pairwise(claims))
