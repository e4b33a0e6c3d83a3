"""The `sidelines` command: one module a command, errors without tracebacks, exit codes from one table."""

import sys

import typer

from cli.dead import dead
from cli.doctor import doctor
from cli.eval import evaluate
from cli.exits import exit_code
from cli.extract import extract
from cli.ingest import ingest
from cli.logs import begin_logging
from cli.merges import merges
from cli.neo4j import neo4j
from cli.reextract import reextract
from cli.resolve import resolve
from cli.retract import retract
from cli.run import run
from cli.serve import serve
from cli.terminal import make_console, tell_error
from cli.watch import watch
from cli.work import work
from meetings.errors import SidelinesError

app = typer.Typer(
    name="sidelines",
    help="Who met whom, when, where, at which summit, and who says so.",
    epilog="Exit codes: 0 done; 1 something refused, or below its floor; 2 bad input; 3 something needed is not there.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (extract, resolve, ingest, watch, work, reextract, retract, serve, run, doctor):
    app.command()(command)
app.command(name="eval")(evaluate)
app.add_typer(dead, name="dead")
app.add_typer(merges, name="merges")
app.add_typer(neo4j, name="neo4j")


def main() -> None:
    """Runs the command that the arguments name, and ends the process with its exit code."""
    begin_logging()
    try:
        app()
    except SidelinesError as error:
        tell_error(make_console(), error)
        sys.exit(exit_code(error))
