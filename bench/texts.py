"""The articles to measure with."""

from datetime import date
from pathlib import Path

from ingest.sources import Refusal, read_articles
from meetings.article import Article

# Texts of a corpus carry no date; speed does not depend on it.
_ANY_DAY = date(2001, 12, 31)


def read_bench_texts(source: Path) -> list[Article]:
    """The articles of a .jsonl file, or of a corpus with one text a line; ends the run where one is refused."""
    return read_bench_articles(source) if source.suffix == ".jsonl" else _read_lines(source)


def read_bench_articles(source: Path) -> list[Article]:
    """All articles of the file; ends the run where one is refused."""
    found = list(read_articles([source], published=None, today=date.max.replace(year=2100)))
    refused = [item for item in found if isinstance(item, Refusal)]
    if refused:
        raise SystemExit("\n".join(map(str, refused)))
    return [item for item in found if isinstance(item, Article)]


def _read_lines(source: Path) -> list[Article]:
    lines = source.read_text(encoding="utf-8").splitlines()
    return [Article(id=f"line-{number}", text=line, published=_ANY_DAY) for number, line in enumerate(lines, 1) if line]
