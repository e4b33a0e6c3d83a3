"""Handing articles in over HTTP, and everything that can be wrong with one."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import neo4j
import pytest

from app.schemas.articles import EXAMPLE
from app.schemas.explanations import ANSWERS, ARTICLE
from graph.settings import Address
from tests.app.conftest import HandIn, served
from tests.app.test_problems import problem

TEXT = "The foreign ministers of Norway and Chile met in Oslo on Monday."
NDJSON = {"Content-Type": "application/x-ndjson"}
FRENCH = (
    "Le ministre des Affaires étrangères de la France a rencontré son homologue allemand à Paris mardi dernier. "
    "Les deux ministres ont parlé du commerce et de la sécurité en Europe, et se reverront le mois prochain à Berlin."
)


def test_an_article_is_read_and_found_again(api: httpx.Client, hand_in: HandIn) -> None:
    answer = hand_in(**EXAMPLE)
    assert answer.status_code == 201, answer.text
    assert answer.headers["location"] == "/articles/example-astana"
    state = answer.json()
    assert (state["state"], state["reason"], state["language"]) == ("parsed", None, "en")
    assert state["claims"] >= 1
    (meeting,) = state["meetings"]
    assert api.get(answer.headers["location"]).json() == state
    found = api.get(f"/meetings/{meeting['id']}").json()
    assert {"sergey-lavrov", "wang-yi"} <= set(found["leaders"])
    assert found["status"] == "held"
    evidence = api.get(f"/meetings/{meeting['id']}/evidence").json()["items"]
    assert "example-astana" in {row["article"] for row in evidence}


def test_what_is_still_being_written_is_waited_for(api: httpx.Client, hand_in: HandIn, graph: Address) -> None:
    """A reader may see a part of what a transaction wrote, while its writer still holds the lock."""
    hand_in(text=TEXT, published="2024-04-09", id="fresh")
    with (
        neo4j.GraphDatabase.driver(graph.uri, auth=graph.auth) as driver,
        driver.session() as session,
        ThreadPoolExecutor() as elsewhere,
    ):
        session.run("MATCH (a:Article {id: 'fresh'}) SET a.finished = datetime() + duration('PT1H')").consume()
        writer = session.begin_transaction()
        writer.run("MATCH (a:Article {id: 'fresh'}) SET a.title = 'The whole'").consume()
        asked = elsewhere.submit(api.get, "/articles/fresh")
        blocked = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*) AS number"
        while not driver.execute_query(blocked).records[0]["number"]:
            assert not asked.done(), asked.result().json()
        writer.commit()
        assert asked.result().json()["title"] == "The whole"


def test_the_same_article_again_changes_nothing(hand_in: HandIn) -> None:
    article = {"text": TEXT, "published": "2024-04-09", "id": "oslo"}
    first, second = hand_in(**article), hand_in(**article)
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json() == second.json()
    assert second.headers["location"] == "/articles/oslo"


def test_another_text_under_the_same_url_takes_the_place_of_the_old_one(hand_in: HandIn) -> None:
    article = {"text": TEXT, "published": "2024-04-09", "url": "https://news.example/norway-chile"}
    first = hand_in(**article).json()
    other = hand_in(**article | {"text": "Nothing of interest happened in Oslo on Monday, officials said."})
    assert other.status_code == 201
    assert other.json()["id"] == first["id"]
    assert other.json()["meetings"] == []


def test_an_answer_comes_before_the_article_is_read(api: httpx.Client, hand_in: HandIn) -> None:
    article = {"text": TEXT, "published": "2024-04-09", "id": "later"}
    answer = api.post("/articles", json=article)
    assert (answer.status_code, answer.headers["location"]) == (202, "/articles/later")
    assert answer.json()["state"] in ("queued", "running")
    read = hand_in(**article)
    assert (read.status_code, read.json()["state"], read.json()["attempts"]) == (200, "parsed", 1)
    assert read.json()["seconds_reading"] > 0
    assert problem(api.post("/articles?wait=3600", json=article), 400)["parameter"] == "wait"


def test_a_key_stands_for_one_request(api: httpx.Client, hand_in: HandIn) -> None:
    def post(text: str) -> httpx.Response:
        body = {"text": text, "published": "2024-04-09", "id": "keyed"}
        return api.post("/articles", json=body, headers={"Idempotency-Key": "key-of-a-test"})

    assert hand_in(text=TEXT, published="2024-04-09", id="keyed").is_success
    assert post(TEXT).status_code == post(TEXT).status_code == 200
    assert "key-of-a-test" in problem(post("Something else happened."), 422)["detail"]


def test_a_batch_answers_for_each_line(api: httpx.Client, hand_in: HandIn) -> None:
    good = [
        json.dumps({"id": f"batch-{i}", "published": "2024-04-09", "text": f"Nothing happened. {i}"}) for i in (1, 2)
    ]
    lines = [good[0], "{", "", '{"text": "They met."}', good[1], good[0]]
    answer = api.post("/articles:batch", content="\n".join(lines), headers=NDJSON)
    assert (answer.status_code, answer.headers["content-type"]) == (202, "application/x-ndjson")
    told = [json.loads(line) for line in answer.text.splitlines()]
    assert [(one["line"], one.get("id"), one.get("changed")) for one in told] == [
        (1, "batch-1", True), (2, None, None), (4, None, None), (5, "batch-2", True), (6, "batch-1", False),
    ]  # fmt: skip
    assert "not JSON" in told[1]["error"]
    assert "no date" in told[2]["error"]
    for number in (1, 2):
        assert hand_in(**json.loads(good[number - 1])).json()["state"] == "parsed"
    assert "ndjson" in problem(api.post("/articles:batch", json={}), 415)["detail"]


def test_a_batch_takes_ten_thousand_lines(api: httpx.Client) -> None:
    lines = "[]\n" * 10_001
    told = api.post("/articles:batch", content=lines, headers=NDJSON).text.splitlines()
    assert len(told) == 10_001
    assert "more than 10000 lines" in json.loads(told[-1])["error"]


def test_a_full_queue_takes_nothing_more(empty_database: Address) -> None:
    def body(number: int) -> dict[str, str]:
        return {"id": f"full-{number}", "text": f"They met {number} times.", "published": "2024-04-09"}

    with served(empty_database, queue_limit=3) as client:
        assert client.post("/articles", json=body(1)).status_code == 202
        batch = "\n".join(json.dumps(body(number)) for number in (2, 3, 4))
        told = client.post("/articles:batch", content=batch, headers=NDJSON).text.splitlines()
        assert ["error" in json.loads(line) for line in told] == [False, False, True]
        for answer in (
            client.post("/articles", json=body(5)),
            client.post("/articles:batch", content=batch, headers=NDJSON),
        ):
            assert int(answer.headers["retry-after"]) > 0
            problem(answer, 429)
        listed = client.get("/articles?state=queued&limit=2").json()
        assert [row["id"] for row in listed["items"]] == ["full-1", "full-2"]
        assert [row["id"] for row in client.get(listed["next"]).json()["items"]] == ["full-3"]


def test_a_dead_article_is_replayed_or_discarded(api: httpx.Client, dead_article: str) -> None:
    assert [row["error"] for row in api.get("/articles?state=dead").json()["items"]] == ["boom"]
    assert api.post(f"/articles/{dead_article}/replay").status_code == 202
    assert problem(api.post(f"/articles/{dead_article}/discard"), 409)["detail"]
    problem(api.post("/articles/nobody/replay"), 404)


def test_extract_keeps_nothing(api: httpx.Client) -> None:
    answer = api.post("/extract", json={"text": TEXT, "published": "2024-04-09", "id": "not-kept"})
    assert answer.status_code == 200, answer.text
    (claim,) = [claim for claim in answer.json()["claims"] if claim["kind"] == "meeting"]
    assert {party for who in claim["participants"] for party in who["parties"]} == {"NO", "CL"}
    assert claim["date"] == "2024-04-08"
    (sentence,) = claim["evidence"]
    assert sentence["text"] == TEXT[sentence["begin"] : sentence["end"]]
    assert api.get("/articles/not-kept").status_code == 404


def test_extract_leaves_out_what_is_not_likely_enough(api: httpx.Client) -> None:
    article = {"text": TEXT, "published": "2024-04-09"}
    claims = api.post("/extract", json=article).json()["claims"]
    least = min(claim["confidence"] for claim in claims)
    assert api.post(f"/extract?min_confidence={least}", json=article).json()["claims"] == claims
    left = api.post("/extract?min_confidence=1", json=article).json()["claims"]
    assert left == [claim for claim in claims if claim["confidence"] == 1]
    assert len(left) < len(claims)
    assert problem(api.post("/extract?min_confidence=1.5", json=article), 400)["parameter"] == "min_confidence"


@pytest.mark.parametrize(
    ("query", "answer"), [("", "plain"), ("?explain=false", "plain"), ("?explain=true", "explained")]
)
def test_extract_answers_as_its_description_shows(api: httpx.Client, query: str, answer: str) -> None:
    assert api.post(f"/extract{query}", json=ARTICLE).json() == ANSWERS[answer]["value"]


def test_extract_explained_tells_the_same_claims(api: httpx.Client) -> None:
    plain = api.post("/extract", json=EXAMPLE).json()["claims"]
    explained = api.post("/extract?explain=true", json=EXAMPLE).json()["claims"]
    accounts = [claim.pop("account") for claim in explained]
    assert explained == plain
    assert [account is not None for account in accounts] == [claim["kind"] == "meeting" for claim in plain]
    assert accounts[0]["gathering"]["passages"][0]["text"] in EXAMPLE["text"]


def test_extract_explained_says_what_was_not_parsed(api: httpx.Client) -> None:
    def explain(text: str) -> dict[str, Any]:
        explained: dict[str, Any] = api.post(
            "/extract?explain=true", json={"text": text, "published": "2024-04-09"}
        ).json()
        return explained

    shut_out, skipped = explain("Rain fell on Monday."), explain(FRENCH)
    assert (shut_out["state"], shut_out["claims"], shut_out["rejected"]) == ("parsed", [], [])
    assert "fewer than two parties" in shut_out["shut_out"]
    assert (skipped["state"], skipped["reason"], skipped["shut_out"]) == ("skipped", "language: fr", None)


def test_explain_is_yes_or_no(api: httpx.Client) -> None:
    assert problem(api.post("/extract?explain=perhaps", json=EXAMPLE), 400)["parameter"] == "explain"


def test_another_language_is_kept_as_such(api: httpx.Client, hand_in: HandIn) -> None:
    answer = hand_in(text=FRENCH, published="2024-04-09", id="french")
    assert answer.status_code == 201, answer.text
    state = api.get("/articles/french").json()
    assert (state["state"], state["language"], state["claims"]) == ("skipped", "fr", 0)
    assert "language" in state["reason"]


@pytest.mark.parametrize(
    ("article", "parameter", "says"),
    [
        ({"text": TEXT}, "published", "required"),
        ({"published": "2024-04-09"}, "text", "required"),
        ({"text": "", "published": "2024-04-09"}, "text", "at least 1 character"),
        ({"text": " \n ", "published": "2024-04-09"}, None, "no text"),
        ({"text": TEXT, "published": "1200-01-01"}, None, "before 1900"),
        ({"text": TEXT, "published": "2200-01-01"}, None, "more than a year ahead"),
        ({"text": TEXT, "published": "2024-02-30"}, "published", "day value is outside"),
        ({"text": TEXT, "published": "last week"}, "published", "valid date"),
        ({"text": f"<!DOCTYPE html><html><body><p>{TEXT}</p></body></html>", "published": "2024-04-09"}, None, "HTML"),
        ({"text": TEXT, "published": "2024-04-09", "id": "a/b"}, None, "cannot stand in an address"),
        ({"text": TEXT, "published": "2024-04-09", "titel": "x"}, "titel", "not permitted"),
        ({"text": 7, "published": "2024-04-09"}, "text", "valid string"),
        ([TEXT], None, "object"),
    ],
)
def test_what_cannot_be_an_article(api: httpx.Client, article: Any, parameter: str | None, says: str) -> None:
    for endpoint in ("/articles", "/extract"):
        document = problem(api.post(endpoint, json=article), 400)
        assert document.get("parameter") == parameter
        assert says in document["detail"] + " " + document.get("remedy", "")


@pytest.mark.parametrize(
    ("body", "media_type", "status", "says"),
    [
        (b"<html><p>They met.</p></html>", "text/html", 415, "text/html"),
        (b"They met.", None, 415, "no named media type"),
        (b"text=They+met", "application/x-www-form-urlencoded", 415, "application/json"),
        (b"{", "application/json", 400, "not JSON"),
        (b"", "application/json", 400, "not JSON"),
        (b'{"text": "\xff\xfe", "published": "2024-04-09"}', "application/json", 400, "not JSON"),
        (b"\x00\x01\x02", "application/json", 400, "not JSON"),
    ],
)
def test_bodies_that_are_no_article(
    api: httpx.Client, body: bytes, media_type: str | None, status: int, says: str
) -> None:
    headers = {"Content-Type": media_type} if media_type else {}
    assert says in problem(api.post("/articles", content=body, headers=headers), status)["detail"]


def test_a_body_of_more_than_five_megabytes(hand_in: HandIn) -> None:
    answer = hand_in(text="They met. " * 500_000, published="2024-04-09")
    assert "larger than 5 MB" in problem(answer, 413)["detail"]


def test_a_body_without_a_length_is_counted_too(api: httpx.Client) -> None:
    pieces = (b" " * 1_000_000 for _ in range(6))
    answer = api.post("/articles", content=pieces, headers={"Content-Type": "application/json"})
    problem(answer, 413)


def test_an_article_that_is_too_long_says_so(hand_in: HandIn) -> None:
    text = f"{TEXT} " + "Prices rose and rain fell over the town. " * 100_000
    answer = hand_in(text=text, published="2024-04-09", id="long")
    assert answer.status_code == 201, answer.text
    assert answer.json()["state"] == "skipped"
    assert answer.json()["reason"] == "longer than 300,000 characters, more than an article has"
