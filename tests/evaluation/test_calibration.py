"""Log-odds fitted to cases that can be counted by hand, and how well confidence keeps its word."""

import math

import pytest

from evaluation.calibration import Bin, Case, brier_score, calibration_error, fit, forecast, reliability


def cases(seen: float, *, right: int, wrong: int) -> list[Case]:
    return [Case({"plain": seen}, True)] * right + [Case({"plain": seen}, False)] * wrong


def test_where_nothing_tells_cases_apart_the_share_right_is_forecast() -> None:
    given = cases(0.0, right=9, wrong=1)
    points = fit(given)
    assert points["start"] == pytest.approx(math.log(9), abs=1e-6)
    assert points["plain"] == 0.0
    likely, right = forecast(points, given[0])
    assert (round(likely, 6), right) == (0.9, True)


def test_what_goes_with_right_gets_points_and_many_cases_outweigh_the_pull() -> None:
    few = fit([*cases(1.0, right=9, wrong=1), *cases(0.0, right=5, wrong=5)])
    many = fit([*cases(1.0, right=9_00, wrong=1_00), *cases(0.0, right=5_00, wrong=5_00)])
    assert 0 < few["plain"] < many["plain"] == pytest.approx(math.log(9), abs=0.1)


def test_the_order_of_cases_does_not_matter() -> None:
    given = [*cases(1.0, right=7, wrong=2), *cases(0.0, right=3, wrong=4)]
    assert fit(given) == pytest.approx(fit(given[::-1]))


def test_without_cases_nothing_can_be_fitted() -> None:
    with pytest.raises(ValueError, match="no cases"):
        fit([])


def test_bins_start_at_their_bounds_and_empty_ones_are_left_out() -> None:
    forecasts = [(0.75, True), (0.875, False), (0.9, True), (1.0, True), (0.25, False)]
    assert reliability(forecasts, (0.0, 0.5, 0.75, 0.9)) == (
        Bin(0.0, 0.25, 0.0, 1),
        Bin(0.75, 0.8125, 0.5, 2),
        Bin(0.9, 0.95, 1.0, 2),
    )


def test_scores_of_what_keeps_its_word_and_what_does_not() -> None:
    assert brier_score([(1.0, True), (0.0, False)]) == 0.0
    assert brier_score([(0.5, True), (0.5, False)]) == 0.25
    honest = [(0.75, True), (0.75, True), (0.75, True), (0.75, False)]
    assert calibration_error(reliability(honest, (0.0,))) == 0.0
    assert calibration_error([Bin(0.0, 0.5, 0.25, 1), Bin(0.8, 0.9, 1.0, 3)]) == pytest.approx((0.25 + 3 * 0.1) / 4)
