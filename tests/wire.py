"""The way to the database, which can be slow, stuck or cut."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from socketserver import BaseRequestHandler, ThreadingTCPServer
from urllib.parse import urlsplit

from graph.settings import Address


@dataclass(slots=True)
class Wire:
    """How it carries: each piece `delay` seconds late, none while it is `stuck`."""

    delay: float = 0.0
    stuck: bool = False
    _is_cut: bool = False
    _ends: set[socket.socket] = field(default_factory=set)

    def cut(self) -> None:
        """Ends all connections, and each new one at once: as if the database were not there."""
        self._is_cut = True
        for end in list(self._ends):
            _shut(end)

    def mend(self) -> None:
        """Connects again."""
        self._is_cut = False

    def connect(self, near: socket.socket, far: socket.socket) -> None:
        """Carries both ways until both ends have ended."""
        if self._is_cut:
            return
        self._ends |= {near, far}
        away = threading.Thread(target=self._carry, args=(near, far))
        away.start()
        self._carry(far, near)
        away.join()
        self._ends -= {near, far}

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while piece := source.recv(65536):
                time.sleep(self.delay)
                while self.stuck:
                    time.sleep(0.05)
                target.sendall(piece)
        _shut(target)


def _shut(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)


@contextmanager
def wire_to(address: Address) -> Iterator[tuple[Wire, Address]]:
    """A wire, and the address at its near end. Who uses it must have ended by the end of the block."""
    wire = Wire()
    far = urlsplit(address.uri)

    class Carrying(BaseRequestHandler):
        def handle(self) -> None:
            with socket.create_connection((far.hostname or "", far.port or 0)) as back:
                wire.connect(self.request, back)

    with ThreadingTCPServer(("127.0.0.1", 0), Carrying) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield wire, replace(address, uri=f"bolt://127.0.0.1:{server.server_address[1]}")
        finally:
            wire.stuck = False
            wire.cut()
            server.shutdown()
            thread.join()
