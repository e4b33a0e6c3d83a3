"""Figures on cases small enough to count by hand."""

from typing import Any

import pytest

from evaluation.articles import score_articles
from evaluation.rows import read_articles

TALKS: dict[str, Any] = {
    "participants": ["Anna Berg", "Ben Cole"],
    "parties": ["SE", "GB"],
    "mode": "in_person",
    "status": "held",
    "start": "2024-05-20",
    "end": "2024-05-20",
    "place": "Oslo",
    "country": "NO",
    "gathering": "Nordic summit",
}


def figures_of(gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> dict[str, float]:
    return score_articles(read_articles({"a": {"meetings": gold}}), read_articles({"a": {"meetings": predicted}}))


def test_what_was_found_exactly_scores_one_everywhere() -> None:
    figures = figures_of([TALKS], [TALKS])
    shares = {name: value for name, value in figures.items() if not name.endswith(("articles", "meetings"))}
    assert shares == dict.fromkeys(shares, 1.0)


def test_one_found_of_two_and_one_false() -> None:
    missed = TALKS | {"participants": ["Carla Diaz"], "parties": ["MX", "PE"]}
    false = TALKS | {"participants": [], "parties": ["JP", "KR"]}
    figures = figures_of([TALKS, missed], [TALKS, false])
    assert figures["precision"] == figures["recall"] == figures["f1"] == 0.5
    assert figures["participants_f1"] == pytest.approx(2 * 2 / (3 + 2))


@pytest.mark.parametrize(
    ("change", "figure"),
    [
        ({"status": "cancelled"}, "status_accuracy"),
        ({"start": "2024-05-21", "end": "2024-05-21"}, "date_accuracy"),
        ({"start": "2024", "end": "2024"}, "date_accuracy"),
        ({"start": None, "end": None}, "date_accuracy"),
        ({"place": "Bergen", "country": None}, "place_accuracy"),
        ({"gathering": "G20 summit"}, "gathering_f1"),
        ({"gathering": None}, "gathering_f1"),
        ({"parties": ["SE", "GB", "NO"]}, "strict_f1"),
    ],
)
def test_a_wrong_value_costs_its_figure_and_not_the_match(change: dict[str, Any], figure: str) -> None:
    figures = figures_of([TALKS], [TALKS | change])
    assert figures["f1"] == 1.0
    assert figures[figure] == 0.0


def test_ongoing_counts_as_held() -> None:
    assert figures_of([TALKS], [TALKS | {"status": "ongoing"}])["status_accuracy"] == 1.0


def test_a_call_is_no_meeting_in_person() -> None:
    other = TALKS | {"mode": "call", "participants": [], "gathering": None}
    assert figures_of([TALKS], [other])["f1"] == 0.0


def test_optional_meetings_count_neither_way() -> None:
    optional = TALKS | {"optional": True}
    for predicted in ([], [TALKS]):
        figures = figures_of([optional], predicted)
        assert (figures["gold_meetings"], figures["predicted_meetings"], figures["f1"]) == (0, 0, 1.0)


def test_a_false_meeting_spoils_an_article_without_any() -> None:
    assert figures_of([], [])["negatives_clean"] == 1.0
    assert figures_of([], [TALKS])["negatives_clean"] == 0.0


def test_an_article_that_was_not_handed_in_counts_as_empty() -> None:
    figures = score_articles(read_articles({"a": {"meetings": [TALKS]}}), {})
    assert (figures["recall"], figures["precision"]) == (0.0, 0.0)
