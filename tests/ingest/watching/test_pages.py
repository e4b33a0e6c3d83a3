"""Following a page: another text is a new version of its article."""

from tests.ingest.watching.conftest import Watching
from tests.ingest.watching.test_feeds import TEXT
from tests.site import Answer, Site, page


def test_a_page_is_taken_whenever_it_changed(site: Site, watching: Watching) -> None:
    address = f"{site.url}/statement"
    site.answers["/statement"] = Answer(body=page(TEXT), headers={"ETag": '"1"'})
    assert watching.look(address)
    assert watching.look(address)
    assert site.asked[-1].headers["if-none-match"] == '"1"'
    assert watching.health(address)["taken"] == 1

    site.answers["/statement"] = Answer(body=page(f"{TEXT} They spoke of trade."), headers={"ETag": '"2"'})
    assert watching.look(address)
    (handed,) = watching.articles().values()
    assert "They spoke of trade." in handed
    health = watching.health(address)
    assert (health["kind"], health["taken"]) == ("page", 2)


def test_a_page_without_a_date_is_an_error_of_its_source(site: Site, watching: Watching) -> None:
    site.answers["/statement"] = Answer(body=page(TEXT, published=None))
    assert not watching.look(f"{site.url}/statement")
    assert "has no date" in watching.health(f"{site.url}/statement")["last_error"]
