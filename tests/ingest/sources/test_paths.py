"""Bad input is refused by name, with what to do; everything else is read."""

import io
import json
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from ingest.sources import Refusal, read_articles
from ingest.sources.checks import MOST_BYTES
from meetings.article import Article

TODAY = date(2025, 1, 15)
TEXT = "The foreign ministers of Norway and Chile met in Oslo on Monday."


def read(*paths: Path | str, published: date | None = None) -> list[Article | Refusal]:
    return list(read_articles(paths, published=published, today=TODAY))


def refusal(path: Path, published: date | None = date(2024, 5, 20)) -> Refusal:
    (found,) = read(path, published=published)
    assert isinstance(found, Refusal)
    assert found.source == str(path)
    assert found.remedy
    return found


def write(path: Path, *rows: object) -> Path:
    path.write_text(
        "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows) + "\n", encoding="utf-8"
    )
    return path


def test_a_text_file_is_an_article_of_the_given_date(tmp_path: Path) -> None:
    path = tmp_path / "oslo.txt"
    path.write_bytes(TEXT.encode() + b"\r\nTwo lines.\r\n")
    (article,) = read(path, published=date(2024, 5, 20))
    assert isinstance(article, Article)
    assert article.published == date(2024, 5, 20)
    assert article.text == TEXT + "\r\nTwo lines.\r\n"


@pytest.mark.parametrize("first", ["date 2023-02-01", " date 2023-02-01 \n\n", "Date: 2023-02-01"])
def test_the_date_line_of_a_text_counts_before_the_given_date(tmp_path: Path, first: str) -> None:
    (article,) = read(write(tmp_path / "a.txt", first, TEXT), published=date(2024, 5, 20))
    assert isinstance(article, Article)
    assert article.published == date(2023, 2, 1)
    assert article.text.startswith(first)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"PK\x03\x04\x00\x00binary", "byte 4 is zero"),
        ("Le ministre a rencontré".encode("latin-1"), "not UTF-8 at byte 22"),
        (b"<!DOCTYPE html>\n<html><body>News</body></html>", "is HTML"),
        (b"<div class='a'><p>News</p><p>More</p><p>And</p></div>", "is HTML"),
        (b"date 2024-02-31\n" + TEXT.encode(), "which is none"),
        (b"date 1200-01-01\n" + TEXT.encode(), "before 1900"),
        (b"date 2200-01-01\n" + TEXT.encode(), "more than a year ahead"),
        (b"news " * (MOST_BYTES // 5) + b"!", "larger than 5 MB"),
    ],
    ids=["empty", "blank", "binary", "latin-1", "html", "tags", "no such day", "1200", "2200", "too large"],
)
def test_a_file_that_is_no_article_is_refused(tmp_path: Path, raw: bytes, why: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(raw)
    assert why in refusal(path).why


def test_a_text_of_the_largest_size_with_a_stray_tag_is_read(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"They <b>met</b>.<br>".ljust(MOST_BYTES, b"x"))
    assert isinstance(read(path, published=TODAY)[0], Article)


def test_a_text_without_any_date_is_refused(tmp_path: Path) -> None:
    assert "has no date" in refusal(write(tmp_path / "a.txt", TEXT), published=None).why


def test_a_path_that_is_not_there_and_an_unknown_ending_are_refused(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path / "nothing.txt").why
    assert ".pdf" in refusal(write(tmp_path / "a.pdf", "x")).why


def test_a_folder_is_read_whole_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    write(tmp_path / ".git" / "c.txt", TEXT)
    write(tmp_path / "z.txt", "date 2024-01-03", TEXT)
    write(tmp_path / "b" / "y.jsonl", {"id": "two", "published": "2024-01-02", "text": TEXT})
    write(tmp_path / "a.txt", "date 2024-01-01", TEXT)
    days = [article.published.day for article in read(tmp_path) if isinstance(article, Article)]
    assert days == [1, 2, 3]


def test_json_lines_keep_what_is_known_of_an_article(tmp_path: Path) -> None:
    row = {
        "id": "n-1",
        "url": "https://news.example/1",
        "title": "Talks",
        "publisher": "News",
        "published": "2024-05-20T09:30:00Z",
        "text": TEXT,
        "author": "ignored",
    }
    assert read(write(tmp_path / "a.jsonl", row)) == [
        Article(
            id="n-1",
            url="https://news.example/1",
            title="Talks",
            publisher="News",
            published=date(2024, 5, 20),
            text=TEXT,
        )
    ]


def test_without_an_id_the_url_is_the_identity(tmp_path: Path) -> None:
    row = {"url": "https://news.example/1", "published": "2024-05-20"}
    (first,) = read(write(tmp_path / "a.jsonl", row | {"text": TEXT}))
    (second,) = read(write(tmp_path / "b.jsonl", row | {"text": TEXT + " Corrected."}))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.id == second.id


GOOD = {"id": "good", "published": "2024-05-20", "text": TEXT}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"id": "a", "text": ', "not JSON"),
        ("[1, 2]", "no object"),
        ("[" * 100_000, "not JSON"),
        (GOOD | {"id": 7}, "gives id as 7"),
        (GOOD | {"id": "a/b"}, "cannot stand in an address"),
        (GOOD | {"text": ["a"]}, "gives text as"),
        (GOOD | {"published": 20240520}, "gives published as"),
        (GOOD | {"text": "  "}, "has no text"),
        ({"id": "a", "published": "2024-05-20"}, "has no text"),
        ({"id": "a", "text": TEXT}, "has no date"),
        (GOOD | {"published": "20 May 2024"}, "which is none"),
        (GOOD | {"published": "1200-05-20"}, "before 1900"),
        (GOOD | {"published": "2200-05-20"}, "more than a year ahead"),
        (GOOD | {"text": "half \ud83d"}, "half a character"),
        (GOOD | {"title": "half \ud83d"}, "half a character"),
        (GOOD | {"text": "<html><body>News"}, "is HTML"),
        (GOOD | {"text": "x" * (MOST_BYTES + 1)}, "larger than 5 MB"),
        ('{"text": "' + "x" * (4 * MOST_BYTES) + '"}', "longer than"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(tmp_path: Path, line: object, why: str) -> None:
    rows = (GOOD | {"id": "first"}, line, "", GOOD | {"id": "last"})
    first, bad, last = read(write(tmp_path / "a.jsonl", *rows))
    assert isinstance(first, Article)
    assert isinstance(bad, Refusal)
    assert isinstance(last, Article)
    assert bad.line == 2
    assert why in bad.why


def test_a_line_that_is_not_utf_8_is_named_with_its_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(json.dumps(GOOD).encode() + b'\n{"text": "\xe9"}\n')
    bad = read(path)[1]
    assert isinstance(bad, Refusal)
    assert "byte 10 of the line" in bad.why


def test_the_later_of_two_equal_ids_is_refused_naming_the_first(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", GOOD, GOOD | {"id": "other"}, GOOD | {"text": "Another text."})
    bad = read(path)[2]
    assert isinstance(bad, Refusal)
    assert bad.line == 3
    assert f"{path}, line 1" in bad.why


def test_json_lines_without_a_line_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n\n")
    assert "is empty" in refusal(path).why


@pytest.mark.parametrize(
    "raw", [json.dumps(GOOD).encode(), b"date 2024-05-20\n" + TEXT.encode()], ids=["lines", "text"]
)
def test_standard_input_may_be_lines_or_a_text(raw: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
    (article,) = read("-")
    assert isinstance(article, Article)
    assert article.published == date(2024, 5, 20)
