"""Titles: short, and made of what is known."""

from collections.abc import Callable

import pytest

from meetings.claims import Claim, MeetingFact, Participant
from meetings.titles import short_name, title_of

Told = Callable[..., Claim]

TITLES = [
    (
        ("RU Sergey Lavrov", "CN Wang Yi"),
        {"when": "2024-05-20", "place": "Astana KZ"},
        "Lavrov–Wang meeting, Astana, 2024-05-20",
    ),
    (("RU Sergey Lavrov", "CN foreign minister"), {}, "Lavrov–CN meeting"),
    (
        ("CA Justin Trudeau", "AU Anthony Albanese"),
        {"mode": "call", "when": "2023-03-03/2023-03-04"},
        "Trudeau–Albanese call, 2023-03-03 to 2023-03-04",
    ),
    (("RU", "CN"), {"when": "2024-34"}, "RU–CN meeting, quarter 2 of 2024"),
    (("RU", "CN"), {"when": "[2024-05-21..2024-06-20]"}, "RU–CN meeting, 2024-05-21 to 2024-06-20"),
    (("QA Tamim bin Hamad", "IQ Mustafa al-Kadhimi"), {"mode": "video"}, "bin Hamad–al-Kadhimi video call"),
    (("RU Lavrov", "RU Yury Ushakov", "CN Wang Yi"), {}, "Lavrov–Wang meeting"),
    (
        ("KZ Tokayev", "RU Putin", "CN Xi Jinping"),
        {"gathering": "SCO summit 2024", "place": "Astana KZ"},
        "SCO summit 2024, Astana",
    ),
    (("KZ", "RU", "CN", "IN", "IR"), {"when": "2024-07"}, "KZ–RU–CN–others meeting, 2024-07"),
]


@pytest.mark.parametrize(("who", "values", "title"), TITLES)
def test_titles(told: Told, who: tuple[str, ...], values: dict[str, str], title: str) -> None:
    fact = told(*who, **values).fact
    assert isinstance(fact, MeetingFact)
    assert title_of(fact) == title


@pytest.mark.parametrize(
    ("name", "party", "short"),
    [
        ("Wang Yi", "CN", "Wang"),
        ("Kang Kyung-wha", "KR", "Kang"),
        ("Ban Ki-moon", "UN", "Ban"),
        ("Ursula von der Leyen", "EU", "von der Leyen"),
        ("Shinzo Abe", "JP", "Abe"),
        ("Modi", "IN", "Modi"),
        ("Kassym-Jomart Tokayev", "KZ", "Tokayev"),
        (None, "FR", "FR"),
    ],
)
def test_short_names(name: str | None, party: str, short: str) -> None:
    assert short_name(Participant(parties=(party,), name=name)) == short
