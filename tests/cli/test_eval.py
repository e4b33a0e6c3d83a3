"""`sidelines eval`: prints figures, fails below a floor."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Sidelines

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "samples" / "articles.jsonl"
GOLD = ROOT / "samples" / "gold.jsonl"


def test_the_samples_reach_their_floors(sidelines: Sidelines) -> None:
    result = sidelines("eval", GOLD, "--articles", ARTICLES, "--floors", ROOT / "evaluation" / "floors.toml")
    assert (result.returncode, result.stderr) == (0, "")
    for figure in ("f1", "participants_f1", "status_accuracy", "negatives_clean"):
        assert figure in result.stdout


def test_a_figure_below_its_floor_is_named(sidelines: Sidelines, tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text("[samples]\nprecision = 1.1\nnegatives_clean = 0.0\n", encoding="utf-8")
    result = sidelines("eval", GOLD, "--articles", ARTICLES, "--floors", floors)
    assert result.returncode == 1
    (line,) = result.stderr.splitlines()
    assert "precision" in line
    assert "1.100" in line


@pytest.mark.parametrize(("floors", "named"), [("[other]\nf1 = 0.5\n", "[samples]"), ("[samples\n", "floors.toml")])
def test_floors_that_cannot_be_used(floors: str, named: str, sidelines: Sidelines, tmp_path: Path) -> None:
    file = tmp_path / "floors.toml"
    file.write_text(floors, encoding="utf-8")
    result = sidelines("eval", GOLD, "--articles", ARTICLES, "--floors", file)
    assert (result.returncode, result.stdout) == (2, "")
    assert named in result.stderr


def test_a_broken_line_of_the_gold_is_named(sidelines: Sidelines, tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "sample-01", "meetings": []}\n{\n', encoding="utf-8")
    result = sidelines("eval", gold, "--articles", ARTICLES)
    assert result.returncode == 2
    assert "gold.jsonl:2" in result.stderr


def test_stories_are_scored_as_merged_meetings(sidelines: Sidelines, tmp_path: Path) -> None:
    told = {
        "id": "m1",
        "participants": ["Vladimir Putin", "Xi Jinping"],
        "parties": ["RU", "CN"],
        "mode": "in_person",
        "start": "2024-07-03",
        "end": "2024-07-03",
        "mentions": [{"article": "sample-01", "status": "planned"}, {"article": "sample-07", "status": "held"}],
        "final": {"status": "held"},
        "independent_sources": 2,
    }
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(told) + "\n", encoding="utf-8")
    result = sidelines("eval", gold, "--articles", ARTICLES, "--stories")
    assert result.returncode == 0
    assert "b3_f1" in result.stdout
    assert "final_status" in result.stdout
