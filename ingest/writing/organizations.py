"""What claims add up to for memberships and foundings, beside what the reference tables already say."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from graph.store import Transaction
from ingest.writing.terms import ARTICLE, covers
from meetings.aliases import Aliases
from meetings.canonical import read_claim
from meetings.claims import Claim, FoundingFact, MembershipFact
from meetings.when import When

Row = dict[str, Any]


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
            if not any(covers(term, claim.published) for term in terms[key]):
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
