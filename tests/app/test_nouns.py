"""Leaders, summits, countries, organizations, meetings and their evidence."""

from itertools import combinations
from typing import Any

import httpx
import pytest


def items(api: httpx.Client, address: str, **parameters: str | int) -> list[dict[str, Any]]:
    answer = api.get(address, params=parameters)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


def one(api: httpx.Client, address: str) -> dict[str, Any]:
    answer = api.get(address)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def every_page(api: httpx.Client, address: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    following: str | None = address
    while following:
        page = one(api, following)
        assert page["items"] or not found
        found += page["items"]
        following = page["next"]
    return found


def test_meetings_are_rows_newest_first(api: httpx.Client) -> None:
    found = items(api, "/meetings")
    assert [row["date"] for row in found] == ["2024-07-04", "2024-07", "2024-06-10", "2024-05-20", "2024-03-02", None]
    talks = found[3]
    assert talks["leaders"] == ["sergey-lavrov", "wang-yi"]
    assert talks["parties"] == ["RU", "CN"]
    assert (talks["sources"], talks["first_reported"], talks["last_reported"]) == (2, "2024-05-21", "2024-05-22")
    assert found[4]["leaders"] == []
    assert found[4]["parties"] == ["IR", "PK"]


@pytest.mark.parametrize("limit", [1, 4, 5, 6])
def test_meetings_page_by_page(api: httpx.Client, limit: int) -> None:
    assert every_page(api, f"/meetings?limit={limit}") == items(api, "/meetings")


def test_a_meeting_has_its_participants(api: httpx.Client) -> None:
    (row,) = items(api, "/meetings", party="IR")
    assert one(api, f"/meetings/{row['id']}")["participants"] == [
        {"leader": None, "name": None, "office": "foreign minister", "parties": ["IR"]},
        {"leader": None, "name": None, "office": None, "parties": ["PK"]},
    ]


def test_evidence_leads_to_each_sentence(api: httpx.Client) -> None:
    (row,) = items(api, "/meetings", leader="sergey-lavrov")
    evidence = every_page(api, f"/meetings/{row['id']}/evidence?limit=1")
    assert [(e["article"], e["published"], e["sentence"]) for e in evidence] == [
        ("talks-in-astana", "2024-05-21", "Sentence 1 of Talks in Astana."),
        ("second-report-of-the-talks", "2024-05-22", "Sentence 1 of Second report of the talks."),
    ]
    assert evidence[0]["end"] - evidence[0]["begin"] == len(evidence[0]["sentence"])


def test_a_leader_has_names_offices_and_meetings(api: httpx.Client) -> None:
    lavrov = one(api, "/leaders/sergey-lavrov")
    assert lavrov["name"] == "Sergey Lavrov"
    assert lavrov["meetings"] == 1
    assert "RU" in lavrov["parties"]
    assert ("foreign_minister", "RU") in {(office["kind"], office["party"]) for office in lavrov["offices"]}
    assert [row["date"] for row in items(api, "/leaders/vladimir-putin/meetings")] == [
        "2024-07-04",
        "2024-07",
        "2024-06-10",
    ]


def test_counterparts_count_held_meetings(api: httpx.Client) -> None:
    found = every_page(api, "/leaders/vladimir-putin/counterparts?limit=1")
    assert [(row["id"], row["times"], row["first"], row["last"]) for row in found] == [
        ("narendra-modi", 2, "2024-06-10", "2024-07-04"),
        ("xi-jinping", 1, "2024-07-04", "2024-07-04"),
    ]
    assert "CN" in found[1]["parties"]


def test_leaders_of_a_party_page_by_page(api: httpx.Client) -> None:
    found = every_page(api, "/leaders?party=CN&limit=2")
    ids = [row["id"] for row in found]
    assert {"wang-yi", "xi-jinping"} <= set(ids)
    assert ids == sorted(set(ids))
    assert found == items(api, "/leaders", party="China", limit=1000)
    assert all("CN" in row["parties"] for row in found)


def test_a_summit_has_its_meetings_and_attendees(api: httpx.Client) -> None:
    summit = one(api, "/summits/sco-summit-2024")
    assert (summit["organization"], summit["meetings"], summit["date"]) == ("SCO", 2, "2024-07-03/2024-07-04")
    assert [row["date"] for row in items(api, "/summits/sco-summit-2024/meetings")] == ["2024-07-04", "2024-07"]
    attendees = every_page(api, "/summits/sco-summit-2024/attendees?limit=2")
    leaders = {row["id"]: row for row in attendees if row["kind"] == "leader"}
    assert {"narendra-modi", "vladimir-putin", "xi-jinping"} <= set(leaders)
    assert (leaders["xi-jinping"]["parties"], leaders["xi-jinping"]["meetings"]) == (["CN"], 2)


def test_who_met_and_who_was_only_there_too(api: httpx.Client) -> None:
    pairs = {
        (row["left"], row["right"]): row
        for row in every_page(api, "/summits/sco-foreign-ministers-meeting-2024/matrix")
    }
    met = pairs["sergey-lavrov", "wang-yi"]
    assert (met["relation"], len(met["meetings"])) == ("met", 1)
    # One table of three, and a plan of two that nobody reported.
    found = every_page(api, "/summits/sco-summit-2024/matrix?limit=1")
    there = ("narendra-modi", "vladimir-putin", "xi-jinping")
    assert [(row["left"], row["right"]) for row in found] == list(combinations(there, 2))
    assert {row["relation"] for row in found} == {"co_attended"}


def test_members_of_whom_nobody_tells(api: httpx.Client) -> None:
    missed = every_page(api, "/summits/sco-summit-2024/unreported?limit=3")
    ids = {row["id"] for row in missed}
    assert {"KZ", "IR"} <= ids  # members on that day
    assert not {"CN", "RU", "IN", "BY"} & ids  # the three who came, and one that joined a day later
    assert {row["organization"] for row in missed} == {"SCO"}


def test_where_no_organization_convenes_nobody_is_missed(api: httpx.Client) -> None:
    of_nobody = next(row for row in every_page(api, "/summits?limit=1000") if row["organization"] is None)
    answer = api.get(f"/summits/{of_nobody['id']}/unreported")
    assert (answer.status_code, "which organization" in answer.json()["detail"]) == (404, True)


def test_summits_of_an_organization(api: httpx.Client) -> None:
    found = every_page(api, "/summits?organization=SCO&limit=3")
    assert "sco-summit-2024" in {row["id"] for row in found}
    assert {row["organization"] for row in found} == {"SCO"}


def test_a_country_and_an_organization(api: httpx.Client) -> None:
    china = one(api, "/countries/CN")
    assert (china["name"], china["meetings"]) == ("China", 3)
    assert "SCO" in {row["id"] for row in china["memberships"]}
    assert "wang-yi" in {row["leader"] for row in china["offices"]}
    sco = one(api, "/organizations/SCO")
    assert sco["founded"] == "2001-06-15"
    assert {"CN", "RU"} <= {row["id"] for row in sco["members"]}


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("lavrov", "leader", "sergey-lavrov"),
        ("lavr", "leader", "sergey-lavrov"),
        ("Lavrow", "leader", "sergey-lavrov"),
        ("sergej lavrov", "leader", "sergey-lavrov"),
        ("XI JINPING", "leader", "xi-jinping"),
        ("chin", "country", "CN"),
        ("shanghai coop", "organization", "SCO"),
        ("sco 2024", "summit", "sco-summit-2024"),
        ("Ástana", "place", "astana-kz"),
    ],
)
def test_search_forgives(api: httpx.Client, words: str, kind: str, expected: str) -> None:
    assert expected in [hit["id"] for hit in items(api, "/search", q=words, kind=kind, limit=5)]


def test_beginnings_come_before_typos_and_the_well_told_first(api: httpx.Client) -> None:
    assert items(api, "/search", q="lavr", limit=1)[0]["id"] == "sergey-lavrov"


def test_search_by_csv(api: httpx.Client) -> None:
    answer = api.get("/search", params={"q": "lavrov", "format": "csv"})
    assert answer.text.splitlines()[0] == "kind,id,name,score"
    assert "leader,sergey-lavrov,Sergey Lavrov," in answer.text
