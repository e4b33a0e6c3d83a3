"""The local Neo4j: a real one, run from jars and a Java that the package registries hold, on loopback only.

    jars.py     which jars (jars.lock), fetched once and checked byte by byte
    home.py     configuration, generated password, log: the database's part of the data directory
    ports.py    which ports it listens on
    running.py  the Java process: begun, found again, ended
    endings.py  how a process that uses it ends without leaving it behind
    server.py   LocalServer: start, join, leave, stop
    backup.py   everything that it keeps in one file, and back

`reach` is what most callers need.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from graph.local.jars import Progress, unheard
from graph.local.server import LocalServer, Status
from graph.settings import Address, Settings

__all__ = ["LocalServer", "Progress", "Status", "reach"]


@contextmanager
def reach(settings: Settings, *, progress: Progress = unheard) -> Iterator[Address]:
    """The Neo4j to use for the length of a `with` block: the configured one, or else the local one.

    The local one is fetched (`progress` hears of it: bytes done, bytes in all) and started where it has to be, and
    stopped when its last user leaves. Nothing is asked of a configured one. Raises LocalServerError.
    """
    configured = settings.configured_address()
    if configured is not None:
        yield configured
        return
    server = LocalServer(settings)
    server.install(progress)
    with server.held() as address:
        yield address
