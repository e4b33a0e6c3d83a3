"""The leaders, summits and organizations of the graph that may be one, by kind."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from anyio import to_thread

from graph.store import Store
from meetings.gatherings import Place
from meetings.judgements import Kind
from meetings.likeness.leaders import Known, likenesses
from meetings.likeness.organizations import KnownOrganization, organizations_alike
from meetings.likeness.scored import Likeness
from meetings.likeness.summits import KnownSummit, summits_alike
from meetings.when import When

_YEAR = re.compile(r"\s*\b\d{4}\b")


async def leaders_alike(store: Store) -> list[Likeness[Known]]:
    """The pairs of leaders that may be one person, the likeliest first."""
    leaders = [
        Known(
            id=row["id"],
            names=tuple(row["names"]),
            parties=frozenset(row["parties"]),
            offices=frozenset(row["offices"]),
            listed=row["listed"],
        )
        for row in await store.read("read/leaders_alike")
    ]
    # Takes seconds where articles name thousands of new people: others must not wait for it.
    return await to_thread.run_sync(likenesses, leaders)


async def summits_of_graph_alike(store: Store) -> list[Likeness[KnownSummit]]:
    """The pairs of summits that may be one, the likeliest first."""
    summits = [
        KnownSummit(
            id=row["id"],
            names=tuple(dict.fromkeys((row["series"], _YEAR.sub("", row["name"])))),
            organizer=row["organizer"],
            when=When.from_edtf(row["date"]) if row["date"] else None,
            place=Place(**row["place"]) if row["place"] else None,
            listed=row["listed"],
        )
        for row in await store.read("read/summits_alike")
    ]
    return await to_thread.run_sync(summits_alike, summits)


async def organizations_of_graph_alike(store: Store) -> list[Likeness[KnownOrganization]]:
    """The pairs of organizations that may be one, the likeliest first."""
    organizations = [
        KnownOrganization(
            id=row["id"],
            names=tuple(row["names"]),
            people=frozenset(row["people"]),
            members=frozenset(row["members"]),
            founded=row["founded"][:4] if row["founded"] else None,
            listed=row["listed"],
        )
        for row in await store.read("read/organizations_alike")
    ]
    return await to_thread.run_sync(organizations_alike, organizations)


ALIKE: Mapping[Kind, Callable[[Store], Awaitable[list[Likeness[Any]]]]] = {
    Kind.LEADER: leaders_alike,
    Kind.SUMMIT: summits_of_graph_alike,
    Kind.ORGANIZATION: organizations_of_graph_alike,
}
"""How pairs are found, by what they are; those of meetings stand in the graph."""
