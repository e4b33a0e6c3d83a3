"""A figure below its floor is found, a floor for nothing is refused."""

from pathlib import Path

import pytest

from evaluation.floors import Miss, find_misses, read_floors
from meetings.errors import InputError, UnreadableSource


@pytest.fixture
def floors(tmp_path: Path) -> Path:
    file = tmp_path / "floors.toml"
    file.write_text("[dev]\nf1 = 0.7\n", encoding="utf-8")
    return file


def test_only_what_is_below_is_a_miss(floors: Path) -> None:
    assert find_misses({"f1": 0.7}, read_floors(floors, name="dev")) == ()
    assert find_misses({"f1": 0.69}, read_floors(floors, name="dev")) == (Miss("f1", 0.69, 0.7),)


def test_a_floor_that_no_figure_has_is_refused(floors: Path) -> None:
    with pytest.raises(InputError, match="f1"):
        find_misses({"recall": 1.0}, read_floors(floors, name="dev"))


def test_a_set_without_floors_is_refused(floors: Path) -> None:
    with pytest.raises(InputError, match=r"\[seed\]"):
        read_floors(floors, name="seed")


def test_a_file_that_is_no_toml(tmp_path: Path) -> None:
    file = tmp_path / "floors.toml"
    file.write_text("f1 : 1", encoding="utf-8")
    with pytest.raises(UnreadableSource, match=r"floors\.toml"):
        read_floors(file, name="dev")
