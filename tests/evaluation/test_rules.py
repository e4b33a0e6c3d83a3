"""What rules contribute, on meetings few enough to count by hand."""

from dataclasses import replace
from typing import Any

from evaluation.judging import Told, count_required, judge
from evaluation.rows import MeetingRow, read_meeting
from evaluation.rules import Contribution, contributions
from meetings.claims import Claim
from tests.factory import encounter, nobody, told


def meeting(*parties: str, **values: Any) -> MeetingRow:
    return read_meeting({"parties": parties, "participants": [f"Anna {parties[0]}"], "status": "held", **values})


def claim(rule: str) -> Claim:
    (one,) = told("any", encounter(nobody("SE"), nobody("NO"))).claims
    return replace(one, rule=rule)


def found(row: MeetingRow, *rules: str) -> Told:
    return Told(row, tuple(claim(rule) for rule in rules))


TALKS, CALL = meeting("SE", "NO"), meeting("FI", "DK", mode="call")
MISSED, FALSE = meeting("IS", "EE"), meeting("LV", "LT")


def table(*predicted: Told, gold: tuple[MeetingRow, ...]) -> dict[str, Contribution]:
    by_article = {"a": gold}
    judged = list(judge(by_article, {"a": predicted, "not in the gold": [found(FALSE, "meets.see.verb")]}))
    return {one.name: one for one in contributions(judged, gold=count_required(by_article))}


def test_each_rule_has_the_meetings_that_it_tells_and_what_only_it_tells() -> None:
    rows = table(
        found(TALKS, "meets.meet.verb", "meets.talk.noun"),
        found(CALL, "calls.phone.verb"),
        found(FALSE, "meets.meet.verb"),
        gold=(TALKS, CALL, MISSED),
    )
    verb = rows["meets.meet.verb"]
    assert (verb.meetings, verb.right, verb.only) == (2, 1, 0)
    assert (verb.precision, verb.recall) == (1 / 2, 1 / 3)
    call = rows["calls.phone.verb"]
    assert (call.meetings, call.right, call.only) == (1, 1, 1)


def test_a_family_tells_alone_what_several_of_its_rules_tell() -> None:
    rows = table(found(TALKS, "meets.meet.verb", "meets.talk.noun"), gold=(TALKS,))
    assert rows["meets"] == Contribution(name="meets", meetings=1, right=1, only=1, gold=1)
    assert rows["meets.talk.noun"].only == 0


def test_families_come_before_their_rules_the_largest_first() -> None:
    predicted = (found(CALL, "calls.ring.verb"), found(TALKS, "meets.see.verb"), found(FALSE, "meets.meet.verb"))
    rows = table(*predicted, found(MISSED, "meets.meet.verb"), gold=())
    assert list(rows) == ["meets", "meets.meet.verb", "meets.see.verb", "calls", "calls.ring.verb"]


def test_a_family_is_not_one_whose_name_begins_alike() -> None:
    rows = table(found(TALKS, "calls_on.call.noun"), found(CALL, "calls.call.noun"), gold=(TALKS, CALL))
    assert list(rows) == ["calls", "calls.call.noun", "calls_on", "calls_on.call.noun"]


def test_optional_meetings_count_neither_way() -> None:
    optional = meeting("SE", "NO", optional=True)
    rows = table(found(TALKS, "meets.meet.verb"), found(CALL, "calls.phone.verb"), gold=(optional, CALL))
    assert list(rows) == ["calls", "calls.phone.verb"]
    assert rows["calls"].recall == 1.0
