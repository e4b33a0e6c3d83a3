"""What an article can be on its way."""

from enum import StrEnum


class State(StrEnum):
    """Where an article, or the newest version of it, is on its way."""

    QUEUED = "queued"
    """Accepted, and waiting for a worker."""
    RUNNING = "running"
    """A worker holds it, until its lease ends."""
    FAILED = "failed"
    """An attempt failed; it will be tried again."""
    PARSED = "parsed"
    """Read; what it says is in the graph."""
    SKIPPED = "skipped"
    """Not read, for a reason: another language, no text."""
    DEAD = "dead"
    """Given up after its last attempt; waits for somebody to replay or discard it."""


OPEN = frozenset({State.QUEUED, State.RUNNING, State.FAILED})
"""Those that a worker will still read."""

DONE = frozenset({State.PARSED, State.SKIPPED})
"""Those whose reading is in the graph."""
