"""The password is made once and shown to its owner alone; the configuration follows the ports."""

from pathlib import Path

import pytest

from graph.local.home import Home
from graph.local.ports import Ports
from meetings.errors import LocalServerError


def test_each_data_directory_has_a_password_of_its_own(tmp_path: Path) -> None:
    one, other = Home(tmp_path / "one"), Home(tmp_path / "other")
    assert one.password() == one.password()
    assert one.password() != other.password()


def test_nobody_else_can_read_the_password_and_it_is_nowhere_else(tmp_path: Path) -> None:
    home = Home(tmp_path)
    password = home.password()
    home.configure(Ports(7687, 7474), page_cache="64m")
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert [file for file in files if password in file.read_text()] == [home.password_file]
    assert home.password_file.stat().st_mode & 0o077 == 0


def test_a_lost_password_of_a_database_is_told_and_not_replaced(tmp_path: Path) -> None:
    home = Home(tmp_path)
    (home.path / "data" / "databases" / "system").mkdir(parents=True)
    with pytest.raises(LocalServerError, match="neo4j-password is gone"):
        home.password()


def test_every_address_in_the_configuration_is_loopback(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.configure(Ports(bolt=17001, browser=17002), page_cache="64m")
    lines = (home.conf / "neo4j.conf").read_text().splitlines()
    addresses = {line.partition("=")[2] for line in lines if "_address=" in line}
    assert addresses == {"127.0.0.1", "127.0.0.1:17001", "127.0.0.1:17002"}


def test_the_log_of_the_last_run_is_kept_once(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.configure(Ports(7687, 7474), page_cache="64m")
    home.log.write_text("what happened\n\tat java.frame\n")
    assert home.last_words() == "what happened"
    home.configure(Ports(7687, 7474), page_cache="64m")
    assert home.last_words() == "(it wrote no log)"
    assert home.log.with_suffix(".log.before").read_text().startswith("what happened")
