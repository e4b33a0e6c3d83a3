"""Leaders by full name and by the words that call them alone."""

import pytest

from reference.reference import Reference


@pytest.mark.parametrize(
    ("name", "leader"),
    [
        ("Xi Jinping", "xi-jinping"),
        ("xi jinping", "xi-jinping"),
        ("Donald J. Trump", "donald-trump"),
        ("Recep Tayyip Erdogan", "recep-tayyip-erdogan"),
        ("Abdel Fattah al-Sisi", "abdel-fattah-el-sisi"),
        ("Kishida Fumio", "fumio-kishida"),
        ("Yoon Suk-yeol", "yoon-suk-yeol"),
        ("Kim Jong-un", "kim-jong-un"),
        ("Sergei Viktorovich Lavrov", "sergey-lavrov"),
        ("Prince Faisal bin Farhan", "faisal-bin-farhan"),
        ("Muhammad bin Salman", "mohammed-bin-salman"),
        ("King Charles", "charles-iii"),
        ("Pope Francis", "pope-francis"),
        ("Queen Margrethe", "margrethe-ii"),
    ],
)
def test_a_full_name_in_another_spelling(reference: Reference, name: str, leader: str) -> None:
    assert [found.id for found in reference.leaders_named(name)] == [leader]


@pytest.mark.parametrize(
    ("words", "leader"),
    [
        ("Xi", "xi-jinping"),
        ("Lavrov", "sergey-lavrov"),
        ("Kishida", "fumio-kishida"),
        ("Chinh", "pham-minh-chinh"),
        ("Ban", "ban-ki-moon"),
        ("bin Salman", "mohammed-bin-salman"),
        ("al-Sisi", "abdel-fattah-el-sisi"),
        ("Sisi", "abdel-fattah-el-sisi"),
        ("López Obrador", "andres-manuel-lopez-obrador"),
        ("Sánchez", "pedro-sanchez"),
        ("von der Leyen", "ursula-von-der-leyen"),
        ("Lula", "luiz-inacio-lula-da-silva"),
        ("Sugiono", "sugiono"),
        ("Abiy", "abiy-ahmed"),
        ("Charles", "charles-iii"),
        ("Leo", "pope-leo-xiv"),
        ("Orban", "viktor-orban"),
    ],
)
def test_a_word_that_calls_a_leader_alone(reference: Reference, words: str, leader: str) -> None:
    assert leader in [found.id for found in reference.leaders_by_surname(words)]


def test_a_middle_name_is_no_surname(reference: Reference) -> None:
    assert "juan-manuel-santos" not in [found.id for found in reference.leaders_by_surname("Manuel")]


def test_two_people_of_one_name_are_told_apart(reference: Reference) -> None:
    assert {found.id for found in reference.leaders_named("Albert II")} == {
        "albert-ii-of-belgium",
        "albert-ii-of-monaco",
    }
