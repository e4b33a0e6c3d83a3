"""Which gatherings an article tells to take place."""

from datetime import date

import pytest

from ingest.extract import Extractor
from meetings.article import Article
from meetings.claims import GatheringFact

Row = tuple[str, str, str | None, str | None]

_TABLE: list[tuple[str, set[Row]]] = [
    (
        "Kazakhstan will host the SCO summit in Astana in July.",
        {("sco-summit-2024", "planned", "2024-07", "Astana")},
    ),
    (
        "The SCO summit opens in Astana on 3 July, President Kassym-Jomart Tokayev said.",
        {("sco-summit-2024", "planned", "2024-07-03", "Astana")},
    ),
    (
        "Vladimir Putin will meet Xi Jinping at the SCO summit in Astana in July.",
        {("sco-summit-2024", "planned", "2024-07", "Astana")},
    ),
    (
        "The Arab League summit in Manama has been postponed.",
        {("arab-league-summit-2024", "postponed", None, "Manama")},
    ),
    (
        "The G20 summit planned for November was called off, the organizers said.",
        {("g20-summit-2024", "cancelled", "2024-11", None)},
    ),
    ("Narendra Modi will not attend the SCO summit.", set()),
    ("The National Assembly met in Paris on Monday with the president of Kenya in the gallery.", set()),
]


@pytest.mark.parametrize(("text", "rows"), _TABLE, ids=[text[:40] for text, _ in _TABLE])
def test_gatherings(extractor: Extractor, text: str, rows: set[Row]) -> None:
    extraction = extractor.extract(Article(id="t", text=text, published=date(2024, 5, 20)))
    facts = [claim.fact for claim in extraction.claims if isinstance(claim.fact, GatheringFact)]
    told = {
        (f.gathering.summit, f.status.value, f.when.edtf if f.when else None, f.place.name if f.place else None)
        for f in facts
    }
    assert told == rows


def test_who_attended(extractor: Extractor) -> None:
    text = "The NATO summit in Washington in July 2024 was attended by Jens Stoltenberg and Joe Biden."
    extraction = extractor.extract(Article(id="t", text=text, published=date(2024, 8, 1)))
    facts = [claim.fact for claim in extraction.claims if isinstance(claim.fact, GatheringFact)]
    assert {who.name for fact in facts for who in fact.attendees} == {"Jens Stoltenberg", "Joe Biden"}
