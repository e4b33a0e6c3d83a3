"""What a feed lists: RSS, Atom, and what is neither."""

from datetime import date

import pytest

from ingest.sources.feeds import Entry, is_feed, read_feed
from ingest.sources.refusal import Unfit
from tests.site import entry, feed

URL = "http://news.example/feed"
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Ministry</title>
<entry><id>tag:ministry.example,2024:1</id><title>Talks in Oslo</title><link href="/1"/><updated>2024-09-14T01:00:00Z</updated>
<published>2024-09-13T23:30:00-05:00</published><content type="html">&lt;p&gt;The ministers met.&lt;/p&gt;</content></entry></feed>"""


def entries(body: str) -> tuple[Entry, ...]:
    return read_feed(body.encode(), url=URL, content_type="application/xml").entries


def test_an_rss_feed() -> None:
    found = read_feed(
        feed(entry("http://news.example/1", published="Fri, 13 Sep 2024 09:00:00 GMT")).encode(),
        url=URL,
        content_type="application/rss+xml",
    )
    (one,) = found.entries
    assert found.title == "Steppe Wire: World"
    assert (one.url, one.title, one.published, one.content) == (
        "http://news.example/1",
        "A meeting",
        date(2024, 9, 13),
        None,
    )


def test_an_atom_feed_with_relative_links_and_whole_articles() -> None:
    (one,) = entries(ATOM)
    assert one.url == "http://news.example/1"
    assert one.content == "<p>The ministers met.</p>"


def test_the_day_is_that_of_the_publisher() -> None:
    # In UTC it is the 14th already.
    assert entries(ATOM)[0].published == date(2024, 9, 13)


def test_the_mark_tells_an_entry_that_changed() -> None:
    first, same, changed = (
        entries(feed(entry("http://news.example/1", title=title)))[0] for title in ("One", "One", "Two")
    )
    assert first == same
    assert (first.key, first.mark == changed.mark) == (changed.key, False)


def test_an_entry_without_a_date_has_none() -> None:
    assert entries(feed(entry("http://news.example/1", published="yesterday")))[0].published is None


def test_only_links_to_the_web_lead_anywhere() -> None:
    assert entries(feed(entry("file:///etc/passwd")))[0].url is None


def test_an_encoding_that_is_not_the_declared_one_is_found() -> None:
    body = feed(entry("http://news.example/1", title="Entretien à Genève")).encode("cp1252")
    (one,) = read_feed(body, url=URL, content_type="application/rss+xml").entries
    assert one.title == "Entretien à Genève"


def test_half_a_character_does_not_get_into_the_graph() -> None:
    (one,) = entries(feed(entry("http://news.example/1", title="a &#55296;&#xD83D;&#0; b")))
    assert one.title == "a ?? b"


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
    + feed(entry("http://news.example/1", title="&i;")).removeprefix('<?xml version="1.0" encoding="utf-8"?>')
)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (BOMB, "XML bombs"),
        ("<a>" * 200_000, "no feed"),
        ("\x00\x01\x02 nothing", "no feed"),
        ("", "no feed"),
    ],
)
def test_what_is_no_honest_feed_is_refused(body: str, why: str) -> None:
    with pytest.raises(Unfit, match=why):
        entries(body)


@pytest.mark.parametrize(
    ("body", "media_type", "is_one"),
    [
        (feed(), "text/html", True),
        (ATOM, "text/xml", True),
        ("", "application/rss+xml", True),
        ("<html><body>about <rss> feeds</body></html>", "text/html", False),
        ("feed", "text/plain", False),
    ],
)
def test_feeds_are_told_from_pages(body: str, media_type: str, is_one: bool) -> None:
    assert is_feed(body.encode(), media_type=media_type) is is_one
