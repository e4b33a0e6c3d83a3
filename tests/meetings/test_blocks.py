"""Which claims come to be compared at all."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from meetings.blocks import block_keys
from meetings.claims import Claim, MembershipFact

Told = Callable[..., Claim]


def test_a_pair_has_a_key_a_month(told: Told) -> None:
    assert block_keys(told("RU", "CN", when="2024-05-20")) == {"pair:CN+RU:2024-05", "article:a1"}


def test_the_last_day_of_a_month_reaches_into_the_next(told: Told) -> None:
    assert "pair:CN+RU:2024-06" in block_keys(told("RU", "CN", when="2024-05-31"))
    assert "pair:CN+RU:2024-05" in block_keys(told("RU", "CN", when="2024-06-01"))


def test_a_postponement_has_the_old_month_too(told: Told) -> None:
    keys = block_keys(told("RU", "CN", status="postponed", when="2024-09-20", replaces="2024-05-20"))
    assert {"pair:CN+RU:2024-05", "pair:CN+RU:2024-09"} <= keys


def test_three_parties_share_a_key_with_two_of_them_and_with_two_others(told: Told) -> None:
    three = block_keys(told("RU", "CN", "KZ", when="2024-05-20"))
    assert "pair:CN+RU:2024-05" in three
    assert three & block_keys(told("RU", "IN", "IR", when="2024-05-20", article="a2")) == {"many:RU:2024-05"}


def test_a_gathering_is_found_whenever_it_is_told_of(told: Told) -> None:
    first = told("RU", "CN", when="2024-07-04", gathering="at SCO summit 2024")
    other = told("RU", "CN", published="2025-01-10", article="a2", gathering="at SCO summit 2024")
    assert block_keys(first) & block_keys(other) == {"pair:CN+RU:at-sco-summit-2024"}


@pytest.mark.parametrize(
    ("parties", "when"), [(20, "2024-05-20"), (8, None), (2, "1900/2100"), (2, "2023"), (3, "[1950-01-01..2024-01-01]")]
)
def test_keys_stay_few(told: Told, parties: int, when: str | None) -> None:
    days = "1900-01-01/2100-01-01" if when == "1900/2100" else when
    assert len(block_keys(told(*(f"P{number}" for number in range(parties)), when=days))) <= 300


def test_undated_claims_of_other_years_share_nothing(told: Told) -> None:
    assert not block_keys(told("RU", "CN")) & block_keys(told("RU", "CN", article="a2", published="2023-05-21"))


def test_what_is_no_meeting_has_no_keys(told: Told) -> None:
    fact = MembershipFact(organization="SCO", country="IN", role="member")
    assert block_keys(replace(told("RU", "CN"), fact=fact)) == frozenset()
