"""`sidelines extract`: one line an article, refusals by name, no database."""

import json
from pathlib import Path

from tests.cli.conftest import Sidelines

TEXT = "Norwegian Foreign Minister Espen Barth Eide met his Finnish counterpart Elina Valtonen in Oslo on Thursday.\n"


def test_a_text_gives_one_line(sidelines: Sidelines, tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(TEXT, encoding="utf-8")
    result = sidelines("extract", file, "--published", "2024-09-13")
    assert (result.returncode, result.stderr) == (0, "")
    row = json.loads(result.stdout)
    assert row["published"] == "2024-09-13"
    (meeting,) = row["meetings"]
    assert set(meeting["participants"]) == {"Espen Barth Eide", "Elina Valtonen"}
    assert set(meeting["parties"]) == {"NO", "FI"}
    assert (meeting["start"], meeting["place"], meeting["status"]) == ("2024-09-12", "Oslo", "held")
    assert not (tmp_path / "data").exists()


def test_lines_that_cannot_be_read_are_named_and_the_others_are_read(sidelines: Sidelines, tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    good = [json.dumps({"id": key, "published": "2024-09-13", "text": TEXT}) for key in ("first", "last")]
    bad = ['{"id": "broken", "text', '{"id": "undated", "text": "They met."}', '{"id": "first", "text": "Again."}']
    file.write_text("\n".join([good[0], *bad, good[1]]) + "\n", encoding="utf-8")
    result = sidelines("extract", file)
    assert result.returncode == 1
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["first", "last"]
    refused = result.stderr.splitlines()
    assert [line.startswith("refused: ") for line in refused] == [True, True, True]
    assert ["line 2" in refused[0], "line 3" in refused[1], "line 4" in refused[2]] == [True, True, True]


def test_files_that_are_no_articles_are_named(sidelines: Sidelines, tmp_path: Path) -> None:
    files = {
        "empty.txt": b"",
        "binary.txt": b"PK\x03\x04\x00\x00",
        "latin.txt": "Türkiye".encode("latin-1"),
        "page.txt": b"<!DOCTYPE html><html><body><p>They met.</p></body></html>",
        "huge.txt": b"They met. " * 600_000,
        "old.txt": b"date 1200-01-01\n\nThey met.",
        "future.txt": b"date 2200-01-01\n\nThey met.",
        "undated.txt": b"They met.",
        "picture.png": b"\x89PNG",
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    result = sidelines("extract", *(tmp_path / name for name in [*files, "missing.txt"]))
    assert (result.returncode, result.stdout) == (1, "")
    refused = result.stderr.splitlines()
    assert len(refused) == len(files) + 1
    for line, name in zip(refused, [*files, "missing.txt"], strict=True):
        assert f"{name}: " in line


def test_an_option_that_cannot_be_is_refused_before_anything_is_read(sidelines: Sidelines, tmp_path: Path) -> None:
    for arguments in (["--published", "20 May"], ["--bogus"], []):
        result = sidelines("extract", *arguments, *([tmp_path / "a.txt"] if arguments else []))
        assert (result.returncode, result.stdout) == (2, "")
        assert "Traceback" not in result.stderr


def test_claims_that_are_not_likely_enough_are_left_out(sidelines: Sidelines, tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(TEXT, encoding="utf-8")
    arguments = ("extract", file, "--published", "2024-09-13")
    (meeting,) = json.loads(sidelines(*arguments).stdout)["meetings"]
    assert 0.5 < meeting["confidence"] < 1
    for least, left in ((meeting["confidence"], [meeting]), (meeting["confidence"] + 0.001, [])):
        result = sidelines(*arguments, "--min-confidence", str(least))
        assert (result.returncode, json.loads(result.stdout)["meetings"]) == (0, left)
    for least in ("1.1", "-0.1", "much"):
        result = sidelines(*arguments, "--min-confidence", least)
        assert (result.returncode, result.stdout) == (2, "")
