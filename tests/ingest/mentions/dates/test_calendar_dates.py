"""Dates of the calendar in the forms of journalists and read-outs, counted from Tuesday, 21 May 2024."""

from datetime import date

import pytest

from ingest.mentions.dates import Direction, find_dates

TUESDAY = date(2024, 5, 21)
PAST, FUTURE, UNKNOWN = Direction.PAST, Direction.FUTURE, Direction.UNKNOWN

DAYS = [
    ("The envoys sat down on May 20, 2024 in Muscat.", UNKNOWN, "2024-05-20"),
    ("They conferred on 20 May 2024.", UNKNOWN, "2024-05-20"),
    ("It was signed on the 20th of May.", PAST, "2024-05-20"),
    ("It was signed on the 20th of May, 2023.", PAST, "2023-05-20"),
    ("It was signed on 20th May 2023 in Bern.", PAST, "2023-05-20"),
    ("Monday 27 - OSLO: The king receives the premier.", UNKNOWN, "2024-05-27"),
    ("They signed at noon on Monday.", PAST, "2024-05-20"),
    ("It was signed on May 3rd.", PAST, "2024-05-03"),
    ("It was signed on May the 3rd.", PAST, "2024-05-03"),
    ("Updated 2024-05-20 by the desk", UNKNOWN, "2024-05-20"),
    ("Updated 2024/5/2", UNKNOWN, "2024-05-02"),
    ("Posted 20.05.2024", UNKNOWN, "2024-05-20"),
    ("Posted 05.06.2024", UNKNOWN, "2024-06-05"),
    ("Posted 20/05/2024", UNKNOWN, "2024-05-20"),
    ("Posted 05/20/2024", UNKNOWN, "2024-05-20"),
    ("Posted 20/5/24", UNKNOWN, "2024-05-20"),
    ("Posted 5/20/24", UNKNOWN, "2024-05-20"),
    ("Posted 20-05-2024", UNKNOWN, "2024-05-20"),
    ("Posted 04/05/2024 by the ministry", UNKNOWN, "2024-05-04"),  # 5 April lies further away
    ("The sides met earlier (17/5) in Doha.", PAST, "2024-05-17"),
    ("The sides met in Doha on 5/18.", PAST, "2024-05-18"),
    ("The sides met on Saturday (18/5).", PAST, "2024-05-18"),
    ("She flew home on Nov. 12.", PAST, "2023-11-12"),
    ("She flies home on Nov. 12.", FUTURE, "2024-11-12"),
    ("She flew home on Sept 10.", PAST, "2023-09-10"),
    ("She flew home on Sept. 10, 2019, alone.", PAST, "2019-09-10"),
    ("She flew home on 10 Sep 2019.", PAST, "2019-09-10"),
    ("PRESS RELEASE - 7 JUNE 2011", UNKNOWN, "2011-06-07"),
    ("On 17 May the two met.", PAST, "2024-05-17"),
    ("On 17 May the two met.", UNKNOWN, "2024-05-17"),
    ("On 17 June the two meet.", UNKNOWN, "2024-06-17"),
    ("The trip was due on 3 June.", PAST, "2024-06-03"),  # no tense sends us eleven months back
    ("The trip was made on 3 August.", PAST, "2023-08-03"),
    ("The trip is set for 3 March.", FUTURE, "2025-03-03"),
    ("He was there on 8 August of last year.", PAST, "2023-08-08"),
    ("He was there on May 20 last year.", PAST, "2023-05-20"),
    ("He will be there on 9 January next year.", FUTURE, "2025-01-09"),
    ("He was there on 9 January of this year.", PAST, "2024-01-09"),
    ("They talked on Monday (May 20).", PAST, "2024-05-20"),
    ("They talked on Monday, May 20.", PAST, "2024-05-20"),
    ("They talked on Monday, 20 May.", PAST, "2024-05-20"),
    ("They talked on Monday 20 May 2024.", PAST, "2024-05-20"),
    ("They talked on May 20 (Monday).", PAST, "2024-05-20"),
    ("They talked today, 21 May.", PAST, "2024-05-21"),
    ("They talked yesterday, on May 20, in Riga.", PAST, "2024-05-20"),
    ("Tues 21 May", UNKNOWN, "2024-05-21"),
    ("Sat, 18 May", UNKNOWN, "2024-05-18"),
    ("They talked on Saturday, 11 November.", PAST, "2023-11-11"),
    ("Their talks are set for Tuesday, the fourteenth of June.", FUTURE, "2024-06-14"),
    ("She comes back on Friday, the 31st.", FUTURE, "2024-05-31"),
    ("The session of Friday 24 in Lima is off.", FUTURE, "2024-05-24"),
    ("They see each other again on the 30th, in Lima.", FUTURE, "2024-05-30"),
    ("They saw each other on the 30th.", PAST, "2024-04-30"),
    ("They see each other on the 24th of this month in Lima.", UNKNOWN, "2024-05-24"),
    ("They saw each other on the 24th of last month.", PAST, "2024-04-24"),
    ("They meet on the 3rd of next month.", FUTURE, "2024-06-03"),
    ("The state dinner of the fourteenth of this month was short.", PAST, "2024-05-14"),
    ("On 29 February the two met.", PAST, "2024-02-29"),
    ("On 29 February the two will meet.", FUTURE, "2028-02-29"),
]

SPANS = [
    ("The leaders gather on July 3-4.", FUTURE, "2024-07-03/2024-07-04"),
    ("The leaders gathered on July 3–4, 2023.", PAST, "2023-07-03/2023-07-04"),
    ("The leaders gather on 3–4 July 2024.", FUTURE, "2024-07-03/2024-07-04"),
    ("The leaders gather on 3 and 4 July.", FUTURE, "2024-07-03/2024-07-04"),
    ("The leaders gather on June 15 and 16.", FUTURE, "2024-06-15/2024-06-16"),
    ("The leaders gather on 3, 4 and 5 July.", FUTURE, "2024-07-03/2024-07-05"),
    ("The leaders gather from 3 to 5 July.", FUTURE, "2024-07-03/2024-07-05"),
    ("The leaders gather from July 3 to 5.", FUTURE, "2024-07-03/2024-07-05"),
    ("The leaders gathered May 7 to 9 in Bern.", PAST, "2024-05-07/2024-05-09"),
    ("The leaders gather June 30-July 2.", FUTURE, "2024-06-30/2024-07-02"),
    ("The leaders gather from 30 June until 2 July.", FUTURE, "2024-06-30/2024-07-02"),
    ("The leaders gathered from Dec. 30, 2023 to Jan. 2, 2024.", PAST, "2023-12-30/2024-01-02"),
    ("The leaders gathered from 30 December to 2 January.", PAST, "2023-12-30/2024-01-02"),
    ("The leaders gather on Tuesday 28 and Wednesday 29 May.", FUTURE, "2024-05-28/2024-05-29"),
    ("The visit lasts from today until 24 May.", UNKNOWN, "2024-05-21/2024-05-24"),
    ("The visit lasts from Wednesday to Friday.", FUTURE, "2024-05-22/2024-05-24"),
    ("The visit lasted from Friday to Sunday.", PAST, "2024-05-17/2024-05-19"),
    ("He was there on Sunday and Monday.", PAST, "2024-05-19/2024-05-20"),
    ("They haggled for two days ending today.", UNKNOWN, "2024-05-20/2024-05-21"),
    ("They haggled for three days ending on Sunday.", PAST, "2024-05-17/2024-05-19"),
    ("It will take place between 3 and 5 July.", FUTURE, "[2024-07-03..2024-07-05]"),
    ("It will take place between June 30 and July 2.", FUTURE, "[2024-06-30..2024-07-02]"),
    ("It ran from March to April.", PAST, "[2024-03-01..2024-04-30]"),
    ("It will take place between June and August.", FUTURE, "[2024-06-01..2024-08-31]"),
    ("It will take place in July-August.", FUTURE, "[2024-07-01..2024-08-31]"),
    ("It will take place in July and August.", FUTURE, "[2024-07-01..2024-08-31]"),
    ("It will take place between July 3 and 5, 2025.", FUTURE, "[2025-07-03..2025-07-05]"),
    ("They gather on the 28th and 29th in Lima.", FUTURE, "2024-05-28/2024-05-29"),
    ("The leaders gather on 12/13 June.", FUTURE, "2024-06-12/2024-06-13"),
    ("The leaders gather on 12.-13. June 2025.", FUTURE, "2025-06-12/2025-06-13"),
    ("It will take place in June/July.", FUTURE, "[2024-06-01..2024-07-31]"),
    ("It runs from January to June this year.", FUTURE, "[2024-01-01..2024-06-30]"),
    ("Dec. 1-3 – Talks in Rio", PAST, "2023-12-01/2023-12-03"),
]

LONGER = [
    ("They met in July 2023.", PAST, "2023-07"),
    ("They met in July of 2023.", PAST, "2023-07"),
    ("They met in July.", PAST, "2023-07"),
    ("They will meet in July.", FUTURE, "2024-07"),
    ("A meeting in July is possible.", UNKNOWN, "2024-07"),
    ("They met in May.", PAST, "2024-05"),
    ("They will meet in May.", FUTURE, "2024-05"),
    ("They met in Feb.", PAST, "2024-02"),
    ("They met last September.", PAST, "2023-09"),
    ("They met last May.", PAST, "2023-05"),
    ("They will meet next March.", FUTURE, "2025-03"),
    ("They met in May last year.", PAST, "2023-05"),
    ("They met in August of last year.", PAST, "2023-08"),
    ("He was received in February of present year.", PAST, "2024-02"),
    ("They will meet in January next year.", FUTURE, "2025-01"),
    ("Since that February dispute nobody writes.", PAST, "2024-02"),
    ("The November summit comes first.", FUTURE, "2024-11"),
    ("The May talks led nowhere.", PAST, "2024-05"),
    ("March – The minister may come back", UNKNOWN, "2024-03"),
    ("They met in early July.", PAST, "[2023-07-01..2023-07-10]"),
    ("They will meet in mid-July.", FUTURE, "[2024-07-10..2024-07-20]"),
    ("They will meet late in July.", FUTURE, "[2024-07-20..2024-07-31]"),
    ("They met in late July 2023.", PAST, "[2023-07-20..2023-07-31]"),
    ("They will meet at the end of August.", FUTURE, "[2024-08-20..2024-08-31]"),
    ("They will meet in the first week of August.", FUTURE, "[2024-08-01..2024-08-07]"),
    ("They will meet in the second week of August.", FUTURE, "[2024-08-08..2024-08-14]"),
    ("They met in the last week of April.", PAST, "[2024-04-24..2024-04-30]"),
    ("They will meet in the second half of June.", FUTURE, "[2024-06-16..2024-06-30]"),
    ("They met in the first half of 2023.", PAST, "[2023-01-01..2023-07-02]"),
    ("They met in the first days of May.", PAST, "[2024-05-01..2024-05-10]"),
    ("They meet in the week of June 5.", FUTURE, "[2024-06-03..2024-06-09]"),
    ("They meet on the weekend of June 8.", FUTURE, "[2024-06-08..2024-06-09]"),
    ("They met in 2017.", PAST, "2017"),
    ("They will meet in 2026.", FUTURE, "2026"),
    ("They met early in 2023.", PAST, "[2023-01-01..2023-04-01]"),
    ("They met in late 2023.", PAST, "[2023-10-02..2023-12-31]"),
    ("They signed a programme for 2024-2026.", UNKNOWN, "[2024-01-01..2026-12-31]"),
    ("Turnover of Q3 was low.", PAST, "2023-35"),
    ("They will meet in the latter half of June.", FUTURE, "[2024-06-16..2024-06-30]"),
    ("They will meet no earlier than July.", FUTURE, "2024-07"),
    ("They met in the 3rd quarter of 2023.", PAST, "2023-35"),
    ("They met in the third quarter of 2023.", PAST, "2023-35"),
    ("They will meet in the fourth quarter.", FUTURE, "2024-36"),
    ("They met in the spring.", PAST, "[2024-03-01..2024-05-31]"),
    ("They will meet in the autumn.", FUTURE, "[2024-09-01..2024-11-30]"),
    ("They will meet in the fall.", FUTURE, "[2024-09-01..2024-11-30]"),
    ("They met in spring 2023.", PAST, "[2023-03-01..2023-05-31]"),
    ("They met in the autumn of 2022.", PAST, "[2022-09-01..2022-11-30]"),
    ("They met last summer.", PAST, "[2023-06-01..2023-08-31]"),
    ("They met last winter.", PAST, "[2023-12-01..2024-02-29]"),
    ("They will meet this summer.", FUTURE, "[2024-06-01..2024-08-31]"),
    ("They will meet next spring.", FUTURE, "[2025-03-01..2025-05-31]"),
]


@pytest.mark.parametrize(("sentence", "direction", "edtf"), DAYS + SPANS + LONGER)
def test_the_one_date_of_a_sentence(sentence: str, direction: Direction, edtf: str) -> None:
    (mention,) = find_dates(sentence)
    when = mention.resolve(TUESDAY, direction=direction)
    assert when is not None
    assert when.edtf == edtf


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("They talked on Monday (May 20) in Riga.", "Monday (May 20)"),
        ("They talked on Monday, 4 November 2024, in Riga.", "Monday, 4 November 2024"),
        ("They gather June 30-July 2 in Riga.", "June 30-July 2"),
        ("They talked at the end of last month.", "the end of last month"),
        ("Dec. 9 – Shots fall", "Dec. 9"),
        ("They talked on the 20th of May, they say.", "the 20th of May"),
        ("They talked in May.", "May"),
        ("It starts in the first week of August 2025, they say.", "the first week of August 2025"),
    ],
)
def test_the_longest_phrase_is_one_mention(sentence: str, told: str) -> None:
    (mention,) = find_dates(sentence)
    assert mention.text == told
    assert sentence[mention.begin : mention.end] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("They met on 2 May and 9 May.", ["2 May", "9 May"]),
        ("Talks moved from Monday to Wednesday.", ["Monday", "Wednesday"]),
        ("The visit was postponed from 3 July to 5 August.", ["3 July", "5 August"]),
        ("They met in May 2022 and June 2023.", ["May 2022", "June 2023"]),
        ("They met on Monday and Thursday.", ["Monday", "Thursday"]),
        ("AGENDA: THURSDAY\n\n1. Talks on 2 May", ["THURSDAY", "2 May"]),
        ("ISSUE No. 7 – 12 March 2015", ["12 March 2015"]),
        ("In May he left, in July 2023 she came.", ["May", "July 2023"]),
    ],
)
def test_several_dates_stay_apart(sentence: str, told: list[str]) -> None:
    assert [mention.text for mention in find_dates(sentence)] == told


def test_only_the_part_of_the_text_that_was_asked_for() -> None:
    text = "On 2 May they met, on 3 May they parted, on 4 May they wrote."
    (mention,) = find_dates(text, begin=18, end=40)
    assert mention.text == "3 May"
    assert text[mention.begin : mention.end] == "3 May"


@pytest.mark.parametrize("sentence", ["They met on 31 June.", "They met on April 31, 2024.", "They met on 30.02.2024."])
def test_a_day_that_no_calendar_has_is_no_day(sentence: str) -> None:
    assert not [mention for mention in find_dates(sentence) if "day" in mention.rule]


def test_the_weekday_settles_the_year() -> None:
    (mention,) = find_dates("It was on Wednesday, January 3, that they met.")
    # 3 January was a Wednesday in 2024, not in 2025; in November both are ten months away
    when = mention.resolve(date(2024, 11, 10))
    assert when is not None
    assert when.edtf == "2024-01-03"
