"""Ministries behind a title: "the undersecretary of the Iraqi Foreign Ministry", "Secretary General at the Jordanian Ministry"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reference.names import NameHit

_OF = re.compile(r" (?:of|at|in|from) (?:the )?")
_MINISTRY = re.compile(
    r"(?:['’]s?)? (?:(?:Federal|National) )?(?:(?:[A-Z][a-z]+ ){1,3}(?:Ministry|Department|Office)\b|(?:Ministry|Department) (?:of|for) "
    r"[A-Z][a-z]+(?:(?:,? and)? [A-Z][a-z]+|, [A-Z][a-z]+(?=,? and)){0,4})"
)


@dataclass(frozen=True, slots=True)
class Ministry:
    """A ministry of a country, which ends at the character `end`."""

    end: int
    country: str


def find_ministry(text: str, begin: int, names: Mapping[int, NameHit]) -> Ministry | None:
    """The ministry that an "of" at `begin` names with its country before it; `names` are the names of parties by where they begin."""
    gap = _OF.match(text, begin)
    hit = names.get(gap.end()) if gap else None
    if hit is None or hit.kind != "country":
        return None
    ministry = _MINISTRY.match(text, hit.end)
    return Ministry(ministry.end(), hit.ids[0]) if ministry else None
