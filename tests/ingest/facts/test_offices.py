"""Which offices an article gives to whom."""

from datetime import date

import pytest

from ingest.extract import Extractor
from meetings.article import Article
from meetings.claims import OfficeFact

Row = tuple[str, str, str]

_TABLE: list[tuple[str, set[Row]]] = [
    (
        "Russian President Vladimir Putin met his Chinese counterpart Xi Jinping in Beijing on Thursday.",
        {("Vladimir Putin", "RU", "head_of_state"), ("Xi Jinping", "CN", "head_of_state")},
    ),
    (
        "Norway's prime minister, Jonas Gahr Støre, met German Chancellor Olaf Scholz in Oslo on Monday.",
        {("Jonas Gahr Støre", "NO", "head_of_government"), ("Olaf Scholz", "DE", "head_of_government")},
    ),
    (
        "In a talk with Wang Yi, Russia's top diplomat Sergey Lavrov praised the accord between China and Russia.",
        {("Sergey Lavrov", "RU", "foreign_minister")},
    ),
    (
        "Anwar Ibrahim, the prime minister of Malaysia, met former British Prime Minister Tony Blair in Kuala Lumpur.",
        {("Anwar Ibrahim", "MY", "head_of_government")},
    ),
    (
        "Mexican President-elect Claudia Sheinbaum met Brazilian President Luiz Inácio Lula da Silva in Brasilia on Monday.",
        {("Luiz Inácio Lula da Silva", "BR", "head_of_state")},
    ),
    ("In 1972 US President Richard Nixon met Chinese Premier Zhou Enlai in Beijing.", set()),
]


@pytest.mark.parametrize(("text", "rows"), _TABLE, ids=[text[:40] for text, _ in _TABLE])
def test_offices(extractor: Extractor, text: str, rows: set[Row]) -> None:
    extraction = extractor.extract(Article(id="t", text=text, published=date(2024, 5, 20)))
    facts = [claim.fact for claim in extraction.claims if isinstance(claim.fact, OfficeFact)]
    assert {(fact.name, fact.party, fact.office_kind.value) for fact in facts} == rows


def test_an_office_is_told_once(extractor: Extractor) -> None:
    text = (
        "French President Emmanuel Macron met Chancellor Olaf Scholz in Berlin on Monday."
        " French President Emmanuel Macron left the same evening."
    )
    extraction = extractor.extract(Article(id="t", text=text, published=date(2024, 5, 20)))
    names = [claim.fact.name for claim in extraction.claims if isinstance(claim.fact, OfficeFact)]
    assert names.count("Emmanuel Macron") == 1
