"""`sidelines extract`: what is in articles, without a database."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from cli.explaining import show
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
Explain = Annotated[
    bool, typer.Option("--explain", help="Tell how each claim came about, and what was rejected and why.")
]
AsJson = Annotated[bool, typer.Option("--json", help="With --explain: JSON instead of text. All else is JSON anyway.")]
Processes = Annotated[
    int,
    typer.Option(min=1, help="How many processes read articles; each needs half a gigabyte. The output is the same."),
]


def extract(
    files: Files,
    published: Published = None,
    min_confidence: MinConfidence = 0.0,
    explain: Explain = False,
    as_json: AsJson = False,
    processes: Processes = 1,
) -> None:
    """Print the meetings of each article, one JSON line an article. Needs no database.

    With --explain, tell of each article how every claim came about and which words were rejected, for people to read; with
    --explain --json, the same as one JSON line an article.

    Example: sidelines extract article.txt --published 2024-05-20
    """
    intake = Intake(
        paths=tuple(files),
        published=read_day(published),
        console=make_console(),
        min_confidence=min_confidence,
        processes=processes,
    )
    if explain and not as_json:
        terminal = Console(highlight=False)
        for explanation in intake.explanations(read_settings()):
            terminal.print(show(explanation))
    else:
        for line in _explained(intake) if explain else _extracted(intake):
            print(line, flush=True)
    intake.end()


def _extracted(intake: Intake) -> Iterator[str]:
    for extraction in intake.extractions(read_settings()):
        yield json.dumps(row_alone(extraction), ensure_ascii=False)


def _explained(intake: Intake) -> Iterator[str]:
    # The schemas of the service bring the driver of Neo4j with them, for which nobody else who extracts need wait.
    from app.explanations import explanation_out  # noqa: PLC0415

    for explanation in intake.explanations(read_settings()):
        yield explanation_out(explanation).model_dump_json()


def row_alone(extraction: Extraction) -> dict[str, Any]:
    """The line of an article by itself: the meetings that its claims give, as of its day."""
    article = extraction.article
    meetings = resolve(extraction.claims, today=article.published)
    return article_row(article.id, str(article.published), meetings)
