"""The Neo4j that a command works with, and what a person has to know to open it."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from rich.console import Console

from cli.terminal import count_bytes
from graph.local import LocalServer, Status, reach
from graph.settings import Address, Settings


@contextmanager
def reach_database(settings: Settings, console: Console) -> Iterator[Address]:
    """The configured Neo4j, or the local one: fetched and started with a bar, stopped by its last user.

    Raises LocalServerError.
    """
    with ExitStack() as stack:
        if settings.configured_address() is None and LocalServer(settings).status().state == "stopped":
            console.print("Starting the local Neo4j (the first time it fetches 150 MB).")
        with count_bytes(console, "local Neo4j") as hear:
            address = stack.enter_context(reach(settings, progress=hear))
        yield address


def how_to_open(settings: Settings, address: Address) -> list[str]:
    """Lines for a person: where Neo4j Browser is, and with what to log in. The password only of the local one."""
    if settings.configured_address() is not None:
        return [f"Neo4j          {address.uri} (NEO4J_URI), user {address.user}"]
    return how_to_open_local(LocalServer(settings).status())


def how_to_open_local(found: Status) -> list[str]:
    """The same lines of the local Neo4j, whatever NEO4J_URI says; none while it is stopped."""
    if found.address is None:
        return []
    return [
        f"Neo4j Browser  {found.browser}",
        f"               user {found.address.user}, password {found.address.password}",
        f"Neo4j driver   {found.address.uri}",
    ]
