"""`sidelines doctor`: is everything there that a run needs?"""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Annotated

import typer

from cli import checks
from cli.checks import Finding, Verdict
from cli.exits import Exit
from graph.settings import read_settings
from meetings.errors import SettingsError

_WIDTH = max(len(verdict) for verdict in Verdict)


def doctor(
    as_json: Annotated[
        bool, typer.Option("--json", help="Print a JSON list with name, verdict, says and remedy.")
    ] = False,
) -> None:
    """Look at everything that a run needs, and print a line for each: ok, warning or wrong, and what to do.

    Changes, fetches and starts nothing. Exit code 3 where something is wrong, 2 where it is a setting, else 0.

    Example: sidelines doctor
    """
    findings = []
    for finding in _look():
        findings.append(finding)
        if not as_json:
            print(_line(finding), flush=True)
    if as_json:
        print(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
    wrong = [finding.name for finding in findings if finding.verdict is Verdict.WRONG]
    if wrong:
        raise typer.Exit(Exit.BAD_INPUT if wrong == ["settings"] else Exit.UNAVAILABLE)


def _look() -> Iterator[Finding]:
    try:
        settings = read_settings()
    except SettingsError as error:
        yield checks.fault("settings", error)
        return
    yield checks.check_settings(settings)
    yield checks.check_java(settings)
    yield checks.check_jars(settings)
    yield checks.check_model()
    yield checks.check_tables(settings)
    yield checks.check_disk(settings)
    yield checks.check_ports(settings)
    yield from asyncio.run(checks.check_database(settings))


def _line(finding: Finding) -> str:
    remedy = f": {finding.remedy}" if finding.remedy else ""
    return f"{finding.verdict:{_WIDTH}}  {finding.name:8}  {finding.says}{remedy}"
