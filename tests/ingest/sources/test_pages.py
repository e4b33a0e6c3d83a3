"""A web page as an article: text, title, publisher, date and address."""

from datetime import date

import pytest

from ingest.sources.pages import Known, Page, read_content, read_page
from ingest.sources.refusal import Unfit
from meetings.article import Article
from meetings.ids import article_id
from tests.site import page

URL = "http://news.example/oslo"
HEADED = "A meeting\n"
TEXT = (
    "Norwegian Foreign Minister Espen Barth Eide met his Finnish counterpart Elina Valtonen in Oslo on Thursday.\n"
    "They spoke of trade and of the security of the region, the ministry said in a statement after the talks in the capital."
)


def read(body: str | bytes, known: Known | None = None, *, url: str = URL, charset: str | None = "utf-8") -> Article:
    raw = body.encode() if isinstance(body, str) else body
    return read_page(Page(url=url, body=raw, charset=charset), known or Known(), today=date(2026, 1, 1))


def test_a_page_is_an_article_without_its_menus() -> None:
    article = read(page(TEXT))
    assert article.text == HEADED + TEXT
    assert (article.title, article.publisher, article.published) == ("A meeting", "Steppe Wire", date(2024, 9, 13))
    assert (article.id, article.url) == (article_id(url=URL, text=""), URL)


def test_what_the_feed_says_counts_before_the_page_but_for_the_publisher() -> None:
    known = Known(title="Talks in Oslo", publisher="A planet of feeds", published=date(2024, 9, 12))
    article = read(page(TEXT), known)
    assert (article.title, article.publisher, article.published) == (
        "Talks in Oslo",
        "Steppe Wire",
        date(2024, 9, 12),
    )


def test_no_date_is_made_up() -> None:
    with pytest.raises(Unfit, match="has no date"):
        read(page(f"{TEXT}\nThe treaty was signed on 3 May 1998.", published=None))


def test_a_page_that_only_scripts_fill_has_no_text() -> None:
    with pytest.raises(Unfit, match="no text"):
        read("<html><body><div id=app></div><script>load()</script></body></html>")


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        ("http://news.example/the-same", "http://news.example/the-same"),
        ("http://other.example/the-same", URL),
        ("http://news.example/", URL),
    ],
)
def test_a_page_may_say_its_address_within_its_site(canonical: str, url: str) -> None:
    assert read(page(TEXT, head=f'<link rel="canonical" href="{canonical}">')).url == url


def test_what_tracks_readers_is_no_part_of_an_address() -> None:
    assert read(page(TEXT), url=f"{URL}?utm_source=rss&id=7").url == f"{URL}?id=7"


@pytest.mark.parametrize(
    ("encoding", "charset", "head"),
    [
        ("cp1252", "iso-8859-1", ""),
        ("cp1252", None, '<meta charset="windows-1252">'),
        ("cp1252", None, ""),
        ("utf-16", None, ""),
        ("utf-8", "no-such-encoding", ""),
    ],
)
def test_encodings(encoding: str, charset: str | None, head: str) -> None:
    text = f"{TEXT}\nMinister Müller spoke in Zürich with his counterparts about the same matters on Friday."
    assert read(page(text, head=head).encode(encoding), charset=charset).text == HEADED + text


def test_a_text_of_broken_bytes_is_refused() -> None:
    with pytest.raises(Unfit, match="not in the encoding"):
        read(page(TEXT).replace("e", "\xe9").encode("latin-1"), charset="utf-8")


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "table><tr><td"])
def test_deep_nesting_is_refused(tag: str) -> None:
    with pytest.raises(Unfit, match="no text"):
        read(page(TEXT).replace("<article>", f"<{tag}>" * 50_000))


def test_plain_text_brings_its_date_line() -> None:
    article = read_page(
        Page(url=URL, body=f"date 2024-05-21\n{TEXT}".encode(), media_type="text/plain"),
        Known(),
        today=date(2026, 1, 1),
    )
    assert article.published == date(2024, 5, 21)


def test_the_article_in_a_feed() -> None:
    known = Known(title="Talks in Oslo", publisher="Ministry", published=date(2024, 9, 13))
    body = "".join(f"<p>{part}</p>" for part in TEXT.split("\n"))
    article = read_content(body, known, url=URL, today=date(2026, 1, 1))
    assert (article.text, article.title, article.url) == (TEXT, "Talks in Oslo", URL)
