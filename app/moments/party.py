"""One organization or country as of a moment."""

from app.moments.labels import labels_for
from app.moments.offices import holding, listed, members_then, offices_then
from app.moments.view import view_or_none
from app.question import MeetingFilter
from graph.store import Row, Store, StoreReader
from ingest.writing.ledger import read_ledger
from ingest.writing.organizations import foundings_told
from ingest.writing.terms import ARTICLE
from meetings.aliases import Aliases
from meetings.canonical import read_claim
from meetings.moments import Moment


async def organization_then(store: Store, row: Row, moment: Moment) -> Row:
    """The row of read/organization as it is at the moment; offices and members those of the day `as_of`, where it names one."""
    aliases = (await read_ledger(StoreReader(store))).aliases
    founded = {"founded": await _founded(store, row["id"], moment, aliases)} if row["founded_source"] == ARTICLE else {}
    if founded and founded["founded"] is None:
        founded["founded_source"] = None
    return (
        row
        | founded
        | await _party_then(store, row, moment, aliases)
        | {"members": await organization_members(store, row, moment)}
    )


async def country_then(store: Store, row: Row, moment: Moment) -> Row:
    """The row of read/country as it is at the moment; offices and memberships those of the day `as_of`, where it names one."""
    aliases = (await read_ledger(StoreReader(store))).aliases
    names = {one["id"]: one["name"] for one in row["memberships"]}
    told = [
        _membership(one, one["organization"], names)
        for one in await members_then(store, _by_articles(row["memberships"]), moment, aliases)
        if one["country"] == row["id"]
    ]
    return (
        row
        | await _party_then(store, row, moment, aliases)
        | {"memberships": _in_order(holding(listed(row["memberships"]) + told, moment.as_of))}
    )


async def organization_members(store: Store, row: Row, moment: Moment | None) -> list[Row]:
    """The members of an organization (row of read/organization) as of the moment, or the terms of all; by id and beginning."""
    found: list[Row] = row["members"]
    if moment is None:
        return _in_order(found)
    aliases = (await read_ledger(StoreReader(store))).aliases
    names = {one["id"]: one["name"] for one in found}
    told = [
        _membership(one, one["country"], names)
        for one in await members_then(store, [row["id"]] if _by_articles(found) else [], moment, aliases)
    ]
    return _in_order(holding(listed(found) + told, moment.as_of))


async def _party_then(store: Store, row: Row, moment: Moment, aliases: Aliases) -> Row:
    told = await offices_then(store, _by_articles(row["offices"], "leader"), moment, aliases)
    offices = holding(listed(row["offices"]), moment.as_of) + [one for one in told if one["party"] == row["id"]]
    labels = await labels_for(store, (), moment, leaders=[one["leader"] for one in told])
    view = await view_or_none(store, MeetingFilter(parties=(row["id"],)), moment)
    holders = [
        {name: office[name] for name in ("leader", "kind", "title", "since", "until", "seen", "source")}
        | {"name": labels.of("leader", office["leader"]) or office["name"]}
        for office in offices
    ]
    holders.sort(key=lambda office: office["leader"])
    holders.sort(key=lambda office: office["since"] or "", reverse=True)
    holders.sort(key=lambda office: office["kind"])
    return {"offices": holders, "meetings": len(view.meetings) if view else None}


async def _founded(store: Store, organization: str, moment: Moment, aliases: Aliases) -> str | None:
    about = {"leaders": [], "organizations": [organization], "summits": []}
    rows = await store.read("read/claims_about", kind="founding", **about)
    claims = (aliases.view(read_claim(row["fact"])) for row in rows)
    return next((told["founded"] for told in foundings_told(filter(moment.knows, claims))), None)


def _by_articles(rows: list[Row], what: str = "id") -> set[str]:
    return {row[what] for row in rows if row["source"] == ARTICLE}


def _membership(row: Row, other: str, names: dict[str, str]) -> Row:
    return {"id": other, "name": names[other]} | {name: row[name] for name in ("role", "since", "until", "source")}


def _in_order(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row["id"], row["since"] or "", row["role"]))
