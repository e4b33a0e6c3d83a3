"""The layout of the graph: constraints and indexes, and the version that says which program wrote it."""

import asyncio

from neo4j.exceptions import Neo4jError

from graph import statements
from graph.store import Store, Transaction
from meetings.errors import SchemaMismatch

VERSION = 4
"""Goes up with every change after which an older program would misread the graph."""

# An index over 200,000 meetings was built in under ten seconds; a whole archive may take minutes.
_BUILDING_SECONDS = 300
_LOOK_EVERY_SECONDS = 0.2


async def apply(store: Store) -> None:
    """Creates what is missing of constraints and indexes, waits until all can be used, and notes the version.

    May run any number of times, in several processes at once. Raises SchemaMismatch where a newer program wrote the graph,
    or where something else in the database is in the way, and DatabaseUnavailable.
    """
    before = await version(store)
    for name in _definitions():
        await _create(store, name)
    await _wait_for_indexes(store)
    if before is not None and before < VERSION:
        await _run(store, "write/spans")
    await _run(store, "write/schema_version", version=VERSION)


async def check(store: Store) -> None:
    """Returns when the graph has the layout that this program reads; raises SchemaMismatch otherwise, and DatabaseUnavailable."""
    if await version(store) != VERSION:
        raise SchemaMismatch(
            "the graph is empty or was laid out by an older program",
            remedy="run `sidelines serve` or `sidelines ingest`",
        )


async def version(store: Store) -> int | None:
    """The version of the graph's layout, None where it has none yet.

    Raises SchemaMismatch for a newer one than ours, and DatabaseUnavailable.
    """
    rows = await store.read("read/schema")
    found: int | None = rows[0]["version"] if rows else None
    if found is not None and found > VERSION:
        raise SchemaMismatch(
            f"a newer program laid out this graph (version {found}, this one knows {VERSION})",
            remedy="update sidelines, or use another database or data directory",
        )
    return found


async def _create(store: Store, name: str) -> None:
    """Makes one constraint or index, once nobody else is making it."""
    for _ in range(int(_BUILDING_SECONDS / _LOOK_EVERY_SECONDS)):
        try:
            await _run(store, f"schema/{name}")
        except Neo4jError as error:
            code = error.code or ""
            if code.endswith("EquivalentSchemaRuleAlreadyExists"):
                return  # another process made it at this moment; whether by the right name is seen later
            if ".Schema." not in code:
                raise
            if not code.endswith("IndexWithNameAlreadyExists"):
                raise SchemaMismatch(
                    f"the database does not take the index {name}: {error.message}",
                    remedy="use a database of its own for sidelines, or remove what is in the way",
                ) from error
        else:
            return
        # The index of a constraint is there before the constraint: another process is making it, or was just killed while it did.
        await asyncio.sleep(_LOOK_EVERY_SECONDS)
    raise SchemaMismatch(
        f"an index has the name of the constraint {name}",
        remedy=f"drop it where nobody is making it (DROP INDEX {name}), then start again",
    )


async def _run(store: Store, name: str, **parameters: int) -> None:
    async def work(tx: Transaction) -> None:
        await tx.run(name, **parameters)

    await store.write(work)


def _definitions() -> list[str]:
    """The names of the constraints and indexes: each is made by the statement of its name in cypher/schema/."""
    return [name.removeprefix("schema/") for name in statements.names() if name.startswith("schema/")]


async def _wait_for_indexes(store: Store) -> None:
    # IF NOT EXISTS does nothing, without a word, where an equal index has another name: so look for each by name.
    for _ in range(int(_BUILDING_SECONDS / _LOOK_EVERY_SECONDS)):
        states = {row["name"]: row["state"] for row in await store.read("read/indexes")}
        wrong = {name: states.get(name, "missing") for name in _definitions() if states.get(name) != "ONLINE"}
        if not wrong:
            return
        for name, state in wrong.items():
            if state != "POPULATING":
                raise SchemaMismatch(
                    f"the index {name} is {state.lower()}",
                    remedy="drop the index or constraint that stands in its place (SHOW INDEXES lists them), then start again",
                )
        await asyncio.sleep(_LOOK_EVERY_SECONDS)
    raise SchemaMismatch(f"the indexes {', '.join(wrong)} are still being built", remedy="try again in some minutes")
