"""The commands about the web in README.md and docs/sources.md run, on a site on loopback in place of news.example."""

import re
import shlex
from pathlib import Path

import pytest

from graph.settings import Address
from tests.commands import ROOT, line_with, pointing_to, run_to_end, started
from tests.site import Answer, entry, feed, page, serving

PAGES = [(ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "docs/sources.md")]
LINES = re.findall(r"^ *sidelines ((?:ingest|watch) .*://.*)$", "\n".join(PAGES), re.M)
TEXT = "Norwegian Foreign Minister Espen Barth Eide met his Finnish counterpart Elina Valtonen in Oslo on Thursday."


@pytest.mark.parametrize("line", sorted({line.partition("#")[0].strip() for line in LINES}))
def test_every_command_about_the_web_runs(line: str, empty_database: Address, tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    with serving() as site:
        for path in ("/2024/05/20/lavrov-wang-astana", "/statement"):
            site.answers[path] = Answer(body=page(f"{TEXT} This is {path}."))
        site.answers["/world.rss"] = Answer(body=feed(entry(f"{site.url}/statement")))
        words = [
            word.replace("https://news.example", site.url).replace("inbox/", str(tmp_path / "inbox"))
            for word in shlex.split(line)
        ]
        env = pointing_to(empty_database) | {"SIDELINES_PAUSE": "0", "SIDELINES_LOG": "info,json"}
        if words[0] == "watch" and "--once" not in words:
            with started(tmp_path / "data", *words, env=env) as process:
                line_with(process, r'"event": "taken"')
        else:
            assert run_to_end(tmp_path / "data", *words, env=env).returncode == 0


def test_there_are_commands_to_run() -> None:
    assert {line.split()[0] for line in LINES} == {"ingest", "watch"}
