"""Spellings of one name are one name; other people's are not."""

import pytest

from evaluation.names import same_name, shared_names


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Xi", "Xi Jinping", True),
        ("Volodymyr Zelensky", "Zelenskyy", True),
        ("J. D. Vance", "James Vance", True),
        ("President Emmanuel Macron", "Macron", True),
        ("Antonio Guterres", "António Guterres", True),
        ("Wang Yi", "Penny Wong", False),
        ("Li Qiang", "Li Hui", False),
        ("", "Xi Jinping", False),
        ("X", "Xi Jinping", False),
    ],
)
def test_same_name(a: str, b: str, same: bool) -> None:
    assert same_name(a, b) is same
    assert same_name(b, a) is same


def test_each_name_has_one_partner() -> None:
    assert shared_names(("Li Qiang", "Li Hui"), ("Li Qiang",)) == 1
    assert shared_names(("Xi Jinping", "Putin"), ("Vladimir Putin", "Xi")) == 2
