"""Every command, address and answer of the README is real: each is run against `sidelines run` with the samples."""

import json
import re
import shlex
import subprocess
from pathlib import Path

import httpx
import pytest

from tests.commands import ROOT, House, run_to_end

README = (ROOT / "README.md").read_text(encoding="utf-8")
SHELL = [line for block in re.findall(r"^```sh\n(.*?)^```", README, re.S | re.M) for line in block.splitlines()]
CURLS = [line for line in SHELL if line.startswith("curl ")]
COMMANDS = [shlex.split(line, comments=True)[1:] for line in SHELL if line.startswith("sidelines ")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files that the README's commands name."""
    (tmp_path / "article.txt").write_text("Xi Jinping met Vladimir Putin in Astana on Monday.", encoding="utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "one.txt").write_text("date 2024-05-20\n\nThey met.", encoding="utf-8")
    for name in ("articles.jsonl", "gold.jsonl"):
        (tmp_path / name).write_bytes((ROOT / "samples" / name).read_bytes())
    return tmp_path


def ask(line: str, running: House) -> httpx.Response:
    """What the curl line gets, with the port of this run in place of the usual one."""
    shown = shlex.split(line, comments=True)[1:]
    done = subprocess.run(
        [
            "curl",
            "--silent",
            "--show-error",
            "--include",
            *(word.replace("http://localhost:8000", running.api) for word in shown),
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    head, _, body = done.stdout.partition("\n\n")
    return httpx.Response(int(head.split()[1]), text=body)


@pytest.mark.parametrize("line", CURLS)
def test_every_question_has_an_answer(line: str, running: House) -> None:
    answer = ask(line, running)
    assert answer.is_success, answer.text
    assert answer.text.strip()
    if answer.text.startswith("{"):
        assert answer.json().get("items") != []


def test_the_answer_that_is_shown_is_the_real_one(running: House) -> None:
    (shown,) = re.findall(r"^```json\n(.*?)^```", README, re.S | re.M)
    (real,) = ask(CURLS[0], running).json()["items"]
    expected = json.loads(shown)
    assert {key: real[key] for key in expected} == expected


def test_the_printed_question_is_one_of_the_readme(running: House) -> None:
    assert any(running.question.removeprefix(running.api) in line for line in CURLS)


def test_the_addresses_that_are_named_exist(running: House) -> None:
    paths = re.findall(r"http://localhost:8000(/(?:docs|browser)[\w/.]*)", README)
    assert len(paths) == 3
    for path in paths:
        assert httpx.get(running.api + path).status_code == 200


@pytest.mark.parametrize(
    "arguments",
    [
        words
        for words in COMMANDS
        # What asks the web is run by tests/docs/test_sources.py.
        if words[0] in ("extract", "resolve", "ingest", "reextract", "dead", "merges", "retract", "eval", "doctor")
        and not any("://" in word for word in words)
    ],
)
def test_every_command_runs(arguments: list[str], folder: Path, running: House) -> None:
    words = [str(folder / word) if (folder / word).exists() else word for word in arguments]
    env = {"NEO4J_URI": running.bolt, "NEO4J_USERNAME": running.user, "NEO4J_PASSWORD": running.password}
    if arguments[0] == "retract":
        body = {"id": arguments[1], "published": "2024-05-21", "text": "Nothing of interest happened."}
        assert httpx.post(f"{running.api}/articles", json=body, timeout=60).is_success
    result = run_to_end(folder / "data", *words, env=env)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout


def test_every_command_is_named() -> None:
    assert {words[0] for words in COMMANDS} == {
        *("extract", "resolve", "ingest", "reextract", "merges", "retract", "serve", "neo4j", "eval", "doctor"),
        *("watch", "work", "dead"),
    }


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert set(re.findall(r"\bmake ([a-z]+)\b`", README)) <= targets


def test_every_page_that_is_named_exists() -> None:
    for page in re.findall(r"docs/\w+\.md", README):
        assert (ROOT / page).is_file(), page
