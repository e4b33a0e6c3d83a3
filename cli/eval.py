"""`sidelines eval`: how much of what a careful reader found is found, and whether that is enough."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from cli.exits import Exit
from cli.extract import MinConfidence, row_alone
from cli.intake import Intake
from cli.resolve import merge
from cli.tellings import gold_by_article, told_by_article
from cli.terminal import make_console
from evaluation.articles import score_articles
from evaluation.figures import Figures
from evaluation.floors import find_misses, read_floors
from evaluation.judging import count_required, judge
from evaluation.rows import Json, load_rows, read_articles, read_stories
from evaluation.rules import Contribution, contributions
from evaluation.stories import score_stories
from graph.settings import read_settings
from ingest.eval_format import story_row
from ingest.extraction import Extraction


def evaluate(
    gold: Annotated[Path, typer.Argument(help="What a careful reader found, one JSON line an article.")],
    articles: Annotated[Path, typer.Option(help="The articles, as JSON Lines.")],
    floors: Annotated[
        Path | None, typer.Option(help="TOML file; its table named like the folder of GOLD counts.")
    ] = None,
    stories: Annotated[bool, typer.Option("--stories", help="GOLD has one merged meeting a line.")] = False,
    by_rule: Annotated[bool, typer.Option("--by-rule", help="Show what each rule contributes.")] = False,
    min_confidence: MinConfidence = 0.0,
) -> None:
    """Extract the articles and score the meetings found against GOLD.

    Ends with exit code 1 where a figure lies below its floor.

    Example: sidelines eval samples/gold.jsonl --articles samples/articles.jsonl --floors evaluation/floors.toml
    """
    wanted = load_rows(gold)
    least = read_floors(floors, name=gold.absolute().parent.name) if floors else {}
    intake = Intake(paths=(articles,), published=None, console=make_console(), min_confidence=min_confidence)
    extractions = list(intake.extractions(read_settings()))
    figures = _score_merged(wanted, extractions) if stories else _score_each(wanted, extractions)
    misses = find_misses(figures, least)
    console = Console(highlight=False)
    console.print(_table(figures, least))
    if by_rule:
        told = gold_by_article(wanted, extractions, stories=stories)
        judged = list(judge(told, told_by_article(extractions, stories=stories)))
        console.print("", _rule_table(contributions(judged, gold=count_required(told))), sep="\n")
    for miss in misses:
        intake.console.print(f"[bold red]too low:[/] {miss.figure} is {miss.value:.3f}, its floor is {miss.floor:.3f}")
    if misses:
        raise typer.Exit(Exit.INCOMPLETE)
    intake.end()


def _score_each(wanted: dict[str, Json], extractions: list[Extraction]) -> Figures:
    found = {extraction.article.id: row_alone(extraction) for extraction in extractions}
    return score_articles(read_articles(wanted), read_articles(found))


def _score_merged(wanted: dict[str, Json], extractions: list[Extraction]) -> Figures:
    merged = merge(extractions)
    return score_stories(read_stories(wanted), read_stories({meeting.id: story_row(meeting) for meeting in merged}))


def _table(figures: Figures, floors: Figures) -> Table:
    table = Table("figure", "value", "floor", box=None, pad_edge=False)
    for name, value in figures.items():
        shown = f"{value:.3f}" if isinstance(value, float) else str(value)
        table.add_row(name, shown, f"{floors[name]:.3f}" if name in floors else "")
    return table


def _rule_table(rows: Iterable[Contribution]) -> Table:
    """Families in bold, with their rules below."""
    table = Table("rule", "meetings", "right", "precision", "recall", "only", box=None, pad_edge=False)
    for row in rows:
        counts = str(row.meetings), str(row.right), f"{row.precision:.3f}", f"{row.recall:.3f}", str(row.only)
        is_rule = "." in row.name
        table.add_row(f"  {row.name}" if is_rule else row.name, *counts, style=None if is_rule else "bold")
    return table
