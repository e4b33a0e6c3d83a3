"""Reads what comes from the web in a process of its own: what crashes, never ends or eats memory costs one page, not the watcher."""

import resource
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import anyio
from anyio import BrokenWorkerProcess, CapacityLimiter, to_process

from ingest.sources.refusal import Unfit, refuse

T = TypeVar("T")

# The slowest of 5 MB that were made to be slow took 15 s (docs/sources.md).
_SECONDS = 60.0
# Such pages took at most 800 MB; the program itself has some 300 MB of addresses.
_MOST_MEMORY = 2 * 1024**3


class Apart:
    """Runs reading functions in one child process, which starts with the first and stays for the next."""

    def __init__(self, *, seconds: float = _SECONDS, most_memory: int = _MOST_MEMORY) -> None:
        self._seconds = seconds
        self._most_memory = most_memory
        self._one_at_a_time = CapacityLimiter(1)

    async def run(self, read: Callable[[], T]) -> T:
        """What `read` returns; it must be picklable (a partial of a function of a module). Raises what it raises, and Unfit
        where it takes too long, too much memory, or ends its process."""
        bounded = partial(_bounded, read, self._most_memory)
        try:
            async with self._one_at_a_time:
                with anyio.fail_after(self._seconds):
                    return await to_process.run_sync(bounded, cancellable=True)
        except TimeoutError:
            refuse(f"takes longer than {self._seconds:.0f} s to read", "look at it in a browser, or leave it out")
        except MemoryError:
            refuse(f"takes more than {self._most_memory // 1024**2} MB to read", "leave it out")
        except BrokenWorkerProcess:
            refuse("ends the program that reads it", "leave it out, and tell us")


def _bounded(read: Callable[[], T], most_memory: int) -> T:
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (most_memory, most))
    try:
        return read()
    except (Unfit, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - libraries fail on hostile texts in every way there is
        refuse(
            f"makes the program that reads it fail ({type(error).__name__}: {error})"[:300], "leave it out, and tell us"
        )
