"""Following a folder: files once they are complete, each once, and again when they change."""

import json
import os
import shutil
from pathlib import Path

from ingest.sources.folders import complete, list_files
from ingest.watching import read_source
from tests.ingest.watching.conftest import Put, Watching
from tests.ingest.watching.test_feeds import TEXT


def test_new_and_changed_files(watching: Watching, folder: Path, put: Put) -> None:
    put("a.txt", TEXT)
    assert watching.look(folder)
    put("b.txt", f"{TEXT} They spoke of trade.")
    assert watching.look(folder)
    assert len(watching.articles()) == 2
    assert watching.health(folder)["taken"] == 2

    put("a.txt", f"{TEXT} They spoke of peace.")
    watching.look(folder)
    found = watching.articles().values()
    assert len(found) == 2
    assert sum("peace" in handed for handed in found) == 1
    health = watching.health(folder)
    assert (health["kind"], health["taken"], health["refused"]) == ("folder", 3, 0)


def test_a_copy_that_is_edited_leaves_the_original_alone(watching: Watching, folder: Path, put: Put) -> None:
    shutil.copy(put("a.txt", TEXT), folder / "copy.txt")
    watching.look(folder)
    assert len(watching.articles()) == 1
    put("copy.txt", f"{TEXT} They spoke of peace.")
    watching.look(folder)
    assert len(watching.articles()) == 2
    # What the first file said at the beginning, in a file of its own.
    put("a.txt", f"{TEXT} They spoke of trade.")
    put("again.txt", TEXT)
    watching.look(folder)
    handed = "".join(watching.articles().values())
    assert all(handed.count(word) == 1 for word in ("peace", "trade"))
    assert len(watching.articles()) == 3


def test_lines_that_cannot_be_used_are_named_and_counted_once(watching: Watching, folder: Path) -> None:
    line = json.dumps({"id": "one", "published": "2024-05-20", "text": TEXT})
    (folder / "articles.jsonl").write_text(f"{line}\nnonsense\n", encoding="utf-8")
    for _ in range(2):
        assert watching.look(folder)
    assert list(watching.articles()) == ["one"]
    health = watching.health(folder)
    assert health["refused"] == 1
    assert "articles.jsonl, line 2: is not JSON" in health["last_refusal"]


def test_a_file_is_complete_when_it_stays_as_it_is(folder: Path, put: Put) -> None:
    path = put("a.txt", TEXT)
    (first,) = list_files(folder)
    assert complete([first], before={}, now=first.modified) == ()
    assert complete([first], before={"a.txt": first.mark}, now=first.modified) == (first,)
    with path.open("a") as stream:
        stream.write("more")
    (grown,) = list_files(folder)
    assert complete([grown], before={"a.txt": first.mark}, now=grown.modified) == ()


def test_a_file_that_was_moved_here_is_complete_at_once(folder: Path, put: Put) -> None:
    os.utime(put("a.txt", TEXT), (1_700_000_000, 1_700_000_000))
    (moved,) = list_files(folder)
    assert complete([moved], before={}, now=1_700_000_060) == (moved,)


def test_a_folder_that_is_gone_is_an_error_and_comes_back(watching: Watching, folder: Path, put: Put) -> None:
    put("a.txt", TEXT)
    source = read_source(str(folder))
    away = folder.rename(folder.with_name("away"))
    assert not watching.look(source)
    health = watching.health(source)
    assert (health["errors_in_row"], health["taken"]) == (1, 0)
    assert "cannot be listed" in health["last_error"]
    away.rename(folder)
    watching.make_due()
    assert watching.look(source)
    health = watching.health(source)
    assert (health["errors_in_row"], health["taken"]) == (0, 1)
