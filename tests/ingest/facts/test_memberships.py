"""Who is told to be a member of what."""

from datetime import date

import pytest

from ingest.extract import Extractor
from meetings.article import Article
from meetings.claims import MembershipFact

Row = tuple[str, str, str, str | None]

_TABLE: list[tuple[str, set[Row]]] = [
    (
        "Kenya and Uganda are founding members of the East African Community.",
        {("EAC", "KE", "founding member", None), ("EAC", "UG", "founding member", None)},
    ),
    ("Finland became a member of NATO in April 2023.", {("NATO", "FI", "member", "2023-04")}),
    (
        "Egypt, Ethiopia and Iran were admitted to BRICS in January 2024.",
        {("BRICS", country, "member", "2024-01") for country in ("EG", "ET", "IR")},
    ),
    (
        "The members of the OIC include Senegal and Malaysia.",
        {("OIC", "SN", "member", None), ("OIC", "MY", "member", None)},
    ),
    (
        "ASEAN groups ten states. Brunei joined the bloc in 1984, and Cambodia became a full member in 1999.",
        {("ASEAN", "BN", "member", "1984"), ("ASEAN", "KH", "member", "1999")},
    ),
    ("Croatia has been a member of the EU since 2013.", {("EU", "HR", "member", "2013")}),
    ("OPEC admitted Gabon in 2016.", {("OPEC", "GA", "member", "2016")}),
    ("NATO is larger now: Sweden joined the alliance last year.", {("NATO", "SE", "member", "2023")}),
    ("Kenya, a founding member of the East African Community, is in debt.", {("EAC", "KE", "founding member", None)}),
    ("Belarus is an observer in the CIS.", {("CIS", "BY", "observer", None)}),
    ("Ukraine wants to join NATO.", set()),
    ("Serbia is not a member of the EU.", set()),
    ("Georgia will join the EU in 2030.", set()),
    ("Timor-Leste would become a member of ASEAN in 2025, its president hopes.", set()),
    ("Britain is a former member of the EU.", set()),
    ("North Macedonia is a candidate member of the EU.", set()),
    ("Sweden joined NATO in condemning the attack of 2023.", set()),
    ("A member of the NATO delegation in Norway fell ill in 2023.", set()),
]


@pytest.mark.parametrize(("text", "rows"), _TABLE, ids=[text[:40] for text, _ in _TABLE])
def test_memberships(extractor: Extractor, text: str, rows: set[Row]) -> None:
    extraction = extractor.extract(Article(id="t", text=text, published=date(2024, 5, 20)))
    facts = [claim.fact for claim in extraction.claims if isinstance(claim.fact, MembershipFact)]
    assert {(f.organization, f.country, f.role, f.since.edtf if f.since else None) for f in facts} == rows
