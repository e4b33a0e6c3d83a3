from datetime import date

import pytest

from ingest.documents import Document, read_document
from meetings.article import Article

AGENDA = """AGENDA OF THE MINISTER

Monday 3 June
• 10:00 Talks with the envoy of Oman
• 12:00 Lunch

Tuesday 4 June
• 09:30 Call with the chief of the agency

Entries may change at short notice.
"""

CHRONICLE = """TIMELINE: A year of talks

Nov. 3 – The envoys sit down in Riga.

Nov. 9-10 – They sit down again.

WHAT COMES NEXT

Next week – The ministers are due in Riga.

January, 10 a.m. – A summit is possible.
"""


def document(text: str, *, published: date = date(2024, 6, 3), language: str | None = None) -> Document:
    return read_document(Article(id="a1", text=text, published=published, language=language))


@pytest.mark.parametrize(
    "header",
    [
        " date 2024-06-03 \n\n\n\n",
        "Date: 2024-06-03\n",
        "Published: 3 June 2024\n\n",
        "Posted on June 3, 2024\n",
        " date 2024-06-03 ",
    ],
)
def test_a_header_is_no_part_of_the_body(header: str) -> None:
    read = document(header + "The envoys met on Monday.\n")
    assert read.article.text[read.begin : read.end] == "The envoys met on Monday."
    assert read.header_date == date(2024, 6, 3)
    assert not read.dates_disagree


def test_the_article_decides_where_its_header_disagrees() -> None:
    read = document(" date 2024-05-30 \n\nThe envoys met on Monday.")
    assert read.dates_disagree
    assert read.anchor == date(2024, 6, 3)


@pytest.mark.parametrize(
    "text", ["Date palms cover the valley of Draa.", "Dates 2024 are out.", "Updated rules came in force in 2023."]
)
def test_a_text_that_only_begins_like_a_header(text: str) -> None:
    read = document(text)
    assert read.header_date is None
    assert read.begin == 0


def test_the_day_of_the_dateline() -> None:
    read = document("RIGA, June 2 (Amber News) - The envoys met.")
    (dateline,) = read.datelines
    assert dateline.place == "RIGA"
    assert dateline.day(read.anchor) == date(2024, 6, 2)


def test_dated_lines_head_sections() -> None:
    read = document(AGENDA)
    assert [section.label.text for section in read.sections] == ["Monday 3 June", "Tuesday 4 June"]
    at = AGENDA.index
    assert read.section_at(at("Lunch")) == read.sections[0]
    assert read.section_at(at("Call with")) == read.sections[1]
    assert read.section_at(at("AGENDA")) is None
    assert read.section_at(at("Entries")) is None


def test_the_labels_of_a_chronicle_head_sections() -> None:
    read = document(CHRONICLE, published=date(2023, 11, 20))
    whens = [section.label.resolve(read.anchor) for section in read.sections]
    assert [when and when.edtf for when in whens] == [
        "2023-11-03",
        "2023-11-09/2023-11-10",
        "[2023-11-27..2023-12-03]",
        "2024-01",
    ]


def test_the_days_of_a_diary_head_sections_with_their_cities() -> None:
    read = document(
        "DIARY\n\nSaturday 8 - DUBLIN: A visit.\n\nMonday 10 - RIGA: A summit.\nOSLO: A lunch.\n\nMore follows."
    )
    assert [section.label.text for section in read.sections] == ["Saturday 8", "Monday 10"]
    assert [line.place for line in read.datelines] == ["DUBLIN", "RIGA", "OSLO"]
    assert read.section_at(read.article.text.index("A lunch")) == read.sections[1]


def test_one_day_above_hours_heads_a_section() -> None:
    read = document("TUESDAY 4 JUNE\n10.00 The minister meets the envoy\n13.30 Interview")
    assert [section.label.text for section in read.sections] == ["TUESDAY 4 JUNE"]


def test_one_dated_line_is_no_section() -> None:
    assert document("DIARY\n\nMonday – A quiet day.\n\nMore follows.").sections == ()


def test_a_heading_with_its_text_below_a_blank_line() -> None:
    read = document(
        "Monday 3 June\n\nTalks in Riga.\n\nMore talks.\n\nTuesday 4 June\n\nA call.\n\nREMINDER\n\nBring your cards."
    )
    assert [read.article.text[section.begin : section.end].split("\n\n")[1:3] for section in read.sections] == [
        ["Talks in Riga.", "More talks."],
        ["A call.", ""],
    ]


@pytest.mark.parametrize(
    ("title", "days"),
    [
        ("THE WEEK AHEAD: 10-16 June", ["2024-06-10", "2024-06-12"]),
        ("Diary of the Minister, week beginning 17 June 2024", ["2024-06-17", "2024-06-19"]),
        ("What to watch in the days ahead", ["2024-06-10", "2024-06-05"]),
        ("What was", ["2024-06-03", "2024-05-29"]),
    ],
)
def test_bare_weekdays_lie_in_the_week_of_the_title(title: str, days: list[str]) -> None:
    """The title of a programme tells whether its Monday is the last or the next one; published on Tuesday, 4 June."""
    read = document(f"{title}\n\nMONDAY\nOslo - Talks.\n\nWEDNESDAY\nRiga - A call.", published=date(2024, 6, 4))
    assert [section.when and section.when.edtf for section in read.sections] == days


def test_a_full_stop_behind_the_dates_of_an_agenda() -> None:
    read = document(
        "Agenda, 10-14 June\n\n10 June. 10.30: The minister meets the envoy.\n\n11 June. Working visit to Riga."
    )
    assert [section.label.text for section in read.sections] == ["10 June", "11 June"]


@pytest.mark.parametrize("text", ["", " \n\t ", " date 2024-06-03 \n\n"])
def test_nothing_to_read(text: str) -> None:
    assert document(text).empty


def test_something_to_read() -> None:
    assert not document("The envoys met.").empty


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<html><body><p>The envoys met.</p></body></html>", True),
        ('<div class="a">The envoys met.</div><br/>', True),
        ("The envoys met. The price is < 5 and > 3.", False),
        ("Write <br> for a new line, he said.", False),
    ],
)
def test_pages_are_told_from_texts(text: str, html: bool) -> None:
    assert document(text).looks_like_html is html


def test_the_language_of_the_body() -> None:
    text = " date 2024-06-03 \n\nLe ministre des Affaires étrangères a reçu hier son homologue à Paris, a annoncé le Quai d'Orsay."
    assert document(text).language == "fr"


def test_the_language_that_came_with_the_article_stands() -> None:
    assert document("The envoys met.", language="sv").language == "sv"


AHEAD = """THE WEEK AHEAD: 3-9 June

MONDAY
Oslo - The minister has a guest.
Riga - A parade.

FRIDAY
Lima - Talks on water.

SUNDAY
Rome - A concert."""


def test_the_weekdays_of_a_programme_follow_its_title_and_each_other() -> None:
    read = document(AHEAD, published=date(2024, 5, 31))
    assert [section.when.edtf for section in read.sections if section.when] == [
        "2024-06-03",
        "2024-06-07",
        "2024-06-09",
    ]
    assert [line.place for line in read.datelines] == ["Oslo", "Riga", "Lima", "Rome"]


def test_the_weekdays_of_a_look_back_lie_before() -> None:
    read = document("ROUND-UP\n\nMONDAY\nA parade.\n\nTUESDAY\nTalks.", published=date(2024, 6, 5))
    assert [section.when.edtf for section in read.sections if section.when] == ["2024-06-03", "2024-06-04"]


def test_a_day_with_a_point_and_an_hour_heads_a_section() -> None:
    read = document("Agenda\n\n3 June. 10.30: The minister meets the envoy.\n\n4 June. Working visit to Riga.")
    assert [section.label.text for section in read.sections] == ["3 June", "4 June"]


def test_a_numbered_caption_has_a_dateline() -> None:
    read = document("CAPTIONS\n(1) Hats on, Tuesday.\n(2) Bishkek, 13 March. The two shake hands.")
    assert [(line.place, line.date and line.date.text) for line in read.datelines] == [("Bishkek", "13 March")]


def test_two_lines_with_a_dash_are_no_diary() -> None:
    assert document("Oslo - The minister has a guest.\nReport - Nothing new.").datelines == ()
