"""The words by which the gate knows a sentence that may tell of an encounter, as patterns over plain text."""

import re
from collections.abc import Iterator, Sequence

from ingest.encounters.calling import VISITING
from ingest.encounters.other_meanings import HOURS
from ingest.encounters.wording import Wording, Wordings

# Words of this weight and more tell of encounters by themselves ("met", "talks"), others seldom ("signed", "joined").
_STRONG = 0.75
# "brought Prime Minister A of B and President C of D together"
_APART = 12
# "was in Tokyo" alone would let a tenth of all news through, and has other words of travel beside it; who is thanked for talks
# had them by other words.
_TOO_COMMON = frozenset({"be", "thank"})
_ALSO_STRONG = (
    r"sidelines?|margins|counterparts?|(?:sh[ao]\w+|join\w*|h[eo]ld\w*) hands|one another|each other|delegations?|guests?"
    r"|chair(?:s|ed|ing)?|audiences?|negotiat(?!ors?\b)\w+|exchanges?(?! of (?:\w+ )?(?:fire|gunfire|shots)\b)"
)
# Words of waiting tell of a visit where a place follows: "is expected in Tokyo next week".
_OF_WAITING = frozenset({"expect", "await"})
_PLACE_FOLLOWS = r"(?:expected|awaited)(?:\W+\w+){0,4}?\W+(?:in|at|on)\b"
_IRREGULAR = {
    "meet": "met",
    "speak": "spoke|spoken",
    "sit": "sat|sitting",
    "see": "saw|seen",
    "go": "goes|went|gone",
    "come": "came|coming",
    "leave": "left|leaving",
    "fly": "flew|flown|flies",
    "ring": "rang|rung",
    "shake": "shook|shaken",
    "stand": "stood",
    "spend": "spent",
    "drive": "drove|driven",
    "lead": "led",
    "stay": "stayed",
    "hear": "heard",
    "bring": "brought",
    "pay": "paid",
    "get": "got|gotten",
    "strike": "struck",
    "catch": "caught",
}
PEOPLE_WORDS = (
    r"presidents?|ministers?|premiers?|chancellors?|kings?|queens?|princes?|princess|emir|sultan|secretary|envoys?|ambassadors?"
    r"|leaders?|counterparts?|diplomats?|taoiseach|PM|chiefs?|commissioners?|pope|ayatollah|heads? of states?|sheikh|delegations?"
    r"|excellency|guests?|officials|negotiators?|representatives|mediators|emissar(?:y|ies)|joint \w+ commission|tsar|czar"
    r"|holy father|pontiff|missions?|speakers?|chair(?:man|men|woman|women|persons?)|commanders?|generals?|admirals?|marshals?"
    r"|advis[eo]rs?|directors?|governors?|lawmakers|parliamentarians|legislators"
)
# "received treatment", "saw a film": within six words after the verb stands nobody.
_SOMEBODY_AFTER = rf"\b(?=(?:\W+\w+){{0,6}}?\W+(?:(?-i:[A-ZÀ-ÖØ-Þ])|(?:{PEOPLE_WORDS})\b))"
# Two people of two parties, and one of them "with" the other: any verb may tell that they were together; so does "A (left) and B".
_ALSO_WEAK = rf"with{_SOMEBODY_AFTER}|together|(?:left|right|cent(?:er|re)|L|R)(?=\)|,)"
# How far behind a verb of travel the word stands that leads to its place: "flew on Monday with two ministers to".
_TO_PLACE = 8
# "half an hour with B", "an hour for each other"
_SHARED = r" (?:with|for (?:each|one))"
# An appeal, not a visit or a telephone call: "called on all sides to show restraint", "a call for restraint", "calls itself". But
# who calls on somebody "to discuss the dam" is there.
_OF_VISITORS = "|".join(
    (
        "the|a|an|his|her|their|talk|say|offer|seek|review|hold|invite|meet|see|wish|extend|exchange|bring|take|speak",
        *sorted(VISITING),
    )
)
_NO_APPEAL = rf"\b(?! (?:for|itself|\w+sel(?:f|ves))\b)(?! (?:up)?on\b(?:(?! to )[^.;]){{0,80}} to (?!(?:{_OF_VISITORS})\b)[a-z])"


def strong_words(wordings: Wordings) -> re.Pattern[str]:
    """Finds words that tell of encounters by themselves."""
    return _pattern([row for row in wordings.rows if _is_strong(row)], f"{_ALSO_STRONG}|{_PLACE_FOLLOWS}")


def weak_words(wordings: Wordings) -> re.Pattern[str]:
    """Finds words that tell of encounters where two people of two parties stand beside them."""
    rows = [row for row in wordings.rows if not _is_strong(row) and row.lemma not in _TOO_COMMON]
    return _pattern(rows, _ALSO_WEAK)


def _is_strong(row: Wording) -> bool:
    return row.weight >= _STRONG and row.lemma not in _OF_WAITING


def _pattern(rows: Sequence[Wording], more: str) -> re.Pattern[str]:
    forms = {form for row in rows for form in _forms(row)}
    words = "|".join([*sorted(forms, key=lambda form: (-len(form), form)), more])
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _forms(row: Wording) -> Iterator[str]:
    """Patterns for the forms of a word: "arrive", "arrives", "arrived", "arriving"."""
    first, *rest = re.split("[ -]", row.lemma)
    no_appeal = _NO_APPEAL if first == "call" else ""
    if row.kind == "noun":
        shared = _SHARED if row.lemma in HOURS else ""
        yield "[ -]".join(map(re.escape, [first, *rest])) + "(?:e?s)?" + no_appeal + shared
        return
    forms = [rf"{first[:-1]}(?:es?|ed|ing)" if first.endswith("e") else rf"{first}(?:{first[-1]}?(?:ed|ing)|e?s)?"]
    forms += [_IRREGULAR[first]] if first in _IRREGULAR else []
    if _is_travel(row):
        # "will come" is a plan whose place may be told before.
        yield first
    yield f"(?:{'|'.join(forms)}){no_appeal}{_after(row, rest)}"


def _is_travel(row: Wording) -> bool:
    """True for "fly to" and "return from", not for "visit" and "arrive"."""
    return row.family == "visits" and row.kind == "verb" and "place" not in row.partner and not _is_strong(row)


def _after(row: Wording, rest: Sequence[str]) -> str:
    """What must follow a verb: its other words, somebody, or the word that leads to a place."""
    if rest:
        reach = _APART if rest[-1] == "together" else 3
        return rf"(?:\W+\w+){{0,{reach}}}?\W+{rest[-1]}s?"
    if "object" in row.partner and "with" not in row.partner:
        return _SOMEBODY_AFTER
    if _is_travel(row):
        return rf"\b(?=(?:\W+\w+){{0,{_TO_PLACE}}}?\W+(?:{'|'.join(sorted(row.partner))})\b)"
    return ""
