"""Offices and memberships as of a moment: those of the reference tables, and what articles had told of by then beside them."""

from collections.abc import Collection, Iterable
from datetime import date

from graph.store import Row, Store
from ingest.writing.offices import offices_told
from ingest.writing.organizations import members_told
from ingest.writing.terms import ARTICLE, holds
from meetings.aliases import Aliases
from meetings.canonical import read_claim
from meetings.claims import Claim
from meetings.moments import Moment


async def offices_then(store: Store, leaders: Collection[str], moment: Moment, aliases: Aliases) -> list[Row]:
    """The offices that articles give to the leaders: rows of leader, name, kind, title, party, since, until, seen and source.

    With `as_of` those that an article tells of by that day: nobody tells when such an office ends.
    """
    if not leaders:
        return []
    claims = await _claims(store, "office", moment, aliases, leaders=sorted(leaders))
    terms = await store.read("read/terms", leaders=sorted(leaders))
    nothing = {"since": None, "until": None}
    return [
        nothing | row["properties"] | {"leader": row["leader"], "party": row["party"]}
        for row in offices_told(claims, terms, until=moment.as_of)
    ]


async def members_then(store: Store, organizations: Collection[str], moment: Moment, aliases: Aliases) -> list[Row]:
    """The members that articles give to the organizations: rows of organization, country, role, since, until and source."""
    if not organizations:
        return []
    claims = await _claims(store, "membership", moment, aliases, organizations=sorted(organizations))
    known = await store.read("read/members", organizations=sorted(organizations))
    return [
        {
            "organization": row["organization"],
            "country": row["country"],
            "role": row["properties"]["role"],
            "since": row["properties"]["from"],
            "until": None,
            "source": ARTICLE,
        }
        for row in members_told(claims, known)
    ]


async def _claims(store: Store, kind: str, moment: Moment, aliases: Aliases, **about: list[str]) -> list[Claim]:
    nobody: dict[str, list[str]] = {"leaders": [], "organizations": [], "summits": []}
    rows = await store.read("read/claims_about", kind=kind, **nobody | about)
    return [claim for row in rows if moment.knows(claim := aliases.view(read_claim(row["fact"])))]


def listed(rows: Iterable[Row]) -> list[Row]:
    """Those of the rows that the reference tables give."""
    return [row for row in rows if row["source"] != ARTICLE]


def holding(rows: Iterable[Row], day: date | None) -> list[Row]:
    """Those of the terms that hold on the day; all of them without one. A bound that is not known counts as none."""
    return [row for row in rows if day is None or holds(row["since"], row["until"], day)]
