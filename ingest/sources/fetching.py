"""Pages and feeds over HTTP: polite, bounded in time and size, and asked for anew only where they changed."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from typing import Self
from urllib.parse import urljoin

import httpx

from ingest.sources.addresses import WebAddress, check_reach, read_address
from ingest.sources.checks import MOST_BYTES
from ingest.sources.politeness import Turns
from ingest.sources.refusal import refuse
from ingest.sources.robots import MOST_BYTES as MOST_ROBOTS
from ingest.sources.robots import SECONDS_KEPT, Rules
from meetings.errors import SourceUnavailable

NAME = "Sidelines"
"""What the program calls itself; robots.txt may name it."""

# What a feed or a page comes as. Feeds are often sent as text/html or text/plain.
_TYPES = frozenset(
    "text/html application/xhtml+xml text/plain text/xml application/xml "
    "application/rss+xml application/atom+xml application/rdf+xml application/x-rss+xml".split()
)
# A browser gives up after some 20 redirects; an honest page needs two: to https, and to its own address.
_MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_LATER = frozenset({408, 425, 429})
# A server that sends nothing for so long is not there.
_SILENCE_SECONDS = 20.0
_CONNECTING_SECONDS = 10.0
# 5 MB come in that time over a line of 1 Mbit/s; a page that never ends ends here.
_SECONDS = 60.0
_LONGEST_WAIT = 24 * 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server gave with an answer, to ask later whether it still holds."""

    etag: str | None = None
    modified: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        pairs = (("If-None-Match", self.etag), ("If-Modified-Since", self.modified))
        return {name: value for name, value in pairs if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer. `url` is where it came from after all redirects; `body` is None where nothing changed."""

    url: str
    body: bytes | None
    content_type: str
    media_type: str
    charset: str | None
    validators: Validators


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    status: int
    headers: httpx.Headers
    body: bytes = field(repr=False, default=b"")


class Fetcher:
    """Asks for addresses. `async with Fetcher.open(...) as fetcher` closes its connections at the end."""

    def __init__(self, client: httpx.AsyncClient, *, pause: float, seconds: float) -> None:
        self._client = client
        self._seconds = seconds
        self._turns = Turns(pause=pause)
        self._rules: dict[str, tuple[Rules, float]] = {}

    @classmethod
    @asynccontextmanager
    async def open(cls, *, contact: str | None, pause: float, seconds: float = _SECONDS) -> AsyncIterator[Self]:
        """`contact` is an address at which the owner of a site can write to us; `pause` in seconds as of `Turns`.

        `seconds` is the longest time that one answer may take.
        """
        agent = f"{NAME}/{version('sidelines')}" + (f" ({contact})" if contact else "")
        timeout = httpx.Timeout(_SILENCE_SECONDS, connect=_CONNECTING_SECONDS)
        headers = {"User-Agent": agent, "Accept-Encoding": "gzip, deflate"}
        async with httpx.AsyncClient(headers=headers, timeout=timeout) as client:
            yield cls(client, pause=pause, seconds=seconds)

    async def fetch(self, url: str, *, named: str, validators: Validators | None = None) -> Fetched:
        """What is at the address; `named` is the address that a person gave, from which this one follows.

        Raises Unfit for what is no page or feed, forbidden or too large, and SourceUnavailable for what may answer later.
        """
        asked = (validators or Validators()).headers
        home = read_address(named).host
        address = read_address(url)
        redirects = 0
        while redirects <= _MOST_REDIRECTS:
            await check_reach(address, named=home)
            rules = await self._rules_of(address, named=home)
            if not rules.allow(address.url):
                refuse(f"is forbidden to programs by {address.origin}/robots.txt", "ask the site, or leave it out")
            answer = await self._ask(address, asked, pause=rules.delay)
            if answer.status not in _REDIRECTS:
                return _fetched(address, answer)
            address = _next_address(address, answer)
            redirects += 1
        return refuse(f"redirects more than {_MOST_REDIRECTS} times", "name the address where it ends")

    async def _rules_of(self, address: WebAddress, *, named: str) -> Rules:
        """The rules of the site. Raises SourceUnavailable while the site cannot give them: RFC 9309 forbids all then."""
        kept = self._rules.get(address.origin)
        if kept and time.monotonic() - kept[1] < SECONDS_KEPT:
            return kept[0]
        rules = Rules.read(await self._robots(address, named=named), name=NAME)
        self._rules[address.origin] = (rules, time.monotonic())
        return rules

    async def _robots(self, address: WebAddress, *, named: str) -> bytes:
        place = read_address(f"{address.origin}/robots.txt")
        for _ in range(_MOST_REDIRECTS + 1):
            await check_reach(place, named=named)
            answer = await self._ask(place, {}, robots=True)
            if answer.status not in _REDIRECTS:
                return answer.body if answer.status == httpx.codes.OK else b""
            place = _next_address(place, answer)
        return b""

    async def _ask(
        self, address: WebAddress, headers: dict[str, str], *, pause: float = 0.0, robots: bool = False
    ) -> _Answer:
        try:
            async with (
                self._turns.take(address.host, pause=pause),
                asyncio.timeout(self._seconds),
                self._client.stream("GET", address.url, headers=headers) as response,
            ):
                _check_status(address, response)
                body = b""
                if response.status_code == httpx.codes.OK:
                    body = await (_beginning(response) if robots else _body(response))
                return _Answer(status=response.status_code, headers=response.headers, body=body)
        except TimeoutError as error:
            why = f"{address.host} does not come to an end within {self._seconds:.0f} s"
            raise SourceUnavailable(why, remedy="it is asked again later") from error
        except httpx.DecodingError as error:
            refuse(f"is packed in a way that cannot be unpacked ({error})", "tell the site, or leave it out")
        except httpx.TransportError as error:
            why = str(error) or type(error).__name__
            raise SourceUnavailable(
                f"{address.host} does not answer: {why}", remedy="it is asked again later"
            ) from error


def _check_status(address: WebAddress, response: httpx.Response) -> None:
    status = response.status_code
    if status in _LATER or status >= 500:
        raise SourceUnavailable(
            f"{address.host} answers {status} {response.reason_phrase}".rstrip(),
            remedy="it is asked again later",
            retry_after=_retry_after(response.headers.get("Retry-After")),
        )


def _next_address(address: WebAddress, answer: _Answer) -> WebAddress:
    place = answer.headers.get("Location")
    if not place:
        refuse(f"answers {answer.status} without saying where to go", "tell the site, or leave it out")
    return read_address(urljoin(address.url, place))


def _fetched(address: WebAddress, answer: _Answer) -> Fetched:
    media_type, charset = _content_type(answer.headers.get("Content-Type", ""))
    if answer.status not in (httpx.codes.OK, httpx.codes.NOT_MODIFIED):
        refuse(f"answers {answer.status}", "check the address in a browser")
    return Fetched(
        url=address.url,
        body=answer.body if answer.status == httpx.codes.OK else None,
        content_type=answer.headers.get("Content-Type", ""),
        media_type=media_type,
        charset=charset,
        validators=Validators(etag=answer.headers.get("ETag"), modified=answer.headers.get("Last-Modified")),
    )


def _content_type(header: str) -> tuple[str, str | None]:
    message = Message()
    message["Content-Type"] = header
    charset = message.get_content_charset()
    return (message.get_content_type() if header else ""), charset


async def _body(response: httpx.Response) -> bytes:
    """The body, unpacked. Raises Unfit as soon as it is clear that it cannot be a page or feed."""
    media_type, _ = _content_type(response.headers.get("Content-Type", ""))
    if media_type and media_type not in _TYPES:
        refuse(f"is {media_type}, which is not read", "pages, plain text, RSS and Atom are")
    # Packed twice, a few bytes become gigabytes at once; packed once, at most 66 MB a piece of 64 kB.
    if "," in response.headers.get("Content-Encoding", ""):
        refuse("is packed more than once", "tell the site, or leave it out")
    told = response.headers.get("Content-Length", "")
    if told.isdigit() and int(told) > MOST_BYTES:
        _refuse_size()
    body = bytearray()
    async for piece in response.aiter_bytes():
        body += piece
        if len(body) > MOST_BYTES:
            _refuse_size()
    return bytes(body)


async def _beginning(response: httpx.Response) -> bytes:
    """The first part of a robots.txt; what comes behind it does not count."""
    body = bytearray()
    if "," not in response.headers.get("Content-Encoding", ""):
        async for piece in response.aiter_bytes():
            body += piece
            if len(body) > MOST_ROBOTS:
                break
    return bytes(body[:MOST_ROBOTS])


def _refuse_size() -> None:
    refuse(f"is larger than {MOST_BYTES // 1_000_000} MB", "leave it out")


def _retry_after(header: str | None) -> float | None:
    """The seconds that a server asks us to wait, at most a day; None where it does not say."""
    if header is None:
        return None
    try:
        seconds = float(header) if header.strip().isdigit() else _until(parsedate_to_datetime(header))
    except ValueError:
        return None
    return min(max(seconds, 0.0), _LONGEST_WAIT)


def _until(moment: datetime) -> float:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (aware - datetime.now(UTC)).total_seconds()
