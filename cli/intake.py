"""The way in for the commands that read articles: paths in, extractions out, refusals told on the way."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer
from rich.console import Console

from cli.exits import Exit
from cli.terminal import count_articles, tell_refusal
from graph.settings import Settings
from ingest.clock import today
from ingest.explanation import Explanation
from ingest.extraction import Extraction
from ingest.sources import Refusal, read_articles
from ingest.sources.addresses import is_web
from meetings.article import Article
from reference import tables

if TYPE_CHECKING:
    from ingest.extract import Extractor

T = TypeVar("T", Extraction, Explanation)


@dataclass(slots=True, kw_only=True)
class Intake:
    """The articles below some paths and at addresses of the web. `published` is the date of articles that give none; claims of less than
    `min_confidence` are left out; `processes` read them.
    """

    paths: tuple[str | Path, ...]
    published: date | None
    console: Console
    min_confidence: float = 0.0
    processes: int = 1
    refused: int = field(default=0, init=False)

    def extractions(self, settings: Settings) -> Iterator[Extraction]:
        """What is found in each article, in order, with a bar; refusals are told and counted.

        Raises InvalidTable for reference tables and ModelUnavailable for a language model that cannot be loaded.
        """
        # The parser takes a second to import, which --help and a wrong option need not wait for.
        from ingest.processes import extract_in_processes  # noqa: PLC0415

        found = extract_in_processes(self._accepted(settings), processes=self.processes, extra=settings.reference)
        return self._counted(found, settings)

    def explanations(self, settings: Settings) -> Iterator[Explanation]:
        """The same, each explained; by one process."""
        return self._counted(_load(settings).explain_all(self._accepted(settings)), settings)

    def _counted(self, results: Iterator[T], settings: Settings) -> Iterator[T]:
        with count_articles(self.console) as bar:
            task = bar.add_task("reading articles", total=self._total(settings) if self.console.is_terminal else None)
            for result in results:
                yield result.surer_than(self.min_confidence)
                bar.advance(task)

    def end(self) -> None:
        """Ends the command: with the code for an incomplete run where something was refused."""
        if self.refused:
            raise typer.Exit(Exit.INCOMPLETE)

    def _accepted(self, settings: Settings) -> Iterator[Article]:
        for found in self._read(settings):
            if isinstance(found, Refusal):
                self.refused += 1
                tell_refusal(self.console, found)
            else:
                yield found

    def _read(self, settings: Settings) -> Iterator[Article | Refusal]:
        web = None
        if self._asks_web():
            # What reads pages takes half a second to import, which no other command needs.
            from cli.web import ask_web  # noqa: PLC0415

            web = ask_web(settings, published=self.published)
        return read_articles(self.paths, published=self.published, today=today(), web=web)

    def _total(self, settings: Settings) -> int | None:
        """How many articles there are: a first pass without the parser, which takes a thousandth of the time."""
        if "-" in map(str, self.paths) or self._asks_web():
            return None
        return sum(isinstance(found, Article) for found in self._read(settings))

    def _asks_web(self) -> bool:
        return any(isinstance(path, str) and is_web(path) for path in self.paths)


def _load(settings: Settings) -> "Extractor":
    # The parser takes a second to import, which --help and a wrong option need not wait for.
    from ingest.extract import Extractor  # noqa: PLC0415

    return Extractor(tables.load(extra=settings.reference))


def read_day(text: str | None) -> date | None:
    """The date of an option."""
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a date like 2024-05-20") from None
