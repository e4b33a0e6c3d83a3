"""Ports that stay the same from run to run, and never somebody else's."""

import socket
from collections.abc import Iterator

import pytest

from graph.local.ports import HOST, Ports, choose_ports, is_answering, is_free
from meetings.errors import LocalServerError


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which another program listens."""
    with socket.create_server((HOST, 0)) as listener:
        yield listener.getsockname()[1]


@pytest.fixture
def free() -> int:
    """A port on which nobody listens."""
    with socket.create_server((HOST, 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def test_the_ports_of_last_time_are_taken_again(free: int) -> None:
    chosen = choose_ports(pinned_bolt=None, pinned_browser=None, last=Ports(bolt=free, browser=free))
    assert chosen == Ports(bolt=free, browser=free)


def test_others_are_chosen_where_another_program_has_them(taken: int) -> None:
    chosen = choose_ports(pinned_bolt=None, pinned_browser=None, last=Ports(bolt=taken, browser=taken))
    assert taken not in {chosen.bolt, chosen.browser}
    assert is_free(chosen.bolt)


@pytest.mark.parametrize(
    ("pinned", "setting"), [("pinned_bolt", "SIDELINES_BOLT_PORT"), ("pinned_browser", "SIDELINES_BROWSER_PORT")]
)
def test_a_pinned_port_that_is_taken_names_port_and_setting(pinned: str, setting: str, taken: int) -> None:
    pins: dict[str, int | None] = {"pinned_bolt": None, "pinned_browser": None, pinned: taken}
    with pytest.raises(LocalServerError, match=str(taken)) as caught:
        choose_ports(pinned_bolt=pins["pinned_bolt"], pinned_browser=pins["pinned_browser"], last=None)
    assert setting in str(caught.value.remedy)


def test_who_listens_answers(taken: int, free: int) -> None:
    assert is_answering(taken)
    assert not is_answering(free)
