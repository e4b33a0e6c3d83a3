"""Meetings out of several articles: what is put together, what is kept apart, and which values are shown."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from meetings.claims import Claim, MembershipFact
from meetings.meeting import Meeting
from meetings.resolve import component_of, resolve
from meetings.when import When
from meetings.words import MeetingKind, Status

Told = Callable[..., Claim]

LAVROV_WANG = ("RU Sergey Lavrov, foreign minister", "CN Wang Yi, foreign minister")
PUTIN_XI = ("RU Vladimir Putin, president", "CN Xi Jinping, president")
TODAY = date(2024, 8, 1)


def one(*claims: Claim, today: date = TODAY) -> Meeting:
    (meeting,) = resolve(claims, today=today)
    return meeting


def test_nothing_gives_nothing() -> None:
    assert resolve([], today=TODAY) == ()


def test_a_meeting_is_as_likely_as_its_surest_claim(told: Told) -> None:
    claims = [
        told(*PUTIN_XI, article=article, when="2024-05-20", confidence=share)
        for article, share in (("a1", 0.6), ("a2", 0.8))
    ]
    assert one(*claims).confidence == 0.8


def test_what_is_no_meeting_is_passed_over(told: Told) -> None:
    claim = told(*LAVROV_WANG)
    other = replace(claim, fact=MembershipFact(organization="SCO", country="IN", role="member"))
    assert resolve([other], today=TODAY) == ()
    assert component_of([other], [claim, other]) == ()


def test_a_plan_and_the_report_of_it_are_one_meeting_with_both_tellings(told: Told) -> None:
    plan = told(*PUTIN_XI, status="planned", when="2024-07", gathering="at SCO summit 2024")
    report = told(*PUTIN_XI, when="2024-07-03", place="Astana KZ", article="a2", published="2024-07-03")
    meeting = one(report, plan)
    assert meeting.status is Status.HELD
    assert meeting.when == When.day(date(2024, 7, 3))
    assert meeting.title == "Putin–Xi meeting, Astana, 2024-07-03"
    assert meeting.gathering is not None
    assert [(telling.article, telling.status) for telling in meeting.tellings] == [("a1", "planned"), ("a2", "held")]
    assert (meeting.first_reported, meeting.last_reported) == (date(2024, 5, 21), date(2024, 7, 3))
    assert meeting.id == "m" + min(plan.id, report.id)[1:]
    assert any("people.same" in reason for reason in meeting.reasons)


def test_a_plan_that_nobody_reports_is_unconfirmed_when_its_day_is_over(told: Told) -> None:
    plan = told(*PUTIN_XI, status="planned", when="2024-07-03")
    assert one(plan, today=date(2024, 7, 3)).status is Status.PLANNED
    assert one(plan, today=date(2024, 7, 4)).status is Status.UNCONFIRMED


def test_a_meeting_that_was_put_off_has_its_new_date(told: Told) -> None:
    plan = told(*PUTIN_XI, status="planned", when="2024-06-10")
    put_off = told(
        *PUTIN_XI, status="postponed", when="2024-06-25", replaces="2024-06-10", article="a2", published="2024-06-05"
    )
    waiting = one(plan, put_off, today=date(2024, 6, 20))
    assert (waiting.status, waiting.when) == (Status.POSTPONED, When.day(date(2024, 6, 25)))
    assert one(plan, put_off).status is Status.UNCONFIRMED
    report = told(*PUTIN_XI, when="2024-06-25", article="a3", published="2024-06-26")
    held = one(plan, put_off, report)
    assert (held.status, held.when, held.sources) == (Status.HELD, When.day(date(2024, 6, 25)), 3)


def test_put_off_twice(told: Told) -> None:
    meeting = one(
        told(*PUTIN_XI, status="planned", when="2024-06-10"),
        told(
            *PUTIN_XI,
            status="postponed",
            when="2024-06-25",
            replaces="2024-06-10",
            article="a2",
            published="2024-06-05",
        ),
        told(
            *PUTIN_XI,
            status="postponed",
            when="2024-07-25",
            replaces="2024-06-25",
            article="a3",
            published="2024-06-20",
        ),
    )
    assert meeting.when == When.day(date(2024, 7, 25))


def test_put_off_to_no_date_keeps_the_planned_one(told: Told) -> None:
    meeting = one(
        told(*PUTIN_XI, status="planned", when="2024-06-10"),
        told(*PUTIN_XI, status="postponed", when="2024-06-10", article="a2", published="2024-06-05"),
    )
    assert (meeting.status, meeting.when) == (Status.POSTPONED, When.day(date(2024, 6, 10)))


def test_two_meetings_of_one_pair_stay_two(told: Told) -> None:
    first = told(*LAVROV_WANG, when="2024-05-20", place="Astana KZ")
    second = told(*LAVROV_WANG, when="2024-06-10", place="Nizhny Novgorod RU", article="a2")
    assert len(resolve([first, second], today=TODAY)) == 2


def test_a_vague_telling_joins_the_one_meeting_that_fits(told: Told) -> None:
    first = told(*LAVROV_WANG, when="2024-05-20")
    vague = told(*LAVROV_WANG, when="2024-05", article="a3")
    assert one(first, vague).sources == 2


def test_a_vague_telling_stays_by_itself_where_two_fit(told: Told) -> None:
    first = told(*LAVROV_WANG, when="2024-05-03", article="a1")
    second = told(*LAVROV_WANG, when="2024-05-20", article="a2")
    vague = told(*LAVROV_WANG, when="2024-05", article="a3")
    assert sorted(len(meeting.claims) for meeting in resolve([first, second, vague], today=TODAY)) == [1, 1, 1]


def test_the_place_decides_between_two_that_fit(told: Told) -> None:
    first = told(*LAVROV_WANG, when="2024-05-03", place="Beijing CN", article="a1")
    second = told(*LAVROV_WANG, when="2024-05-20", place="Astana KZ", article="a2")
    vague = told(*LAVROV_WANG, when="2024-05", place="Astana KZ", article="a3")
    assert sorted(len(meeting.claims) for meeting in resolve([first, second, vague], today=TODAY)) == [1, 2]


def test_ministers_beside_their_leaders_meet_on_their_own(told: Told) -> None:
    claims = [
        told(*who, when="2024-05-16", place="Beijing CN", article=article, begin=begin)
        for article in ("a1", "a2")
        for begin, who in enumerate((PUTIN_XI, LAVROV_WANG, (LAVROV_WANG[0], PUTIN_XI[1])))
    ]
    assert [meeting.sources for meeting in resolve(claims, today=TODAY)] == [2, 2, 2]


def test_several_sentences_of_one_article_are_one_telling(told: Told) -> None:
    meeting = one(
        told(*LAVROV_WANG, when="2024-05-20", begin=0),
        told("RU foreign minister", "CN foreign minister", begin=300, topics=("the Red Sea",)),
        told("RU", "CN Wang Yi", begin=600, place="Astana KZ", topics=("Korea", "the Red Sea")),
    )
    assert (meeting.sources, len(meeting.claims)) == (1, 3)
    assert meeting.topics == ("the Red Sea", "Korea")
    assert [who.name for who in meeting.participants] == ["Sergey Lavrov", "Wang Yi"]
    assert meeting.place is not None


def test_an_unnamed_participant_is_the_named_one_of_the_same_office(told: Told) -> None:
    meeting = one(
        told("RU foreign minister", "CN", when="2024-05-20", place="Astana KZ"),
        told("RU Sergey Lavrov", "CN Wang Yi, foreign minister", when="2024-05-20", place="Astana KZ", article="a2"),
    )
    lavrov, wang = meeting.participants
    assert (lavrov.name, lavrov.office, wang.name) == ("Sergey Lavrov", "foreign minister", "Wang Yi")


def test_the_place_that_most_articles_tell_is_shown_and_a_city_before_its_country(told: Told) -> None:
    places = ("Kazakhstan: KZ", "Kazakhstan: KZ", "Almaty KZ", "Astana KZ", "Astana KZ")
    meeting = one(
        *(told(*LAVROV_WANG, when="2024-05-20", place=place, article=f"a{n}") for n, place in enumerate(places))
    )
    assert meeting.place is not None
    assert meeting.place.name == "Astana"


def test_the_day_that_most_articles_tell_is_shown(told: Told) -> None:
    days = ("2024-05-21", "2024-05-20", "2024-05-20", "2024-05")
    meeting = one(*(told(*LAVROV_WANG, when=day, article=f"a{n}") for n, day in enumerate(days)))
    assert meeting.when == When.day(date(2024, 5, 20))


def test_a_report_outweighs_the_plan_that_it_differs_from(told: Told) -> None:
    meeting = one(
        told(*LAVROV_WANG, status="planned", when="2024-05-20/2024-05-21", published="2024-05-10", article="a1"),
        told(*LAVROV_WANG, status="planned", when="2024-05-20/2024-05-21", published="2024-05-11", article="a2"),
        told(*LAVROV_WANG, when="2024-05-21", article="a3"),
    )
    assert meeting.when == When.day(date(2024, 5, 21))


def test_three_parties_make_it_multilateral(told: Told) -> None:
    meeting = one(told(*PUTIN_XI, "KZ Tokayev", when="2024-07-03", kind="visit"))
    assert meeting.kind is MeetingKind.MULTILATERAL


def test_copies_count_once(told: Told) -> None:
    claims = [told(*LAVROV_WANG, when="2024-05-20", article=article) for article in ("a1", "a2", "a3")]
    (meeting,) = resolve(claims, today=TODAY, copies={"a3": "a1"})
    assert (meeting.sources, meeting.independent_sources) == (3, 2)


def test_a_thousand_tellings_of_one_meeting_are_one_meeting(told: Told) -> None:
    claims = [told(*LAVROV_WANG, when="2024-05-20", article=f"a{number}") for number in range(1_000)]
    assert one(*claims).sources == 1_000
