"""The HTTP service: one FastAPI app over one Neo4j."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypedDict

from fastapi import Depends, FastAPI
from fastapi_offline import FastAPIOffline

from app.invalid import refuse_unknown_parameters
from app.meters import Meters
from app.moved import add_moved
from app.problems import add_handlers
from app.routers import (
    articles,
    browser,
    countries,
    health,
    leaders,
    meetings,
    merges,
    organizations,
    search,
    sources,
    summits,
    who_met_whom,
)
from app.running import Running
from app.schemas.problem import PROBLEMS
from app.traffic import Traffic
from graph.settings import QUEUE_LIMIT, Address
from graph.store import Store
from reference import tables

VERSION = "0.1.0"

ROUTERS = (
    who_met_whom,
    meetings,
    leaders,
    summits,
    organizations,
    countries,
    search,
    articles,
    merges,
    sources,
    health,
    browser,
)


class State(TypedDict):
    """What the lifespan hands to every request."""

    running: Running


def create_app(address: Address, *, reference: Path | None = None, queue_limit: int = QUEUE_LIMIT) -> FastAPI:
    """The app over the Neo4j at `address`; `reference` is a folder with further rows for the reference tables,
    `queue_limit` how many articles may wait at most.

    It starts without a database or language model too: what needs them answers with 503 until they are there.
    """

    meters = Meters()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[State]:
        async with Store.open(address) as store:
            parts = Running(store, tables.load(extra=reference), meters, queue_limit=queue_limit)
            await parts.warm_up()
            yield {"running": parts}

    # FastAPI's own /docs fetches its scripts from a third party; this one brings them along.
    app = FastAPIOffline(
        title="Sidelines",
        version=VERSION,
        description="Who met whom, when, where, at which summit, and who says so.",
        lifespan=lifespan,
        dependencies=[Depends(refuse_unknown_parameters)],
        responses=PROBLEMS,
        redoc_url=None,
    )
    for noun in ROUTERS:
        app.include_router(noun.router)
    app.add_middleware(Traffic, meters=meters)
    add_handlers(app)
    add_moved(app)
    return app
