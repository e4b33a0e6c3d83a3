"""Spellings of one name, and names of two people."""

import pytest

from meetings.names import same_name

SAME = [
    ("Xi", "Xi Jinping"),
    ("Nursultan Nazarbayev", "Nazarbaev"),
    ("Sooronbay Jeenbekov", "Zheenbekov"),
    ("Milojko Spajić", "Spajic"),
    ("Narendra Modi", "Shri Narendra Damodardas Modi"),
    ("Abdul Rahman Said", "Abdul Rahman Saiid"),
    ("Crown Prince Hussein bin Abdullah", "Hussein bin Abdullah"),
    ("B. J. Habibie", "Habibie"),
    ("J. Trudeau", "Justin Trudeau"),
    ("von der Leyen", "Ursula von der Leyen"),
    ("Kim Jong Un", "Kim Jong-un"),
    ("Bachelet", "Michelle Bachelet Jeria"),
]

OTHERS = [
    ("Tamim bin Hamad", "Khalid bin Hamad"),
    ("B. J. Habibie", "Boris Johnson"),
    ("B. J.", "Boris Johnson"),
    ("Kim Jong Un", "Kim Yo Jong"),
    ("Wang Yi", "Wang Wentao"),
    ("Prabowo Subianto", "Retno Marsudi"),
    ("Macron", "Merkel"),
    ("Ahmed bin Rashid Al Maktoum", "Mohammed bin Rashid Al Maktoum"),
    ("Salem bin Hamad Al Sabah", "Nayef bin Hamad Al Sabah"),
    ("", "Xi Jinping"),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_spellings_of_one_name(first: str, second: str) -> None:
    assert same_name(first, second)
    assert same_name(second, first)


@pytest.mark.parametrize(("first", "second"), OTHERS)
def test_names_of_two_people(first: str, second: str) -> None:
    assert not same_name(first, second)
    assert not same_name(second, first)
