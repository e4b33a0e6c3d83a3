"""What a person at the terminal sees: results go to standard output, everything else to standard error.

Bars are drawn only where standard error is a terminal, so logs and pipes stay clean.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

from meetings.errors import SidelinesError

if TYPE_CHECKING:
    # Commands that need neither the local Neo4j nor sources need not wait for what these import.
    from graph.local import Progress as Hear
    from ingest.sources import Refusal


def make_console() -> Console:
    """A console on standard error that neither wraps lines nor colours numbers in them."""
    return Console(stderr=True, soft_wrap=True, highlight=False)


def count_articles(console: Console) -> Progress:
    """A bar for articles with their number and the time taken; a spinner alone where the total is not known."""
    return _bar(console, MofNCompleteColumn())


@contextmanager
def count_bytes(console: Console, what: str) -> Iterator["Hear"]:
    """A bar for something that is fetched; gives what hears of bytes done and bytes in all."""
    with _bar(console, DownloadColumn()) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _bar(console: Console, amount: ProgressColumn) -> Progress:
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        amount,
        TimeElapsedColumn(),
        console=console,
        disable=not console.is_terminal,
        transient=True,
    )


def tell_error(console: Console, error: SidelinesError) -> None:
    """One line for what is wrong, one for what to do about it."""
    console.print(f"[bold red]error:[/] {escape(error.message)}")
    if error.remedy:
        console.print(f"  {escape(error.remedy)}")


def tell_refusal(console: Console, refusal: "Refusal") -> None:
    """One line that names file, line number, reason and remedy."""
    console.print(f"[bold yellow]refused:[/] {escape(str(refusal))}")
