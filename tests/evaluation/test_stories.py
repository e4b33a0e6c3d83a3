"""Two articles tell of one meeting, a third of another; what happens where they are put together wrongly."""

from typing import Any

import pytest

from evaluation.rows import read_stories
from evaluation.stories import score_stories

FIRST: dict[str, Any] = {
    "participants": ["Anna Berg"],
    "parties": ["SE", "GB"],
    "mode": "in_person",
    "start": "2024-05-20",
    "end": "2024-05-20",
}
SECOND: dict[str, Any] = FIRST | {"start": "2024-05-21", "end": "2024-05-21"}

GOLD: dict[str, dict[str, Any]] = {
    "g1": FIRST
    | {
        "id": "g1",
        "mentions": [{"article": "a1", "status": "planned"}, {"article": "a2", "status": "held"}],
        "final": {"status": "held"},
        "independent_sources": 2,
    },
    "g2": SECOND
    | {
        "id": "g2",
        "mentions": [{"article": "a3", "status": "held"}],
        "final": {"status": "held"},
        "independent_sources": 1,
    },
}


def predicted(key: str, fields: dict[str, Any], *told: tuple[str, str], sources: int) -> dict[str, Any]:
    articles = [{"id": article, "status": status} for article, status in told]
    return fields | {"id": key, "status": told[-1][1], "articles": articles, "independent_sources": sources}


def figures_of(*rows: dict[str, Any]) -> dict[str, float]:
    return score_stories(read_stories(GOLD), read_stories({row["id"]: row for row in rows}))


def test_put_together_rightly() -> None:
    figures = figures_of(
        predicted("p1", FIRST, ("a1", "planned"), ("a2", "held"), sources=2),
        predicted("p2", SECOND, ("a3", "held"), sources=1),
    )
    shares = {name: value for name, value in figures.items() if not name.endswith("meetings")}
    assert shares == dict.fromkeys(shares, 1.0)


def test_two_meetings_joined_cost_precision() -> None:
    figures = figures_of(predicted("p1", FIRST, ("a1", "planned"), ("a2", "held"), ("a3", "held"), sources=2))
    # Each of two mentions shares its meeting with one stranger in three, the third with two.
    assert figures["b3_precision"] == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)
    assert (figures["b3_recall"], figures["whole"]) == (1.0, 0.0)


def test_one_meeting_split_costs_recall() -> None:
    figures = figures_of(
        predicted("p1", FIRST, ("a1", "planned"), sources=1),
        predicted("p2", FIRST, ("a2", "held"), sources=1),
        predicted("p3", SECOND, ("a3", "held"), sources=1),
    )
    assert figures["b3_precision"] == 1.0
    assert figures["b3_recall"] == pytest.approx((1 / 2 + 1 / 2 + 1) / 3)
    assert figures["whole"] == pytest.approx(1 / 2)


def test_nothing_found() -> None:
    figures = figures_of()
    assert (figures["mentions_f1"], figures["b3_f1"], figures["final_status"]) == (0.0, 0.0, 0.0)
