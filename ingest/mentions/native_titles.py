"""Titles that one state alone has: who is called so acts for it, whether or not the text names the state."""

import re
from collections.abc import Mapping

# As they are written.
_STATES: Mapping[str, str] = {
    "Holy Father": "VA",
    "Pontiff": "VA",
    "pontiff": "VA",
    "Pope": "VA",
    "Custodian of the Two Holy Mosques": "SA",
    "Taoiseach": "IE",
    "Tánaiste": "IE",
    "Tanaiste": "IE",
    "Secretary of State for Northern Ireland": "GB",
    "Northern Ireland Secretary": "GB",
    "Secretary of State for Scotland": "GB",
    "Chancellor of the Exchequer": "GB",
    "EAM": "IN",  # External Affairs Minister
    "Yang di-Pertuan Agong": "MY",
    "Marshal of the Sejm": "PL",
    "Sejm Marshal": "PL",
}
_STATES_IN_LOWER_CASE: Mapping[str, str] = {title.lower(): state for title, state in _STATES.items()}
ANY_NATIVE_TITLE = re.compile(rf"\b(?:{'|'.join(map(re.escape, _STATES))})\b")


def state_of_title(title: str) -> str | None:
    """The state whose title it is, in whatever case; None for titles of many states."""
    return _STATES_IN_LOWER_CASE.get(title.lower())
