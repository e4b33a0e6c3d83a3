"""Which status a meeting has, of all that its articles tell."""

from collections.abc import Callable
from datetime import date

import pytest

from meetings.claims import Claim
from meetings.meeting import Telling
from meetings.status import settled_status, told_status
from meetings.when import When
from meetings.words import Status

Told = Callable[..., Claim]

# What the articles tell, in their order, a day apart from June 1 on; the day of the meeting; today; the status.
SETTLED = [
    ("planned", "2024-06-10", "2024-06-09", "planned"),
    ("planned", "2024-06-10", "2024-06-10", "planned"),
    ("planned", "2024-06-10", "2024-06-11", "unconfirmed"),
    ("planned", "2024-06", "2024-06-30", "planned"),
    ("planned", None, "2030-01-01", "planned"),
    ("planned held", "2024-06-10", "2024-06-20", "held"),
    ("held planned", "2024-06-10", "2024-06-20", "held"),
    ("planned cancelled", "2024-06-10", "2024-06-20", "cancelled"),
    ("cancelled planned", "2024-06-10", "2024-06-05", "planned"),
    ("held cancelled", "2024-06-10", "2024-06-20", "held"),
    ("planned postponed", "2024-06-10", "2024-06-20", "postponed"),
    ("planned put-off", "2024-06-10", "2024-06-09", "postponed"),
    ("planned put-off", "2024-06-10", "2024-06-20", "unconfirmed"),
    ("put-off postponed", "2024-06-10", "2024-06-20", "postponed"),
    ("proposed", "2024-06-10", "2024-06-20", "proposed"),
    ("proposed planned", "2024-06-10", "2024-06-05", "planned"),
    ("ongoing", "2024-06-01/2024-06-02", "2024-06-02", "ongoing"),
    ("ongoing", "2024-06-01/2024-06-02", "2024-06-03", "held"),
    ("ongoing", None, "2024-06-01", "ongoing"),
    ("ongoing", None, "2024-06-02", "held"),
]


@pytest.mark.parametrize(("told", "when", "today", "status"), SETTLED)
def test_the_status_as_of_a_day(told: str, when: str | None, today: str, status: str) -> None:
    tellings = [
        Telling(
            article=f"a{number}",
            published=date(2024, 6, number),
            status=Status(word.replace("put-off", "postponed")),
            claims=(),
        )
        for number, word in enumerate(told.split(), 1)
    ]
    movers = {f"a{number}" for number, word in enumerate(told.split(), 1) if word == "put-off"}
    settled = settled_status(
        tellings, when=When.from_edtf(when) if when else None, movers=movers, today=date.fromisoformat(today)
    )
    assert settled == status


@pytest.mark.parametrize(
    ("statuses", "told_as"),
    [
        ("planned cancelled", "cancelled"),
        ("postponed held", "held"),
        ("planned postponed", "postponed"),
        ("proposed planned", "planned"),
        ("ongoing planned", "ongoing"),
    ],
)
def test_one_article_tells_one_status(told: Told, statuses: str, told_as: str) -> None:
    claims = [told("RU", "CN", status=status) for status in statuses.split()]
    assert told_status(claims) == told_status(reversed(claims)) == told_as


def test_an_unsure_claim_does_not_decide(told: Told) -> None:
    claims = [told("RU", "CN", status="held", certainty=0.9), told("RU", "CN", status="cancelled", certainty=0.3)]
    assert told_status(claims) == "held"
