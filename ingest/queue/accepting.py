"""Takes articles into the queue."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import structlog

from graph.store import Store, Transaction
from ingest.queue.handed import write_handed
from ingest.queue.states import State
from meetings.article import Article
from meetings.errors import KeyReused
from meetings.ids import digest

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What became of an article that was handed in."""

    id: str
    state: State
    changed: bool
    """False where the same article was there already, read or waiting."""


async def accept(store: Store, articles: Sequence[Article], *, key: str | None = None) -> tuple[Accepted, ...]:
    """Takes articles into the queue, all or none; they are durable when it returns. In the order of the articles.

    Idempotent by content: the same article again changes nothing. Another text, date, URL, title or publisher under the same id
    is a new version, which is read as any other; until then the graph holds what the old one says. Of several versions in
    one call the last one counts. `key` stands for one call with these articles: the same key again changes nothing, whatever
    became of them since. Raises KeyReused for a key that came with other articles, and DatabaseUnavailable.
    """

    async def work(tx: Transaction) -> tuple[Accepted, ...]:
        if key is None:
            return await _accept(tx, articles)
        return await _accept_once(tx, articles, key)

    return await store.write(work)


async def _accept_once(tx: Transaction, articles: Sequence[Article], key: str) -> tuple[Accepted, ...]:
    (known,) = await tx.run("write/lock_key", key=key)
    content = digest(*map(write_handed, articles))
    if known["digest"] not in (None, content):
        raise KeyReused(
            f"the key {key!r} came with something else before", remedy="take a new key for each new request"
        )
    if known["digest"] is not None:
        states = {row["id"]: row["state"] for row in await tx.run("read/article_states", ids=known["articles"])}
        # Somebody may have taken an article out since: then it comes in anew.
        if all(article.id in states for article in articles):
            return tuple(Accepted(id=one.id, state=State(states[one.id]), changed=False) for one in articles)
    await tx.run("write/key", key=key, digest=content, articles=sorted({article.id for article in articles}))
    return await _accept(tx, articles)


async def _accept(tx: Transaction, articles: Sequence[Article]) -> tuple[Accepted, ...]:
    found: list[Accepted | None] = [None] * len(articles)
    for round_ in _rounds(articles):
        rows = await tx.run("write/accept", rows=[_row(articles[place]) for place in round_])
        for place, row in zip(round_, rows, strict=True):
            found[place] = Accepted(id=row["id"], state=State(row["state"]), changed=row["changed"])
    return tuple(one for one in found if one is not None)


def _rounds(articles: Sequence[Article]) -> Iterator[list[int]]:
    """Places of the articles, so that each id comes once a round, in the order of ids: the order of locks."""
    waiting: Iterable[int] = range(len(articles))
    while waiting:
        first: dict[str, int] = {}
        rest = [place for place in waiting if first.setdefault(articles[place].id, place) != place]
        yield [first[id_] for id_ in sorted(first)]
        waiting = rest


def _row(article: Article) -> Row:
    return {
        "id": article.id,
        "handed": write_handed(article),
        # So that the log tells of the request and of what became of its articles in other processes under one id.
        "request": structlog.contextvars.get_contextvars().get("request"),
        "sha256": hashlib.sha256(article.text.encode()).hexdigest(),
        "shown": {
            "url": article.url,
            "title": article.title,
            "publisher": article.publisher,
            "published": article.published,
        },
    }
