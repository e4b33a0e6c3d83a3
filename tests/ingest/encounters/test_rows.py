"""The tables themselves: rows that can be read, named once, with known misses that the docs count."""

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.ingest.encounters.rows import TABLES, read_rows

FAMILIES = sorted(path.stem for path in TABLES.glob("*.txt"))
# What a miss is: the step of extraction that has to learn something.
CAUSES = {
    "linking",
    "sides",
    "word order",
    "family missing",
    "tense",
    "date",
    "place",
    "gathering",
    "mode",
    "gate",
    "false positive",
}
DOCS = Path(__file__).parents[3] / "docs" / "extraction.md"


@pytest.mark.parametrize("family", FAMILIES)
def test_a_row_has_a_name_of_its_own(family: str) -> None:
    names = Counter(row.name for row in read_rows(family))
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_a_known_miss_names_its_cause(family: str) -> None:
    misses = [row.miss for row in read_rows(family) if row.miss]
    assert [miss for miss in misses if miss.partition(":")[0] not in CAUSES] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_the_docs_count_the_known_misses(family: str) -> None:
    rows = list(read_rows(family))
    told = re.search(
        rf"^\| {family.replace('_', '.')} \| (\d+) \| (\d+) \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert told
    assert (int(told[1]), int(told[2])) == (len(rows), sum(row.miss is not None for row in rows))


def test_every_table_is_tested() -> None:
    here = Path(__file__).parent
    assert [family for family in FAMILIES if not (here / f"test_{family}.py").exists()] == []
