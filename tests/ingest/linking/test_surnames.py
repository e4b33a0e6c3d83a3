"""Surnames alone: text of 10 May 2023, a name in it, who that is; nothing where the surname may be anybody's."""

from collections.abc import Callable
from typing import Any

import pytest

FULL = " Croatian Foreign Minister Ivo Brenko received his Norwegian colleague Anna Solvik-Dahl."
HYPHENS = [
    ("The Macron-Scholz dinner was long.", "Macron", "Emmanuel Macron FR"),
    ("The Macron-Scholz dinner was long.", "Scholz", "Olaf Scholz DE"),
    ("The Meloni-Sunak-Sánchez lunch was long.", "Sánchez", "Pedro Sánchez ES"),
    ("Talks: Biden-Xi Jinping dinner is off.", "Xi Jinping", "Xi Jinping CN"),
    (f"Brenko-Macron dinner is off.{FULL}", "Brenko", "Ivo Brenko HR"),
    (f"Solvik-Dahl was late.{FULL}", "Solvik-Dahl", "Anna Solvik-Dahl NO"),
    ("The Tucker-Scholz dinner was long.", "Tucker", ""),
    ("The Mercedes-Benz dinner was long.", "Mercedes", ""),
    (
        "Iran's oil minister Gholam-Reza Tavakoli slept. Gholam-Reza was ill.",
        "Gholam-Reza#2",
        "Gholam-Reza Tavakoli IR",
    ),
    ("Kenya's Asha Njeri-Biden spoke.", "Njeri", "Asha Njeri-Biden KE"),
]
COMPANY = [
    ("Lavrov greets Wang", "Wang", "Wang Yi CN"),
    ("Wang and Lavrov smiled.", "Wang", "Wang Yi CN"),
    ("Macron, Sánchez meet in Nice", "Sánchez", "Pedro Sánchez ES"),
    ("Sánchez cancels trip to Rabat", "Sánchez", "Pedro Sánchez ES"),
    ("Sánchez wins the cycling race", "Sánchez", ""),
    ("Wang sang. Lavrov was ill.", "Wang", ""),
    ("Wang, a singer, sang for Lavrov.", "Wang", ""),
    ("Macron saw the singer Wang Lei. Wang greeted Scholz.", "Wang#2", ""),
]  # fmt: skip
TEASERS = [
    ("Olaf Scholz slept. WATCH | Macron-Meloni dinner.", "Macron", ""),
    ("Olaf Scholz slept. Read more: Macron phones Meloni.", "Macron", ""),
    ("Olaf Scholz slept. Watch Macron and Meloni.", "Macron", "Emmanuel Macron FR"),
]


@pytest.mark.parametrize(("text", "name", "expected"), [*HYPHENS, *COMPANY, *TEASERS])
def test_whom_a_surname_means(link_text: Callable[..., Any], text: str, name: str, expected: str) -> None:
    assert link_text(text).who(name) == expected
