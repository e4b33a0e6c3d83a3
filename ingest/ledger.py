"""The ledger as people read it: what is proposed, and what was judged. One row a pair."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from graph.store import Store
from ingest.alike import ALIKE
from meetings.aliases import Aliases
from meetings.canonical import read_claim
from meetings.entries import read_entry
from meetings.errors import InvalidQuery, NotKnown
from meetings.judgements import Judgement, Kind, Ruling, bind

Row = dict[str, Any]

MARK = "~"
"""Between the kind and the ids of a proposal."""


class State(StrEnum):
    """What became of a pair."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    SPLIT = "split"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things of one kind."""

    kind: Kind
    first: str
    second: str

    @property
    def id(self) -> str:
        """The id of the proposal that the two are one: `leader~maria-conti~m-conti`."""
        return MARK.join((self.kind.value, self.first, self.second))

    @classmethod
    def of(cls, known_as: str) -> "Pair":
        """The pair of a proposal's id. Raises InvalidQuery where it is none."""
        kind, *ids = known_as.split(MARK)
        if kind not in set(Kind) or len(ids) != 2 or not all(ids):
            raise InvalidQuery(
                f"{known_as!r} is no proposal",
                parameter="id",
                remedy="a proposal is named as in leader~maria-conti~m-conti; /merges?state=proposed lists them",
            )
        return cls(Kind(kind), *ids)


@dataclass(frozen=True, slots=True)
class Whole:
    """One leader, summit or organization that may be two."""

    kind: Kind
    known_as: str

    @classmethod
    def of(cls, text: str) -> "Whole":
        """What `leader~wang-yi` names. Raises InvalidQuery where it names none."""
        kind, *ids = text.split(MARK)
        if kind not in {*Kind} - {Kind.MEETING} or len(ids) != 1 or not ids[0]:
            raise InvalidQuery(
                f"{text!r} names nothing that can be split",
                parameter="id",
                remedy="give the id of a meeting, or a leader, summit or organization as in leader~wang-yi",
            )
        return cls(Kind(kind), ids[0])


async def read_merges(store: Store, *, kind: Kind | None = None, state: State | None = None) -> list[Row]:
    """What was judged, the latest first, then what is proposed, the likeliest first."""
    rows: list[Row] = []
    if state is not State.PROPOSED:
        rows = [row for row in await _judged(store, kind) if state in (None, row["state"])]
    if state in (None, State.PROPOSED):
        rows += await _meetings_proposed(store) if kind in (None, Kind.MEETING) else []
        rows += await _things_proposed(store, [one for one in ALIKE if kind in (None, one)])
    return rows


async def read_merge(store: Store, known_as: str) -> Row:
    """One row: of a judgement by its id, or of a proposal by the ids of the pair. Raises NotKnown and InvalidQuery."""
    if MARK in known_as:
        pair = Pair.of(known_as)
        proposed = await read_merges(store, kind=pair.kind, state=State.PROPOSED)
        found = [row for row in proposed if {row["first"], row["second"]} == {pair.first, pair.second}]
        if found:
            return found[0]
    else:
        rows = await store.read("read/judgement", id=known_as)
        if rows:
            return (await _with_claims(store, rows))[0]
    raise NotKnown(f"there is no proposal or judgement {known_as!r}", remedy="find its id by /merges")


async def id_now(store: Store, kind: Kind, known_as: str) -> str:
    """The id by which a leader, summit or organization goes by the judgements in force."""
    rows = await store.read("read/judgements_of_things")
    return Aliases(read_entry(row["entry"]) for row in rows).id_of(kind, known_as)


async def _judged(store: Store, kind: Kind | None) -> list[Row]:
    return await _with_claims(store, await store.read("read/judgements", kind=kind.value if kind else None))


async def _with_claims(store: Store, rows: list[Row]) -> list[Row]:
    """Judgements as rows, each with whether it still finds what it speaks of."""
    judgements = [read_entry(row["entry"]) for row in rows]
    articles = sorted({article for judgement in judgements for article in judgement.articles})
    told = await store.read("read/claims_of_articles", articles=articles) if articles else []
    bonds = {bond.judgement.id: bond for bond in bind(judgements, (read_claim(row["fact"]) for row in told))}
    return [
        _row(judgement, row, dangling=judgement.id in bonds and bonds[judgement.id].is_dangling)
        for judgement, row in zip(judgements, rows, strict=True)
    ]


def _row(judgement: Judgement, row: Row, *, dangling: bool) -> Row:
    return {
        "id": judgement.id,
        "kind": judgement.kind.value,
        "state": _state(judgement, row).value,
        "first": judgement.first,
        "second": judgement.second,
        "first_name": None,
        "second_name": None,
        "score": None,
        "reasons": [judgement.reason],
        "author": judgement.author,
        "at": judgement.at.isoformat(),
        "dangling": dangling,
        "undone_by": row["undone"]["author"] if row["undone"] else None,
        "undone_at": row["undone"]["at"] if row["undone"] else None,
        "undone_reason": row["undone"]["reason"] if row["undone"] else None,
    }


def _state(judgement: Judgement, row: Row) -> State:
    if row["undone"]:
        return State.UNDONE
    if judgement.ruling is Ruling.SAME:
        return State.ACCEPTED
    return State.SPLIT if row["part"] else State.REJECTED


def _proposed(pair: Pair, **rest: Any) -> Row:
    nothing = dict.fromkeys(("author", "at", "undone_by", "undone_at", "undone_reason"))
    row = {"id": pair.id, "kind": pair.kind.value, "state": State.PROPOSED.value}
    return row | {"first": pair.first, "second": pair.second, "dangling": False} | nothing | rest


async def _meetings_proposed(store: Store) -> list[Row]:
    return [
        _proposed(Pair(Kind.MEETING, row["first"], row["second"]), **row) for row in await store.read("read/maybe_same")
    ]


async def _things_proposed(store: Store, kinds: Sequence[Kind]) -> list[Row]:
    """Leaders, summits and organizations that may be one and are not judged to be two, kind by kind."""
    entries = [read_entry(row["entry"]) for row in await store.read("read/judgements_of_things")]
    parted = {(one.kind, frozenset({one.first, one.second})) for one in entries if one.ruling is Ruling.NOT_SAME}
    return [
        _proposed(
            Pair(kind, one.first.id, one.second.id),
            first_name=one.first.names[0],
            second_name=one.second.names[0],
            score=one.score,
            reasons=list(one.reasons),
        )
        for kind in kinds
        for one in await ALIKE[kind](store)
        if (kind, frozenset({one.first.id, one.second.id})) not in parted
    ]
