"""How articles tell of a leader: each name with an article that has it, the office there, and why it is this person."""

from datetime import date

from graph.store import Row, Store, StoreReader
from ingest.writing.ledger import read_ledger
from meetings.canonical import read_claim
from meetings.claims import Claim, GatheringFact, MeetingFact, OfficeFact
from meetings.names import same_name

# Of who is told a thousand times the first hundreds of claims have all spellings that a person can look through.
_CLAIMS = 500


async def names_told(store: Store, leader: Row, *, known_at: date | None = None) -> list[Row]:
    """Rows of name, article, claim, office, parties and reasons, one a name and article, by name and article.

    Of articles published by `known_at`; None for all.
    """
    rows = await store.read("read/leader_told", id=leader["id"], known_at=known_at, limit=_CLAIMS)
    aliases = (await read_ledger(StoreReader(store))).aliases
    told: dict[tuple[str, str], Row] = {}
    for row in rows:
        for name, known_as, office, parties in _people(claim := aliases.view(read_claim(row["fact"]))):
            if known_as == leader["id"] or any(same_name(name, other) for other in leader["names"]):
                reasons = [reason for reason in claim.reasons if reason.startswith(name)]
                one = {"name": name, "article": row["article"], "claim": row["claim"], "office": office}
                told.setdefault((name, row["article"]), one | {"parties": list(parties), "reasons": reasons})
    return [told[key] for key in sorted(told)]


def _people(claim: Claim) -> list[tuple[str, str | None, str | None, tuple[str, ...]]]:
    match claim.fact:
        case MeetingFact(participants=people) | GatheringFact(attendees=people):
            return [(who.name, who.leader, who.office, who.parties) for who in people if who.name]
        case OfficeFact(name=name, leader=leader, title=title, party=party):
            return [(name, leader, title, (party,))]
        case _:
            return []
