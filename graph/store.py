"""The store: runs statements by name on Neo4j over the official async driver.

Everything runs in managed transactions, which the driver repeats after a deadlock or a lost connection; so `work` may run more
than once. Each call has a session of its own: after a crash the server may not know the bookmarks of an older session any more.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Protocol, Self, TypeVar

from neo4j import (
    READ_ACCESS,
    WRITE_ACCESS,
    AsyncDriver,
    AsyncGraphDatabase,
    AsyncManagedTransaction,
    AsyncResult,
    AsyncSession,
    NotificationMinimumSeverity,
    unit_of_work,
)
from neo4j.exceptions import (
    ClientError,
    ConnectionAcquisitionTimeoutError,
    DatabaseError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
    UnsupportedServerProduct,
)
from neo4j.time import Date, DateTime

from graph.settings import Address
from graph.statements import Statement, given, load
from meetings.errors import DatabaseUnavailable

Row = dict[str, Any]
T = TypeVar("T")

# More requests than this at once only wait inside Neo4j: on two cores it was busy with 16.
_CONNECTIONS = 50
_ACQUISITION_SECONDS = 4.0  # a caller who waits longer is better served by a 503 than by a queue
_CONNECTING_SECONDS = 5.0  # a handshake with a cloud server takes under one
# A deadlock is over in milliseconds and a restarted local server answers after some 4 s.
_FIRST_RETRY_SECONDS = 0.1
_READ_RETRY_SECONDS = 2.0
# Who asks whether the database is there wants to know it now: once more, for a connection that went stale in the pool.
_VERIFY_RETRY_SECONDS = 0.05
_WRITE_RETRY_SECONDS = 10.0
# The slowest question over 200,000 meetings took 0.15 s; what takes 100 times that has gone astray.
_READ_SECONDS = 15.0
# The server ends a question after that time; one that does not even say so is stuck, or the way to it is. The driver itself notices
# only after the two minutes that the server asks it to wait.
_SILENCE_SECONDS = _READ_SECONDS + 5.0
_MAKE_ROOM = "make room on its disk, then restart it (`sidelines neo4j stop`, then start); its log says what happened"


class Runner(Protocol):
    """Runs statements by name: an open transaction, or something that reads each by itself."""

    async def run(self, name: str, /, **parameters: Any) -> list[Row]: ...


class Transaction:
    """An open transaction; handed to the `work` of `Store.write`."""

    def __init__(self, inner: AsyncManagedTransaction) -> None:
        self._inner = inner

    async def run(self, name: str, /, **parameters: Any) -> list[Row]:
        """Runs the statement and returns its rows, with dates as `datetime.date`."""
        return await self.send(load(name), **parameters)

    async def send(self, statement: Statement, /, **parameters: Any) -> list[Row]:
        """The same for a statement that is none of the service's."""
        return await rows_of(await self._inner.run(statement.sent, given(parameters)))


class Store:
    """One Neo4j database. `async with Store.open(address) as store` closes it at the end."""

    def __init__(self, driver: AsyncDriver, address: Address) -> None:
        self._driver = driver
        self._address = address

    @classmethod
    @asynccontextmanager
    async def open(cls, address: Address) -> AsyncIterator[Self]:
        """A store over a new pool of connections. Connects on first use: `verify` says whether the server answers."""
        driver = AsyncGraphDatabase.driver(
            address.uri,
            auth=address.auth,
            max_connection_pool_size=_CONNECTIONS,
            connection_acquisition_timeout=_ACQUISITION_SECONDS,
            connection_timeout=_CONNECTING_SECONDS,
            # The tests read all notifications; at run time they would only fill the log.
            notifications_min_severity=NotificationMinimumSeverity.OFF,
            telemetry_disabled=True,
        )
        async with driver:
            yield cls(driver, address)

    async def verify(self) -> None:
        """Returns when the database answers; raises DatabaseUnavailable otherwise."""
        await self._read("read/ping", {}, retry_seconds=_VERIFY_RETRY_SECONDS)

    async def verify_writes(self) -> None:
        """Returns when the database takes writes; raises DatabaseUnavailable otherwise. A full disk makes Neo4j refuse them."""
        rows = await self.read("read/access", database=self._address.database)
        if rows and all(row["access"] == "read-only" for row in rows):
            raise DatabaseUnavailable(
                f"Neo4j at {self._address.uri} takes no writes: {rows[0]['message'] or 'it is read-only'}",
                remedy=_MAKE_ROOM,
            )

    async def read(self, name: str, /, **parameters: Any) -> list[Row]:
        """The rows of a reading statement, with dates as `datetime.date`.

        The server refuses to write in it. Raises DatabaseUnavailable, also where it takes longer than 15 s.
        """
        return await self._read(name, parameters, retry_seconds=_READ_RETRY_SECONDS)

    async def _read(self, name: str, parameters: Row, *, retry_seconds: float) -> list[Row]:
        @unit_of_work(timeout=_READ_SECONDS)
        async def work(inner: AsyncManagedTransaction) -> list[Row]:
            return await Transaction(inner).run(name, **parameters)

        with _explained(self._address), _heard(self._address):
            async with asyncio.timeout(_SILENCE_SECONDS), self._session(READ_ACCESS, retry_seconds) as session:
                return await session.execute_read(work)

    async def write(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """What `work` returns, after its transaction was committed.

        Runs `work` again after a deadlock or a lost connection, so it must give the same result each time.
        An error that it raises rolls everything back. Raises DatabaseUnavailable.
        """

        async def managed(inner: AsyncManagedTransaction) -> T:
            return await work(Transaction(inner))

        with _explained(self._address):
            async with self._session(WRITE_ACCESS, _WRITE_RETRY_SECONDS) as session:
                return await session.execute_write(managed)

    def _session(self, access: str, retry_seconds: float) -> AsyncSession:
        return self._driver.session(
            database=self._address.database,
            default_access_mode=access,
            initial_retry_delay=_FIRST_RETRY_SECONDS,
            max_transaction_retry_time=retry_seconds,
        )


async def rows_of(result: AsyncResult) -> list[Row]:
    """The rows of a result, with dates as `datetime.date`."""
    return [_plain_row(record) async for record in result]


def _plain_row(record: Mapping[str, Any]) -> Row:
    return {key: _plain(value) for key, value in record.items()}


def _plain(value: Any) -> Any:
    match value:
        case Date() | DateTime():
            return value.to_native()
        case list():
            return [_plain(item) for item in value]
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case _:
            return value


@contextmanager
def _heard(address: Address) -> Iterator[None]:
    """Turns the end of our patience with a read into DatabaseUnavailable. The driver's own time-outs are errors of the driver."""
    try:
        yield
    except TimeoutError as error:
        raise DatabaseUnavailable(
            f"Neo4j at {address.uri} is silent", remedy="try again in a moment; if it stays so, look at its log"
        ) from error


@contextmanager
def _explained(address: Address) -> Iterator[None]:
    """Turns what the driver raises for a missing or overloaded server into DatabaseUnavailable; our own mistakes pass."""
    try:
        yield
    except (DriverError, Neo4jError) as error:
        explained = _explain(error, address)
        if explained is None:
            raise
        raise explained from error


def _explain(error: DriverError | Neo4jError, address: Address) -> DatabaseUnavailable | None:
    where = f"Neo4j at {address.uri}"
    code = (error.code or "") if isinstance(error, Neo4jError) else ""
    match error:
        case ClientError() if ".Security." in code:
            message = f"{where} refuses the user {address.user!r} or the password"
            remedy = "check NEO4J_USERNAME and NEO4J_PASSWORD; after several wrong ones wait some seconds"
        case ClientError() if ".Database." in code:
            message, remedy = f"{where} has no database {address.database!r}", "check NEO4J_DATABASE"
        case ClientError() if "TransactionTimedOut" in code:
            message, remedy = f"{where} took too long over this question", "ask for less at once"
        case DatabaseError() if ".Transaction." in code:
            message = f"{where} cannot write any more and has stopped working ({code}): its disk may be full"
            remedy = _MAKE_ROOM
        case Neo4jError() if "ReadOnly" in code:
            message, remedy = f"{where} takes no writes ({code}): its disk may be full", _MAKE_ROOM
        case TransientError():
            message, remedy = f"{where} is overloaded or restarting ({code})", "try again in a moment"
        case ConnectionAcquisitionTimeoutError():
            message, remedy = f"all connections to {where} are busy", "try again in a moment"
        case ServiceUnavailable() | SessionExpired() | UnsupportedServerProduct():
            message, remedy = f"{where} does not answer", "start it (`sidelines neo4j start`), or check NEO4J_URI"
        case _:
            return None
    return DatabaseUnavailable(message, remedy=remedy)


class StoreReader:
    """Runs reading statements as a transaction does, each by itself: a Runner for who only looks."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def run(self, name: str, /, **parameters: Any) -> list[Row]:
        """As `Store.read`."""
        return await self._store.read(name, **parameters)
