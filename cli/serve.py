"""`sidelines serve`: the HTTP service."""

import os
import socket
from collections.abc import Callable
from typing import Annotated

import typer
import uvicorn
from rich.console import Console

from cli.database import how_to_open, reach_database
from cli.terminal import make_console
from graph.settings import Address, Settings, read_settings
from meetings.errors import InputError, Unavailable

PORT = 8000

Host = Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 lets others in.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on; 0 takes a free one.")]


def serve(host: Host = "127.0.0.1", port: Port = PORT) -> None:
    """Serve the API, until Ctrl-C.

    Starts the local Neo4j where NEO4J_URI names no other, and stops it again.

    Example: sidelines serve --port 8080
    """
    console = make_console()
    settings = read_settings()
    with listen(host, port) as listener, reach_database(settings, console) as address:
        serve_app(settings, address, listener, lambda: tell_addresses(console, settings, address, listener))


def listen(host: str, port: int) -> socket.socket:
    """A socket that already has the port. Raises Unavailable where it is taken, InputError for a host that is none."""
    try:
        family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except socket.gaierror as error:
        raise InputError(f"there is no address {host!r} to listen on", remedy="try --host 127.0.0.1") from error
    try:
        listener = socket.create_server(place, family=family)
    except OSError as error:
        raise Unavailable(
            f"cannot listen on {host}, port {port}: {os.strerror(error.errno or 0)}",
            remedy="choose another port with --port, or 0 for a free one",
        ) from error
    # Connections inherit it. Without it the second packet of an answer waits for the client's delayed acknowledgement:
    # /healthz took 44 ms. asyncio sets it itself only on sockets that it has made.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def serve_app(settings: Settings, address: Address, listener: socket.socket, when_ready: Callable[[], None]) -> None:
    """Serves until a signal; `when_ready` is called when requests are answered."""
    # As in intake.py: what is slow to import is imported where it is used.
    from app.main import create_app  # noqa: PLC0415

    app = create_app(address, reference=settings.reference, queue_limit=settings.queue_limit)
    _Server(uvicorn.Config(app, log_level="warning", access_log=False), when_ready).run(sockets=[listener])


def base_url(listener: socket.socket) -> str:
    """The URL for a person on this machine. Neo4j Browser takes guides from `localhost`, but not from 127.0.0.1."""
    host, port = listener.getsockname()[:2]
    if host in ("127.0.0.1", "0.0.0.0", "::", "::1"):
        host = "localhost"
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def tell_addresses(console: Console, settings: Settings, address: Address, listener: socket.socket) -> None:
    """Prints where everything is."""
    url = base_url(listener)
    for line in [f"API            {url}", f"               {url}/docs describes it", *how_to_open(settings, address)]:
        console.print(line, markup=False)
    console.print(f"               then :play {url}/browser/guide.html", markup=False)


class _Server(uvicorn.Server):
    """Tells when it is ready."""

    def __init__(self, config: uvicorn.Config, when_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._when_ready = when_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if not self.should_exit:
            self._when_ready()
