"""Whether anything spoke of a thing by a day: what only later articles name is not known yet."""

import json

from app.names import require
from graph.store import Store, StoreReader
from ingest.writing.ledger import read_ledger
from meetings.canonical import read_claim, write_fact
from meetings.claims import Claim, MeetingFact
from meetings.errors import NotKnown
from meetings.ids import slug
from meetings.moments import Moment


async def require_known(store: Store, known_as: str, *, kind: str, moment: Moment | None) -> None:
    """As `require`, and raises NotKnown for what no article had named by the moment's `known_at`."""
    await require(store, known_as, kind=kind)
    if moment is None or moment.known_at is None:
        return
    aliases = (await read_ledger(StoreReader(store))).aliases
    rows = await store.read("read/known_things", kind=kind, id=known_as, known_at=moment.known_at)
    views = ((row["reference"], [aliases.view(read_claim(fact)) for fact in row["facts"]]) for row in rows)
    if not any(listed or any(_speaks_of(claim, kind, known_as) for claim in claims) for listed, claims in views):
        raise NotKnown(
            f"no article published by {moment.known_at} names the {kind} {known_as!r}",
            remedy="give a later day as known_at",
        )


def _speaks_of(claim: Claim, kind: str, known_as: str) -> bool:
    if kind != "topic":
        return json.dumps(known_as, ensure_ascii=False) in write_fact(claim.fact)
    return isinstance(claim.fact, MeetingFact) and known_as in {slug(topic) for topic in claim.fact.topics}
