"""The exit codes of `sidelines`: one table for all commands."""

from enum import IntEnum

from meetings.errors import Conflict, InputError, NotKnown, SettingsError, SidelinesError, Unavailable


class Exit(IntEnum):
    """What the shell sees."""

    DONE = 0
    INCOMPLETE = 1
    """It ran to the end, but something was refused, or a figure lies below its floor."""
    BAD_INPUT = 2
    """It did not run: an unknown option, a setting or a file that cannot be used."""
    UNAVAILABLE = 3
    """Something it needs is not there: Neo4j, the language model, a free port."""
    INTERRUPTED = 130
    """Ctrl-C."""
    TERMINATED = 143
    """SIGTERM."""


# The first class that fits counts.
_CODES: tuple[tuple[type[SidelinesError], Exit], ...] = (
    (Unavailable, Exit.UNAVAILABLE),
    (InputError, Exit.BAD_INPUT),
    (SettingsError, Exit.BAD_INPUT),
    (NotKnown, Exit.BAD_INPUT),
    (Conflict, Exit.BAD_INPUT),
)


def exit_code(error: SidelinesError) -> Exit:
    """The code for an error that ended a command."""
    return next((code for kind, code in _CODES if isinstance(error, kind)), Exit.INCOMPLETE)
