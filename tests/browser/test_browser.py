"""Neo4j Browser as a person uses it: log in, take our style, play our guide, run the statement of the README.

Real headless Chromium, real Neo4j with the samples, our own server for guide and style. The picture that is drawn is kept in
screenshots/ beside this file, where git ignores it: look at it after a change of the style.
"""

import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import neo4j
import pytest
from playwright.sync_api import Locator, Page, sync_playwright

from tests.commands import ROOT, House

GUIDE = (ROOT / "app" / "browser" / "guide.html").read_text(encoding="utf-8")
GUIDE_STATEMENTS = [unescape(part) for part in re.findall(r'<pre class="[^"]*runnable">(.*?)</pre>', GUIDE, re.S)]
SCREENSHOTS = Path(__file__).parent / "screenshots"
STATEMENT = "MATCH (l:Leader)-[:PARTICIPATED_IN]->(m:Meeting)-[:ON_SIDELINES_OF]->(s:Summit) RETURN *"

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# The first request of Neo4j Browser to the outside must fail before it draws; a loaded machine is slow besides.
PATIENCE_MS = 60_000
# What Chromium would ask of the outside by itself, and a GPU that is not there.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
# True where no node has moved on the screen since the question was asked before.
AT_REST = """() => {
    const places = [...document.querySelectorAll('g.node')].map(node => JSON.stringify(node.getBoundingClientRect()))
    const before = window.placesBefore
    window.placesBefore = places.join()
    return window.placesBefore === before
}"""


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: install the package chromium, or see .ci/install-chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1500, "height": 1000})
        page.set_default_timeout(PATIENCE_MS)
        yield page
        browser.close()


def test_the_statement_is_drawn_with_our_captions_and_colours(page: Page, running: House) -> None:
    log_in(page, running)
    run(page, f":style {running.api}/browser/sidelines.grass")
    run(page, f":play {running.api}/browser/guide.html").get_by_text("Diplomatic meetings").wait_for()
    frame = run(page, STATEMENT)
    frame.locator("g.node").first.wait_for()
    keep_picture(page, frame)

    drawn = frame.locator("g.node")
    text = " ".join(drawn.all_text_contents())
    for caption in ("Putin", "Lavrov", "SCO summit", "2024-07-03"):
        assert caption in text
    colours = frame.locator("g.node circle.b-outline").evaluate_all("all => all.map(one => one.getAttribute('fill'))")
    assert set(colours) == {"#1f5fa8", "#f2ac4e", "#a5314c"}


@pytest.mark.parametrize("statement", GUIDE_STATEMENTS)
def test_every_statement_of_the_guide_finds_something(statement: str, running: House) -> None:
    with neo4j.GraphDatabase.driver(running.bolt, auth=(running.user, running.password)) as driver:
        assert driver.execute_query(statement).records


def log_in(page: Page, running: House) -> None:
    page.goto(running.browser)
    page.get_by_test_id("username").fill(running.user)
    page.get_by_test_id("password").fill(running.password)
    # A banner has another button with that word in it.
    page.get_by_role("button", name="Connect", exact=True).click()
    page.get_by_text("You are connected as user").wait_for()


def run(page: Page, command: str) -> Locator:
    """Runs a line of the editor; its frame, which comes on top of the others."""
    frames = page.get_by_test_id("frame")
    before = frames.count()
    page.get_by_test_id("activeEditor").click()
    page.keyboard.insert_text(command)
    page.keyboard.press("Control+Enter")
    frames.nth(before).wait_for()
    return frames.first


def keep_picture(page: Page, frame: Locator) -> None:
    """Keeps what a person sees in full-screen view, once the nodes have come to rest."""
    SCREENSHOTS.mkdir(exist_ok=True)
    frame.get_by_title("Fullscreen").click()
    page.wait_for_function(AT_REST, polling=500)
    frame.get_by_label("zoom-to-fit").click()
    page.wait_for_function(AT_REST, polling=500)
    page.screenshot(path=SCREENSHOTS / "who-met-whom.png")
