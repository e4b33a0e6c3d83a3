"""A backup of the local Neo4j: one file with everything that it keeps, its users and the password too.

The file is a tar archive: Neo4j's own dumps of both databases, the password, and a manifest with the sha256 of each. It is written
under another name and renamed when it is whole. A restore loads the dumps beside the database that is there, and puts them in its
place when all went well.
"""

import hashlib
import json
import os
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from graph.local import jars
from graph.local.endings import undisturbed
from graph.local.home import Home
from graph.local.ports import USUAL
from graph.local.running import administer
from graph.local.server import LocalServer
from meetings.errors import InputError, LocalServerError

FORMAT = 1
_MANIFEST = "manifest.json"
_PASSWORD = "password"
_DUMPS = ("neo4j.dump", "system.dump")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup says of itself; `made` is a moment in UTC, `sha256` is by the name of each file in it."""

    format: int
    neo4j: str
    made: str
    sha256: dict[str, str]


def back_up(server: LocalServer, target: Path, *, overwrite: bool = False) -> Path:
    """Writes a backup into a file, or into a new one of a folder, and returns its path. A running server is away meanwhile.

    Raises InputError where there is nothing to keep or the file exists already and is not to be overwritten, LocalServerError
    where Neo4j cannot write its dumps or there is no room.
    """
    if not server.home.has_database():
        raise InputError(f"there is no database in {server.home.path}", remedy="check SIDELINES_DATA")
    made = datetime.now(UTC)
    if target.is_dir():
        target /= f"sidelines-{made:%Y%m%dT%H%M%SZ}.backup"
    if target.exists() and not overwrite:
        raise InputError(f"{target} exists", remedy="choose another name, or overwrite it with --force")
    if not target.parent.is_dir():
        raise InputError(f"there is no folder {target.parent}", remedy="make it, or choose another one")
    with _arriving(target.parent) as folder:
        with server.stopped(recovered=True):
            administer(server.home, server.installed(), "database", "dump", "*", f"--to-path={folder}")
            (folder / _PASSWORD).write_text(server.home.password())
        _pack(folder, made)
        (folder / "whole").replace(target)
    return target


def restore(server: LocalServer, source: Path, *, overwrite: bool = False) -> Manifest:
    """Makes the database, its users and its password what they were at a backup. A running server is away meanwhile.

    Raises InputError for a file that is no backup, is damaged or of a newer Neo4j, or where a database is there already and is not to
    be overwritten; LocalServerError where Neo4j cannot load it. The database that was there stays until the other one is loaded.
    """
    manifest = read_manifest(source)
    if server.home.has_database() and not overwrite:
        raise InputError(
            f"there is a database in {server.home.path}",
            remedy="overwrite it with --force, or name another folder in SIDELINES_DATA",
        )
    server.install()
    server.home.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _arriving(server.home.data) as folder:
        _unpack(source, folder, manifest)
        loaded = Home(folder / "home")
        # The tool reads its settings; the ports in them do not matter to it.
        loaded.configure(USUAL, page_cache=server.settings.page_cache)
        load = ("database", "load", "*", f"--from-path={folder}", "--overwrite-destination=true")
        administer(loaded, server.installed(), *load)
        with server.stopped(), undisturbed():
            _exchange(server.home.path / "data", loaded.path / "data", aside=folder / "before")
            server.home.keep_password((folder / _PASSWORD).read_text())
    return manifest


def read_manifest(source: Path) -> Manifest:
    """What a backup says of itself; raises InputError where the file is none that this program can read."""
    try:
        with tarfile.open(source) as archive:
            file = archive.extractfile(_MANIFEST)
            content = json.load(file) if file else {}
        manifest = Manifest(**content)
        is_newer = manifest.format > FORMAT or _number(manifest.neo4j) > _number(neo4j_version())
    except OSError as error:
        raise InputError(f"{source} cannot be read: {error.strerror or error}") from error
    except (tarfile.TarError, KeyError, ValueError, TypeError) as error:
        raise InputError(f"{source} is no backup", remedy="give a file that `sidelines neo4j backup` wrote") from error
    if is_newer:
        raise InputError(
            f"{source} is of Neo4j {manifest.neo4j} and format {manifest.format}, newer than {neo4j_version()} and {FORMAT} here",
            remedy="update sidelines",
        )
    return manifest


def neo4j_version() -> str:
    """The version of the local Neo4j, as its jars are locked."""
    return next(jar.version for jar in jars.read_lock() if (jar.group, jar.artifact) == ("org.neo4j", "neo4j"))


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


@contextmanager
def _arriving(parent: Path) -> Iterator[Path]:
    """A folder for what is not whole yet, for its owner's eyes; gone at the end of the block. Raises LocalServerError without room."""
    try:
        with tempfile.TemporaryDirectory(prefix="sidelines-arriving-", dir=parent) as folder:
            yield Path(folder)
    except OSError as error:
        raise LocalServerError(
            f"cannot write in {parent}: {error.strerror or error}", remedy="make room there"
        ) from error


def _pack(folder: Path, made: datetime) -> None:
    """Makes the file `whole` of the others in the folder, and has it on the disk."""
    names = (*_DUMPS, _PASSWORD)
    manifest = Manifest(
        format=FORMAT,
        neo4j=neo4j_version(),
        made=made.isoformat(timespec="seconds"),
        sha256={name: _digest(folder / name) for name in names},
    )
    (folder / _MANIFEST).write_text(json.dumps(asdict(manifest)))
    whole = os.open(folder / "whole", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(whole, "wb") as file:
        with tarfile.open(fileobj=file, mode="w") as archive:
            for name in (_MANIFEST, *names):
                archive.add(folder / name, arcname=name)
                (folder / name).unlink()  # a large graph needs its room twice, not thrice
        file.flush()
        os.fsync(file.fileno())


def _unpack(source: Path, folder: Path, manifest: Manifest) -> None:
    for name in (*_DUMPS, _PASSWORD):
        try:
            with tarfile.open(source) as archive, (folder / name).open("wb") as file:
                member = archive.extractfile(name)
                if member is not None:
                    shutil.copyfileobj(member, file)
        except (tarfile.TarError, KeyError) as error:
            raise InputError(f"{source} is damaged: {name} is not in it whole", remedy="use another backup") from error
        if _digest(folder / name) != manifest.sha256.get(name):
            raise InputError(f"{source} is damaged: {name} is not as it was written", remedy="use another backup")


def _exchange(ours: Path, theirs: Path, *, aside: Path) -> None:
    """Puts theirs in the place of ours, which goes aside; back again where that fails."""
    ours.parent.mkdir(parents=True, exist_ok=True)
    had = ours.exists()
    if had:
        ours.rename(aside)
    try:
        theirs.rename(ours)
    except OSError:
        if had:
            aside.rename(ours)
        raise


def _digest(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
