"""The one error tree of the service.

    SidelinesError
    ├── InputError              what the caller handed in cannot be used
    │   ├── UnreadableSource    a file, line or body that is not what it should be
    │   ├── InvalidArticle      an article without text, with an impossible date, too large
    │   ├── InvalidQuery        an unknown parameter, an id that cannot be, a bad cursor
    │   │   └── TooManyClaims       a question as of another day about more than can be worked out
    │   ├── KeyReused           an idempotency key that came with something else before
    │   └── InvalidTable        a row of a reference table, named with file and line
    ├── NotKnown                an id that could be, but that nothing here has
    ├── Conflict                what is asked for cannot be done with a thing as it is now
    ├── SettingsError           the environment asks for something impossible
    └── Unavailable             something the service needs is not there
        ├── DatabaseUnavailable     Neo4j does not answer (or refuses the password)
        ├── QueueFull               so many articles wait that no more are taken
        ├── SchemaMismatch          the graph was written by another schema version
        ├── LocalServerError        the local Neo4j cannot be installed, started or stopped
        ├── ModelUnavailable        the language model is not installed
        └── SourceUnavailable       a site of the web does not answer now, or asks us to come later

A message says what is wrong; `remedy` says what would be right or what to do next.
The HTTP mapping is one table in app/problems.py, the exit codes are one table in cli/exits.py.
"""


class SidelinesError(Exception):
    """Base of every error that the service raises on purpose."""

    def __init__(self, message: str, *, remedy: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class InputError(SidelinesError):
    """What the caller handed in cannot be used."""


class UnreadableSource(InputError):
    """A file, line or body that is not what it should be."""


class InvalidArticle(InputError):
    """An article without text, with an impossible date, or too large."""


class InvalidQuery(InputError):
    """An unknown parameter, an id that cannot be, or a bad cursor."""

    def __init__(
        self, message: str, *, remedy: str | None = None, parameter: str | None = None, allowed: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message, remedy=remedy)
        self.parameter = parameter
        self.allowed = allowed


class TooManyClaims(InvalidQuery):
    """A question as of another day that more claims have to do with than can be worked out while somebody waits."""


class KeyReused(InputError):
    """An idempotency key that came with something else before."""


class InvalidTable(InputError):
    """A row of a reference table that breaks a rule; the message names file and line."""


class NotKnown(SidelinesError):
    """An id that could be, but that nothing here has; `near` holds the closest known ids."""

    def __init__(self, message: str, *, remedy: str | None = None, near: tuple[str, ...] = ()) -> None:
        super().__init__(message, remedy=remedy)
        self.near = near


class Conflict(SidelinesError):
    """What is asked for cannot be done with a thing as it is now."""


class SettingsError(SidelinesError):
    """The environment asks for something impossible."""


class Unavailable(SidelinesError):
    """Something the service needs is not there (now)."""


class DatabaseUnavailable(Unavailable):
    """Neo4j does not answer, or refuses the password."""


class QueueFull(Unavailable):
    """So many articles wait that no more are taken."""


class SchemaMismatch(Unavailable):
    """The graph was written by another version of the schema."""


class LocalServerError(Unavailable):
    """The local Neo4j cannot be installed, started or stopped."""


class ModelUnavailable(Unavailable):
    """The language model is not installed."""


class SourceUnavailable(Unavailable):
    """A site of the web does not answer now; `retry_after` are the seconds that it asks us to wait, if it says."""

    def __init__(self, message: str, *, remedy: str | None = None, retry_after: float | None = None) -> None:
        super().__init__(message, remedy=remedy)
        self.retry_after = retry_after
