"""Merges: what may be the same, and what people judge of it."""

import re
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from app.answers import CSV_TOO, answer
from app.ids import MEETING, JudgementId, MergeId
from app.paging import Page, Paging
from app.running import ReadyStore
from app.schemas.base import Listing
from app.schemas.merges import EXAMPLE, JudgementIn, MergeRow, Said, SplitIn
from ingest.clock import today
from ingest.ledger import Pair, State, Whole, read_merge, read_merges
from ingest.writing import Word, judge, split, split_thing, undo
from meetings.judgements import Judgement, Kind, Ruling

router = APIRouter(prefix="/merges", tags=["merges"])


class MergeQuestion(Paging):
    """The query parameters of /merges."""

    kind: Annotated[Kind | None, Field(description="Pairs of this kind", examples=["leader"])] = None
    state: Annotated[State | None, Field(description="Pairs of which this became", examples=["proposed"])] = None


@router.get("", response_model=Listing[MergeRow], responses=CSV_TOO)
async def merges(request: Request, store: ReadyStore, question: Annotated[MergeQuestion, Query()]) -> Response:
    """What was judged, the latest first, then what may be the same, the likeliest first."""
    rows = await read_merges(store, kind=question.kind, state=question.state)
    after = question.after(1)
    ids = [row["id"] for row in rows]
    # A proposal that was judged since is not in its place any more: begin anew rather than miss one.
    begin = ids.index(after[0]) + 1 if after and after[0] in ids else 0
    shown = rows[begin : begin + question.limit]
    last = (shown[-1]["id"],) if begin + question.limit < len(rows) else None
    return answer(request, question.format, Page(shown, last), MergeRow)


_BODY = {"requestBody": {"content": {"application/json": {"example": EXAMPLE}}}}


@router.post("", status_code=201, openapi_extra=_BODY)
async def judge_two(request: Request, response: Response, store: ReadyStore, said: JudgementIn) -> MergeRow:
    """Writes that two things are the same, or not; the graph is as it follows from that when this answers."""
    judgement = await judge(store, said.kind, said.ruling, (said.first, said.second), word=_word(said), today=today())
    return await _written(request, response, store, judgement)


@router.get("/{id}")
async def merge(store: ReadyStore, merge_id: MergeId) -> MergeRow:
    """One judgement, or one proposal."""
    return MergeRow.model_validate(await read_merge(store, merge_id))


@router.post("/{id}/accept", status_code=201)
async def accept(request: Request, response: Response, store: ReadyStore, merge_id: MergeId, said: Said) -> MergeRow:
    """The two of a proposal are the same."""
    return await _judge_proposal(request, response, store, merge_id, Ruling.SAME, said)


@router.post("/{id}/reject", status_code=201)
async def reject(request: Request, response: Response, store: ReadyStore, merge_id: MergeId, said: Said) -> MergeRow:
    """The two of a proposal are not the same."""
    return await _judge_proposal(request, response, store, merge_id, Ruling.NOT_SAME, said)


@router.post("/{id}/split", status_code=201)
async def split_one(
    request: Request, response: Response, store: ReadyStore, merge_id: MergeId, said: SplitIn
) -> MergeRow:
    """Some claims of a meeting are about another one; or some articles have another leader, summit or organization in mind."""
    if re.fullmatch(MEETING, merge_id):
        judgement = await split(store, merge_id, said.claims, word=_word(said), today=today())
    else:
        one = Whole.of(merge_id)
        judgement = await split_thing(store, one.kind, one.known_as, said.articles, word=_word(said), today=today())
    return await _written(request, response, store, judgement)


@router.post("/{id}/undo")
async def undo_judgement(store: ReadyStore, judgement_id: JudgementId, said: Said) -> MergeRow:
    """Takes a judgement back; the graph is as if it had never been."""
    await undo(store, judgement_id, word=_word(said), today=today())
    return MergeRow.model_validate(await read_merge(store, judgement_id))


async def _judge_proposal(
    request: Request, response: Response, store: ReadyStore, merge_id: str, ruling: Ruling, said: Said
) -> MergeRow:
    pair = Pair.of(merge_id)
    judgement = await judge(store, pair.kind, ruling, (pair.first, pair.second), word=_word(said), today=today())
    return await _written(request, response, store, judgement)


async def _written(request: Request, response: Response, store: ReadyStore, judgement: Judgement) -> MergeRow:
    response.headers["Location"] = request.app.url_path_for("merge", id=judgement.id)
    return MergeRow.model_validate(await read_merge(store, judgement.id))


def _word(said: Said) -> Word:
    return Word(author=said.author, at=datetime.now(UTC), reason=said.reason)
