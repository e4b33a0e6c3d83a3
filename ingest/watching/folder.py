"""A look at a folder: files that are new or changed, once they are complete."""

import logging
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from anyio import to_thread

from graph.store import Row
from ingest.clock import today
from ingest.sources import Refusal, read_articles
from ingest.sources.folders import File, complete, list_files, mark_of
from ingest.sources.paths import TEXT_ENDINGS
from ingest.watching.handing import Hands
from ingest.watching.place import Places, Progress
from ingest.watching.source import Source, item_id
from meetings.article import Article
from meetings.errors import UnreadableSource
from meetings.ids import digest

logger = logging.getLogger(__name__)

# One transaction; the articles of a file of lines need not fit into memory.
_BATCH = 100

Found = Article | Refusal


@dataclass(slots=True)
class _Taken:
    """What came of one file so far."""

    changed: int = 0
    article: str | None = None
    own: str | None = None
    refusals: list[str] = field(default_factory=list)


class Folder:
    """One folder that is looked at again and again."""

    def __init__(self, source: Source, places: Places, hands: Hands) -> None:
        self._source = source
        self._places = places
        self._hands = hands
        self._before: dict[str, str] = {}
        # What the graph knows is asked for once: a folder may hold 100,000 files.
        self._done: dict[str, str] = {}

    async def look(self) -> int:
        """Takes what is new, changed and complete. How many files are still being written, as far as can be seen.

        Raises UnreadableSource where the folder cannot be listed, and DatabaseUnavailable.
        """
        folder = Path(self._source.address)
        try:
            files = await to_thread.run_sync(list_files, folder)
        except OSError as error:
            raise UnreadableSource(
                f"{folder} cannot be listed: {error.strerror or error}", remedy="check that it is there and may be read"
            ) from error
        ready = complete(files, before=self._before, now=time.time())
        self._before = {file.key: file.mark for file in files}
        new = [file for file in ready if self._done.get(file.key) != file.mark]
        known = await self._places.known([item_id(self._source, file.key) for file in new])
        for file in new:
            item = known.get(item_id(self._source, file.key))
            if item is None or item["mark"] != file.mark:
                await self._take(file, item)
            else:
                self._done[file.key] = file.mark
        return len(files) - len(ready)

    async def _take(self, file: File, item: Row | None) -> None:
        """Hands in what the file holds, and notes that. A file that changes on the way is left for the next look."""
        taken = _Taken()
        found = read_articles([file.path], published=None, today=today())
        while batch := await to_thread.run_sync(_next, found):
            if not await to_thread.run_sync(_unchanged, file):
                return
            await self._hand_in(file, item, batch, taken)
        properties = {
            "key": file.key,
            "mark": file.mark,
            "article": taken.article,
            "own": taken.own,
            "error": taken.refusals[-1] if taken.refusals else None,
        }
        rows = [{"id": item_id(self._source, file.key), "properties": properties}]
        await self._places.progress(self._source, Progress(rows=rows, taken=taken.changed, refusals=taken.refusals))
        self._done[file.key] = file.mark
        logger.info("taken", extra={"file": str(file.path), "new": taken.changed, "refused": len(taken.refusals)})

    async def _hand_in(self, file: File, item: Row | None, batch: Sequence[Found], taken: _Taken) -> None:
        articles = [one for one in batch if isinstance(one, Article)]
        if articles and file.path.suffix.lower() in TEXT_ENDINGS:
            (article,) = articles
            id_ = item_id(self._source, file.key)
            taken.own = article.id
            taken.article = await self._id_of(article.id, before=item["article"] if item else None, item=id_)
            articles = [replace(article, id=taken.article)]
        for refusal in (one for one in batch if isinstance(one, Refusal)):
            logger.warning("refused", extra={"source": self._source.address, "reason": str(refusal)})
            taken.refusals.append(str(refusal))
        if articles:
            taken.changed += await self._hands.hand_in(articles)

    async def _id_of(self, own: str, *, before: str | None, item: str) -> str:
        asked = [one for one in (before, own) if one is not None]
        held: dict[str, set[str]] = {}
        for row in await self._places.others_giving(asked, item=item):
            held.setdefault(row["article"], set()).add(row["own"])
        return id_of_text(own, before=before, held=held, item=item)


def id_of_text(own: str, *, before: str | None, held: Mapping[str, set[str]], item: str) -> str:
    """The id of the article of a text file. A changed text is a new version of the article that the file gave before.

    `own` is the id that its text has by itself, `before` the id that the file gave last; `held` has the ids that other files gave,
    with what their texts have by themselves now. An id that a file with another text goes by is not taken from it.
    """
    if before is not None and before not in held:
        return before
    if held.get(own, set()) <= {own}:
        return own
    return "a" + digest("file", item)


def _next(found: Iterator[Found]) -> list[Found]:
    return list(islice(found, _BATCH))


def _unchanged(file: File) -> bool:
    try:
        return mark_of(file.path)[0] == file.mark
    except FileNotFoundError:
        return False
