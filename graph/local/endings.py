"""How a process that holds the local Neo4j ends: in order on every polite signal, undisturbed while it cleans up."""

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

Handler = Callable[[int, FrameType | None], None] | signal.Handlers

POLITE = (signal.SIGTERM, signal.SIGHUP)


def _exit(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


@contextmanager
def ending_in_order() -> Iterator[None]:
    """Turns SIGTERM and SIGHUP into SystemExit (143, 129), so that `with` blocks are left properly.

    Ctrl-C does so by itself. Only the main thread may set this; in another one it changes nothing.
    """
    with _handling(POLITE, _exit):
        yield


@contextmanager
def undisturbed() -> Iterator[None]:
    """Ignores Ctrl-C and the polite signals: a second, impatient one must not leave a server behind."""
    with _handling((signal.SIGINT, *POLITE), signal.SIG_IGN):
        yield


@contextmanager
def _handling(numbers: tuple[signal.Signals, ...], handler: Handler) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, handler) for number in numbers}
    try:
        yield
    finally:
        for number, handled in before.items():
            signal.signal(number, handled)
