"""Name spans by shape: text and the spans in it."""

import pytest

from ingest.mentions.people import find_name_spans, name_words, patronymic

ROWS = [
    ("talks with Tshering Wangchuk went on", ["Tshering Wangchuk"]),
    ("Sayyid Badr Albusaidi landed", ["Badr Albusaidi"]),
    ("His Royal Highness Prince Salman bin Hamad Al Khalifa", ["Royal", "Salman bin Hamad Al Khalifa"]),
    ("H. R. McMaster and A.M. Fachir spoke", ["H. R. McMaster", "A.M. Fachir"]),
    ("Josep Borrell, then al-Sisi", ["Josep Borrell", "al-Sisi"]),
    ("Ursula von der Leyen's plane", ["Ursula von der Leyen"]),
    ("O'Neill met D’Angelo", ["O'Neill", "D’Angelo"]),
    ("Moon Jae-in and Cho Tae-yul", ["Moon Jae-in", "Cho Tae-yul"]),
    ("On Monday Jan Lipavský left", ["Jan Lipavský"]),
    ("Sun Weidong and He left", ["Sun Weidong"]),
    ("Radosław Sikorski and Şükrü Özil", ["Radosław Sikorski", "Şükrü Özil"]),
    ("The Ministry and Parliament", []),
    ("no names in small letters", []),
    ("THE PRESIDENT RECEIVES A GUEST FROM LIMA", []),
    ("XI JINPING", ["XI JINPING"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_spans(text: str, expected: list[str]) -> None:
    assert [span.text for span in find_name_spans(text, taken=[])] == expected


def test_the_honorific_is_kept_apart() -> None:
    (span,) = find_name_spans("we saw HE Sheikh Hamad Al Thani", taken=[])
    assert (span.text, span.honorific) == ("Hamad Al Thani", "HE Sheikh")


def test_runs_are_cut_at_what_is_taken() -> None:
    assert [span.text for span in find_name_spans("Berlin Olaf Scholz", taken=[(0, 6)])] == ["Olaf Scholz"]


def test_a_known_name_is_a_span_whatever_its_shape() -> None:
    assert [span.text for span in find_name_spans("then He Lifeng spoke", taken=[], known=[(5, 14)])] == ["He Lifeng"]


def test_a_known_name_is_as_long_as_its_run() -> None:
    text = "Prince Faisal bin Farhan bin Abdullah spoke"
    assert [span.text for span in find_name_spans(text, taken=[], known=[(0, 24)])] == [
        "Faisal bin Farhan bin Abdullah"
    ]


def test_offsets_count_characters_of_the_text() -> None:
    text = "Señor  —  María Ángela Holguín"
    (span,) = find_name_spans(text, taken=[])
    assert text[span.begin : span.end] == span.text == "María Ángela Holguín"


def test_words_that_tell_a_name() -> None:
    assert name_words("H.E. Sheikh Tamim bin Hamad Al Thani") == ("tamim", "hamad", "thani")
    assert name_words("Ma") == ("ma",)


def test_the_fathers_name_tells_cousins_apart() -> None:
    assert patronymic("Salman bin Khalifa Al Khalifa") == "khalifa"
    assert patronymic("Olaf Scholz") is None
