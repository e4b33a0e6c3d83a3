"""Everything that is wrong with a request is a problem document that says what would be right."""

import asyncio
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from app.problems import STATUSES, add_handlers
from meetings import errors

CURSOR_OF_ANOTHER_LIST = "WyJhIl0="


def problem(answer: httpx.Response, status: int) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    document: dict[str, Any] = answer.json()
    assert document["status"] == status
    assert document["title"]
    return document


@pytest.mark.parametrize(
    ("address", "parameter", "says"),
    [
        ("/who-met-whom?sumit=sco-summit-2024", "sumit", "did you mean 'summit'?"),
        ("/who-met-whom?colour=red", "colour", "it takes limit, cursor, format, known_at, as_of, summit, leader, with"),
        ("/meetings?statuses=held", "statuses", "did you mean 'status'?"),
        ("/healthz?verbose=1", "verbose", "takes none"),
        ("/who-met-whom?leader=wang-yi&leader=xi-jinping", "leader", "give it once"),
        ("/who-met-whom?status=done", "status", "'held', 'ongoing'"),
        ("/who-met-whom?mode=telepathy", "mode", "'in_person', 'call' or 'video'"),
        ("/who-met-whom?limit=0", "limit", "greater than or equal to 1"),
        ("/who-met-whom?limit=1001", "limit", "less than or equal to 1000"),
        ("/who-met-whom?limit=many", "limit", "valid integer"),
        ("/who-met-whom?format=xml", "format", "'json' or 'csv'"),
        ("/who-met-whom?from=yesterday", "from", "write 2024-05-20"),
        ("/who-met-whom?from=2024-02-30", "from", "not a date"),
        ("/who-met-whom?from=2024-06&to=2024-05", "from", "earlier date"),
        ("/who-met-whom?between=CN", "between", "between=CN,RU"),
        ("/who-met-whom?between=CN,CN", "between", "two different"),
        ("/who-met-whom?between=CN,RU,US", "between", "two different"),
        ("/who-met-whom?leader=", "leader", "at least 1 character"),
        ("/who-met-whom?cursor=nonsense", "cursor", "`next`"),
        (f"/who-met-whom?cursor={CURSOR_OF_ANOTHER_LIST}", "cursor", "`next`"),
        (f"/meetings?cursor={CURSOR_OF_ANOTHER_LIST}", "cursor", "`next`"),
        ("/meetings?cursor=WyJzb29uIiwibTEiXQ==", "cursor", "`next`"),
        ("/leaders/wang-yi/counterparts?cursor=%C3%A9", "cursor", "`next`"),
        ("/meetings/42", "id", "pattern"),
        ("/countries/china", "id", "pattern"),
        ("/leaders/wang%20yi", "id", "pattern"),
        ("/search", "q", "required"),
        ("/search?q=%3F%21", "q", "some letters"),
        ("/search?q=a&kind=planet", "kind", "'leader', 'country'"),
    ],
)
def test_what_cannot_be_is_named_with_what_can(api: httpx.Client, address: str, parameter: str, says: str) -> None:
    answer = api.get(address)
    document = problem(answer, 400)
    assert document.get("parameter") == parameter
    assert says in document["detail"] + " " + document.get("remedy", "")


def test_allowed_values_are_a_list(api: httpx.Client) -> None:
    assert problem(api.get("/meetings?mode=letter"), 400)["allowed"] == ["in_person", "call", "video"]
    assert "summit" in problem(api.get("/meetings?colour=red"), 400)["allowed"]


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("/who-met-whom?leader=sergey-lavrow", "sergey-lavrov"),
        ("/who-met-whom?leader=Lavrov", "sergey-lavrov"),
        ("/who-met-whom?summit=sco-sumit-2024", "sco-summit-2024"),
        ("/who-met-whom?party=Chna", "CN"),
        ("/who-met-whom?between=CN,Rusia", "RU"),
        ("/who-met-whom?place=Astanna", "astana-kz"),
        ("/who-met-whom?topic=trades", "trade"),
        ("/leaders/wang-ji", "wang-yi"),
        ("/leaders/wang-ji/meetings", "wang-yi"),
        ("/leaders/wang-ji/counterparts", "wang-yi"),
        ("/summits/sco-sumit-2024", "sco-summit-2024"),
        ("/summits/sco-sumit-2024/meetings", "sco-summit-2024"),
        ("/summits/sco-sumit-2024/attendees", "sco-summit-2024"),
        ("/summits/sco-sumit-2024/matrix", "sco-summit-2024"),
        ("/summits/sco-sumit-2024/unreported", "sco-summit-2024"),
        ("/organizations/shanghai", "SCO"),
    ],
)
def test_what_is_not_known_has_near_matches(api: httpx.Client, address: str, near: str) -> None:
    assert near in problem(api.get(address), 404)["near"]


@pytest.mark.parametrize(
    "address",
    [
        "/meetings/m00000000000000000000",
        "/meetings/m00000000000000000000/evidence",
        "/countries/QQ",
        "/articles/none-of-ours",
        "/nowhere",
        "/browser/other.html",
    ],
)
def test_other_unknown_things(api: httpx.Client, address: str) -> None:
    expected = 400 if address.startswith("/browser") else 404
    assert problem(api.get(address), expected)["detail"]


def test_a_method_that_is_not_there(api: httpx.Client) -> None:
    answer = api.delete("/meetings")
    assert "DELETE" in problem(answer, 405)["detail"]
    assert answer.headers["allow"] == "GET"


def test_what_nobody_foresaw_tells_nothing_of_the_inside() -> None:
    app = FastAPI()
    add_handlers(app)

    @app.get("/")
    async def broken() -> None:
        raise RuntimeError("the password is secret")

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
            return await client.get("/")

    answer = asyncio.run(ask())
    assert "secret" not in answer.text
    assert "inside the service" in problem(answer, 500)["detail"]


def test_every_error_of_the_tree_has_a_status() -> None:
    tree = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Exception)]
    assert all(any(issubclass(kind, entry) for entry, _ in STATUSES) for kind in tree)
    listed = [kind for kind, _ in STATUSES]
    for place, kind in enumerate(listed):
        assert not any(issubclass(kind, earlier) for earlier in listed[:place]), f"{kind} is never reached"
