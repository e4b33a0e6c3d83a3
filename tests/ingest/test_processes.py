"""Articles read by several processes: the same, in the same order."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest

from ingest.extraction import Extraction
from ingest.processes import extract_in_processes
from meetings.article import Article
from meetings.errors import InvalidTable

TEXTS = (
    "Norwegian Foreign Minister Espen Barth Eide met his Finnish counterpart Elina Valtonen in Oslo on Thursday.",
    "The museum in Porto opens at nine. Its garden is free for all who live in the town.",
    "Oman's Badr Albusaidi phoned his Iranian colleague Abbas Araghchi on Monday. The two ministers will meet in Muscat.",
    "Der Bundeskanzler hat am Mittwoch in Berlin den Präsidenten der Schweiz empfangen und mit ihm gesprochen.",
    "The cooks of the harbour met on Friday. " * 20
    + "Later Emmanuel Macron received Giorgia Meloni in Paris. They talked of fish.",
)
ARTICLES = [Article(id=f"a{number}", text=text, published=date(2024, 9, 13)) for number, text in enumerate(TEXTS * 2)]


def written(extractions: Iterator[Extraction]) -> bytes:
    return "\n".join(json.dumps(asdict(one), default=str, ensure_ascii=False) for one in extractions).encode()


@pytest.fixture(scope="module")
def alone() -> bytes:
    return written(extract_in_processes(ARTICLES, processes=1, extra=None, batch_size=1))


def test_something_is_found(alone: bytes) -> None:
    """Else the tests below would hold of nothing."""
    assert alone.count(b"meets.meet.verb") >= 2


@pytest.mark.parametrize(("processes", "size"), [(1, 3), (1, 16), (2, 1), (2, 3), (2, 16)])
def test_the_output_is_the_same_for_any_number_of_processes_and_size_of_batches(
    alone: bytes, processes: int, size: int
) -> None:
    assert written(extract_in_processes(ARTICLES, processes=processes, extra=None, batch_size=size)) == alone


def test_what_a_process_cannot_load_is_told_as_without_processes(tmp_path: Path) -> None:
    (tmp_path / "leaders.csv").write_text("no,such,columns\n1,2,3\n", encoding="utf-8")
    with pytest.raises(InvalidTable):
        list(extract_in_processes(ARTICLES, processes=2, extra=tmp_path))


def test_no_more_is_read_ahead_than_the_processes_can_take() -> None:
    taken = 0

    def counted() -> Iterator[Article]:
        nonlocal taken
        for article in ARTICLES:
            taken += 1
            yield article

    found = extract_in_processes(counted(), processes=2, extra=None, batch_size=1)
    assert next(found).article.id == "a0"
    assert taken == 5
    found.close()  # type: ignore[attr-defined]
