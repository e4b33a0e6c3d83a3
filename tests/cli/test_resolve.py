"""`sidelines resolve`: one line a meeting, whatever number of articles tell of it."""

import json
from pathlib import Path

from tests.cli.conftest import Sidelines

SAMPLES = Path(__file__).parents[2] / "samples" / "articles.jsonl"


def test_the_samples_are_merged_across_articles(sidelines: Sidelines) -> None:
    result = sidelines("resolve", SAMPLES)
    assert (result.returncode, result.stderr) == (0, "")
    meetings = [json.loads(line) for line in result.stdout.splitlines()]
    by_pair = {(*sorted(meeting["participants"]), meeting["start"]): meeting for meeting in meetings}

    announced = by_pair["Vladimir Putin", "Xi Jinping", "2024-07-03"]
    assert announced["status"] == "held"
    assert {"id": "sample-01", "status": "planned"} in announced["articles"]
    assert {"id": "sample-07", "status": "held"} in announced["articles"]

    copied = by_pair["Recep Tayyip Erdogan", "Vladimir Putin", "2024-07-03"]  # as the articles write it
    assert [told["id"] for told in copied["articles"]] == ["sample-07", "sample-08", "sample-09"]
    assert copied["independent_sources"] == 2


def test_a_refused_line_is_told_by_the_exit_code(sidelines: Sidelines, tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    file.write_text("{\n", encoding="utf-8")
    result = sidelines("resolve", file)
    assert (result.returncode, result.stdout) == (1, "")
    assert "line 1" in result.stderr


def test_claims_that_are_not_likely_enough_make_no_meetings(sidelines: Sidelines) -> None:
    every = [json.loads(line) for line in sidelines("resolve", SAMPLES).stdout.splitlines()]
    sure = [json.loads(line) for line in sidelines("resolve", SAMPLES, "--min-confidence", "0.9").stdout.splitlines()]
    assert 0 < len(sure) < len(every)
    assert min(meeting["confidence"] for meeting in every) < 0.9 <= min(meeting["confidence"] for meeting in sure)
