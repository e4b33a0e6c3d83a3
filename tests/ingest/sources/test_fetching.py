"""Asking for addresses: politely, within bounds, and only for what changed."""

import asyncio
import gzip
import threading
from collections.abc import Iterator
from typing import BinaryIO

import pytest

from ingest.sources.fetching import Fetched, Fetcher, Validators
from ingest.sources.refusal import Unfit
from meetings.errors import SourceUnavailable
from tests.site import Answer, Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


def fetch(
    site: Site, path: str = "/a", *, named: str | None = None, validators: Validators | None = None, seconds: float = 60
) -> Fetched:
    async def run() -> Fetched:
        async with Fetcher.open(contact="desk@news.example", pause=0, seconds=seconds) as fetcher:
            return await fetcher.fetch(site.url + path, named=named or site.url, validators=validators)

    return asyncio.run(run())


def test_what_did_not_change_is_not_sent_again(site: Site) -> None:
    site.answers["/a"] = Answer(
        body="<p>one", headers={"ETag": '"v1"', "Last-Modified": "Fri, 13 Sep 2024 09:00:00 GMT"}
    )
    first = fetch(site)
    assert first.body == b"<p>one"
    again = fetch(site, validators=first.validators)
    assert again.body is None
    assert site.asked[-1].headers["if-none-match"] == '"v1"'
    assert site.asked[-1].headers["if-modified-since"] == "Fri, 13 Sep 2024 09:00:00 GMT"


def test_a_site_sees_who_asks_and_whom_to_write_to(site: Site) -> None:
    site.answers["/a"] = Answer(body="x")
    fetch(site)
    assert all(
        one.headers["user-agent"].startswith("Sidelines/") and "(desk@news.example)" in one.headers["user-agent"]
        for one in site.asked
    )


def test_what_robots_txt_forbids_is_not_asked_for(site: Site) -> None:
    site.answers["/robots.txt"] = Answer(body="User-agent: sidelines\nDisallow: /private\n", media_type="text/plain")
    site.answers["/open"] = Answer(body="x")
    with pytest.raises(Unfit, match=r"forbidden to programs by .*/robots\.txt"):
        fetch(site, "/private/a")
    assert fetch(site, "/open").body == b"x"
    assert site.paths() == ["/open"]


def test_while_robots_txt_cannot_be_had_nothing_is_asked_for(site: Site) -> None:
    site.answers["/robots.txt"] = Answer(status=503)
    site.answers["/a"] = Answer(body="x")
    with pytest.raises(SourceUnavailable, match="503"):
        fetch(site)
    assert site.paths() == []


def test_redirects_are_followed_to_the_end(site: Site) -> None:
    site.answers["/a"] = Answer(status=301, headers={"Location": "/b"})
    site.answers["/b"] = Answer(body="x")
    assert fetch(site).url == f"{site.url}/b"


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer(status=302, headers={"Location": "/a"}), "redirects more than 5 times"),
        (Answer(status=302, headers={"Location": "file:///etc/passwd"}), "only|not asked for"),
        (Answer(status=302), "without saying where to go"),
        (Answer(status=404), "answers 404"),
        (Answer(body="%PDF", media_type="application/pdf"), "is application/pdf, which is not read"),
        (Answer(headers={"Content-Encoding": "gzip"}, body=b"no gzip"), "cannot be unpacked"),
        (Answer(headers={"Content-Encoding": "gzip, gzip"}, body=gzip.compress(gzip.compress(b"x"))), "more than once"),
        (Answer(headers={"Content-Encoding": "gzip"}, body=gzip.compress(bytes(100_000_000))), "larger than 5 MB"),
        (Answer(body=bytes(6_000_000)), "larger than 5 MB"),
    ],
)
def test_what_cannot_be_an_article_is_refused(site: Site, answer: Answer, why: str) -> None:
    site.answers["/a"] = answer
    with pytest.raises(Unfit, match=why):
        fetch(site)


def test_a_gigabyte_is_not_taken_in(site: Site) -> None:
    sent = []

    def write(wire: BinaryIO) -> None:
        for _ in range(1000):
            wire.write(bytes(1_000_000))
            sent.append(1)

    site.answers["/a"] = Answer(stream=write)
    with pytest.raises(Unfit, match="larger than 5 MB"):
        fetch(site)
    assert len(sent) < 100


def test_a_page_that_never_ends_is_left(site: Site) -> None:
    pause = threading.Event()

    def write(wire: BinaryIO) -> None:
        # It goes on for as long as somebody listens.
        while not pause.wait(0.01):
            wire.write(b"<p>")
            wire.flush()

    site.answers["/a"] = Answer(stream=write)
    with pytest.raises(SourceUnavailable, match="does not come to an end"):
        fetch(site, seconds=1)


def test_a_site_says_when_to_come_again(site: Site) -> None:
    site.answers["/a"] = Answer(status=429, headers={"Retry-After": "120"})
    with pytest.raises(SourceUnavailable, match="429") as caught:
        fetch(site)
    assert caught.value.retry_after == 120


def test_who_does_not_answer_may_do_so_later(site: Site) -> None:
    with pytest.raises(SourceUnavailable, match=r"127\.0\.0\.1 does not answer"):
        asyncio.run(_ask_nobody())


async def _ask_nobody() -> None:
    async with Fetcher.open(contact=None, pause=0) as fetcher:
        await fetcher.fetch("http://127.0.0.1:1/", named="http://127.0.0.1:1/")


def test_a_source_from_outside_does_not_lead_inside(site: Site) -> None:
    site.answers["/a"] = Answer(body="secret")
    with pytest.raises(Unfit, match="inside this network"):
        fetch(site, named="https://news.example/feed")
    assert site.asked == []


def test_one_request_at_a_time_with_a_pause(site: Site) -> None:
    running: list[int] = []
    most: list[int] = []

    def write(wire: BinaryIO) -> None:
        running.append(1)
        most.append(len(running))
        wire.write(b"x")
        wire.flush()
        running.pop()

    for number in range(4):
        site.answers[f"/{number}"] = Answer(stream=write)

    async def run() -> float:
        clock = asyncio.get_running_loop().time
        begin = clock()
        async with Fetcher.open(contact=None, pause=0.1) as fetcher:
            await asyncio.gather(*(fetcher.fetch(f"{site.url}/{number}", named=site.url) for number in range(4)))
        return clock() - begin

    # robots.txt and four pages: four pauses at least.
    assert asyncio.run(run()) >= 0.4
    assert max(most) == 1
