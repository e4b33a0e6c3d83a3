"""Publishers: whose office a text means that comes from there, "the Minister" of a foreign ministry's release."""

import re

from meetings.words import OfficeKind

_OFFICES = (
    (re.compile(r"\bforeign|\bexternal (?:affairs|relations)|\bdepartment of state\b|\bstate department\b|\bM(?:o)?FA\b", re.I),
     OfficeKind.FOREIGN_MINISTER),
    (re.compile(r"\bdefen[cs]e\b|\bpentagon\b", re.I), OfficeKind.DEFENCE_MINISTER),
    (re.compile(r"\bfinance\b|\btreasury\b", re.I), OfficeKind.FINANCE_MINISTER),
    (re.compile(r"\btrade\b|\bcommerce\b", re.I), OfficeKind.TRADE_MINISTER),
)  # fmt: skip
# A text that speaks of the State Department means its head by "the Secretary", whoever publishes it.
_STATE_DEPARTMENT = re.compile(r"\b(?:State Department|Department of State)\b")


def minister_of(publisher: str | None) -> OfficeKind | None:
    """The kind of minister who heads the ministry that a publisher's name tells; None where it tells no ministry."""
    return next((kind for pattern, kind in _OFFICES if publisher and pattern.search(publisher)), None)


def speaks_of_state_department(text: str) -> bool:
    """True where "the Secretary" is the one of State."""
    return bool(_STATE_DEPARTMENT.search(text))
