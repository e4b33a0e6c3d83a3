"""What sources of one meeting contradict one another in, and what only looks so."""

from collections.abc import Callable
from datetime import date

import pytest

from meetings.claims import Claim
from meetings.conflicts import find_conflicts

Told = Callable[..., Claim]
PAIR = ("RU Sergey Lavrov", "CN Wang Yi")
TODAY = date(2024, 8, 1)


def conflicts(*claims: Claim) -> list[tuple[str, str | None, list[tuple[str, bool]]]]:
    found = find_conflicts(claims, today=TODAY)
    assert found == find_conflicts(reversed(claims), today=TODAY)
    return [(c.field, c.party, [(told.value, told.shown) for told in c.values]) for c in found]


def test_each_day_that_is_told_is_kept_with_its_claims(told: Told) -> None:
    claims = [
        told(*PAIR, article=f"a{n}", when=day) for n, day in enumerate(("2024-05-21", "2024-05-20", "2024-05-20"))
    ]
    (conflict,) = find_conflicts(claims, today=TODAY)
    assert (conflict.field, conflict.rule[:18]) == ("date", "a date of a report")
    assert [(one.value, one.shown, [claim.article for claim in one.claims]) for one in conflict.values] == [
        ("2024-05-21", False, ["a0"]),
        ("2024-05-20", True, ["a1", "a2"]),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"when": "2024-05"}, {"when": "2024-05-20"}),
        ({"place": "Kazakhstan: KZ"}, {"place": "Astana KZ"}),
        ({"status": "planned", "when": "2024-05-20"}, {"when": "2024-05-20"}),
        (
            {"status": "planned", "when": "2024-05-20"},
            {"status": "postponed", "when": "2024-05-24", "replaces": "2024-05-20"},
        ),
        ({"status": "postponed", "published": "2024-05-19"}, {"when": "2024-05-20"}),
        ({"gathering": "at SCO summit 2024"}, {}),
    ],
)
def test_what_is_only_vaguer_or_the_course_of_things_is_no_conflict(
    told: Told, first: dict[str, str], second: dict[str, str]
) -> None:
    assert conflicts(told(*PAIR, article="a1", **first), told(*PAIR, article="a2", **second)) == []


@pytest.mark.parametrize(
    ("field", "first", "second", "values"),
    [
        ("place", {"place": "Almaty KZ"}, {"place": "Astana KZ"}, [("almaty-kz", False), ("astana-kz", True)]),
        ("mode", {"mode": "call"}, {"mode": "video"}, [("call", False), ("video", True)]),
        (
            "gathering",
            {"gathering": "at SCO summit 2024"},
            {"gathering": "at BRICS summit 2024"},
            [("sco-summit-2024", False), ("brics-summit-2024", True)],
        ),
        ("status", {"status": "cancelled"}, {}, [("cancelled", False), ("held", True)]),
    ],
)
def test_the_later_of_two_equal_sources_is_shown(
    told: Told, field: str, first: dict[str, str], second: dict[str, str], values: list[tuple[str, bool]]
) -> None:
    claims = (told(*PAIR, article="a1", **first), told(*PAIR, article="a2", published="2024-05-22", **second))
    assert conflicts(*claims) == [(field, None, values)]


def test_other_people_of_one_party_are_a_conflict_but_not_more_of_them(told: Told) -> None:
    one, both = told(*PAIR, article="a1"), told(*PAIR, "CN Sun Weidong", article="a2", kind="bilateral")
    assert conflicts(one, both) == []
    other = told("RU Sergey Lavrov", "CN Sun Weidong", article="a3")
    assert conflicts(one, other) == [("participants", "CN", [("Wang Yi", True), ("Sun Weidong", True)])]
