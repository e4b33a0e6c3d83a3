"""What claims add up to for offices, beside what the reference tables already say.

Every article that names a minister tells of an office: nothing here may go through all that were ever told of a leader, unless
what stands now falls.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from graph.store import Transaction
from ingest.writing.terms import ARTICLE, covers
from ingest.writing.touched import write_parties
from meetings.aliases import Aliases
from meetings.canonical import read_claim
from meetings.claims import Claim, OfficeFact

Row = dict[str, Any]


async def write_offices(tx: Transaction, *, gone: Iterable[Claim], come: Iterable[Claim], aliases: Aliases) -> None:
    """Brings the offices that articles give to leaders to what they are without the claims that are gone and with those that came.

    Both as `aliases` view them; the graph must hold the claims as they are now. What has just come counts where it is the last
    one told. All claims about a leader are gone through only where the one is gone that gave an office until now.
    """
    lost = _by_leader(gone)
    rows = [{"leader": leader, "claims": sorted(claims)} for leader, claims in sorted(lost.items())]
    anew = {row["leader"] for row in await tx.run("read/offices_of_claims", rows=rows)} if rows else set()
    await count_offices(tx, anew, aliases)
    new = [claim for claim in come if isinstance(claim.fact, OfficeFact) and claim.fact.leader not in anew]
    if told := offices_told(new, await _terms(tx, _by_leader(new))):
        await write_parties(tx, (row["party"] for row in told))
        await tx.run("write/offices_later", rows=told)


async def count_offices(tx: Transaction, leaders: Iterable[str], aliases: Aliases) -> None:
    """Writes anew the offices that articles give to the leaders, from all their claims."""
    ids = sorted(leaders)
    if not ids:
        return
    rows = await tx.run("read/claims_about", kind="office", leaders=ids, organizations=[], summits=[])
    told = offices_told([aliases.view(read_claim(row["fact"])) for row in rows], await _terms(tx, ids) if rows else [])
    await write_parties(tx, (row["party"] for row in told))
    await tx.run("write/offices_told", leaders=ids, rows=told)


async def _terms(tx: Transaction, leaders: Iterable[str]) -> list[Row]:
    ids = sorted(leaders)
    return await tx.run("read/terms", leaders=ids) if ids else []


def _by_leader(claims: Iterable[Claim]) -> dict[str, set[str]]:
    ids: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.fact, OfficeFact):
            ids[claim.fact.leader].add(claim.id)
    return ids


def offices_told(claims: Iterable[Claim], terms: Sequence[Row], *, until: date | None = None) -> list[Row]:
    """One row for each leader, party and kind of office that a claim states and no term (row of read/terms) covers on its day.

    Claims of a day after `until` do not count.
    """
    known: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for term in terms:
        known[term["leader"], term["party"], term["kind"]].append(term)
    kept: dict[tuple[str, str, str], tuple[date, str, OfficeFact]] = {}
    for claim in claims:
        if isinstance(fact := claim.fact, OfficeFact):
            key = (fact.leader, fact.party, fact.office_kind.value)
            day = fact.when.end if fact.when else claim.published
            if (until is None or day <= until) and not any(covers(term, day) for term in known[key]):
                # The last one told gives the title and shows the person still in office.
                kept[key] = max(kept.get(key, (day, claim.id, fact)), (day, claim.id, fact), key=lambda told: told[:2])
    return [
        {
            "leader": leader,
            "party": party,
            "properties": {
                "kind": kind,
                "title": fact.title,
                "name": fact.name,
                "seen": day.isoformat(),
                "claim": claim,
                "source": ARTICLE,
            },
        }
        for (leader, party, kind), (day, claim, fact) in sorted(kept.items(), key=lambda item: item[0])
    ]
