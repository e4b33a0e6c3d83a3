"""One request at a time a host, with a pause behind each."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Turns:
    """Whose turn it is at each host; `pause` is the shortest time between two requests, in seconds."""

    def __init__(self, *, pause: float) -> None:
        self._pause = pause
        self._locks: dict[str, asyncio.Lock] = {}
        self._ended: dict[str, float] = {}

    @asynccontextmanager
    async def take(self, host: str, *, pause: float = 0.0) -> AsyncIterator[None]:
        """Waits until nobody else asks the host and its pause is over; `pause` is what the host itself asks for."""
        clock = asyncio.get_running_loop().time
        async with self._locks.setdefault(host, asyncio.Lock()):
            if host in self._ended:
                await asyncio.sleep(self._ended[host] + max(pause, self._pause) - clock())
            try:
                yield
            finally:
                self._ended[host] = clock()
