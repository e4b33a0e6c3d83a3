"""`sidelines extract`: what is in articles, without a database."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from cli.intake import Intake, read_day
from cli.terminal import make_console
from graph.settings import read_settings
from ingest.eval_format import article_row
from ingest.extraction import Extraction
from meetings.resolve import resolve

Files = Annotated[
    list[Path], typer.Argument(metavar="FILE...", help="Text (.txt) or JSON Lines (.jsonl); - is standard input.")
]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="The date of articles that give none, as 2024-05-20.")
]

MinConfidence = Annotated[
    float,
    typer.Option(metavar="SHARE", min=0, max=1, help="Leave out claims that are less likely to be right, as 0.8."),
]


def extract(files: Files, published: Published = None, min_confidence: MinConfidence = 0.0) -> None:
    """Print the meetings of each article, one JSON line an article. Needs no database.

    Example: sidelines extract article.txt --published 2024-05-20
    """
    intake = Intake(
        paths=tuple(files), published=read_day(published), console=make_console(), min_confidence=min_confidence
    )
    for extraction in intake.extractions(read_settings()):
        print(json.dumps(row_alone(extraction), ensure_ascii=False), flush=True)
    intake.end()


def row_alone(extraction: Extraction) -> dict[str, Any]:
    """The line of an article by itself: the meetings that its claims give, as of its day."""
    article = extraction.article
    meetings = resolve(extraction.claims, today=article.published)
    return article_row(article.id, str(article.published), meetings)
