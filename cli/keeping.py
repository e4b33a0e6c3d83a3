"""A worker in a process beside this one, which is begun anew where it dies."""

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from cli.exits import Exit

logger = logging.getLogger(__name__)

# A worker that dies at its start would only keep the machine busy: each pause is twice the one before.
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0
# One that has worked so long died of something else than the ones before it.
_STEADY_SECONDS = 60.0
# A worker that is told to end finishes what is in work within 8 s.
_ENDING_SECONDS = 30.0
# Ctrl-C reaches the worker and us alike: then no other one is wanted. One that somebody ended by itself is replaced late.
_TOLD_TO_END = (Exit.INTERRUPTED, Exit.TERMINATED, -signal.SIGINT, -signal.SIGTERM)


class KeptWorker:
    """`sidelines work`, again and again, until it is stopped."""

    def __init__(self) -> None:
        self.deaths = 0
        """How often a worker ended without being told to."""
        self._stopping = threading.Event()
        self._beginning = threading.Lock()
        self._process = _begin()
        self._keeping = threading.Thread(target=self._keep, daemon=True)
        self._keeping.start()

    def stop(self) -> None:
        """Ends the worker and returns when it has ended."""
        with self._beginning:
            self._stopping.set()
            self._process.terminate()
        self._keeping.join(_ENDING_SECONDS)
        if self._keeping.is_alive():
            self._process.kill()
            self._keeping.join()

    def _keep(self) -> None:
        pause = _FIRST_PAUSE
        while True:
            began = time.monotonic()
            code = self._process.wait()
            if time.monotonic() - began > _STEADY_SECONDS:
                pause = _FIRST_PAUSE
            if code in _TOLD_TO_END:
                pause = _LONGEST_PAUSE
            elif not self._stopping.is_set():
                self.deaths += 1
                logger.warning("the worker ended; another one begins", extra={"how": _how(code), "in_seconds": pause})
            if self._stopping.wait(pause):
                return
            with self._beginning:
                if self._stopping.is_set():
                    return
                self._process = _begin()
            pause = min(pause * 2, _LONGEST_PAUSE)


@contextmanager
def kept_worker() -> Iterator[KeptWorker]:
    """A worker that is kept at work for the length of the block."""
    worker = KeptWorker()
    try:
        yield worker
    finally:
        worker.stop()


def _begin() -> subprocess.Popen[bytes]:
    # What it reads is told by the API; only what goes wrong is of interest here.
    log = os.environ.get("SIDELINES_LOG") or "warning"
    return subprocess.Popen([sys.executable, "-m", "cli", "work"], env=os.environ | {"SIDELINES_LOG": log})


def _how(code: int) -> str:
    return f"by {signal.Signals(-code).name}" if code < 0 else f"with exit code {code}"
