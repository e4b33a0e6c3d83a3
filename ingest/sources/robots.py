"""robots.txt: what a site asks programs to leave alone (RFC 9309)."""

from dataclasses import dataclass
from typing import Self

from protego import Protego

# RFC 9309, 2.5: a crawler must read at least the first 500 KiB.
MOST_BYTES = 500 * 1024
# RFC 9309, 2.4: not to be used longer than a day.
SECONDS_KEPT = 24 * 3600
# Some sites ask for hours between two requests, meant for crawlers of whole sites; we look at a few pages.
_LONGEST_DELAY = 60.0


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one site for the program that calls itself `name`."""

    name: str
    parsed: Protego

    @classmethod
    def read(cls, body: bytes, *, name: str) -> Self:
        """The rules of a robots.txt; an empty one allows everything, and lines that are none are passed over."""
        return cls(name, Protego.parse(body[:MOST_BYTES].decode("utf-8", "replace")))

    def allow(self, url: str) -> bool:
        return self.parsed.can_fetch(url, self.name)

    @property
    def delay(self) -> float:
        """Seconds between two requests that the site asks for; 0 where it asks for none."""
        return min(float(self.parsed.crawl_delay(self.name) or 0), _LONGEST_DELAY)
