"""Only the locked jars get into the cache, and only they leave it."""

import hashlib
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from graph.local.jars import Jar, install, paths, read_lock, write_lock
from meetings.errors import LocalServerError

CONTENTS = {"first": b"the first jar", "second": b"the second jar"}


def lock_of(artifact: str, content: bytes) -> Jar:
    return Jar("org.example", artifact, "1.0", "", len(content), hashlib.sha256(content).hexdigest())


LOCKED = [lock_of(artifact, content) for artifact, content in CONTENTS.items()]


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name is the base class's)
        """Says nothing."""


@pytest.fixture
def repository(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A Maven repository on loopback that has both jars: its folder and its address."""
    folder = tmp_path / "repository"
    for artifact, content in CONTENTS.items():
        place = folder / "org/example" / artifact / "1.0"
        place.mkdir(parents=True)
        (place / f"{artifact}-1.0.jar").write_bytes(content)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder))) as server:
        thread = Thread(target=partial(server.serve_forever, poll_interval=0.01))
        thread.start()
        yield folder, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def in_folder(folder: Path) -> set[bytes]:
    return {file.read_bytes() for file in folder.iterdir()}


def test_missing_jars_are_fetched_once(repository: tuple[Path, str], tmp_path: Path) -> None:
    served, source = repository
    heard: list[tuple[int, int]] = []
    cache = tmp_path / "cache"
    install(LOCKED, cache, source=source, progress=lambda done, total: heard.append((done, total)))
    assert [path.read_bytes() for path in paths(LOCKED, cache)] == list(CONTENTS.values())
    total = sum(map(len, CONTENTS.values()))
    assert heard[0] == (0, total)
    assert heard[-1] == (total, total)

    for file in served.rglob("*.jar"):
        file.unlink()
    install(LOCKED, cache, source=source)
    assert in_folder(cache) == set(CONTENTS.values())


@pytest.mark.parametrize("other", [b"the FIRST jar", b"the first jar, and more"], ids=["same size", "other size"])
def test_a_jar_changed_on_the_way_is_refused(other: bytes, repository: tuple[Path, str], tmp_path: Path) -> None:
    served, source = repository
    next(served.rglob("first-1.0.jar")).write_bytes(other)
    cache = tmp_path / "cache"
    with pytest.raises(LocalServerError, match=r"org\.example:first"):
        install(LOCKED, cache, source=source)
    assert other not in in_folder(cache)


@pytest.mark.parametrize("other", [b"the SECOND jar", b""], ids=["same size", "cut off"])
def test_a_jar_changed_in_the_cache_is_refused_not_replaced(other: bytes, tmp_path: Path) -> None:
    for path, content in zip(paths(LOCKED, tmp_path), CONTENTS.values(), strict=True):
        path.write_bytes(content)
    changed = paths(LOCKED, tmp_path)[1]
    changed.write_bytes(other)
    with pytest.raises(LocalServerError, match=changed.name) as caught:
        install(LOCKED, tmp_path)
    assert "delete it" in str(caught.value.remedy)
    assert changed.read_bytes() == other


def test_a_jar_that_the_repository_lacks_is_named(repository: tuple[Path, str], tmp_path: Path) -> None:
    with pytest.raises(LocalServerError, match=r"third:1\.0 could not be fetched"):
        install([lock_of("third", b"?")], tmp_path / "cache", source=repository[1])


def test_a_repository_out_of_reach_is_told(tmp_path: Path) -> None:
    with pytest.raises(LocalServerError, match="could not be fetched"):
        install(LOCKED, tmp_path, source="http://127.0.0.1:1")  # nobody listens on port 1


def test_a_lock_reads_as_it_was_written(tmp_path: Path) -> None:
    write_lock(tmp_path / "lock", LOCKED)
    assert read_lock(tmp_path / "lock") == tuple(LOCKED)


@pytest.mark.parametrize("line", ["org.example\tfirst\t1.0\t\tmany\tabc", "org.example\tfirst"])
def test_a_broken_lock_names_the_line(line: str, tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    write_lock(lock, LOCKED)
    lock.write_text(lock.read_text() + line + "\n")
    with pytest.raises(LocalServerError, match="line 4"):
        read_lock(lock)
