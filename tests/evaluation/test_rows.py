"""Gold and predicted files are read with the line named where something is wrong."""

from pathlib import Path

import pytest

from evaluation.rows import load_rows, read_meeting
from meetings.errors import InputError, UnreadableSource


def test_objects_by_id_without_blank_lines(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text('{"id": "b", "meetings": []}\n\n{"id": "a"}\n', encoding="utf-8")
    assert list(load_rows(file)) == ["b", "a"]


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"id": 3}'])
def test_a_broken_line_is_named(line: str, tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text('{"id": "a"}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(UnreadableSource, match=r"gold\.jsonl:2"):
        load_rows(file)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match=r"missing\.jsonl"):
        load_rows(tmp_path / "missing.jsonl")


def test_a_date_that_is_none() -> None:
    with pytest.raises(InputError, match="2024-13"):
        read_meeting({"start": "2024-13", "end": None})
