"""docs/operations.md: its commands run, and its metrics, fields and pages are the real ones."""

import re
import shlex
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from graph.local import LocalServer
from graph.settings import Settings
from tests.commands import ROOT, House, run_to_end
from tests.graph.local.test_backup import exported

PAGE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
SHELL = [line for block in re.findall(r"^```sh\n(.*?)^```", PAGE, re.S | re.M) for line in block.splitlines()]
COMMANDS = [words for line in SHELL if (words := shlex.split(line, comments=True)) and words[0] == "sidelines"]
# They stay until they are ended, and have tests of their own.
STAYING = {"serve", "run", "work", "watch"}


def test_the_commands_run_in_the_order_of_the_page_and_the_graph_is_as_before(tmp_path: Path) -> None:
    data = tmp_path / "data"
    server = LocalServer(Settings(data=data))
    try:
        server.start()
        assert run_to_end(data, "ingest", ROOT / "samples" / "articles.jsonl").returncode == 0
        before, status = exported(server), server.status()
        for words in COMMANDS:
            if words[1] in STAYING:
                assert run_to_end(data, words[1], "--help").returncode == 0
                continue
            arguments = [str(tmp_path / word) if word.endswith(".backup") else word for word in words[1:]]
            result = run_to_end(data, *arguments)
            assert result.returncode == 0, f"{words}: {result.stdout}{result.stderr}"
        assert server.status().address == status.address
        assert exported(server) == before
    finally:
        server.stop()
    (file,) = tmp_path.glob("*.backup")
    assert file.stat().st_mode & 0o077 == 0, "it holds the password"


@pytest.mark.parametrize("path", re.findall(r"curl '?http://localhost:8000(/[\w/?=&-]*)", PAGE))
def test_the_addresses_exist(path: str, running: House) -> None:
    assert httpx.get(running.api + path, timeout=60).is_success


def test_the_metrics_of_the_api_are_listed_and_no_other(running: House) -> None:
    text = httpx.get(f"{running.api}/metrics", timeout=60).text
    # The client tells of each histogram when it began, as a metric beside it.
    real = {family.name.removesuffix("_created") for family in text_string_to_metric_families(text)}
    told = {
        name.removesuffix("_total")
        for name, source in re.findall(r"^\| `(sidelines_\w+)` \| (.+?) \|", PAGE, re.M)
        if source != "worker"
    }
    # Known only where a worker was seen.
    assert real | {"sidelines_worker_seen_seconds"} == told


def test_every_page_that_is_named_exists() -> None:
    for page in re.findall(r"\]\((\w+\.md)", PAGE):
        assert (ROOT / "docs" / page).is_file(), page
