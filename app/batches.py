"""Takes articles by the thousand: NDJSON in, a result for each line out.

The body is read as it comes and held a piece at a time; what is kept are the results alone, which are short.
"""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from fastapi import Request

from app.intake import Intake
from app.problems import BodyTypeNotTaken
from graph.store import Store
from ingest.clock import today
from ingest.sources.checks import MOST_BYTES
from ingest.sources.lines import MOST_BYTES_A_LINE, read_line
from ingest.sources.refusal import Unfit
from meetings.article import Article
from meetings.errors import Unavailable

MOST_LINES = 10_000
NDJSON = "application/x-ndjson"

# A transaction for each hundred: some 40 ms. Fewer where they are long, so that a piece stays below some 10 MB.
_PIECE = 100
_PIECE_CHARACTERS = 2 * MOST_BYTES

Result = dict[str, Any]


async def take_batch(request: Request, store: Store, intake: Intake) -> list[Result]:
    """A result for each line that is not blank, in order: what was accepted, or why not.

    Lines that cannot be used do not stop the others. Raises Unavailable where the database is away, or the queue full, before
    anything was accepted; later it is the result of the lines that it concerns.
    """
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type not in (NDJSON, "application/jsonl", "application/ndjson"):
        raise BodyTypeNotTaken(
            f"the body is {media_type or 'of no named media type'}, not {NDJSON}",
            remedy=f"send a JSON object a line with Content-Type: {NDJSON}",
        )
    taking = _Taking(store, intake)
    number = 0
    async for line in _lines(request.stream()):
        number += 1
        if line is not None and not line.strip():
            continue
        if number > MOST_LINES:
            taking.refuse(number, f"more than {MOST_LINES} lines", "send the rest in another request")
            break
        await taking.take(number, line)
    await taking.accept()
    return sorted(taking.results, key=lambda result: int(result["line"]))


@dataclass(slots=True)
class _Taking:
    """A batch while it is taken."""

    store: Store
    intake: Intake
    results: list[Result] = field(default_factory=list)
    _waiting: list[tuple[int, Article]] = field(default_factory=list)
    _characters: int = 0
    _accepted: int = 0

    def refuse(self, line: int, why: str, remedy: str | None) -> None:
        self.results.append({"line": line, "error": why, "remedy": remedy})

    async def take(self, number: int, line: bytes | None) -> None:
        """`line` is None where it was longer than any article can be."""
        if line is None:
            self.refuse(number, "is longer than an article can be", "split it into one line an article")
            return
        try:
            article = read_line(line, published=None, today=today())
        except Unfit as unfit:
            self.refuse(number, unfit.why, unfit.remedy)
            return
        self._waiting.append((number, article))
        self._characters += len(article.text)
        if len(self._waiting) == _PIECE or self._characters > _PIECE_CHARACTERS:
            await self.accept()

    async def accept(self) -> None:
        """Accepts what has gathered, in one transaction."""
        waiting, self._waiting, self._characters = self._waiting, [], 0
        while waiting:
            try:
                done = await self.intake.take(self.store, [article for _, article in waiting])
            except Unavailable as error:
                if not self._accepted:
                    raise
                for line, _ in waiting:
                    self.refuse(line, error.message, "send this line again later")
                return
            self._accepted += len(done)
            for (line, _), one in zip(waiting[: len(done)], done, strict=True):
                self.results.append({"line": line, "id": one.id, "state": one.state, "changed": one.changed})
            waiting = waiting[len(done) :]


async def _lines(stream: AsyncIterator[bytes]) -> AsyncIterator[bytes | None]:
    """The lines of a body, without their ends; None for one that is longer than an article can be."""
    rest, too_long = bytearray(), False
    async for piece in stream:
        *ended, last = piece.split(b"\n")
        for part in ended:
            rest += part
            yield None if too_long or len(rest) > MOST_BYTES_A_LINE else bytes(rest)
            rest, too_long = bytearray(), False
        rest += last
        if len(rest) > MOST_BYTES_A_LINE:
            rest, too_long = bytearray(), True
    if rest or too_long:
        yield None if too_long else bytes(rest)


def write_results(results: list[Result]) -> str:
    """The results as NDJSON."""
    return "".join(f"{json.dumps(result, ensure_ascii=False)}\n" for result in results)
