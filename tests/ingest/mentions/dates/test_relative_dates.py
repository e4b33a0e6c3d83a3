"""Dates that count from another day: the article's, or one that was told before."""

from datetime import date

import pytest

from ingest.mentions.dates import Direction, find_dates

TUESDAY = date(2024, 5, 21)
PAST, FUTURE, UNKNOWN = Direction.PAST, Direction.FUTURE, Direction.UNKNOWN

NEAR = [
    ("They met today.", PAST, "2024-05-21"),
    ("He lands tonight.", FUTURE, "2024-05-21"),
    ("They met yesterday evening.", PAST, "2024-05-20"),
    ("They meet tomorrow.", FUTURE, "2024-05-22"),
    ("They meet the day after tomorrow.", FUTURE, "2024-05-23"),
    ("They met the day before yesterday.", PAST, "2024-05-19"),
    ("They met this morning.", PAST, "2024-05-21"),
    ("They meet later this afternoon.", FUTURE, "2024-05-21"),
    ("The president, today morning, left.", PAST, "2024-05-21"),
    ("They met last night.", PAST, "2024-05-20"),
    ("They met on Monday.", PAST, "2024-05-20"),
    ("They met on Tuesday.", PAST, "2024-05-21"),
    ("They meet on Tuesday.", FUTURE, "2024-05-21"),  # newsrooms name today by its weekday
    ("They meet on Wednesday.", FUTURE, "2024-05-22"),
    ("Talks on Wednesday", UNKNOWN, "2024-05-15"),
    ("They met on Monday night.", PAST, "2024-05-20"),
    ("They met late on Monday.", PAST, "2024-05-20"),
    ("They met on Wednesday at night.", PAST, "2024-05-15"),
    ("They met last Monday.", PAST, "2024-05-20"),
    ("They met last Tuesday.", PAST, "2024-05-14"),
    ("They meet next Monday.", FUTURE, "2024-05-27"),
    ("They meet this Friday.", FUTURE, "2024-05-24"),
    ("They met this Friday.", PAST, "2024-05-17"),
    ("They meet this coming Friday.", FUTURE, "2024-05-24"),
    ("He comes from Thursday next.", FUTURE, "2024-05-23"),
    ("They met on Monday last week.", PAST, "2024-05-13"),
    ("They meet on Friday of next week.", FUTURE, "2024-05-31"),
    ("They met over the weekend.", PAST, "[2024-05-18..2024-05-19]"),
    ("They meet at the weekend.", FUTURE, "[2024-05-25..2024-05-26]"),
    ("They met last weekend.", PAST, "[2024-05-18..2024-05-19]"),
    ("They meet next weekend.", FUTURE, "[2024-05-25..2024-05-26]"),
    ("They meet this weekend.", FUTURE, "[2024-05-25..2024-05-26]"),
]

STRETCHES = [
    ("They met last week.", PAST, "[2024-05-13..2024-05-19]"),
    ("They meet next week.", FUTURE, "[2024-05-27..2024-06-02]"),
    ("They met this week.", PAST, "[2024-05-20..2024-05-21]"),
    ("They meet this week.", FUTURE, "[2024-05-21..2024-05-26]"),
    ("Talks this week", UNKNOWN, "[2024-05-20..2024-05-26]"),
    ("They meet later this week.", FUTURE, "[2024-05-21..2024-05-26]"),
    ("They met earlier this week.", PAST, "[2024-05-20..2024-05-21]"),
    ("They meet early next week.", FUTURE, "[2024-05-27..2024-05-29]"),
    ("They met late last week.", PAST, "[2024-05-16..2024-05-19]"),
    ("They meet the week after next.", FUTURE, "[2024-06-03..2024-06-09]"),
    ("They met the week before last.", PAST, "[2024-05-06..2024-05-12]"),
    ("They meet before the week is out.", FUTURE, "[2024-05-21..2024-05-26]"),
    ("They met last month.", PAST, "2024-04"),
    ("They meet next month.", FUTURE, "2024-06"),
    ("They met this month.", PAST, "2024-05"),
    ("They met earlier this month.", PAST, "[2024-05-01..2024-05-21]"),
    ("They meet later this month.", FUTURE, "[2024-05-21..2024-05-31]"),
    ("They met at the end of last month.", PAST, "[2024-04-20..2024-04-30]"),
    ("They meet in the middle of next month.", FUTURE, "[2024-06-10..2024-06-20]"),
    ("They meet at the start of next month.", FUTURE, "[2024-06-01..2024-06-10]"),
    ("They met last quarter.", PAST, "2024-33"),
    ("They met last year.", PAST, "2023"),
    ("They meet next year.", FUTURE, "2025"),
    ("They meet later this year.", FUTURE, "[2024-05-21..2024-12-31]"),
    ("They meet in the present year.", FUTURE, "2024"),
    ("They meet at the end of the year.", FUTURE, "[2024-10-02..2024-12-31]"),
    ("They meet in the second half of the year.", FUTURE, "[2024-07-02..2024-12-31]"),
    ("They meet by the end of the year.", FUTURE, "[2024-05-21..2024-12-31]"),
    ("They meet before end of year.", FUTURE, "[2024-05-21..2024-12-31]"),
    ("They meet before the end of July.", FUTURE, "[2024-05-21..2024-07-31]"),
    ("They meet before July.", FUTURE, "[2024-05-21..2024-06-30]"),
    ("They meet by year-end.", FUTURE, "[2024-05-21..2024-12-31]"),
    ("They meet by the year's end.", FUTURE, "[2024-05-21..2024-12-31]"),
    ("They meet at month's end.", FUTURE, "[2024-05-20..2024-05-31]"),
    ("They meet between now and July.", FUTURE, "[2024-05-21..2024-07-31]"),
    ("They meet by July.", FUTURE, "[2024-05-21..2024-07-31]"),
    ("They meet by Friday.", FUTURE, "[2024-05-21..2024-05-24]"),
    ("They meet no later than June 5.", FUTURE, "[2024-05-21..2024-06-05]"),
    ("They stay until Friday.", FUTURE, "[2024-05-21..2024-05-24]"),
    ("They have met since Friday.", PAST, "[2024-05-17..2024-05-21]"),
    ("They have met since March.", PAST, "[2024-03-01..2024-05-21]"),
]

AWAY = [
    ("They meet in less than a month.", FUTURE, "[2024-05-21..2024-06-21]"),
    ("They meet within two weeks.", FUTURE, "[2024-05-21..2024-06-04]"),
    ("They meet within a month.", UNKNOWN, "[2024-05-21..2024-06-21]"),
    ("They meet in the coming days.", FUTURE, "[2024-05-21..2024-05-28]"),
    ("They meet in the coming weeks.", FUTURE, "[2024-05-21..2024-06-18]"),
    ("They meet in the next two weeks.", FUTURE, "[2024-05-21..2024-06-04]"),
    ("They meet over the next few days.", FUTURE, "[2024-05-21..2024-05-28]"),
    ("They meet in the weeks ahead.", FUTURE, "[2024-05-21..2024-06-18]"),
    ("They meet in three days.", FUTURE, "2024-05-24"),
    ("They meet in three weeks.", FUTURE, "[2024-06-08..2024-06-14]"),
    ("They meet in a week's time.", FUTURE, "[2024-05-27..2024-05-29]"),
    ("They meet in two months' time.", FUTURE, "2024-07"),
    ("They meet in about two years.", FUTURE, "2026"),
    ("They meet two weeks from now.", FUTURE, "[2024-06-01..2024-06-07]"),
    ("They met three days ago.", PAST, "2024-05-18"),
    ("They met a week ago.", PAST, "[2024-05-13..2024-05-15]"),
    ("They met two weeks ago.", PAST, "[2024-05-04..2024-05-10]"),
    ("They met two months ago.", PAST, "2024-03"),
    ("They met less than two weeks ago.", PAST, "[2024-05-07..2024-05-21]"),
    ("They met half a year ago.", PAST, "2023-11"),
    ("They met a fortnight ago.", PAST, "[2024-05-04..2024-05-10]"),
    ("They meet within weeks.", FUTURE, "[2024-05-21..2024-06-18]"),
    ("They meet within the next month.", FUTURE, "[2024-05-21..2024-06-21]"),
    ("They met over the past week.", PAST, "[2024-05-14..2024-05-21]"),
    ("They met 10 years ago.", PAST, "2014"),
    ("They met in recent days.", PAST, "[2024-05-14..2024-05-21]"),
    ("They met in the past two weeks.", PAST, "[2024-05-07..2024-05-21]"),
]


@pytest.mark.parametrize(("sentence", "direction", "edtf"), NEAR + STRETCHES + AWAY)
def test_counted_from_the_article(sentence: str, direction: Direction, edtf: str) -> None:
    (mention,) = find_dates(sentence)
    assert not mention.anaphoric
    when = mention.resolve(TUESDAY, direction=direction)
    assert when is not None
    assert when.edtf == edtf


TOLD = [
    ("The same day they signed.", "2024-03-13"),
    ("That evening they dined.", "2024-03-13"),
    ("They dined at the palace in the evening.", "2024-03-13"),
    ("At dawn the guests left.", "2024-03-13"),
    ("Later that day they signed.", "2024-03-13"),
    ("Earlier in the day they had lunch.", "2024-03-13"),
    ("The day before, they had spoken by phone.", "2024-03-12"),
    ("They had spoken a day earlier.", "2024-03-12"),
    ("The previous day they had spoken.", "2024-03-12"),
    ("They spoke again the following day.", "2024-03-14"),
    ("They spoke again the next morning.", "2024-03-14"),
    ("He left the day after, with his wife.", "2024-03-14"),
    ("A week later they spoke again.", "[2024-03-19..2024-03-21]"),
    ("A month later they spoke again.", "2024-04"),
    ("Two days before, shots had been fired.", "2024-03-11"),
    ("Six years earlier they had split.", "2018"),
    ("The following week they spoke again.", "[2024-03-18..2024-03-24]"),
    ("They spoke again the following Monday.", "2024-03-18"),
    ("They had spoken the previous Monday.", "2024-03-11"),
    ("They were to meet that month.", "2024-03"),
]


@pytest.mark.parametrize(("sentence", "edtf"), TOLD)
@pytest.mark.parametrize("direction", list(Direction))
def test_counted_from_a_date_told_before(sentence: str, edtf: str, direction: Direction) -> None:
    (mention,) = find_dates(sentence)
    assert mention.anaphoric
    when = mention.resolve(date(2024, 3, 13), direction=direction, published=TUESDAY)
    assert when is not None
    assert when.edtf == edtf


def test_other_dates_count_from_the_article_whatever_was_told_before() -> None:
    (mention,) = find_dates("They met on Monday.")
    when = mention.resolve(date(2024, 3, 13), direction=PAST, published=TUESDAY)
    assert when is not None
    assert when.edtf == "2024-05-20"


@pytest.mark.parametrize("sentence", ["They met in three weeks.", "They met within a month.", "They left by Friday."])
def test_what_the_past_tense_makes_no_date(sentence: str) -> None:
    (mention,) = find_dates(sentence)
    assert mention.resolve(TUESDAY, direction=PAST) is None


@pytest.mark.parametrize(
    ("sentence", "bounds"), [("since Monday", True), ("by July", True), ("until 2 May", True), ("on Monday", False)]
)
def test_a_bound_says_so(sentence: str, bounds: bool) -> None:
    (mention,) = find_dates(sentence)
    assert mention.bounds is bounds


@pytest.mark.parametrize(
    ("sentence", "anchor", "direction", "edtf"),
    [
        ("They met in December.", date(2024, 1, 5), PAST, "2023-12"),
        ("They meet in January.", date(2024, 12, 28), FUTURE, "2025-01"),
        ("They met on Dec. 30.", date(2024, 1, 5), UNKNOWN, "2023-12-30"),
        ("They meet on Jan. 2.", date(2024, 12, 28), UNKNOWN, "2025-01-02"),
        ("They met last month.", date(2024, 1, 31), PAST, "2023-12"),
        ("They meet next month.", date(2024, 1, 31), FUTURE, "2024-02"),
        ("They met last winter.", date(2024, 1, 15), PAST, "[2022-12-01..2023-02-28]"),
        ("They meet this winter.", date(2024, 1, 15), FUTURE, "[2023-12-01..2024-02-29]"),
        ("They met at the weekend.", date(2024, 5, 24), UNKNOWN, "[2024-05-25..2024-05-26]"),
        ("They meet on the 31st.", date(2024, 6, 3), FUTURE, "2024-07-31"),
        ("They met last week.", date(2024, 5, 20), PAST, "[2024-05-13..2024-05-19]"),
        ("They meet later this week.", date(2024, 5, 26), FUTURE, "2024-05-26"),
        ("They met last year.", date(2024, 2, 29), PAST, "2023"),
    ],
)
def test_at_the_turns_of_weeks_months_and_years(sentence: str, anchor: date, direction: Direction, edtf: str) -> None:
    (mention,) = find_dates(sentence)
    when = mention.resolve(anchor, direction=direction)
    assert when is not None
    assert when.edtf == edtf
