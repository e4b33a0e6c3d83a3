"""How a meeting goes from its first plan to its report, article by article."""

from collections.abc import Callable
from datetime import date

from meetings.claims import Claim
from meetings.history import Event, history_of

Told = Callable[..., Claim]
PAIR = ("RU Vladimir Putin", "CN Xi Jinping")
TODAY = date(2024, 12, 1)


def line(event: Event) -> tuple[str, str | None, str | None, str, str | None, list[str]]:
    when = event.after.when.edtf if event.after.when else None
    changes = [str(change) for change in event.changes]
    return str(event.day), event.article, event.transition, str(event.after.status), when, changes


def test_from_plan_to_report(told: Told) -> None:
    plan = told(*PAIR, article="a1", status="planned", when="2024-07", place="Kazakhstan: KZ", published="2024-05-20")
    report = told(*PAIR, article="a2", when="2024-07-03", place="Astana KZ", published="2024-07-04")
    again = told(*PAIR, article="a3", status="planned", when="2024-07", published="2024-07-05")
    events = history_of([again, report, plan], today=TODAY)
    assert [line(event) for event in events] == [
        ("2024-05-20", "a1", None, "planned", "2024-07", ["first_told"]),
        ("2024-07-04", "a2", "planned -> held", "held", "2024-07-03", ["status", "date_narrowed", "place_narrowed"]),
        ("2024-07-05", "a3", None, "held", "2024-07-03", []),
    ]
    assert events[2].told is not None
    assert str(events[2].told.status) == "planned"


def test_days_that_pass_make_a_plan_unconfirmed_until_somebody_reports_it(told: Told) -> None:
    plan = told(*PAIR, article="a1", status="planned", when="2024-07-03", published="2024-05-20")
    moved = told(
        *PAIR, article="a2", status="postponed", when="2024-07-10", replaces="2024-07-03", published="2024-06-20"
    )
    report = told(*PAIR, article="a3", when="2024-07-10", published="2024-08-01")
    assert [line(event) for event in history_of([plan, moved, report], today=TODAY)] == [
        ("2024-05-20", "a1", None, "planned", "2024-07-03", ["first_told"]),
        ("2024-06-20", "a2", "planned -> postponed", "postponed", "2024-07-10", ["status", "date_moved"]),
        ("2024-07-11", None, "postponed -> unconfirmed", "unconfirmed", "2024-07-10", ["status"]),
        ("2024-08-01", "a3", "unconfirmed -> held", "held", "2024-07-10", ["status"]),
    ]


def test_the_day_on_which_it_is_asked_counts(told: Told) -> None:
    plan = told(*PAIR, article="a1", status="planned", when="2024-07-03", published="2024-05-20")
    assert len(history_of([plan], today=date(2024, 7, 3))) == 1
    assert history_of([plan], today=date(2024, 7, 4))[-1].transition == "planned -> unconfirmed"
