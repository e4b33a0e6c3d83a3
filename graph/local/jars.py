"""The jars of the local Neo4j: which they are (jars.lock), fetching them once, checking every byte of them.

They lie in one folder of the cache, shared by all data directories. A jar gets there only after its size and sha256
were found right, and `check` looks again before every start, so that a damaged cache never runs.
"""

import csv
import hashlib
import tempfile
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple, dataclass, fields
from pathlib import Path

import requests
from jgo.constants import MAVEN_CENTRAL_URL
from jgo.maven import MavenContext

from meetings.errors import LocalServerError

LOCK = Path(__file__).with_name("jars.lock")

# Fetching is waiting for answers: 202 jars took 37 s one by one and a fifth of that by eight.
FETCHERS = 8

Progress = Callable[[int, int], None]
"""Told of every jar that is in place: bytes there so far, bytes of all."""


def unheard(_done: int, _total: int) -> None:
    """Tells nobody."""


@dataclass(frozen=True, slots=True)
class Jar:
    """One line of the lock; `size` in bytes, `sha256` in hex, `classifier` mostly empty."""

    group: str
    artifact: str
    version: str
    classifier: str
    size: int
    sha256: str

    @property
    def filename(self) -> str:
        """The name in the folder; the group is part of it, for two groups may use one artifact name."""
        return "-".join(part for part in (self.group, self.artifact, self.version, self.classifier) if part) + ".jar"


def read_lock(path: Path = LOCK) -> tuple[Jar, ...]:
    """The jars that a lock file lists; raises LocalServerError where a line is not as it should be."""
    with path.open(newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", strict=True)
        try:
            return tuple(
                Jar(row["group"], row["artifact"], row["version"], row["classifier"], int(row["size"]), row["sha256"])
                for row in rows
            )
        except (TypeError, KeyError, ValueError) as error:
            raise LocalServerError(f"{path.name}, line {rows.line_num}: {error}") from error


def write_lock(path: Path, jars: Iterable[Jar]) -> None:
    """Writes jars sorted by name, tab-separated, with a header line."""
    with path.open("w", newline="") as lines:
        rows = csv.writer(lines, delimiter="\t", lineterminator="\n")
        rows.writerow(field.name for field in fields(Jar))
        rows.writerows(astuple(jar) for jar in sorted(jars, key=lambda jar: jar.filename))


def fault_of(jar: Jar, file: Path) -> str | None:
    """What is wrong with the file of a jar, in words; None where it is exactly the locked one."""
    if (size := file.stat().st_size) != jar.size:
        return f"has {size} bytes instead of {jar.size}"
    with file.open("rb") as content:
        if hashlib.file_digest(content, "sha256").hexdigest() != jar.sha256:
            return "is not the locked file: its sha256 differs"
    return None


def paths(jars: Sequence[Jar], folder: Path) -> list[Path]:
    """The files of the jars in a folder: exactly the locked ones, whatever else lies there."""
    return [folder / jar.filename for jar in jars]


def install(
    jars: Sequence[Jar],
    folder: Path,
    *,
    progress: Progress = unheard,
    source: str = MAVEN_CENTRAL_URL,
) -> None:
    """Fetches the jars that a folder lacks and checks the others: 0.1 s for 155 MB that are in place.

    Raises LocalServerError where a jar cannot be had, or is not the locked one; what was fetched before stays.
    """
    folder.mkdir(parents=True, exist_ok=True)
    total = sum(jar.size for jar in jars)
    wanted = [jar for jar in jars if not (folder / jar.filename).exists()]
    check([jar for jar in jars if jar not in wanted], folder)
    done = total - sum(jar.size for jar in wanted)
    progress(done, total)
    if not wanted:
        return
    with (
        tempfile.TemporaryDirectory(prefix="fetching-", dir=folder) as arriving,
        ThreadPoolExecutor(FETCHERS) as pool,
    ):
        maven = MavenContext(repo_cache=Path(arriving), remote_repos={"central": source})
        fetched = pool.map(lambda jar: _fetch(jar, maven, folder), wanted)
        try:
            for jar in fetched:
                done += jar.size
                progress(done, total)
        finally:
            pool.shutdown(cancel_futures=True)


def check(jars: Sequence[Jar], folder: Path) -> None:
    """Returns when every jar in the folder is exactly the locked one; raises LocalServerError for the first that is not."""
    with ThreadPoolExecutor() as pool:
        for jar, fault in zip(jars, pool.map(fault_of, jars, paths(jars, folder)), strict=True):
            if fault is not None:
                raise LocalServerError(
                    f"{folder / jar.filename} {fault}",
                    remedy="it was changed after it was fetched; delete it, and the next start fetches it again",
                )


def _fetch(jar: Jar, maven: MavenContext, folder: Path) -> Jar:
    """Puts one jar into the folder, whole or not at all."""
    name = f"{jar.group}:{jar.artifact}:{jar.version}"
    version = maven.project(jar.group, jar.artifact).at_version(jar.version)
    try:
        arrived = version.artifact(classifier=jar.classifier, packaging="jar").resolve()
    except (RuntimeError, requests.RequestException) as error:
        raise LocalServerError(
            f"{name} could not be fetched: {error}", remedy="check the network, try again"
        ) from error
    if (fault := fault_of(jar, arrived)) is not None:
        raise LocalServerError(f"{name}, as fetched, {fault}", remedy="somebody on the way changes what you fetch")
    arrived.replace(folder / jar.filename)
    return jar
