import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from meetings.canonical import fact_kind, read_claim, write_claim, write_fact
from meetings.claims import (
    Claim,
    Evidence,
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
from tests.factory import encounter, nobody, told

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
WHENS = st.one_of(
    st.tuples(DAYS, DAYS).map(lambda pair: When.days(min(pair), max(pair))),
    st.tuples(DAYS, DAYS).map(lambda pair: When.between(min(pair), max(pair))),
    st.builds(When.month, st.integers(1900, 2100), st.integers(1, 12)),
    st.builds(When.quarter, st.integers(1900, 2100), st.integers(1, 4)),
    st.builds(When.year, st.integers(1900, 2100)),
)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
PLACES = st.builds(Place, id=WORDS, name=WORDS, country=st.none() | WORDS)
PARTICIPANTS = st.builds(
    Participant,
    parties=st.lists(WORDS, max_size=2).map(tuple),
    leader=st.none() | WORDS,
    name=st.none() | WORDS,
    office=st.none() | WORDS,
    office_kind=st.none() | st.sampled_from(OfficeKind),
)
GATHERINGS = st.builds(
    GatheringRef,
    summit=WORDS,
    name=WORDS,
    series=WORDS,
    relation=st.sampled_from(GatheringRelation),
    organizer=st.none() | WORDS,
    edition=st.none() | st.integers(1, 200),
)
MANY = st.lists(PARTICIPANTS, max_size=3).map(tuple)
MAYBE_WHEN = st.none() | WHENS
FACTS = st.one_of(
    st.builds(
        MeetingFact,
        participants=MANY,
        mode=st.sampled_from(Mode),
        status=st.sampled_from(Status),
        kind=st.sampled_from(MeetingKind),
        when=MAYBE_WHEN,
        replaces=MAYBE_WHEN,
        place=st.none() | PLACES,
        gathering=st.none() | GATHERINGS,
        topics=st.lists(WORDS, max_size=2).map(tuple),
    ),
    st.builds(
        GatheringFact,
        gathering=GATHERINGS,
        status=st.sampled_from(Status),
        when=MAYBE_WHEN,
        place=st.none() | PLACES,
        attendees=MANY,
    ),
    st.builds(
        OfficeFact,
        leader=WORDS,
        name=WORDS,
        party=WORDS,
        title=WORDS,
        office_kind=st.sampled_from(OfficeKind),
        when=MAYBE_WHEN,
    ),
    st.builds(MembershipFact, organization=WORDS, country=WORDS, role=WORDS, since=MAYBE_WHEN),
    st.builds(FoundingFact, organization=WORDS, when=WHENS),
)
CLAIMS = st.builds(
    Claim,
    id=WORDS,
    article=WORDS,
    published=DAYS,
    fact=FACTS,
    evidence=st.lists(
        st.builds(Evidence, article=WORDS, begin=st.integers(0, 99), end=st.integers(100, 200), text=WORDS), max_size=2
    ).map(tuple),
    confidence=st.floats(0.01, 1.0),
    certainty=st.floats(0.01, 1.0),
    rule=WORDS,
    extractor=WORDS,
    said_by=st.none() | WORDS,
    reasons=st.lists(WORDS, max_size=2).map(tuple),
)


@given(CLAIMS)
def test_a_claim_comes_back_as_it_was(claim: Claim) -> None:
    assert read_claim(write_claim(claim)) == claim


@given(CLAIMS)
def test_the_text_has_one_form(claim: Claim) -> None:
    text = write_claim(claim)
    assert text == json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def test_an_unknown_value_is_left_out_and_a_date_is_edtf() -> None:
    fact = OfficeFact(
        leader="ada-lovelace",
        name="Ada Lovelace",
        party="GB",
        title="prime minister",
        office_kind=OfficeKind.HEAD_OF_GOVERNMENT,
        when=When.month(2024, 7),
    )
    assert json.loads(write_fact(fact)) == {
        "fact": "office",
        "leader": "ada-lovelace",
        "name": "Ada Lovelace",
        "office_kind": "head_of_government",
        "party": "GB",
        "title": "prime minister",
        "when": "2024-07",
    }
    assert fact_kind(fact) == "office"


def test_a_claim_that_was_kept_without_a_certainty_has_its_confidence() -> None:
    (claim,) = told("old", encounter(nobody("SE"), nobody("NO")), confidence=0.7).claims
    kept = json.loads(write_claim(claim))
    del kept["certainty"]
    assert read_claim(json.dumps(kept)) == claim
