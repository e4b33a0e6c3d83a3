"""Dates as intervals: written, read, compared."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.errors import InputError
from meetings.when import When
from meetings.words import Precision

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
YEARS = st.integers(1, 9999)
WHENS = st.one_of(
    DAYS.map(When.day),
    st.tuples(DAYS, DAYS).map(lambda pair: When.days(min(pair), max(pair))),
    st.tuples(DAYS, DAYS).map(lambda pair: When.between(min(pair), max(pair))),
    st.builds(When.month, YEARS, st.integers(1, 12)),
    st.builds(When.quarter, YEARS, st.integers(1, 4)),
    YEARS.map(When.year),
)

WRITTEN = [
    ("2024-05-20", date(2024, 5, 20), date(2024, 5, 20), Precision.DAY),
    ("2024-01-30/2024-02-01", date(2024, 1, 30), date(2024, 2, 1), Precision.DAY),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH),
    ("2023-02", date(2023, 2, 1), date(2023, 2, 28), Precision.MONTH),
    ("2024-33", date(2024, 1, 1), date(2024, 3, 31), Precision.QUARTER),
    ("2024-36", date(2024, 10, 1), date(2024, 12, 31), Precision.QUARTER),
    ("2024", date(2024, 1, 1), date(2024, 12, 31), Precision.YEAR),
    ("0987", date(987, 1, 1), date(987, 12, 31), Precision.YEAR),
    ("[2024-05-21..2024-06-20]", date(2024, 5, 21), date(2024, 6, 20), Precision.APPROXIMATE),
]


@pytest.mark.parametrize(("text", "start", "end", "precision"), WRITTEN)
def test_edtf_says_which_days_and_how_exactly(text: str, start: date, end: date, precision: Precision) -> None:
    when = When.from_edtf(text)
    assert (when.start, when.end, when.precision) == (start, end, precision)
    assert when.edtf == text


@given(WHENS)
def test_edtf_gives_the_same_back(when: When) -> None:
    assert When.from_edtf(when.edtf) == when


def test_spaces_around_are_no_matter() -> None:
    assert When.from_edtf(" 2024-05-20\n") == When.day(date(2024, 5, 20))


NO_DATES = """
|20 May 2024|2024-5-20|2024-05-32|2023-02-29|2024-13|2024-00|2024-32|2024-37|0000|24|20240520|2024-05-20/|2024-05-20/2024-06
|2024/2025|[2024-05..2024-06]|[2024-05-20..]|2024-05-20..2024-05-21|٢٠٢٤|２０２４-０５|2024-05-20T10:00
""".replace("\n", "").split("|")


@pytest.mark.parametrize("text", NO_DATES)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(InputError) as refused:
        When.from_edtf(text)
    assert repr(text) in refused.value.message
    assert "2024-05-20" in (refused.value.remedy or "")


@pytest.mark.parametrize("text", ["2024-05-21/2024-05-20", "[2024-05-21..2024-05-20]"])
def test_an_end_before_the_start_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="cannot end"):
        When.from_edtf(text)


@pytest.mark.parametrize(
    ("start", "end", "precision"),
    [
        (date(2024, 5, 2), date(2024, 5, 31), Precision.MONTH),
        (date(2024, 5, 1), date(2024, 5, 30), Precision.MONTH),
        (date(2024, 5, 1), date(2024, 7, 31), Precision.QUARTER),
        (date(2024, 2, 1), date(2025, 1, 31), Precision.YEAR),
        (date(2024, 5, 1), date(2024, 5, 1), Precision.APPROXIMATE),
    ],
)
def test_days_that_do_not_fit_the_precision_are_refused(start: date, end: date, precision: Precision) -> None:
    with pytest.raises(InputError, match=f"no {precision} date"):
        When(start, end, precision)


@given(DAYS)
def test_between_a_day_and_itself_is_that_day(day: date) -> None:
    assert When.between(day, day) == When.day(day)


@pytest.mark.parametrize(
    ("edtf", "partial"),
    [
        ("2024", ("2024", "2024")),
        ("2024-07", ("2024-07", "2024-07")),
        ("2024-34", ("2024-04-01", "2024-06-30")),
        ("2024-05-20", ("2024-05-20", "2024-05-20")),
        ("2024-05-20/2024-05-21", ("2024-05-20", "2024-05-21")),
        ("[2024-05-21..2024-06-20]", ("2024-05-21", "2024-06-20")),
    ],
)
def test_partial_dates(edtf: str, partial: tuple[str, str]) -> None:
    assert When.from_edtf(edtf).partial == partial


@given(WHENS)
def test_width_counts_the_days(when: When) -> None:
    assert when.width >= 1
    assert when.start + timedelta(days=when.width - 1) == when.end


@given(WHENS, WHENS)
def test_touching_is_sharing_a_day(a: When, b: When) -> None:
    assert (a.apart(b) == 0) == a.touches(b) == b.touches(a) == (max(a.start, b.start) <= min(a.end, b.end))
    if a.contains(b):
        assert a.touches(b)
        assert a.width >= b.width


@given(WHENS, WHENS)
def test_containing_each_other_is_having_the_same_days(a: When, b: When) -> None:
    assert a.contains(a)
    assert (a.contains(b) and b.contains(a)) == ((a.start, a.end) == (b.start, b.end))


@pytest.mark.parametrize(
    ("first", "second", "slack", "touches"),
    [
        ("2024-05-20", "2024-05-21", 0, False),
        ("2024-05-20", "2024-05-21", 1, True),
        ("2024-05-18", "2024-05-20", 1, False),
        ("2024-05", "2024-06", 0, False),
        ("2024-05", "2024-05-31/2024-06-02", 0, True),
        ("0001-01-01", "9999-12-31", 1, False),
    ],
)
def test_slack_allows_for_days_between(first: str, second: str, slack: int, touches: bool) -> None:
    a, b = When.from_edtf(first), When.from_edtf(second)
    assert a.touches(b, slack=slack) == b.touches(a, slack=slack) == touches


@given(WHENS, WHENS)
def test_the_narrower_is_one_of_both_and_no_wider(a: When, b: When) -> None:
    narrow = a.narrower(b)
    assert narrow in (a, b)
    assert narrow.width == min(a.width, b.width)
    assert narrow.start == b.narrower(a).start
