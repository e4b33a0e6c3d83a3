"""What is no backup changes nothing. That a backup is the whole graph: tests/docs/test_operations.py and tests/faults."""

import io
import json
import tarfile
from pathlib import Path
from typing import Any

import neo4j
import pytest

from graph import statements
from graph.local import LocalServer
from graph.local.backup import FORMAT, back_up, neo4j_version, restore
from graph.settings import Settings
from meetings.errors import InputError


@pytest.fixture
def used(tmp_path: Path) -> LocalServer:
    """A server that does not run and whose folder looks as after a first run."""
    server = LocalServer(Settings(data=tmp_path / "data"))
    (server.home.path / "data" / "databases" / "system").mkdir(parents=True)
    return server


def archive(path: Path, **parts: object) -> Path:
    """A tar archive with these texts; what is no text is written as JSON."""
    with tarfile.open(path, "w") as writing:
        for name, content in parts.items():
            text = (content if isinstance(content, str) else json.dumps(content)).encode()
            member = tarfile.TarInfo(name.replace("_", "."))
            member.size = len(text)
            writing.addfile(member, io.BytesIO(text))
    return path


def manifest(**changes: object) -> dict[str, object]:
    digests = {"neo4j.dump": "0" * 64}
    return {
        "format": FORMAT,
        "neo4j": neo4j_version(),
        "made": "2026-11-29T12:00:00+00:00",
        "sha256": digests,
    } | changes


def test_nothing_that_exists_is_overwritten_unasked(used: LocalServer, tmp_path: Path) -> None:
    file = archive(tmp_path / "old.backup", manifest_json=manifest())
    before = file.read_bytes()
    with pytest.raises(InputError, match=r"old.backup exists"):
        back_up(used, file)
    with pytest.raises(InputError, match="there is a database"):
        restore(used, file)
    assert file.read_bytes() == before


def test_without_a_database_there_is_nothing_to_keep(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no database"):
        back_up(LocalServer(Settings(data=tmp_path / "data")), tmp_path / "new.backup")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"manifest_json": "no manifest"}, "is no backup"),
        ({"something_else": "x"}, "is no backup"),
        ({"manifest_json": manifest(neo4j="2099.01.0")}, "newer"),
        ({"manifest_json": manifest(format=FORMAT + 1)}, "newer"),
        ({"manifest_json": manifest()}, "damaged: neo4j.dump is not in it"),
        ({"manifest_json": manifest(), "neo4j_dump": "cut off"}, "damaged: neo4j.dump is not as it was"),
    ],
)
def test_what_is_no_backup_is_refused_and_changes_nothing(
    used: LocalServer, tmp_path: Path, parts: dict[str, object], why: str
) -> None:
    before = sorted(used.home.data.rglob("*"))
    with pytest.raises(InputError, match=why):
        restore(used, archive(tmp_path / "given", **parts), overwrite=True)
    assert sorted(used.home.data.rglob("*")) == before


def test_a_file_of_another_kind_or_none_is_refused(used: LocalServer, tmp_path: Path) -> None:
    text = tmp_path / "article.txt"
    text.write_text("They met.")
    for given in (text, tmp_path / "nothing", tmp_path):
        with pytest.raises(InputError, match=given.name):
            restore(used, given, overwrite=True)


def exported(server: LocalServer) -> list[list[dict[str, Any]]]:
    """All nodes and relationships of a running server."""
    address = server.status().address
    assert address is not None
    with neo4j.GraphDatabase.driver(address.uri, auth=address.auth) as driver:
        wanted = [statements.load(name).text for name in ("read/export_nodes", "read/export_relationships")]
        return [[record.data() for record in driver.execute_query(text).records] for text in wanted]
