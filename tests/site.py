"""A web site on loopback, as a test describes it; it remembers what it was asked."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import BinaryIO, cast


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request."""

    path: str
    headers: dict[str, str]


@dataclass(slots=True, kw_only=True)
class Answer:
    """What the site says at a path. With an ETag or Last-Modified it answers 304 to who has that already."""

    body: bytes | str = b""
    status: int = 200
    media_type: str | None = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    stream: Callable[[BinaryIO], None] | None = None
    """Writes the body itself, without a length."""


@dataclass(slots=True)
class Site:
    """`answers` by path; a path that is not there is a 404."""

    url: str
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def paths(self) -> list[str]:
        """What was asked for so far, in order, robots.txt left out."""
        return [one.path for one in self.asked if one.path != "/robots.txt"]


@contextmanager
def serving() -> Iterator[Site]:
    """A site on a free port of 127.0.0.1."""
    site = Site("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            site.asked.append(Asked(path=self.path, headers=headers))
            _send(self, site.answers.get(self.path, Answer(status=404)), headers)

        def log_request(self, *_: object) -> None:
            """Nothing: the test prints what it needs."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _send(handler: BaseHTTPRequestHandler, answer: Answer, asked: dict[str, str]) -> None:
    known = {"ETag": asked.get("if-none-match"), "Last-Modified": asked.get("if-modified-since")}
    same = any(value and value == answer.headers.get(name) for name, value in known.items())
    handler.send_response(304 if same else answer.status)
    for name, value in answer.headers.items():
        handler.send_header(name, value)
    if answer.media_type:
        handler.send_header("Content-Type", answer.media_type)
    body = answer.body.encode() if isinstance(answer.body, str) else answer.body
    if answer.stream is None and not same:
        handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    try:
        if answer.stream is not None:
            answer.stream(cast(BinaryIO, handler.wfile))
        elif not same:
            handler.wfile.write(body)
    except (BrokenPipeError, ConnectionResetError):
        pass  # who asked has seen enough


def page(text: str, *, published: str | None = "2024-09-13", title: str = "A meeting", head: str = "") -> str:
    """A page of a news site with menus and a footer around its text."""
    day = f'<meta property="article:published_time" content="{published}T09:00:00+02:00">' if published else ""
    paragraphs = "".join(f"<p>{part}</p>" for part in text.split("\n"))
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title>{day}'
        f'<meta property="og:site_name" content="Steppe Wire">{head}</head><body>'
        "<nav><a href='/'>Home</a> <a href='/world'>World</a></nav>"
        f"<article><h1>{title}</h1>{paragraphs}</article><footer>All rights reserved 2001</footer></body></html>"
    )


def feed(*entries: str, title: str = "Steppe Wire: World") -> str:
    """An RSS feed of the entries."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>{title}</title><link>http://news.example/</link>{''.join(entries)}</channel></rss>"
    )


def entry(url: str, *, title: str = "A meeting", published: str | None = None, content: str | None = None) -> str:
    """An entry of an RSS feed that leads to the page at `url`."""
    day = f"<pubDate>{published}</pubDate>" if published else ""
    whole = f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content else ""
    return f'<item><title>{title}</title><link>{url}</link><guid isPermaLink="false">{url}</guid>{day}{whole}</item>'
