"""Which ports the local Neo4j listens on: pinned ones, those of last time, the usual ones, or any that are free."""

import socket
from dataclasses import dataclass

from meetings.errors import LocalServerError

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Ports:
    """Bolt for drivers, HTTP for Neo4j Browser."""

    bolt: int
    browser: int


USUAL = Ports(bolt=7687, browser=7474)


def choose_ports(*, pinned_bolt: int | None, pinned_browser: int | None, last: Ports | None) -> Ports:
    """Two ports that nobody listens on now; the ones of last time first, so that bookmarks stay good.

    Raises LocalServerError naming the setting where a pinned port is taken.
    """
    last = last or USUAL
    return Ports(
        bolt=_choose(pinned_bolt, "SIDELINES_BOLT_PORT", (last.bolt, USUAL.bolt)),
        browser=_choose(pinned_browser, "SIDELINES_BROWSER_PORT", (last.browser, USUAL.browser)),
    )


def _choose(pinned: int | None, setting: str, liked: tuple[int, ...]) -> int:
    if pinned is not None:
        if not is_free(pinned):
            raise LocalServerError(
                f"port {pinned} of {HOST} is taken by another program",
                remedy=f"stop that program, set {setting} to another port, or unset it to have a free one chosen",
            )
        return pinned
    return next((port for port in liked if is_free(port)), None) or _any_free_port()


def is_free(port: int) -> bool:
    """Whether this machine would let us listen on a port of the loopback address."""
    with socket.socket() as trial:
        # As the server does it: connections of the last run that linger for a minute are no hindrance.
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except OSError:
            return False
        return True


def is_answering(port: int) -> bool:
    """Whether somebody accepts connections on a port of the loopback address."""
    with socket.socket() as trial:
        trial.settimeout(1)
        return trial.connect_ex((HOST, port)) == 0


def _any_free_port() -> int:
    with socket.socket() as trial:
        trial.bind((HOST, 0))
        port: int = trial.getsockname()[1]
        return port
