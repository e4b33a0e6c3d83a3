"""Titles that one state alone has: who is called so acts for it, whether or not the text names the state."""

import re
from collections.abc import Mapping

_STATES: Mapping[str, str] = {
    "holy father": "VA",
    "pontiff": "VA",
    "pope": "VA",
    "taoiseach": "IE",
    "tánaiste": "IE",
    "tanaiste": "IE",
    "eam": "IN",  # External Affairs Minister
    "yang di-pertuan agong": "MY",
    "marshal of the sejm": "PL",
    "sejm marshal": "PL",
}
ANY_NATIVE_TITLE = re.compile(
    r"\b(?:Holy Father|[Pp]ontiff|Pope|Taoiseach|T[áa]naiste|EAM|Yang di-Pertuan Agong|Marshal of the Sejm|Sejm Marshal)\b"
)


def state_of_title(title: str) -> str | None:
    """The state whose title it is; None for titles of many states."""
    return _STATES.get(title.lower())
