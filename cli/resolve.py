"""`sidelines resolve`: the meetings of all articles together, without a database."""

import json

from cli.extract import Files, MinConfidence, Processes, Published
from cli.intake import Intake, read_day
from cli.terminal import make_console
from graph.settings import read_settings
from ingest.clock import today
from ingest.eval_format import story_row
from ingest.extraction import Extraction
from meetings import resolve as resolution
from meetings.meeting import Meeting


def resolve(
    files: Files, published: Published = None, min_confidence: MinConfidence = 0.0, processes: Processes = 1
) -> None:
    """Print the meetings that all articles tell of, merged across them, one JSON line a meeting. Needs no database.

    "Today" is the day of the newest article: plans whose day has passed by then, and that nobody reported, are unconfirmed.

    Example: sidelines resolve articles.jsonl
    """
    intake = Intake(
        paths=tuple(files),
        published=read_day(published),
        console=make_console(),
        min_confidence=min_confidence,
        processes=processes,
    )
    for meeting in merge(list(intake.extractions(read_settings()))):
        print(json.dumps(story_row(meeting), ensure_ascii=False))
    intake.end()


def merge(extractions: list[Extraction]) -> tuple[Meeting, ...]:
    """The meetings of all extractions as of the day of the newest article, with copies counted once."""
    # As in intake.py: what is slow to import is imported where it is used.
    from ingest.copies import find_copies  # noqa: PLC0415

    articles = [extraction.article for extraction in extractions]
    return resolution.resolve(
        (claim for extraction in extractions for claim in extraction.claims),
        today=max((article.published for article in articles), default=today()),
        copies=find_copies(extractions),
    )
