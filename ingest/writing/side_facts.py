"""What claims add up to for offices, memberships and foundings, beside what the reference tables already say."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from graph.store import Transaction
from ingest.writing.touched import write_parties
from meetings.aliases import Aliases
from meetings.canonical import read_claim
from meetings.claims import Claim, FoundingFact, MembershipFact, OfficeFact
from meetings.when import When

Row = dict[str, Any]

ARTICLE = "article"
"""The `source` of what articles say; rows of the reference tables name theirs."""


async def write_offices(tx: Transaction, leaders: Iterable[str], aliases: Aliases) -> None:
    """Writes anew the offices that articles give to the leaders, where no term of the reference tables covers them."""
    ids = sorted(leaders)
    if not ids:
        return
    rows = await tx.run("read/claims_about", kind="office", leaders=ids, organizations=[], summits=[])
    terms = await tx.run("read/terms", leaders=ids) if rows else []
    told = offices_told([aliases.view(read_claim(row["fact"])) for row in rows], terms)
    await write_parties(tx, (row["party"] for row in told))
    await tx.run("write/offices_told", leaders=ids, rows=told)


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
            if (until is None or day <= until) and not any(_covers(term, day) for term in known[key]):
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
                "source": ARTICLE,
            },
        }
        for (leader, party, kind), (day, _, fact) in sorted(kept.items(), key=lambda item: item[0])
    ]


def _covers(term: Row, day: date) -> bool:
    return holds(term["from"], term["to"], day)


def holds(since: str | None, until: str | None, day: date) -> bool:
    """True where a term with these bounds (EDTF) holds that day; a bound that is not known counts as none."""
    first, last = _when(since), _when(until)
    return (first is None or first.start <= day) and (last is None or day <= last.end)


def _when(edtf: str | None) -> When | None:
    return None if edtf is None else When.from_edtf(edtf)


async def write_organizations(tx: Transaction, organizations: Iterable[str], aliases: Aliases) -> None:
    """Writes anew the members and the founding that articles give to the organizations, where the reference tables give none."""
    ids = sorted(organizations)
    if not ids:
        return
    about = {"leaders": [], "organizations": ids, "summits": []}
    members = await tx.run("read/claims_about", kind="membership", **about)
    foundings = await tx.run("read/claims_about", kind="founding", **about)
    known = await tx.run("read/members", organizations=ids) if members else []
    await tx.run(
        "write/organizations_told",
        organizations=ids,
        members=members_told([aliases.view(read_claim(row["fact"])) for row in members], known),
        foundings=foundings_told([aliases.view(read_claim(row["fact"])) for row in foundings]),
    )


def members_told(claims: Iterable[Claim], known: Iterable[Row]) -> list[Row]:
    """One row for each membership that a claim states and no row of read/members covers on its day."""
    terms: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in known:
        terms[row["organization"], row["country"]].append(row)
    kept: dict[tuple[str, str], tuple[date, str, MembershipFact]] = {}
    for claim in claims:
        if isinstance(fact := claim.fact, MembershipFact):
            key = (fact.organization, fact.country)
            told = (claim.published, claim.id, fact)
            if not any(_covers(term, claim.published) for term in terms[key]):
                kept[key] = max(kept.get(key, told), told, key=lambda one: one[:2])
    return [
        {
            "organization": organization,
            "country": country,
            "properties": {"role": fact.role, "from": fact.since.edtf if fact.since else None, "source": ARTICLE},
        }
        for (organization, country), (_, _, fact) in sorted(kept.items(), key=lambda item: item[0])
    ]


def foundings_told(claims: Iterable[Claim]) -> list[Row]:
    """The founding date of each organization that claims state: of several the one that says most, of equals the earliest."""
    dates: dict[str, list[When]] = defaultdict(list)
    for claim in claims:
        if isinstance(fact := claim.fact, FoundingFact):
            dates[fact.organization].append(fact.when)
    return [
        {"organization": organization, "founded": min(told, key=lambda when: (when.width, when.start)).edtf}
        for organization, told in sorted(dates.items())
    ]
