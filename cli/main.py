"""The `sidelines` command: one module a command, errors without tracebacks, exit codes from one table."""

import sys
from importlib import import_module

import typer

from cli.exits import exit_code
from cli.logs import begin_logging
from cli.terminal import make_console, tell_error
from meetings.errors import SidelinesError

_COMMANDS = {
    "extract": "extract",
    "resolve": "resolve",
    "ingest": "ingest",
    "watch": "watch",
    "work": "work",
    "reextract": "reextract",
    "retract": "retract",
    "serve": "serve",
    "run": "run",
    "doctor": "doctor",
    "eval": "evaluate",
    "dead": "dead",
    "merges": "merges",
    "neo4j": "neo4j",
}


def make_app(asked: str | None) -> typer.Typer:
    """The command line with the command that is asked for; with all of them where none is.

    What the modules of all commands import takes a second, for which somebody who knows what they want need not wait.
    """
    app = typer.Typer(
        name="sidelines",
        help="Who met whom, when, where, at which summit, and who says so.",
        epilog="Exit codes: 0 done; 1 something refused, or below its floor; 2 bad input; 3 something needed is not there.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_several)
    for name in [asked] if asked in _COMMANDS else _COMMANDS:
        command = getattr(import_module(f"cli.{name}"), _COMMANDS[name])
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name=name)(command)
    return app


def _several() -> None:
    """Keeps the name of a command in the command line where there is but one."""


def main() -> None:
    """Runs the command that the arguments name, and ends the process with its exit code."""
    begin_logging()
    try:
        make_app(next((word for word in sys.argv[1:] if not word.startswith("-")), None))()
    except SidelinesError as error:
        tell_error(make_console(), error)
        sys.exit(exit_code(error))
