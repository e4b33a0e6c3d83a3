"""Following a feed: every entry once, none missed, whatever some of them hold."""

from collections.abc import Sequence
from typing import BinaryIO

from tests.ingest.watching.conftest import Watching
from tests.site import Answer, Site, entry, feed, page

TEXT = "Norwegian Foreign Minister Espen Barth Eide met his Finnish counterpart Elina Valtonen in Oslo on Thursday."
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><rss version="2.0"><channel/></rss>'
)


def send_a_gigabyte(wire: BinaryIO) -> None:
    for _ in range(1000):
        wire.write(bytes(1_000_000))


def publish(site: Site, *paths: str, version: int = 1) -> None:
    """A feed of pages, each with a text of its own."""
    for path in paths:
        site.answers[path] = Answer(body=page(f"{TEXT} This is {path}, version {version}."))
    list_entries(site, paths, version=version)


def list_entries(site: Site, paths: Sequence[str], *, version: int = 1) -> None:
    """The feed alone."""
    entries = [entry(site.url + path, title=f"Talks, version {version}") for path in paths]
    site.answers["/feed"] = Answer(
        body=feed(*entries), media_type="application/rss+xml", headers={"ETag": f'"{version}-{len(paths)}"'}
    )


def test_each_entry_is_taken_once(site: Site, watching: Watching) -> None:
    publish(site, "/1", "/2")
    address = f"{site.url}/feed"
    assert watching.look(address)
    assert site.paths() == ["/feed", "/1", "/2"]
    assert len(watching.articles()) == 2

    site.asked.clear()
    assert watching.look(address)
    assert site.paths() == ["/feed"]
    assert site.asked[-1].headers["if-none-match"] == '"1-2"'

    publish(site, "/1", "/2", "/3")
    site.asked.clear()
    assert watching.look(address)
    assert site.paths() == ["/feed", "/3"]
    health = watching.health(address)
    assert (health["kind"], health["taken"], health["waiting"], health["errors_in_row"]) == ("feed", 3, 0, 0)
    assert None not in (health["last_seen"], health["last_new"], health["next_due"])


def test_an_entry_that_changed_is_a_new_version(site: Site, watching: Watching) -> None:
    publish(site, "/1")
    watching.look(f"{site.url}/feed")
    publish(site, "/1", version=2)
    watching.look(f"{site.url}/feed")
    (handed,) = watching.articles().values()
    assert "version 2" in handed


def test_a_page_that_is_down_comes_later(site: Site, watching: Watching) -> None:
    publish(site, "/1", "/2")
    good, site.answers["/1"] = site.answers["/1"], Answer(status=503)
    address = f"{site.url}/feed"
    assert watching.look(address)
    assert watching.health(address)["waiting"] == 1
    assert len(watching.articles()) == 1

    # Not before its time, and the feed need not list it any more.
    list_entries(site, ["/2"])
    site.answers["/1"] = good
    watching.look(address)
    assert len(watching.articles()) == 1
    watching.make_due()
    watching.look(address)
    assert len(watching.articles()) == 2
    assert watching.health(address)["waiting"] == 0


def test_a_page_that_stays_away_is_given_up_and_named(site: Site, watching: Watching) -> None:
    publish(site, "/1")
    site.answers["/1"] = Answer(status=500)
    for _ in range(5):
        watching.look(f"{site.url}/feed")
        watching.make_due()
    health = watching.health(f"{site.url}/feed")
    assert (health["waiting"], health["refused"]) == (0, 1)
    assert health["last_refusal"].startswith(f"{site.url}/1: 127.0.0.1 answers 500")


def test_a_site_that_asks_for_patience_is_left_alone(site: Site, watching: Watching) -> None:
    publish(site, "/1", "/2")
    site.answers["/1"] = Answer(status=429, headers={"Retry-After": "3600"})
    address = f"{site.url}/feed"
    watching.look(address)
    assert "/2" not in site.paths()
    health = watching.health(address)
    assert (health["next_due"] - health["last_seen"]).total_seconds() >= 3600
    assert health["waiting"] == 2


def test_where_a_page_is_forbidden_the_feeds_own_article_counts(site: Site, watching: Watching) -> None:
    site.answers["/robots.txt"] = Answer(body="User-agent: *\nDisallow: /closed\n", media_type="text/plain")
    day = "Fri, 13 Sep 2024 09:00:00 GMT"
    whole = entry(f"{site.url}/closed/1", content=f"<p>{TEXT}</p>", published=day)
    site.answers["/feed"] = Answer(body=feed(whole, entry(f"{site.url}/closed/2", published=day)))
    watching.look(f"{site.url}/feed")
    assert site.paths() == ["/feed"]
    (handed,) = watching.articles().values()
    assert TEXT in handed
    assert "forbidden to programs" in watching.health(f"{site.url}/feed")["last_refusal"]


def test_poison_costs_itself_alone(site: Site, watching: Watching) -> None:
    publish(site, "/deep", "/broken", "/huge", "/elsewhere", "/good")
    site.answers["/deep"] = Answer(body=page(TEXT).replace("<article>", "<div>" * 100_000))
    site.answers["/broken"] = Answer(body=page(TEXT).replace("e", "\xe9").encode("latin-1"))
    site.answers["/huge"] = Answer(stream=send_a_gigabyte)
    site.answers["/elsewhere"] = Answer(status=302, headers={"Location": "http://localhost:7474/"})
    site.answers["/bomb"] = Answer(body=BOMB, media_type="application/rss+xml")
    assert not watching.look(f"{site.url}/bomb", f"{site.url}/feed")
    (handed,) = watching.articles().values()
    assert "/good" in handed
    health = watching.health(f"{site.url}/feed")
    assert (health["taken"], health["refused"], health["waiting"]) == (1, 4, 0)
    assert "XML bombs" in watching.health(f"{site.url}/bomb")["last_error"]


def test_errors_are_counted_until_the_source_is_back(site: Site, watching: Watching) -> None:
    address = f"{site.url}/feed"
    waits = []
    for _ in range(3):
        assert not watching.look(address)
        health = watching.health(address)
        waits.append(health["next_due"] - health["last_error_at"])
        watching.make_due()
    assert (health["errors_in_row"], health["kind"], health["last_seen"]) == (3, None, None)
    assert "answers 404" in health["last_error"]
    assert waits[0] < waits[1] < waits[2]

    publish(site, "/1")
    assert watching.look(address)
    health = watching.health(address)
    assert (health["errors_in_row"], health["taken"]) == (0, 1)


def test_a_source_that_failed_is_not_asked_again_before_its_time(site: Site, watching: Watching) -> None:
    assert not watching.look(f"{site.url}/feed")
    assert not watching.look(f"{site.url}/feed")
    assert site.paths() == ["/feed"]
