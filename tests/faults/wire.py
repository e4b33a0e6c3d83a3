"""The way to the database, which can be slow or stuck."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from socketserver import BaseRequestHandler, ThreadingTCPServer
from urllib.parse import urlsplit

from graph.settings import Address


@dataclass(slots=True)
class Wire:
    """How it carries: each piece `delay` seconds late, none while it is `stuck`."""

    delay: float = 0.0
    stuck: bool = False

    def carry(self, source: socket.socket, target: socket.socket) -> None:
        """Carries until the source ends."""
        with suppress(ConnectionError):
            while piece := source.recv(65536):
                time.sleep(self.delay)
                while self.stuck:
                    time.sleep(0.05)
                target.sendall(piece)
        with suppress(OSError):
            target.shutdown(socket.SHUT_WR)


@contextmanager
def wire_to(address: Address) -> Iterator[tuple[Wire, Address]]:
    """A wire, and the address at its near end. Who uses it must have ended by the end of the block."""
    wire = Wire()
    far = urlsplit(address.uri)

    class Carrying(BaseRequestHandler):
        def handle(self) -> None:
            with socket.create_connection((far.hostname or "", far.port or 0)) as back:
                away = threading.Thread(target=wire.carry, args=(self.request, back))
                away.start()
                wire.carry(back, self.request)
                away.join()

    with ThreadingTCPServer(("127.0.0.1", 0), Carrying) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield wire, replace(address, uri=f"bolt://127.0.0.1:{server.server_address[1]}")
        finally:
            server.shutdown()
            thread.join()
