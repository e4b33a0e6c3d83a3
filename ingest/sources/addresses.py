"""Which addresses of the web are asked: http and https, and none inside this network that nobody named."""

import asyncio
import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from ingest.sources.refusal import refuse

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True, kw_only=True)
class WebAddress:
    """A parsed address: `origin` is scheme, host and port, for which one robots.txt counts."""

    url: str
    scheme: str
    host: str
    port: int

    @property
    def origin(self) -> str:
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{shown}:{self.port}"


def is_web(text: str) -> bool:
    """True for what is meant as an address of the web and not as a path."""
    return text.lower().startswith(("http://", "https://"))


def read_address(url: str) -> WebAddress:
    """The address without its fragment; raises Unfit for anything but http and https with a host."""
    # Whoever reads files alone need not wait for it.
    import httpx  # noqa: PLC0415

    try:
        parsed = httpx.URL(url.strip())
        parts = urlsplit(str(parsed))
        port = parts.port
    except (httpx.InvalidURL, ValueError) as error:
        refuse(f"has the address {url[:200]!r}, which is none ({error})", "write it as https://host/path")
    if parts.scheme not in _PORTS or not parts.hostname:
        refuse(f"has the address {url[:200]!r}, which is not asked for", "only http:// and https:// are")
    if parts.username is not None:
        refuse("has an address with a user or password in it", "pages behind a login are not read")
    return WebAddress(
        url=str(parsed.copy_with(fragment=None)),
        scheme=parts.scheme,
        host=parts.hostname,
        port=port or _PORTS[parts.scheme],
    )


async def check_reach(address: WebAddress, *, named: str) -> None:
    """Raises Unfit where the host lies inside this network and is not `named`, the host that a person gave.

    A feed from outside could otherwise have us read the pages of servers behind the same firewall.
    """
    if address.host == named:
        return
    try:
        found = await asyncio.get_running_loop().getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except OSError:
        return  # a proxy may know it; without one the request fails and says so
    if not all(ipaddress.ip_address(place[0]).is_global for *_, place in found):
        refuse(f"leads to {address.host}, inside this network", "name that host as a source itself to read from it")
