"""The articles to measure with."""

from datetime import date
from pathlib import Path

from ingest.sources import Refusal, read_articles
from meetings.article import Article


def read_bench_articles(source: Path) -> list[Article]:
    """All articles of the file; ends the run where one is refused."""
    found = list(read_articles([source], published=None, today=date.max.replace(year=2100)))
    refused = [item for item in found if isinstance(item, Refusal)]
    if refused:
        raise SystemExit("\n".join(map(str, refused)))
    return [item for item in found if isinstance(item, Article)]
