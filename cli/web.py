"""Addresses of the web for a command that reads one article after the other."""

from collections.abc import AsyncIterator, Callable, Iterator
from datetime import date

from anyio.from_thread import BlockingPortal, start_blocking_portal

from graph.settings import Settings
from ingest.sources.refusal import Refusal
from ingest.sources.web import Web
from meetings.article import Article

Found = Article | Refusal


def ask_web(settings: Settings, *, published: date | None) -> Callable[[str], Iterator[Found]]:
    """What reads an address: its article, or those of all entries of a feed. `published` is the date of what gives none."""

    def ask(address: str) -> Iterator[Found]:
        # The requests run in a loop of their own: whoever wants the articles may be in one already.
        with (
            start_blocking_portal() as portal,
            portal.wrap_async_context_manager(Web.open(contact=settings.contact, pause=settings.pause)) as web,
        ):
            yield from _drawn(portal, web.articles(address, published=published))

    return ask


def _drawn(portal: BlockingPortal, found: AsyncIterator[Found]) -> Iterator[Found]:
    while True:
        try:
            yield portal.call(found.__anext__)
        except StopAsyncIteration:
            return
