"""What a careful reader takes from the first article beside its meetings. Its text is not part of the project."""

from datetime import date
from pathlib import Path

import pytest

from ingest.extract import Extractor
from ingest.sources import read_articles
from meetings.article import Article
from meetings.claims import Claim, FoundingFact, GatheringFact, MeetingFact, MembershipFact, OfficeFact
from meetings.when import When

SEED = Path(__file__).parents[3] / "shared" / "eval" / "seed" / "articles.jsonl"


@pytest.fixture(scope="module")
def claims(extractor: Extractor) -> tuple[Claim, ...]:
    if not SEED.exists():
        pytest.skip("the first article lies beside the project only where evaluations run")
    (article,) = (
        item for item in read_articles([SEED], published=None, today=date(2024, 6, 1)) if isinstance(item, Article)
    )
    return extractor.extract(article).claims


def test_gatherings(claims: tuple[Claim, ...]) -> None:
    facts = [claim.fact for claim in claims if isinstance(claim.fact, GatheringFact)]
    told = {(f.gathering.summit, f.status.value, f.when and f.when.edtf, f.place and f.place.name) for f in facts}
    assert ("sco-foreign-ministers-meeting-2024", "held", "2024-05-20", "Astana") in told
    assert ("sco-summit-2024", "planned", "2024-07", "Astana") in told
    (brics,) = {f.when for f in facts if f.gathering.summit == "brics-foreign-ministers-meeting-2024"}
    assert brics is not None
    assert When.from_edtf("[2024-05-20..2024-06-21]").contains(brics)
    assert {f.gathering.organizer for f in facts} == {"SCO", "BRICS"}


def test_memberships(claims: tuple[Claim, ...]) -> None:
    facts = [claim.fact for claim in claims if isinstance(claim.fact, MembershipFact)]
    assert {(f.organization, f.country, f.role, f.since and f.since.edtf) for f in facts} == {
        ("SCO", "CN", "founding member", None),
        ("SCO", "RU", "founding member", None),
        ("SCO", "IN", "member", "2017"),
        ("SCO", "PK", "member", "2017"),
        ("SCO", "IR", "member", "2023"),
    }


def test_founding(claims: tuple[Claim, ...]) -> None:
    facts = [claim.fact for claim in claims if isinstance(claim.fact, FoundingFact)]
    assert [(f.organization, f.when.edtf) for f in facts] == [("SCO", "2001")]


def test_offices(claims: tuple[Claim, ...]) -> None:
    facts = [claim.fact for claim in claims if isinstance(claim.fact, OfficeFact)]
    assert {(f.leader, f.party, f.office_kind.value) for f in facts} == {
        ("vladimir-putin", "RU", "head_of_state"),
        ("xi-jinping", "CN", "head_of_state"),
        ("sergey-lavrov", "RU", "foreign_minister"),
        ("wang-yi", "CN", "foreign_minister"),
    }


def test_topics_and_who_said_it(claims: tuple[Claim, ...]) -> None:
    told = [(claim.fact, claim.said_by) for claim in claims if isinstance(claim.fact, MeetingFact)]
    topics = {(fact.topics, said_by) for fact, said_by in told if fact.topics}
    assert topics == {
        (
            (
                "Middle East peace process",
                "developments in the Red Sea region",
                "situation on the Korean peninsula",
            ),
            "Russian Foreign Ministry",
        )
    }
    july = {said_by for fact, said_by in told if fact.when and fact.when.edtf == "2024-07"}
    assert july == {"Sergey Lavrov"}
    brics = "brics-foreign-ministers-meeting-2024"
    welcome = {said_by for fact, said_by in told if fact.gathering and fact.gathering.summit == brics}
    assert welcome == {"Sergey Lavrov"}
