"""What reads pages may crash, never end or eat memory: it costs that page only."""

import asyncio
import ctypes
from collections.abc import Callable
from functools import partial

import pytest

from ingest.sources.apart import Apart
from ingest.sources.refusal import Unfit, refuse


def crash() -> str:
    return ctypes.string_at(0).decode()


def loop() -> str:
    while True:
        pass


def swell() -> str:
    return "x" * 10**10


def run(*reads: Callable[[], object], seconds: float = 60) -> list[object]:
    async def all_of_them() -> list[object]:
        apart = Apart(seconds=seconds)
        found: list[object] = []
        for read in reads:
            try:
                found.append(await apart.run(read))
            except Unfit as unfit:
                found.append(unfit.why)
        return found

    return asyncio.run(all_of_them())


@pytest.mark.parametrize(
    ("read", "why"), [(crash, "ends the program that reads it"), (swell, "takes more than 2048 MB")]
)
def test_one_page_is_lost_and_the_next_is_read(read: Callable[[], object], why: str) -> None:
    first, second = run(read, partial(len, "abc"))
    assert str(first).startswith(why)
    assert second == 3


def test_what_never_ends_is_ended() -> None:
    assert run(loop, seconds=2) == ["takes longer than 2 s to read"]


def test_a_refusal_comes_through_as_it_is() -> None:
    assert run(partial(refuse, "is empty", "hand in a text")) == ["is empty"]
