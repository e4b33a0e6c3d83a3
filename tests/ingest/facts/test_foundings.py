"""When organizations are told to have been founded."""

from datetime import date

import pytest

from ingest.extract import Extractor
from meetings.article import Article
from meetings.claims import FoundingFact

_TABLE: list[tuple[str, set[tuple[str, str]]]] = [
    ("The SCO, a regional security organization established in 2001, has a secretariat in Beijing.", {("SCO", "2001")}),
    ("OPEC has grown. The organization was founded in Baghdad in September 1960.", {("OPEC", "1960-09")}),
    ("ASEAN, founded in 1967, has ten members.", {("ASEAN", "1967")}),
    ("Since its founding in 1949, NATO has grown.", {("NATO", "1949")}),
    ("The African Union was set up in 2002 in Durban.", {("African Union", "2002")}),
    ("NATO has a fund for mines that was created in 2011.", set()),
    ("A commission established in 2010 looked into the debts of the EU.", set()),
    ("China and the EU established relations in 1975.", set()),
    ("The EU will have been founded by nobody if treaties of 1957 are forgotten.", set()),
]


@pytest.mark.parametrize(("text", "rows"), _TABLE, ids=[text[:40] for text, _ in _TABLE])
def test_foundings(extractor: Extractor, text: str, rows: set[tuple[str, str]]) -> None:
    extraction = extractor.extract(Article(id="t", text=text, published=date(2024, 5, 20)))
    facts = [claim.fact for claim in extraction.claims if isinstance(claim.fact, FoundingFact)]
    assert {(fact.organization, fact.when.edtf) for fact in facts} == rows
