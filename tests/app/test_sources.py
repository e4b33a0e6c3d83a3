"""What the sources of a meeting say: copies, conflicts and the history, over HTTP."""

import re
from pathlib import Path
from typing import Any

import httpx

from tests.app.conftest import HandIn
from tests.app.test_nouns import every_page, items, one
from tests.commands import House

PAGE = (Path(__file__).parents[2] / "docs" / "http.md").read_text(encoding="utf-8")

STORY = (
    "NUUK, March 4 - Fiji's Prime Minister Sitiveni Rabuka met Icelandic Prime Minister Bjarni Benediktsson in {city} on "
    "Monday. The two sat for an hour in a room above the harbour, where trawlers were unloading the catch of the night, and "
    "went through a list of small matters that had waited for a long time. Afterwards they walked along the quay with a few "
    "aides, bought dried fish from a stall and posed for pictures with children of a nearby school before the rain began.{end}"
)


def meeting_of(api: httpx.Client, article: str) -> dict[str, Any]:
    (found,) = one(api, f"/articles/{article}")["meetings"]
    return one(api, f"/meetings/{found['id']}")


def test_a_copy_is_told_and_counts_as_no_further_source(api: httpx.Client, hand_in: HandIn) -> None:
    first = {"published": "2024-03-05", "publisher": "Harbour Post", "text": STORY.format(city="Reykjavik", end="")}
    second = {
        "published": "2024-03-06",
        "publisher": "Another Post",
        "text": STORY.format(city="Reykjavik", end=" (ap)"),
    }
    assert hand_in(id="copy-2", **second).status_code == 201
    assert one(api, "/articles/copy-2")["copy_of"] is None
    assert hand_in(id="copy-1", **first).status_code == 201
    assert one(api, "/articles/copy-2")["copy_of"] == "copy-1"
    assert (one(api, "/articles/copy-1")["copy_of"], one(api, "/articles/copy-1")["copies"]) == (None, ["copy-2"])
    meeting = meeting_of(api, "copy-1")
    assert (meeting["sources"], meeting["independent_sources"]) == (2, 1)
    assert meeting["publishers"] == ["Another Post", "Harbour Post"]
    assert (meeting["first_reported"], meeting["last_reported"]) == ("2024-03-05", "2024-03-06")
    assert meeting["conflicts"] == []
    table = api.get("/meetings", params={"leader": "sitiveni-rabuka", "format": "csv"}).text
    assert "Another Post;Harbour Post" in table
    hand_in(id="copy-1", published="2024-03-05", text="Nothing of interest happened today.")
    assert one(api, "/articles/copy-2")["copy_of"] is None


def test_what_sources_contradict_one_another_in_is_shown_with_who_says_it(api: httpx.Client, hand_in: HandIn) -> None:
    says = "Fiji's Prime Minister Sitiveni Rabuka met Icelandic Prime Minister Bjarni Benediktsson in {} on {}."
    hand_in(id="says-1", published="2024-03-05", text=says.format("Almaty", "March 4, 2024"))
    hand_in(id="says-2", published="2024-03-06", text=says.format("Astana", "March 4, 2024"))
    (conflict,) = meeting_of(api, "says-1")["conflicts"]
    assert (conflict["field"], conflict["party"]) == ("place", None)
    assert [(told["value"], told["shown"], told["articles"]) for told in conflict["values"]] == [
        ("almaty-kz", False, ["says-1"]),
        ("astana-kz", True, ["says-2"]),
    ]


def test_a_history_page_by_page(api: httpx.Client) -> None:
    (row,) = items(api, "/meetings", leader="sergey-lavrov")
    events = every_page(api, f"/meetings/{row['id']}/history?limit=1")
    assert [(event["day"], event["article"], event["changes"]) for event in events] == [
        ("2024-05-21", "talks-in-astana", ["first_told"]),
        ("2024-05-22", "second-report-of-the-talks", []),
    ]
    assert events == items(api, f"/meetings/{row['id']}/history")


def test_a_plan_that_nobody_reports_has_a_day_on_which_it_passed(api: httpx.Client) -> None:
    # Whatever changes this block today, by today's clock, makes it unconfirmed in the graph too.
    (row,) = (
        row for row in items(api, "/meetings", summit="sco-summit-2024") if row["status"] in ("planned", "unconfirmed")
    )
    last = items(api, f"/meetings/{row['id']}/history")[-1]
    assert (last["day"], last["article"], last["transition"]) == ("2024-08-01", None, "planned -> unconfirmed")


def test_a_meeting_that_is_not_known_has_no_history(api: httpx.Client) -> None:
    answer = api.get("/meetings/m00000000000000000000/history")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def test_the_history_that_is_shown_is_the_real_one(running: House) -> None:
    with httpx.Client(base_url=running.api) as api:
        (meeting,) = items(
            api, "/meetings", leader="vladimir-putin", **{"with": "xi-jinping"}, summit="sco-summit-2024"
        )
        events = items(api, f"/meetings/{meeting['id']}/history")
    header, _, *rows = re.findall(r"^\|(.*)\|$", PAGE[PAGE.index("| day | article |") :], re.MULTILINE)[:4]
    columns = [column.strip() for column in header.split("|")]
    shown = [[cell.strip() for cell in row.split("|")] for row in rows]
    assert [[event[column] or "" for column in columns] for event in events] == shown
