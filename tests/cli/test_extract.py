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


def test_explain_tells_a_person_how_a_claim_came_about_and_what_was_rejected(
    sidelines: Sidelines, tmp_path: Path
) -> None:
    file = tmp_path / "article.txt"
    file.write_text(f"{TEXT.strip()} Their plan met resistance.", encoding="utf-8")
    result = sidelines("extract", "--explain", file, "--published", "2024-09-13")
    assert (result.returncode, result.stderr) == (0, "")
    lines = [line.split() for line in result.stdout.splitlines()]
    claim, rejected = result.stdout.split("Rejected")
    assert "meets.meet.verb  Eide–Valtonen meeting, Oslo, 2024-09-12" in claim
    assert ["word", "44-47", "“met”"] in lines
    assert ["98-106", "“Thursday”"] in lines
    assert "0.95 = 0.95 for the word × 1 for the sides by grammar" in claim
    assert "“met”  meets.meet.verb  it means something else here: it acts on “resistance”" in rejected
    assert "\x1b" not in result.stdout


def test_explain_as_json_gives_one_line_an_article(sidelines: Sidelines, tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    texts = {"told": TEXT, "rain": "Rain fell on Monday.", "german": "Am Montag fiel in der ganzen Stadt viel Regen."}
    rows = [json.dumps({"id": name, "published": "2024-09-13", "text": text}) for name, text in texts.items()]
    file.write_text("\n".join(rows), encoding="utf-8")
    result = sidelines("extract", "--explain", "--json", file)
    assert (result.returncode, result.stderr) == (0, "")
    told, rain, german = map(json.loads, result.stdout.splitlines())
    assert [told["article"], rain["article"], german["article"]] == list(texts)
    account = next(claim["account"] for claim in told["claims"] if claim["kind"] == "meeting")
    assert account["word"] == {"begin": 44, "end": 47, "text": "met"}
    assert (told["shut_out"], rain["state"], rain["claims"]) == (None, "parsed", [])
    assert "fewer than two parties" in rain["shut_out"]
    assert (german["state"], german["reason"]) == ("skipped", "language: de")


def test_explain_says_what_became_of_texts_that_are_not_parsed(sidelines: Sidelines) -> None:
    for text, says in {
        "Rain fell on Monday.": "not parsed, for it can tell of nothing: names fewer than two parties",
        "Am Montag fiel in der ganzen Stadt viel Regen.": "skipped, language: de",
    }.items():
        result = sidelines("extract", "--explain", "-", "--published", "2024-09-13", stdin=text)
        assert (result.returncode, result.stderr) == (0, "")
        assert says in result.stdout


def test_json_without_explain_changes_nothing(sidelines: Sidelines) -> None:
    plain, as_json = (
        sidelines("extract", *options, "-", "--published", "2024-09-13", stdin=TEXT) for options in ([], ["--json"])
    )
    assert plain.stdout
    assert as_json.stdout == plain.stdout


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


def test_two_processes_print_what_one_prints(sidelines: Sidelines, tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    rows = [{"id": f"a{number}", "published": "2024-09-13", "text": f"{TEXT} No. {number}."} for number in range(40)]
    file.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    one, two = sidelines("extract", file), sidelines("extract", file, "--processes", "2")
    assert (two.returncode, two.stdout) == (one.returncode, one.stdout)
    assert [json.loads(line)["id"] for line in two.stdout.splitlines()] == [row["id"] for row in rows]
