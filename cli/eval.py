"""`sidelines eval`: how much of what a careful reader found is found, and whether that is enough."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from cli.exits import Exit
from cli.extract import row_alone
from cli.intake import Intake
from cli.resolve import merge
from cli.terminal import make_console
from evaluation.articles import score_articles
from evaluation.figures import Figures
from evaluation.floors import find_misses, read_floors
from evaluation.rows import Json, load_rows, read_articles, read_stories
from evaluation.stories import score_stories
from graph.settings import read_settings
from ingest.eval_format import story_row


def evaluate(
    gold: Annotated[Path, typer.Argument(help="What a careful reader found, one JSON line an article.")],
    articles: Annotated[Path, typer.Option(help="The articles, as JSON Lines.")],
    floors: Annotated[
        Path | None, typer.Option(help="TOML file; its table named like the folder of GOLD counts.")
    ] = None,
    stories: Annotated[bool, typer.Option("--stories", help="GOLD has one merged meeting a line.")] = False,
) -> None:
    """Extract the articles and score the meetings found against GOLD.

    Ends with exit code 1 where a figure lies below its floor.

    Example: sidelines eval samples/gold.jsonl --articles samples/articles.jsonl --floors evaluation/floors.toml
    """
    wanted = load_rows(gold)
    least = read_floors(floors, name=gold.absolute().parent.name) if floors else {}
    intake = Intake(paths=(articles,), published=None, console=make_console())
    figures = _score_merged(wanted, intake) if stories else _score_each(wanted, intake)
    misses = find_misses(figures, least)
    Console(highlight=False).print(_table(figures, least))
    for miss in misses:
        intake.console.print(f"[bold red]too low:[/] {miss.figure} is {miss.value:.3f}, its floor is {miss.floor:.3f}")
    if misses:
        raise typer.Exit(Exit.INCOMPLETE)
    intake.end()


def _score_each(wanted: dict[str, Json], intake: Intake) -> Figures:
    found = {extraction.article.id: row_alone(extraction) for extraction in intake.extractions(read_settings())}
    return score_articles(read_articles(wanted), read_articles(found))


def _score_merged(wanted: dict[str, Json], intake: Intake) -> Figures:
    merged = merge(list(intake.extractions(read_settings())))
    return score_stories(read_stories(wanted), read_stories({meeting.id: story_row(meeting) for meeting in merged}))


def _table(figures: Figures, floors: Figures) -> Table:
    table = Table("figure", "value", "floor", box=None, pad_edge=False)
    for name, value in figures.items():
        shown = f"{value:.3f}" if isinstance(value, float) else str(value)
        table.add_row(name, shown, f"{floors[name]:.3f}" if name in floors else "")
    return table
