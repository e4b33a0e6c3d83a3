"""What a user sees who asks for help, mistypes, or sets a variable to something impossible."""

import pytest

from tests.cli.conftest import Sidelines

COMMANDS = ("extract", "resolve", "ingest", "serve", "run", "eval")


def test_help_names_every_command_and_the_exit_codes(sidelines: Sidelines) -> None:
    result = sidelines("--help")
    assert result.returncode == 0
    for expected in (*COMMANDS, "neo4j", "Exit codes"):
        assert expected in result.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example(command: str, sidelines: Sidelines) -> None:
    result = sidelines(command, "--help")
    assert result.returncode == 0
    assert f"Example: sidelines {command}" in result.stdout


def test_an_unknown_command_is_refused(sidelines: Sidelines) -> None:
    result = sidelines("ingset")
    assert result.returncode == 2
    assert "ingset" in result.stderr


def test_an_impossible_setting_is_named_before_anything_starts(sidelines: Sidelines) -> None:
    result = sidelines("serve", env={"NEO4J_URI": "localhost"})
    assert (result.returncode, result.stdout) == (2, "")
    assert "NEO4J_URI" in result.stderr
    assert "Traceback" not in result.stderr
