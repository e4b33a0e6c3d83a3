"""Judging over HTTP: proposals, judgements and their undo, and what becomes of old addresses."""

import asyncio
from collections.abc import Iterator
from typing import Any

import httpx
import neo4j
import pytest

from graph.settings import Address
from tests.app.conftest import ARTICLES, HandIn, served_with_worker, write
from tests.app.test_problems import problem
from tests.writings import empty

SAID = {"author": "ann", "reason": "read both articles"}
OSLO = "The foreign ministers of Norway and Chile met in Oslo on April 8, 2024."
CALL = "The foreign ministers of Norway and Chile spoke by phone on April 8, 2024."


@pytest.fixture(scope="module")
def api(
    neo4j_address: Address, neo4j_driver: neo4j.Driver, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[httpx.Client]:
    """A client of a graph of these tests alone: a judgement counts anew, by today's clock, what its blocks hold."""
    empty(neo4j_driver)
    with served_with_worker(neo4j_address, tmp_path_factory.mktemp("judged")) as client:
        asyncio.run(write(neo4j_address, *ARTICLES))
        yield client
        empty(neo4j_driver)


def listed(api: httpx.Client, **filters: str) -> list[dict[str, Any]]:
    answer = api.get("/merges", params=filters)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


def told(hand_in: HandIn, known_as: str, text: str) -> str:
    """The id of the one meeting that the article tells of."""
    (meeting,) = hand_in(id=known_as, text=text, published="2024-04-09").json()["meetings"]
    return str(meeting["id"])


def posted(api: httpx.Client, address: str, body: dict[str, Any], status: int = 201) -> dict[str, Any]:
    answer = api.post(address, json=body)
    assert answer.status_code == status, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_two_meetings_are_judged_the_same_and_the_old_address_moves(api: httpx.Client, hand_in: HandIn) -> None:
    pair = sorted([told(hand_in, "oslo-meeting", OSLO), told(hand_in, "oslo-call", CALL)])
    body = {"kind": "meeting", "ruling": "same", "first": pair[0], "second": pair[1], **SAID}
    row = posted(api, "/merges", body)
    assert row.items() >= {("state", "accepted"), ("author", "ann"), ("dangling", False)}
    assert api.get(f"/merges/{row['id']}").json() == row
    moved = api.get(f"/meetings/{pair[1]}/evidence?limit=10")
    assert (moved.status_code, moved.headers["location"]) == (308, f"/meetings/{pair[0]}/evidence?limit=10")
    assert len(api.get(moved.headers["location"]).json()["items"]) == 2
    undone = posted(api, f"/merges/{row['id']}/undo", {"author": "bob", "reason": "they met after the call"}, 200)
    assert undone.items() >= {("state", "undone"), ("author", "ann"), ("undone_by", "bob")}
    assert all(api.get(f"/meetings/{meeting}").status_code == 200 for meeting in pair)
    assert row["id"] in {one["id"] for one in listed(api, kind="meeting", state="undone")}
    assert row["id"] not in {one["id"] for one in listed(api, state="accepted")}


def test_a_meeting_is_split_by_its_claims(api: httpx.Client, hand_in: HandIn) -> None:
    meeting = told(hand_in, "oslo-one", OSLO)
    assert told(hand_in, "oslo-two", OSLO + " Rain fell.") in (
        meeting,
        api.get(f"/meetings/{meeting}").headers.get("location", "")[-21:],
    )
    now = api.get(f"/meetings/{meeting}", follow_redirects=True).json()["id"]
    claims = [row["claim"] for row in api.get(f"/meetings/{now}/evidence").json()["items"]]
    assert len(claims) == 2
    row = posted(api, f"/merges/{now}/split", {"claims": claims[:1], **SAID})
    assert row["state"] == "split"
    assert len(api.get(f"/meetings/{now}/evidence").json()["items"]) == 1
    posted(api, f"/merges/{row['id']}/undo", SAID, 200)
    assert len(api.get(f"/meetings/{now}/evidence").json()["items"]) == 2
    everything = api.post(f"/merges/{now}/split", json={"claims": claims, **SAID})
    assert set(problem(everything, 400)["allowed"]) == set(claims)


def test_a_new_person_is_proposed_judged_and_found_under_the_old_id(api: httpx.Client, hand_in: HandIn) -> None:
    for known_as, name, other in (("one", "Karl Brunvoll", "Chilean"), ("two", "Karl Brunvolle", "Icelandic")):
        text = f"Norwegian Foreign Minister {name} met {other} President Jon Palsson in Oslo on Monday."
        assert hand_in(id=known_as, text=text, published="2024-04-09").json()["meetings"]
    found = [row for row in listed(api, kind="leader", state="proposed") if "brunvoll" in row["id"]]
    (row,) = found
    assert row["score"] > 0.5
    assert any("names alike" in reason for reason in row["reasons"])
    assert any("the same party: NO" in reason for reason in row["reasons"])
    judgement = posted(api, f"/merges/{row['id']}/accept", SAID)
    moved = api.get(f"/leaders/{row['second']}/meetings")
    assert (moved.status_code, moved.headers["location"]) == (308, f"/leaders/{row['first']}/meetings")
    assert len(api.get(moved.headers["location"]).json()["items"]) == 2
    assert len(api.get("/meetings", params={"leader": row["second"]}).json()["items"]) == 2
    told_names = api.get(f"/leaders/{row['first']}").json()["told"]
    assert {(one["name"], one["article"]) for one in told_names} == {
        ("Karl Brunvoll", "one"),
        ("Karl Brunvolle", "two"),
    }
    posted(api, f"/merges/{judgement['id']}/undo", SAID, 200)
    assert api.get(f"/leaders/{row['second']}").status_code == 200
    rejected = posted(api, f"/merges/{row['id']}/reject", SAID)
    assert rejected["state"] == "rejected"
    assert row["id"] not in {one["id"] for one in listed(api, kind="leader", state="proposed")}
    posted(api, f"/merges/{rejected['id']}/undo", SAID, 200)


def test_a_judgement_whose_article_is_gone_is_told_as_dangling(api: httpx.Client, hand_in: HandIn) -> None:
    pair = [told(hand_in, "oslo-meeting", OSLO), told(hand_in, "oslo-call", CALL)]
    body = {"kind": "meeting", "ruling": "not_same", "first": pair[0], "second": pair[1], **SAID}
    row = posted(api, "/merges", body)
    assert row["state"] == "rejected"
    assert api.delete("/articles/oslo-call").status_code == 204
    assert api.get(f"/merges/{row['id']}").json()["dangling"] is True
    posted(api, f"/merges/{row['id']}/undo", SAID, 200)


def test_an_article_is_taken_out(api: httpx.Client, hand_in: HandIn) -> None:
    meeting = told(hand_in, "oslo-gone", OSLO)
    assert api.delete("/articles/oslo-gone").status_code == 204
    assert api.get("/articles/oslo-gone").status_code == 404
    assert api.get(f"/meetings/{meeting}").status_code == 404
    again = problem(api.delete("/articles/oslo-gone"), 404)
    assert "oslo-gone" in again["detail"]
    near = problem(api.delete("/articles/second-report-of-talks"), 404)
    assert "second-report-of-the-talks" in near["near"]


def test_pages_of_merges(api: httpx.Client, hand_in: HandIn) -> None:
    pair = [told(hand_in, "oslo-meeting", OSLO), told(hand_in, "oslo-call", CALL)]
    body = {"kind": "meeting", "ruling": "not_same", "first": pair[0], "second": pair[1], **SAID}
    judgements = [posted(api, "/merges", body)["id"] for _ in range(2)]
    whole = [row["id"] for row in listed(api)]
    page = api.get("/merges?limit=1").json()
    seen = [page["items"][0]["id"]]
    while page["next"]:
        page = api.get(page["next"]).json()
        seen += [row["id"] for row in page["items"]]
    assert seen == whole
    for judgement in judgements:
        posted(api, f"/merges/{judgement}/undo", SAID, 200)


def test_two_of_one_name_are_split_by_articles(api: httpx.Client) -> None:
    lavrov = api.get("/leaders/sergey-lavrov").json()
    row = posted(api, "/merges/leader~sergey-lavrov/split", {"articles": ["second-report-of-the-talks"], **SAID})
    assert row.items() >= {("state", "split"), ("first", "sergey-lavrov"), ("second", "sergey-lavrov-2")}
    other = api.get("/leaders/sergey-lavrov-2").json()
    assert {told["article"] for told in other["told"]} == {"second-report-of-the-talks"}
    assert (other["name"], other["listed"], other["meetings"]) == ("Sergey Lavrov", False, 1)
    assert not any("sergey-lavrov-2" in one["id"] for one in listed(api, kind="leader", state="proposed"))
    then = api.get("/leaders/sergey-lavrov-2/meetings?known_at=2024-06-01").json()["items"]
    assert [one["leaders"] for one in then] == [["sergey-lavrov-2", "wang-yi"]]
    posted(api, f"/merges/{row['id']}/undo", SAID, 200)
    assert api.get("/leaders/sergey-lavrov-2").status_code == 404
    assert api.get("/leaders/sergey-lavrov").json() == lavrov


@pytest.mark.parametrize(
    ("method", "address", "body", "status", "says"),
    [
        ("GET", "/merges/j00000000000000000000", None, 404, "no proposal or judgement"),
        ("GET", "/merges/leader~a~b", None, 404, "no proposal or judgement"),
        ("GET", "/merges?kind=person", None, 400, "kind"),
        ("GET", "/merges?state=open", None, 400, "state"),
        ("POST", "/merges/leader~a/accept", SAID, 400, "is no proposal"),
        ("POST", "/merges/leader~sergey-lavrov~nobody-here/accept", SAID, 404, "no leader 'nobody-here'"),
        ("POST", "/merges/leader~sergey-lavrov~wang-yi/accept", SAID, 400, "reference tables know both"),
        ("POST", "/merges/leader~sergey-lavrov~sergey-lavrov/reject", SAID, 400, "the two ids are the same"),
        ("POST", "/merges/leader~a~b/accept", {"author": "ann"}, 400, "reason"),
        ("POST", "/merges/j00000000000000000000/undo", SAID, 404, "no judgement"),
        ("POST", "/merges/m00000000000000000000/split", {"claims": ["c1"], **SAID}, 404, "no meeting"),
        ("POST", "/merges/leader~sergey-lavrov/split", {"articles": ["x"], **SAID}, 400, "not all of them"),
        ("POST", "/merges/leader~sergey-lavrov/split", {"claims": ["c1"], **SAID}, 400, "not all of them"),
        ("POST", "/merges/leader~nobody-here/split", {"articles": ["x"], **SAID}, 404, "no leader 'nobody-here'"),
        ("POST", "/merges/meeting~x/split", {"articles": ["x"], **SAID}, 400, "nothing that can be split"),
        ("POST", "/merges", {"kind": "leader", **SAID}, 400, "ruling"),
    ],
)
def test_what_cannot_be_judged(
    api: httpx.Client, method: str, address: str, body: dict[str, Any] | None, status: int, says: str
) -> None:
    assert says in problem(api.request(method, address, json=body), status)["detail"]
