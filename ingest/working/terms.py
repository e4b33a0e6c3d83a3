"""How a worker works."""

from dataclasses import dataclass
from typing import Self

from graph.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Times in seconds, memory in bytes."""

    processes: int = 2
    lease: float = 30.0
    """So long an article stays with a worker of which nothing is heard."""
    attempts: int = 5
    pause: float = 1.0
    """Doubled by each attempt that failed."""
    poll: float = 0.25
    """Between two looks into an empty queue."""
    article_seconds: float = 60.0
    article_memory: int = 2 << 30
    """Beyond what a process needs for the language model and the tables."""
    keys: float = 86400.0
    """So long an idempotency key is remembered at least."""

    @classmethod
    def of(cls, settings: Settings, *, processes: int) -> Self:
        """The terms that the environment sets."""
        return cls(
            processes=processes,
            lease=settings.lease,
            attempts=settings.attempts,
            pause=settings.retry,
            poll=settings.poll,
            article_seconds=settings.article_seconds,
            article_memory=settings.article_memory_bytes,
            keys=settings.key_hours * 3600,
        )
