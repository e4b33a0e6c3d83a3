"""The local Neo4j of one data directory: start, join, leave, stop.

Any number of processes may use it at once. The first one starts it, the last one stops it, and one that was started
with `start` stays until `stop`. Who uses it is known by a shared lock on a file, which the system takes back from a
process that dies; so nothing has to be cleaned up after a crash.
"""

import fcntl
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Literal

import neo4j
import psutil
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from graph.local import jars
from graph.local.endings import ending_in_order, undisturbed
from graph.local.home import USER, Home
from graph.local.ports import HOST, Ports, choose_ports, is_answering
from graph.local.running import Record, begin, end, find_process, is_alive, read_record, write_record
from graph.settings import Address, Settings
from meetings.errors import LocalServerError

# A first start takes 4 s on two quiet cores, one after a crash 15 s; a loaded machine may need many times that.
START_SECONDS = 120
# A stop takes half a second. A server that is killed instead loses nothing, but its files cannot be dumped before its next start.
_STOP_SECONDS = 30
_ORDERLY_STOP_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Status:
    """What a local Neo4j is doing. `address` and `browser` (a URL) are there while it runs or is starting."""

    state: Literal["stopped", "starting", "running"]
    log: Path
    pid: int | None = None
    address: Address | None = None
    browser: str | None = None


class LocalServer:
    """The Neo4j of the data directory that the settings name; NEO4J_* settings mean nothing to it."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        # One spelling of the path: the server is found again by it in the process list.
        self.home = Home(settings.data.resolve())
        self.jars = settings.cache / "neo4j"

    def install(self, progress: jars.Progress = jars.unheard) -> None:
        """Fetches the jars that are missing and checks all of them; 0.1 s where they are in place."""
        jars.install(jars.read_lock(), self.jars, progress=progress)

    def installed(self) -> list[Path]:
        """The jars on the class path."""
        return jars.paths(jars.read_lock(), self.jars)

    def status(self) -> Status:
        """What the server does now."""
        record = read_record(self.home)
        process = find_process(self.home, record)
        if record is None or process is None:
            return Status("stopped", self.home.log)
        return Status(
            "running" if is_answering(record.ports.browser) and is_answering(record.ports.bolt) else "starting",
            self.home.log,
            process.pid,
            self._address(record.ports),
            f"http://{HOST}:{record.ports.browser}/browser/",
        )

    def start(self) -> Address:
        """Starts the server, or joins a running one, and leaves it running when this process ends.

        Raises LocalServerError where it cannot run, with the end of its log.
        """
        with self._turn():
            return self._start_or_join(kept=True)

    def stop(self) -> bool:
        """Stops the server, whoever uses it; False where none was running."""
        with self._turn():
            return self._stop()

    @contextmanager
    def held(self) -> Iterator[Address]:
        """The running server for the length of a `with` block: started where it has to be, stopped by its last user.

        Within the block SIGTERM and SIGHUP end this process in order, as Ctrl-C does. Raises as `start`.
        """
        with ExitStack() as leaving:
            leaving.enter_context(ending_in_order())
            with self._turn():
                mark = leaving.enter_context((self.settings.data / "neo4j.in-use").open("w"))
                fcntl.flock(mark, fcntl.LOCK_SH)
                leaving.callback(self._leave, mark)
                address = self._start_or_join(kept=False)
            yield address

    @contextmanager
    def stopped(self, *, recovered: bool = False) -> Iterator[None]:
        """No server for the length of a `with` block; one that ran is started again at its end.

        `recovered`: one that does not run is started and stopped first, for it may have been killed, and only a start recovers what
        it wrote. Whoever uses the server finds it away for a time. Raises as `start`.
        """
        with ending_in_order(), self._turn():
            was_running = self._stop(patience=_ORDERLY_STOP_SECONDS)
            if recovered and not was_running:
                self._launch(read_record(self.home), kept=False)
                self._stop(patience=_ORDERLY_STOP_SECONDS)
            try:
                yield
            finally:
                if was_running:
                    with undisturbed():
                        last = read_record(self.home)
                        self._launch(last, kept=last is not None and last.kept)

    def _leave(self, mark: IO[str]) -> None:
        with undisturbed(), self._turn():
            try:
                fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
                record = read_record(self.home)
                if record is not None and not record.kept:
                    self._stop()
            except BlockingIOError:
                return  # others use it, and the last of them will stop it
            finally:
                # Closing is not enough: a child process that we forked has the file open too.
                fcntl.flock(mark, fcntl.LOCK_UN)

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Lets one process at a time start or stop the server of this data directory."""
        self.settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _locked(self.settings.data / "neo4j.lock"):
            yield

    def _start_or_join(self, *, kept: bool) -> Address:
        record = read_record(self.home)
        process = find_process(self.home, record)
        if record is None or process is None:
            return self._launch(record, kept=kept)
        address = self._address(record.ports)
        self._await_answer(process, record.ports, address)
        if kept and not record.kept:
            write_record(self.home, replace(record, kept=True))
        return address

    def _launch(self, last: Record | None, *, kept: bool) -> Address:
        self.install()
        self.home.password()  # before the first start, or the database gets the well-known one
        # Across all data directories one server starts at a time, or two could choose the same free port.
        with _locked(self.settings.cache / "neo4j.starting"), ExitStack() as undoing:
            ports = choose_ports(
                pinned_bolt=self.settings.bolt_port,
                pinned_browser=self.settings.browser_port,
                last=None if last is None else last.ports,
            )
            self.home.configure(ports, page_cache=self.settings.page_cache)
            process = begin(self.home, self.installed(), heap=self.settings.heap, options=self.settings.java_options)
            undoing.callback(end, process, patience=_STOP_SECONDS)
            write_record(self.home, Record(process.pid, ports, kept))
            address = self._address(ports)
            self._await_answer(process, ports, address)
            undoing.pop_all()
        return address

    def _await_answer(self, process: psutil.Process, ports: Ports, address: Address) -> None:
        """Returns when Bolt takes the password and Neo4j Browser is there."""
        deadline = time.monotonic() + START_SECONDS
        while not (is_answering(ports.bolt) and is_answering(ports.browser)):
            if not is_alive(process):
                raise LocalServerError(
                    f"Neo4j stopped while starting:\n{self.home.last_words()}", remedy=self._see_log()
                )
            if time.monotonic() > deadline:
                raise LocalServerError(
                    f"Neo4j did not answer within {START_SECONDS} s:\n{self.home.last_words()}", remedy=self._see_log()
                )
            time.sleep(0.05)
        try:
            with neo4j.GraphDatabase.driver(address.uri, auth=address.auth) as driver:
                driver.verify_connectivity()
        except AuthError as error:
            raise LocalServerError(
                f"the database refuses the password in {self.home.password_file}",
                remedy="put the right password into that file",
            ) from error
        except (DriverError, Neo4jError) as error:
            raise LocalServerError(f"Neo4j (pid {process.pid}) answers, but not well: {error}") from error

    def _stop(self, *, patience: float = _STOP_SECONDS) -> bool:
        record = read_record(self.home)
        process = find_process(self.home, record)
        if record is None or process is None:
            return False
        end(process, patience=patience)
        return True

    def _address(self, ports: Ports) -> Address:
        return Address(f"bolt://{HOST}:{ports.bolt}", USER, self.home.password(), "neo4j")

    def _see_log(self) -> str:
        return f"the whole log is {self.home.log}"


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
