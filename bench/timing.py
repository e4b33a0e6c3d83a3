"""Timing of two ways of doing one thing, in turns, so that other load on the machine falls on both."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """A measurement of ours beside the bare thing below it, in the same unit; the name ends with the unit."""

    name: str
    ours: float
    bare: float


def median_seconds(
    ours: Callable[[], object], bare: Callable[[], object], *, clock: Callable[[], float] = time.perf_counter
) -> tuple[float, float]:
    """The median time of each over some rounds, after one round that does not count."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS + 1):
        for times, run in zip(taken, (ours, bare), strict=True):
            started = clock()
            run()
            times.append(clock() - started)
    return statistics.median(taken[0][1:]), statistics.median(taken[1][1:])


def percentile(values: list[float], share: float) -> float:
    """The value below which `share` of the values lie."""
    return sorted(values)[min(int(share * len(values)), len(values) - 1)]
