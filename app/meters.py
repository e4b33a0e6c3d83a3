"""What Prometheus reads: this process's own requests, and what the graph says of the queue.

What happens in this process is counted in it, and begins at 0 with it. What several processes change (the states of articles, what
waits, which workers are there) is read from the graph at each look, so that it is true whoever did it and whoever was restarted.
"""

from collections.abc import Iterable, Iterator, Mapping

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector

from graph.store import Store
from ingest.queue import Accepted
from ingest.queue.backlog import backlog, counts, skipped
from ingest.queue.presence import workers
from meetings.errors import DatabaseUnavailable

# Questions take some milliseconds and at most 15 s (graph/store.py); accepting an article shall take less than 25 ms.
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15)
# What anybody may send as a method must not become a new series each.
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Meters:
    """The counts of one process. `told` gives them, and those of the graph, as text."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Histogram(
            "sidelines_request_seconds",
            "Requests to this process and how long their answers took",
            ("route", "method", "status"),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._accepted = Counter(
            "sidelines_accepted",
            "Articles that this process accepted: new (or a new version), or known (nothing changed)",
            ("article",),
            registry=self._registry,
        )

    def count_accepted(self, accepted: Iterable[Accepted]) -> None:
        """Counts articles that are in the queue, or were there before."""
        for one in accepted:
            self._accepted.labels("new" if one.changed else "known").inc()

    def count_request(self, *, route: str, method: str, status: int, seconds: float) -> None:
        """Counts a request that was answered; `route` is the pattern of its address, such as /articles/{id}."""
        method = method if method in _METHODS else "other"
        self._requests.labels(route, method, str(status)).observe(seconds)

    async def told(self, store: Store, *, accept: str) -> tuple[bytes, str]:
        """All of it and its media type, in the form that the Accept header asks for. Says so where the database is down."""
        encode, media_type = choose_encoder(accept)
        together = CollectorRegistry()
        together.register(_Found([*self._registry.collect(), *await _find(store)]))
        return encode(together), media_type


class _Found(Collector):
    """Metrics that were found before."""

    def __init__(self, metrics: Iterable[Metric]) -> None:
        self._metrics = tuple(metrics)

    def collect(self) -> Iterator[Metric]:
        yield from self._metrics


async def _find(store: Store) -> list[Metric]:
    up = GaugeMetricFamily(
        "sidelines_database_up", "Whether Neo4j answered just now; without it what the graph says is left out"
    )
    try:
        found = await _find_in_graph(store)
    except DatabaseUnavailable:
        up.add_metric((), 0)
        return [up]
    up.add_metric((), 1)
    return [up, *found]


async def _find_in_graph(store: Store) -> list[Metric]:
    waiting, there = await backlog(store), await workers(store)
    queue = {
        "sidelines_queue_length": ("Articles that wait or are being read", waiting.length),
        "sidelines_queue_oldest_seconds": (
            "Since the oldest of them was accepted; 0 where none waits",
            waiting.oldest or 0,
        ),
        "sidelines_workers": ("Workers that did not end in order and were seen in the last hour", len(there)),
    }
    metrics: list[Metric] = [GaugeMetricFamily(name, text, value=value) for name, (text, value) in queue.items()]
    if there:
        seen = min(worker.seconds for worker in there)
        metrics.append(GaugeMetricFamily("sidelines_worker_seen_seconds", "Since a worker was last seen", value=seen))
    states = {str(state): number for state, number in (await counts(store)).items()}
    metrics.append(_labelled("sidelines_articles", "Articles by what became of them", "state", states))
    why = await skipped(store)
    metrics.append(_labelled("sidelines_skipped_articles", "Skipped articles by the reason", "reason", why))
    return metrics


def _labelled(name: str, text: str, label: str, values: Mapping[str, int]) -> Metric:
    family = GaugeMetricFamily(name, text, labels=(label,))
    for value, number in values.items():
        family.add_metric((value,), number)
    return family
