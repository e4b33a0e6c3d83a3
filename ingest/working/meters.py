"""What a worker counts of its own work, for Prometheus. It begins at 0 with each worker."""

from collections import Counter as Tally
from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter, Histogram, start_http_server

from ingest.extraction import Extraction
from meetings.errors import Unavailable

# An article is read in some 25 ms and may take `SIDELINES_ARTICLE_SECONDS`; a transaction of sixteen takes some 100 ms.
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class WorkMeters:
    """The counts of one worker."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._finished = Counter(
            "sidelines_finished",
            "Articles that this worker finished: parsed, skipped, or discarded because somebody else had them",
            ("outcome",),
            registry=self._registry,
        )
        self._failed = Counter(
            "sidelines_failed_attempts",
            "Attempts that failed, by what became of the article: failed (will be tried again), dead, or discarded",
            ("state",),
            registry=self._registry,
        )
        self._claims = Counter(
            "sidelines_claims",
            "Claims that this worker wrote, by the rule that made them",
            ("rule",),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "sidelines_stage_seconds",
            "Seconds by stage: reading an article, writing what was read of several in one transaction",
            ("stage",),
            buckets=_SECONDS,
            registry=self._registry,
        )

    def finished(self, extraction: Extraction, *, seconds: float, written: bool) -> None:
        """Counts an article that was read in so many seconds; `written` is False where the reading was discarded."""
        self._seconds.labels("reading").observe(seconds)
        self._finished.labels(extraction.outcome.value if written else "discarded").inc()
        if written:
            for rule, number in Tally(claim.rule for claim in extraction.claims).items():
                self._claims.labels(rule).inc(number)

    @contextmanager
    def timed_writing(self) -> Iterator[None]:
        """Counts a transaction with what was read, and how long it took."""
        with self._seconds.labels("writing").time():
            yield

    def failed(self, state: str | None) -> None:
        """Counts an attempt that failed; `state` is None where the article was somebody else's by then."""
        self._failed.labels(state or "discarded").inc()

    @contextmanager
    def served(self, host: str, port: int) -> Iterator[int]:
        """Answers at /metrics for the length of a `with` block; gives the port. Raises Unavailable where it is taken."""
        try:
            server, thread = start_http_server(port, addr=host, registry=self._registry)
        except OSError as error:
            raise Unavailable(
                f"cannot listen on {host}, port {port}: {error.strerror}",
                remedy="choose another port with --metrics-port",
            ) from error
        try:
            yield server.server_port
        finally:
            server.shutdown()
            server.server_close()
            thread.join()
