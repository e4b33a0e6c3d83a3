"""docs/extraction.md shows a real explanation and names every cause."""

import re
from pathlib import Path

from ingest.encounters.cause import Cause
from tests.commands import run_to_end

PAGE = (Path(__file__).parents[2] / "docs" / "extraction.md").read_text(encoding="utf-8")
SHOWN = re.compile(
    r'Of the text "(?P<text>.+?)", published (?P<day>[\d-]+), it tells:\n\n(?P<block>(?:    [^\n]*\n|\n)+)', re.DOTALL
)


def test_the_explanation_that_is_shown_is_the_real_one(tmp_path: Path) -> None:
    shown = SHOWN.search(PAGE)
    assert shown is not None
    file = tmp_path / "article.txt"
    file.write_text(" ".join(shown["text"].split()), encoding="utf-8")
    result = run_to_end(tmp_path / "data", "extract", "--explain", file, "--published", shown["day"])
    assert (result.returncode, result.stderr) == (0, "")
    lines = [line.removeprefix("    ") for line in shown["block"].strip("\n").split("\n")]
    assert [line.rstrip() for line in result.stdout.strip("\n").split("\n")] == lines


def test_every_cause_is_named() -> None:
    table = PAGE[PAGE.index("| cause | example |") :]
    rows = re.findall(r"^\| (\w+(?:, \w+)*) \|", table.split("\n\n")[0], re.MULTILINE)
    assert sorted(name for row in rows[1:] for name in row.split(", ")) == sorted(Cause)
