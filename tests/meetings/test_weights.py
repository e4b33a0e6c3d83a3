"""The table of weights and the page that explains it are one."""

from pathlib import Path

import pytest

from meetings.weights import WEIGHTS

PAGE = Path(__file__).parents[2] / "docs" / "resolution.md"


@pytest.mark.parametrize("name", WEIGHTS)
def test_the_page_tells_points_and_reason_of_each_weight(name: str) -> None:
    weight = WEIGHTS[name]
    assert f"| {name} | {weight.points:+.1f} | {weight.why} | " in PAGE.read_text(encoding="utf-8")
