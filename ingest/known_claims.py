"""The claims that an answer as of another day is made from: found by one of its filters, and all that belongs together with them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.store import Store, StoreReader
from ingest.writing.affected import Surroundings, too_many_claims
from ingest.writing.copies import copies_of
from ingest.writing.ledger import Ledger
from meetings.canonical import read_claim
from meetings.claims import Claim
from meetings.judgements import Bond

MOST = 5_000
"""How many claims one answer may be made from: resolving them takes seconds of one processor, and nobody waits longer."""


@dataclass(frozen=True, slots=True)
class Start:
    """A reading statement that gives claims, at least one of every meeting that is asked for, and its parameters."""

    statement: str
    parameters: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownClaims:
    """The claims as the ledger views them, with the judgements about them and which of their articles are copies."""

    claims: tuple[Claim, ...]
    judgements: tuple[Bond, ...]
    copies: Mapping[str, str]


async def known_claims(store: Store, starts: Iterable[Start], ledger: Ledger, *, known_at: date | None) -> KnownClaims:
    """The claims of articles published by `known_at` that the meetings asked for add up from, from the first start that gives few enough.

    People's judgements count whenever they were made: they correct what is read, and are no news.
    Raises TooManyClaims where every start leads to more than MOST claims.
    """
    reader = StoreReader(store)
    for start in starts:
        rows = await store.read(start.statement, known_at=known_at, limit=MOST + 1, **start.parameters)
        if len(rows) <= MOST:
            surroundings = Surroundings(reader, ledger.aliases, lock=False, until=known_at, most=2 * MOST)
            found = await surroundings.around(read_claim(row["fact"]) for row in rows)
            views = tuple(map(ledger.aliases.view, found))
            return KnownClaims(claims=views, judgements=surroundings.bonds, copies=await copies_of(reader, views))
    raise too_many_claims(MOST)
