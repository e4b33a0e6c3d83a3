"""One exit code for each kind of error, and the README lists them all."""

import re
from pathlib import Path

import pytest

from cli.exits import Exit, exit_code
from meetings.errors import (
    DatabaseUnavailable,
    InputError,
    InvalidTable,
    LocalServerError,
    ModelUnavailable,
    NotKnown,
    SettingsError,
    SidelinesError,
)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (InputError, Exit.BAD_INPUT),
        (InvalidTable, Exit.BAD_INPUT),
        (SettingsError, Exit.BAD_INPUT),
        (NotKnown, Exit.BAD_INPUT),
        (DatabaseUnavailable, Exit.UNAVAILABLE),
        (LocalServerError, Exit.UNAVAILABLE),
        (ModelUnavailable, Exit.UNAVAILABLE),
    ],
)
def test_exit_code(kind: type[SidelinesError], code: Exit) -> None:
    assert exit_code(kind("what is wrong")) is code


def test_the_readme_lists_every_code() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    _, _, table = readme.partition("| exit code |")
    listed = re.findall(r"^\| ([\d, ]+) \|", table, re.M)
    assert [int(code) for codes in listed for code in codes.split(", ")] == [int(code) for code in Exit]
