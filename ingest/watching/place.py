"""How far a source was read and how it is, kept in the graph."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from graph.store import Row, Store, Transaction
from ingest.sources.feeds import Entry
from ingest.sources.fetching import Validators
from ingest.watching.source import Kind, Source, item_id

# One entry is some hundred bytes, with its whole article some thousand.
_BATCH = 500


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How far a source was read. `next_due` is when it is to be looked at again; None at once."""

    validators: Validators
    errors_in_row: int
    next_due: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An entry that still has to be taken; `publisher` is the title of its feed, `tries` counts those in vain."""

    id: str
    entry: Entry
    publisher: str | None
    tries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What became of items: a row of properties each, and how many articles were new to the graph and how many refused."""

    rows: Sequence[Row]
    taken: int = 0
    refusals: Sequence[str] = ()


class Places:
    """The places of sources in one graph. All raise DatabaseUnavailable."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def find(self, source: Source) -> Place:
        """The place of a source, which is noted where it is new."""
        properties = {"address": source.address} | ({"kind": Kind.FOLDER.value} if source.folder else {})
        row = await self._store.write(lambda tx: _write(tx, source, properties, failed=0))
        return Place(
            validators=Validators(etag=row["etag"], modified=row["modified"]),
            errors_in_row=row["errors_in_row"],
            next_due=row["next_due"],
        )

    async def known(self, ids: Sequence[str]) -> dict[str, Row]:
        """The items of these ids that are known, by id, with mark and article."""
        found: dict[str, Row] = {}
        for begin in range(0, len(ids), _BATCH):
            rows = await self._store.read("read/items", ids=ids[begin : begin + _BATCH])
            found |= {row["id"]: row for row in rows}
        return found

    async def offer(self, source: Source, entries: Iterable[Entry], *, publisher: str | None, seen: Row) -> None:
        """Notes entries that are new or changed as still to be taken, and that the feed was seen, all or nothing."""
        offered = {item_id(source, entry.key): entry for entry in entries}
        known = await self.known(list(offered))
        begun = now()
        rows = [
            {"id": id_, "properties": _entry_row(entry, publisher, begun, position)}
            for position, (id_, entry) in enumerate(offered.items())
            if id_ not in known or known[id_]["mark"] != entry.mark
        ]

        async def work(tx: Transaction) -> None:
            await _write(tx, source, seen, failed=None)
            await tx.run("write/items", source=source.id, rows=rows)

        await self._store.write(work)

    async def waiting(self, source: Source, *, until: datetime, limit: int) -> list[Waiting]:
        """Entries that are due by then, those that wait longest first, else in the order of the feed."""
        rows = await self._store.read("read/items_due", source=source.id, now=until, limit=limit)
        return [_waiting(row) for row in rows]

    async def others_giving(self, articles: Sequence[str], *, item: str) -> list[Row]:
        """Which other items gave these articles: `article`, and `own`, the id that their text has by itself."""
        return await self._store.read("read/items_giving", articles=list(articles), item=item)

    async def seen(self, source: Source, properties: Row, *, taken: int = 0) -> None:
        """Notes that the source was looked at without an error, and how many articles were new to the graph."""
        if taken:
            properties = properties | {"last_new": now()}
        await self._store.write(lambda tx: _write(tx, source, properties, failed=None, taken=taken))

    async def failed(self, source: Source, error: str, *, next_due: datetime) -> None:
        """Notes one more error in a row."""
        properties = {"last_error": error, "last_error_at": now(), "next_due": next_due}
        await self._store.write(lambda tx: _write(tx, source, properties, failed=1))

    async def put_off(self, source: Source, *, until: datetime) -> None:
        """Notes that a site asked us to leave it alone until then."""
        await self._store.write(lambda tx: _write(tx, source, {"next_due": until}, failed=0))

    async def progress(self, source: Source, progress: Progress) -> None:
        """Notes what became of items of the source."""
        properties: Row = {}
        if progress.taken:
            properties["last_new"] = now()
        if progress.refusals:
            properties["last_refusal"] = progress.refusals[-1]

        async def work(tx: Transaction) -> None:
            await _write(tx, source, properties, failed=0, taken=progress.taken, refused=len(progress.refusals))
            await tx.run("write/items", source=source.id, rows=progress.rows)

        await self._store.write(work)


async def _write(
    tx: Transaction, source: Source, properties: Row, *, failed: int | None, taken: int = 0, refused: int = 0
) -> Row:
    (row,) = await tx.run(
        "write/source", id=source.id, properties=properties, failed=failed, taken=taken, refused=refused
    )
    return row


def _entry_row(entry: Entry, publisher: str | None, due: datetime, position: int) -> Row:
    return {
        "key": entry.key,
        "mark": entry.mark,
        "url": entry.url,
        "title": entry.title,
        "published": entry.published,
        "publisher": publisher,
        "content": entry.content,
        "due": due,
        "position": position,
        "tries": 0,
        "error": None,
    }


def _waiting(row: Row) -> Waiting:
    published: date | None = row["published"]
    entry = Entry(
        key=row["key"],
        mark=row["mark"],
        url=row["url"],
        title=row["title"],
        published=published,
        content=row["content"],
    )
    return Waiting(id=row["id"], entry=entry, publisher=row["publisher"], tries=row["tries"])
