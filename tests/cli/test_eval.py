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


def test_what_each_rule_contributes_is_shown_where_asked_for(sidelines: Sidelines) -> None:
    plain = sidelines("eval", GOLD, "--articles", ARTICLES)
    result = sidelines("eval", GOLD, "--articles", ARTICLES, "--by-rule")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith(plain.stdout)
    rows = [line.split() for line in result.stdout.removeprefix(plain.stdout).splitlines() if line.strip()]
    assert rows[0] == ["rule", "meetings", "right", "precision", "recall", "only"]
    table = {name: [float(value) for value in values] for name, *values in rows[1:]}
    assert {"meets", "meets.meet.verb", "receives", "receives.receive.verb"} <= set(table)
    for meetings, right, precision, recall, only in table.values():
        assert meetings >= right >= only
        assert precision == pytest.approx(right / meetings, abs=0.001)
        assert (recall > 0) == (right > 0)


def test_rules_of_stories_count_each_article_that_tells_of_a_meeting(sidelines: Sidelines, tmp_path: Path) -> None:
    text = "Norwegian Foreign Minister Espen Barth Eide met his Finnish counterpart Elina Valtonen in Oslo on Thursday."
    days = {"first": "2024-09-13", "second": "2024-09-14"}
    articles, gold = tmp_path / "articles.jsonl", tmp_path / "gold.jsonl"
    lines = [json.dumps({"id": key, "published": day, "text": text}) for key, day in days.items()]
    articles.write_text("\n".join(lines), encoding="utf-8")
    told = {
        "id": "m1",
        "participants": ["Espen Barth Eide", "Elina Valtonen"],
        "parties": ["NO", "FI"],
        "start": "2024-09-12",
        "mentions": [{"article": key, "status": "held"} for key in days],
        "final": {"status": "held"},
        "independent_sources": 1,
    }
    gold.write_text(json.dumps(told), encoding="utf-8")
    result = sidelines("eval", gold, "--articles", articles, "--stories", "--by-rule")
    (line,) = [line for line in result.stdout.splitlines() if line.strip().startswith("meets.meet.verb")]
    assert line.split() == ["meets.meet.verb", "2", "2", "1.000", "1.000", "2"]


def test_more_confidence_asked_for_finds_less(sidelines: Sidelines) -> None:
    everything, sure, nothing = (
        {
            line.split()[0]: float(line.split()[1])
            for line in sidelines("eval", GOLD, "--articles", ARTICLES, "--min-confidence", least).stdout.splitlines()[
                1:
            ]
        }
        for least in ("0", "0.9", "1")
    )
    assert everything["recall"] > sure["recall"] > nothing["recall"] == 0
    assert everything["predicted_meetings"] > sure["predicted_meetings"] > nothing["predicted_meetings"] == 0
